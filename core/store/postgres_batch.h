#pragma once

#include "core/store/event_store.h"
#include "core/store/postgres_layout.h"
#include "core/store/postgres_target.h"

#include <span>
#include <vector>

namespace backstory::postgres {

/// Whether some events of a batch may be stored already.
enum class BatchIds {
    AllNew,   ///< taken as such: one that is stored ends the batch with a unique violation
    LookedUp, ///< those that are stored are compared, and passed over or refused
};

/// Writes events of any streams in one transaction: their streams are held in one order, and they
/// go straight into the table by COPY, with the places that the trigger would have given. Needs the
/// rights of the owner.
///
/// Every event has an id, no two the same one, and ids and streams are UUIDs.
/// Throws StatementRefused where the server cannot hold one of them; nothing is stored then.
std::vector<WriteOutcome> writeBatch(Transaction &transaction, const StoreLayout &layout,
                                     std::span<const NewEvent> events, BatchIds ids);

} // namespace backstory::postgres
