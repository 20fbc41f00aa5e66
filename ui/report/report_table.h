#pragma once

#include <QString>

#include <string>
#include <vector>

namespace backstory::ui {

/// A column of a table that is taken away.
struct ReportColumn {
    QString title;
    int share = 1;      ///< of the paper's width, among all columns
    bool right = false; ///< numbers
    bool fixed = false; ///< values, ids and times, in the fixed-width font
    bool lines = false; ///< what a person wrote, in its lines
};

/// The cells of one row, as the data has them: whoever writes them down makes them harmless, by
/// visible() on paper and by markdownCell() in Markdown.
using ReportRow = std::vector<std::string>;

/// A table, the same on paper and in Markdown.
struct ReportTable {
    std::vector<ReportColumn> columns;
    std::vector<ReportRow> rows;
};

} // namespace backstory::ui
