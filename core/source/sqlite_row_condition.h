#pragma once

#include "core/model/event_source.h"
#include "core/source/sqlite_session.h"

#include <optional>

namespace backstory {

/// One page of the streams that may have an event which meets a condition: the streamsWith of an
/// EventReader. Nothing where SQLite can check no part of it.
///
/// Types and times are compared as they are read. Of payloads only the bytes are looked at: a row
/// passes that holds the bytes of what is asked for, or an escape behind which they could hide.
/// Cost: one reading of the table in the order of its rows, without making events of them.
std::optional<StreamPage> streamsMeeting(SqliteSession &session, const EventTable &table,
                                         const RowCondition &condition, const ScanRange &range);

} // namespace backstory
