#pragma once

#include "core/projection/drift.h"
#include "core/projection/projector.h"
#include "ui/models/opened_table.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace backstory::ui {

/// The definition that ships for the entity of a table; nothing where none does.
std::optional<ProjectionDefinition> shippedDefinition(const EventTable &table);

// The work of the jobs that look at a projection. Each reads only, may run on any thread, and
// throws Error or Cancelled; NotAnswerable where the source holds no tables.

/// How the projection stands.
ProjectionState readProjectionState(const OpenedTable &table,
                                    const ProjectionDefinition &definition,
                                    const Progress &progress);

/// Compares every row with the fold, and hands out what it finds in batches, the first at once.
/// Answers how many streams the log has.
std::uint64_t checkProjection(const OpenedTable &table, const ProjectionDefinition &definition,
                              const std::function<void(std::vector<DriftEntry>)> &take,
                              const Progress &progress);

} // namespace backstory::ui
