#pragma once

#include <string>
#include <string_view>
#include <vector>

// Markdown for a person to paste or keep, in the common dialect with tables (GitHub's). Data always
// stands in code spans: nothing in it becomes markup, a link, an image or the end of a cell.

namespace backstory {

/// How a column of a table is aligned.
enum class MarkdownAlign { Left, Right };

/// Text from the data as a code span outside of tables: what is hidden as escapes (plain_text.h),
/// backticks as themselves. Empty text gives nothing.
std::string markdownCode(std::string_view text);

/// The same within a table: `|` with the backslash that tables want. A backslash right before it,
/// of which renderers make different things, is written `\u005c`.
std::string markdownCell(std::string_view text);

/// Words of our own, with every character that could be markup behind a backslash.
std::string markdownWords(std::string_view text);

/// The two lines that begin a table. `titles` are words of our own.
void appendMarkdownHead(std::string &out, const std::vector<std::string> &titles,
                        const std::vector<MarkdownAlign> &aligns);
/// One row. `cells` are texts from the data.
void appendMarkdownRow(std::string &out, const std::vector<std::string> &cells);

} // namespace backstory
