#pragma once

#include <cstdint>

namespace backstory::postgres {

/// Where a PostgreSQL server stands with its transactions, in ids that never come again.
struct TransactionHorizon {
    std::uint64_t oldestRunning = 0; ///< all transactions before it have ended
    std::uint64_t next = 0;          ///< no transaction has this id, or one after it, yet
};

/// The whole number of the next transaction, of which 32 bits are known; not before `atLeast`.
std::uint64_t nextTransactionId(std::uint64_t atLeast, std::uint32_t lowBits);

/// The whole number of a transaction that a row tells with 32 bits. It came before `next`, by less
/// than 2^32. The ids below 3 are older than all others.
std::uint64_t fullTransactionId(std::uint32_t id, std::uint64_t next);

} // namespace backstory::postgres
