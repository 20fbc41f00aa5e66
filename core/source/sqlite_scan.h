#pragma once

#include "core/model/event_order.h"
#include "core/model/event_source.h"
#include "core/source/sqlite_session.h"

#include <functional>

namespace backstory {

/// All events of a range of an SQLite table, stream after stream; the scan of an EventReader.
/// Holds one stream in memory.
void scanEvents(SqliteSession &session, const EventTable &table, const EventOrder &order,
                const ScanRange &range, const std::function<void(Event &&)> &take,
                const Progress &progress);

/// All events of an SQLite table in the order of the log. Where no index has that order, SQLite
/// sorts the rows, in its own temporary files.
void scanLogEvents(SqliteSession &session, const EventTable &table,
                   const std::function<void(Event &&)> &take, const Progress &progress);

} // namespace backstory
