#pragma once

#include "core/model/event_source.h"
#include "core/source/sqlite_session.h"

namespace backstory {

/// All events of an SQLite table as they lie there; the pass of an EventReader.
///
/// Asks for nothing that a pass does not hand on. A question about times that begins somewhere uses
/// an index on the stamp, where there is one. Memory: one row and one batch.
void passEvents(SqliteSession &session, const EventTable &table, const PassQuestion &question,
                const TakeBatch &take, const Progress &progress);

} // namespace backstory
