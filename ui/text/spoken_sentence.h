#pragma once

#include <QString>

namespace backstory::ui {

/// What core says (the cause of an error, the mistake in a filter) in the language of the window.
/// A sentence that Backstory has no translation of stays as core wrote it.
///
/// What core quotes in its sentence, a name or a sign, comes along as it is.
QString spokenSentence(const QString &sentence);

} // namespace backstory::ui
