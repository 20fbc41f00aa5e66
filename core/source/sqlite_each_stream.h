#pragma once

#include "core/model/event.h"
#include "core/model/event_order.h"
#include "core/source/sqlite_session.h"

#include <functional>
#include <span>

namespace backstory {

/// The events of many streams of an SQLite table: streams in the order given, the events of one
/// together, in the table's order. Holds one stream in memory.
///
/// Cost with an index on the stream column: some looks into it for each stream. Without one, a scan
/// of the table for each part of the list that is in stream id order.
void readEachStream(SqliteSession &session, const EventTable &table, const EventOrder &order,
                    std::span<const StreamId> streams, const std::function<void(Event &&)> &take,
                    const Progress &progress);

} // namespace backstory
