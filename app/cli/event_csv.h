#pragma once

#include "core/model/finding.h"
#include "core/replay/history.h"
#include "core/report/csv.h"

#include <string>
#include <vector>

namespace backstory::cli {

/// The columns of an event in CSV: those of its JSON in the same order, stored_version, position
/// and recorded_at where the table has them. Of data, data_text and data_base64 one holds the
/// payload, as in JSON; findings are their codes, with blanks between.
std::vector<CsvCell> eventTitles(const EventTable &table);

/// With `raw` payload and metadata are as the backend stores them.
std::vector<CsvCell> eventCells(const History &history, Version version, const EventTable &table,
                                const std::vector<Finding> &findings, bool raw);

/// The codes of findings, with blanks between.
std::string codesOf(const std::vector<Finding> &findings);

} // namespace backstory::cli
