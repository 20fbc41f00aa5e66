#pragma once

#include "core/model/log_follower.h"
#include "core/source/position_gaps.h"
#include "core/source/postgres_listen.h"
#include "core/source/postgres_log_query.h"
#include "core/source/postgres_source_state.h"

#include <memory>

namespace backstory::postgres {

/// Follows a store of ours, by position.
///
/// The store's trigger promises that a transaction has its id before it takes a position, and that
/// positions are taken in ascending order. They are committed in any order, so a look asks for what
/// lies above the highest position seen, and for the gaps below it, as long as a transaction may
/// still fill them. It never waits for one. Cost: two round trips, and what is new.
class PositionFollower final : public LogFollower {
public:
    /// From a place, which may be absent: then from the start.
    PositionFollower(std::shared_ptr<SourceState> state, EventTable table, const Relation &relation,
                     const LogPlace *place);
    ~PositionFollower() override;

    /// Passes over all that was committed so far.
    void skipToNow(const Progress &progress);

    [[nodiscard]] std::string way() const override;
    bool look(const std::function<void(Event &&)> &take, const Progress &progress) override;
    [[nodiscard]] LogPlace place() const override { return m_place; }
    void wait(const Progress &progress) override { m_listener.wait(progress); }

private:
    [[nodiscard]] std::string statement() const;
    [[nodiscard]] std::vector<PositionRange> gapsBelow(std::int64_t highest,
                                                       const Progress &progress);
    void keepPlace();

    std::shared_ptr<SourceState> m_state;
    Session m_session;
    LogQuery m_query;
    std::string m_position; ///< the column, quoted
    StoreListener m_listener;
    PositionGaps m_seen; ///< moves with each event, also in a look that does not end well
    LogPlace m_place;
};

} // namespace backstory::postgres
