#pragma once

#include "core/model/event_table.h"
#include "core/source/sqlite_session.h"

#include <optional>
#include <string>

namespace backstory {

/// The rows that may have a stamp not before one instant and not after another, either of which may
/// be absent, as a condition: no row that has is missing, and few others are among them. Empty
/// where there is nothing to ask.
///
/// Where the column holds numbers, they are compared as such, and a period that begins somewhere
/// uses an index on them.
std::string stampSieve(SqliteSession &session, const EventTable &table,
                       const std::optional<Instant> &from, const std::optional<Instant> &to);

} // namespace backstory
