#pragma once

#include <QString>

#include <string_view>

namespace backstory::ui {

/// Text from the data as it may stand on screen: control characters, invisible ones and direction
/// marks are written as escapes (`\u202e`), so that it says what it is.
QString visible(std::string_view utf8);
/// The same, line by line: line breaks and tabs stay, for text that is shown whole.
QString visibleLines(std::string_view utf8);
/// For menu entries, tab titles and buttons, where a single `&` would underline a letter.
QString withoutMnemonic(const QString &text);

/// A tooltip that is never taken for markup: `<b>` is shown as `<b>`.
///
/// Qt decides by looking at the text whether a tooltip is rich. What it would take for markup is
/// handed over escaped; all other text stays as it is, wrapped after about `columns` characters.
QString plainToolTip(const QString &text, int columns = 96);

} // namespace backstory::ui
