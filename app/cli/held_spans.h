#pragma once

#include "core/filter/held_moments.h"
#include "core/replay/history.h"
#include "core/report/csv.h"

#include <optional>
#include <string>
#include <vector>

namespace backstory::cli {

/// The event with which a condition ceased to hold; nothing where it still holds.
std::optional<Version> endOf(const HeldSpan &span);

/// `{"since":{"version","id","type","at"},"until":{"version","id","type","at"}|null}`
std::string spanToJson(const History &history, const HeldSpan &span);

/// The columns of a span in CSV, and one row of them.
std::vector<CsvCell> spanTitles();
std::vector<CsvCell> spanCells(const History &history, const HeldSpan &span);

} // namespace backstory::cli
