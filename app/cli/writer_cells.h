#pragma once

#include "core/replay/history.h"
#include "core/report/csv.h"

#include <vector>

namespace backstory::cli {

/// Appends version, id, type and time of a writer; the last three are empty for version 0.
void appendWriterCells(std::vector<CsvCell> &cells, const History &history, Version writer);

/// A time as CSV writes it, empty where there is none.
CsvCell instantCell(const std::optional<Instant> &instant);

} // namespace backstory::cli
