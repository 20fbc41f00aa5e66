#pragma once

#include "core/source/sqlite_session.h"
#include "core/source/whole_batches.h"

namespace backstory {

/// All events of one stream of an SQLite table, whole, in the order in which an index leads to
/// them: that of their rowids, so that rows which were stored in order come in order. Nothing is
/// sorted here. Memory: one row and one batch.
void passStream(SqliteSession &session, const EventTable &table, const StreamId &stream,
                WholeBatches &batches);

} // namespace backstory
