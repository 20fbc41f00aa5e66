#pragma once

#include "core/diff/difference.h"
#include "core/model/event_table.h"
#include "core/model/finding.h"
#include "core/replay/book.h"
#include "core/replay/history.h"
#include "core/report/csv.h"

#include <optional>
#include <string>
#include <vector>

// The CSV contracts of the command line, which the window exports too: of each kind of answer the
// titles of its columns, and the cells of one row. See appendCsvRecord for the bytes.

namespace backstory {

/// The columns of an event: those of its JSON in the same order, stored_version, position and
/// recorded_at where the table has them. Of data, data_text and data_base64 one holds the payload,
/// as in JSON; findings are their codes, with blanks between.
std::vector<CsvCell> eventTitles(const EventTable &table);
/// With `raw` payload and metadata are as the backend stores them.
std::vector<CsvCell> eventCells(const History &history, Version version, const EventTable &table,
                                const std::vector<Finding> &findings, bool raw);

std::vector<CsvCell> changeTitles(); ///< path, op, before, after
std::vector<CsvCell> changeCells(const Change &change);

std::vector<CsvCell> blameTitles(); ///< path, value, version, id, type, at
std::vector<CsvCell> blameCells(const History &history, const Blame &entry);

std::vector<CsvCell> valueTitles(); ///< value, removed, version, id, type, at, until
std::vector<CsvCell> valueCells(const History &history, const FieldValue &value);

std::vector<CsvCell> findingTitles(); ///< stream, code, severity, versions, text
/// `stream` is absent for what is true of the source as a whole.
std::vector<CsvCell> findingCells(const std::optional<std::string> &stream, const Finding &finding);

std::vector<CsvCell> bookTitles(const Ruleset &rules); ///< stream, events, first, last, columns
std::vector<CsvCell> bookCells(const BookEntry &entry);

/// Appends version, id, type and time of a writer; the last three are empty for version 0.
void appendWriterCells(std::vector<CsvCell> &cells, const History &history, Version writer);

/// A time as CSV writes it, empty where there is none.
CsvCell instantCell(const std::optional<Instant> &instant);

/// The codes of findings, with blanks between.
std::string codesOf(const std::vector<Finding> &findings);

} // namespace backstory
