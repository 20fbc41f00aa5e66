#include "core/source/transaction_ids.h"

namespace backstory::postgres {
namespace {

constexpr std::uint32_t kFirstNormal = 3;

} // namespace

// Unsigned differences wrap around as the ids do.
std::uint64_t nextTransactionId(std::uint64_t atLeast, std::uint32_t lowBits) {
    return atLeast + (lowBits - static_cast<std::uint32_t>(atLeast));
}

std::uint64_t fullTransactionId(std::uint32_t id, std::uint64_t next) {
    if (id < kFirstNormal)
        return id;
    const std::uint32_t before = static_cast<std::uint32_t>(next) - id;
    if (before == 0) // not given yet, so of a row that is far older
        return next > (std::uint64_t{1} << 32U) ? next - (std::uint64_t{1} << 32U) : id;
    return next >= before ? next - before : id;
}

} // namespace backstory::postgres
