#pragma once

#include "core/model/log_follower.h"
#include "core/source/id_bag.h"
#include "core/source/look_pacer.h"
#include "core/source/postgres_log_query.h"
#include "core/source/postgres_source_state.h"
#include "core/source/transaction_ids.h"

#include <cstdint>
#include <memory>

namespace backstory::postgres {

/// Follows any table that tells of each row which transaction wrote it (`xmin`).
///
/// Before a look reads the table it asks which transactions have all ended. Rows of those are in
/// the answer, so the next look need not ask for them; of younger rows the place holds the ids. A
/// row of a subtransaction is never older than its transaction, so none is missed. Cost: a look
/// reads the whole table, and sends what is new.
///
/// A row that is written again (UPDATE, a rewrite of the table) counts as new. So may one that is
/// older than 2^32 transactions, once: rows tell 32 bits of the number.
class XminFollower final : public LogFollower {
public:
    /// From a place, which may be absent: then from the start.
    XminFollower(std::shared_ptr<SourceState> state, EventTable table, const Relation &relation,
                 const LogPlace *place);
    ~XminFollower() override;

    /// Passes over all that was committed so far.
    void skipToNow(const Progress &progress);

    [[nodiscard]] std::string way() const override;
    bool look(const std::function<void(Event &&)> &take, const Progress &progress) override;
    [[nodiscard]] LogPlace place() const override;
    void wait(const Progress &progress) override;

private:
    /// What one look finds out beside the events.
    struct Look {
        TransactionHorizon horizon;
        IdBag known; ///< not to be handed out again
        IdBag young; ///< seen, of transactions that had not all ended
        std::uint64_t rows = 0;
    };

    void readPlace(const LogPlace &place);
    [[nodiscard]] std::string condition(const TransactionHorizon &horizon) const;
    void copyNew(Look &look, const LookPacer::Take &take, const Progress &progress);
    void readRow(Look &look, BinaryRow row, LogBatch &batch) const;

    std::shared_ptr<SourceState> m_state;
    Session m_session;
    LogQuery m_query;
    LookPacer m_pacer;
    std::uint64_t m_from = 0; ///< rows of older transactions were handed out
    IdBag m_known;            ///< so were these, though their transactions are not older
    IdBag m_unfinished;       ///< and these, by a look that did not end well
};

} // namespace backstory::postgres
