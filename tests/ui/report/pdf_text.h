#pragma once

#include <QString>
#include <QStringList>

namespace backstory::test {

/// The text of each page of a PDF, as pdftotext (poppler-utils) reads it; blanks and line breaks
/// are single blanks. The test fails where it cannot be read.
QStringList pdfPages(const QString &file);

/// The fonts of a PDF as pdffonts lists them, a line each; without its two lines of headings.
QStringList pdfFonts(const QString &file);

} // namespace backstory::test
