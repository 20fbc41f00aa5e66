#pragma once

#include "core/model/event_batch.h"
#include "core/model/event_table.h"
#include "core/replay/kept_streams.h"
#include "core/replay/order_bytes.h"
#include "core/rules/member_writes.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace backstory {

/// Takes the events up to a moment that no target before it takes.
struct FoldTarget {
    std::optional<Instant> asOf; ///< inclusive; absent: the end
    KeptStreams *kept = nullptr;
};

/// Folds events in any order into what is kept of each stream.
///
/// Threads: immutable; any number of threads may fold at once. The rules must outlive it.
class LogFold {
public:
    /// Whether these members can be folded so. The moment of an event must not depend on others:
    /// where versions order a stream, only the end can be asked for.
    static bool canFold(const EventTable &table, const Ruleset &rules,
                        std::span<const std::string> members, bool onlyTheEnd);

    /// Events that were recorded after `knownAt` do not exist.
    LogFold(const EventTable &table, const Ruleset &rules, const std::vector<std::string> &members,
            std::optional<Instant> knownAt);

    [[nodiscard]] std::size_t orderBytes() const { return m_order.width(); }
    [[nodiscard]] KeptStreams emptyStreams() const {
        return KeptStreams(m_members, m_order.width());
    }
    /// Targets by their moments, the earliest first. What none of them takes counts as after the
    /// last, where `countAfter` is given.
    void fold(const EventBatch &batch, std::span<const FoldTarget> targets, bool countAfter) const;

private:
    class Gathered;

    std::size_t m_members;
    std::optional<Instant> m_knownAt;
    OrderBytes m_order;
    MemberWrites m_writes;
};

} // namespace backstory
