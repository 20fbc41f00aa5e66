#pragma once

#include "core/store/event_store.h"
#include "core/store/postgres_layout.h"
#include "core/store/postgres_target.h"

#include <span>
#include <vector>

namespace backstory::postgres {

/// Writes events of any streams in one transaction: those that are there are looked up together,
/// their streams held in one order, and the rest goes straight into the table by COPY, with the
/// places that the trigger would have given. Needs the rights of the owner.
///
/// Every event has an id, no two the same one, and ids and streams are UUIDs.
/// Throws StatementRefused where the server cannot hold one of them; nothing is stored then.
std::vector<WriteOutcome> writeBatch(Transaction &transaction, const StoreLayout &layout,
                                     std::span<const NewEvent> events);

} // namespace backstory::postgres
