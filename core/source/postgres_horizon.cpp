#include "core/source/postgres_horizon.h"

#include "core/base/error.h"
#include "core/source/place_words.h"

namespace backstory::postgres {

// The xmax of a snapshot is not the next id: transactions that run may have larger ones, as long
// as none of those has ended. age() counts from the next id itself, and looks it up after the
// snapshot was taken.
const char *const kHorizonColumns = "txid_snapshot_xmin(txid_current_snapshot()), "
                                    "txid_snapshot_xmax(txid_current_snapshot()), age('3'::xid)";

TransactionHorizon horizonOf(const TextRow &row) {
    const auto oldest = numberOf<std::uint64_t>(row.at(0).value_or(""));
    const auto behind = numberOf<std::uint64_t>(row.at(1).value_or(""));
    const auto age = numberOf<std::int64_t>(row.at(2).value_or(""));
    if (!oldest || !behind || !age)
        throw Error(ErrorKind::SourceUnreadable, "asking for the state of transactions",
                    "the server's answer is not understood");
    return {*oldest, nextTransactionId(*behind, static_cast<std::uint32_t>(*age + 3))};
}

TransactionHorizon readHorizon(Session &session, const Errand &errand, const Progress &progress) {
    return horizonOf(
        session.query(std::string("SELECT ") + kHorizonColumns, errand, progress).at(0));
}

} // namespace backstory::postgres
