#include "tests/ui/report/pdf_text.h"

#include <QProcess>

namespace backstory::test {
namespace {

QString answerOf(const QString &program, const QStringList &arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s failed: is poppler-utils installed?", qPrintable(program));
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

QStringList pdfPages(const QString &file) {
    const QString text = answerOf(QStringLiteral("pdftotext"), {file, QStringLiteral("-")});
    QStringList pages;
    for (const QString &page : text.split(u'\f', Qt::SkipEmptyParts))
        pages << page.simplified();
    return pages;
}

QStringList pdfFonts(const QString &file) {
    return answerOf(QStringLiteral("pdffonts"), {file}).split(u'\n', Qt::SkipEmptyParts).mid(2);
}

} // namespace backstory::test
