#pragma once

#include "core/model/event_table.h"
#include "core/source/presets.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// The event tables that a source offers, the default first.
///
/// `request` is what the person asked for: a table by name (`order_events`, `sales.order_events`),
/// else a shipped preset's name, else a mapping file; empty: whatever is recognised. A table that
/// was asked for comes first, the other recognised ones after it. `place` names the source in
/// errors, without a password.
///
/// Throws Error: TableMissing (naming what there is), ColumnMissing (the table or mapping asked for
/// does not fit), BadMapping.
std::vector<EventTable> chooseTables(std::span<const RelationInfo> relations,
                                     const std::string &request, std::string_view place);

/// The mapping that a request names: a shipped preset, or a file. Nothing when it is neither.
/// Throws Error(BadMapping) for a file with mistakes.
std::optional<MappingDocument> mappingNamed(const std::string &request);

} // namespace backstory
