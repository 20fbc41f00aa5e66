#pragma once

#include "core/json/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// A cell of a table that is handed to a spreadsheet.
struct CsvCell {
    std::string text;
    bool isNumber = false; ///< numbers never get an apostrophe
};

/// The cell of a JSON value: text as itself, numbers with their digits, null empty, the rest as
/// canonical JSON.
CsvCell csvCell(const json::Value &value);

/// One record of RFC 4180, ended by CRLF. Unless `exact`, text that a spreadsheet would take for a
/// formula (it begins with `=`, `+`, `-`, `@`, tab or CR) gets a leading apostrophe.
void appendCsvRecord(std::string &out, const std::vector<CsvCell> &cells, bool exact);

} // namespace backstory
