#pragma once

#include "core/base/zone.h"
#include "ui/session/projection_reading.h"
#include "ui/views/facts_grid.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace backstory::ui {

class DriftModel;

// What is said of a projection, in the language of the window.

/// How it stands. `definition` absent: none ships for this table; `state` absent: not known yet.
std::vector<FactsGrid::Fact> projectionFacts(const OpenedTable &table,
                                             const std::optional<ProjectionDefinition> &definition,
                                             const std::optional<ProjectionState> &state,
                                             const Zone &zone);

/// Whether the table is wrong somewhere.
bool isDrifting(const DriftModel &found);
/// What was found, in one line; empty where nothing was.
QString driftText(const DriftModel &found);
/// The same after a whole check of so many streams.
QString checkedText(const DriftModel &found, std::uint64_t streams);

} // namespace backstory::ui
