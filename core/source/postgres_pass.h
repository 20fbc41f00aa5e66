#pragma once

#include "core/source/pass_batches.h"
#include "core/source/postgres_catalog.h"
#include "core/source/postgres_session.h"

namespace backstory::postgres {

/// All events of a PostgreSQL table, in the order in which the server finds them; the pass of an
/// EventReader.
///
/// Asks for nothing that a pass does not hand on. Where an index on the stamp helps the question,
/// the server uses it. Memory: one row and one batch.
void passEvents(Session &session, const EventTable &table, const TableFacts &facts,
                const PassQuestion &question, PassBatches &batches, const Progress &progress);

} // namespace backstory::postgres
