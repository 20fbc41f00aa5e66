#pragma once

#include "core/source/postgres_session.h"
#include "core/source/transaction_ids.h"

namespace backstory::postgres {

/// The columns from which readHorizon reads, for a statement of one snapshot.
extern const char *const kHorizonColumns;
TransactionHorizon horizonOf(const TextRow &row);

/// Where the server stands now. It takes no transaction id, so it works on a standby too.
TransactionHorizon readHorizon(Session &session, const Errand &errand, const Progress &progress);

} // namespace backstory::postgres
