#pragma once

#include "core/model/event.h"
#include "core/model/event_order.h"

#include <functional>
#include <vector>

namespace backstory {

/// How far events arrive in the order in which they are wanted.
enum class Arrives {
    InOrder,
    ByFirstKey, ///< by the first key of the order, and anyhow where it is the same
    Anyhow,
};

/// Takes the events of a log as they arrive, and hands them out in its order.
///
/// Memory: nothing; the events whose first key is the same; or all of them.
class LogBatch {
public:
    LogBatch(const EventOrder &order, Arrives arrives, const std::function<void(Event &&)> &take);

    void add(Event &&event);
    /// Hands out the last events.
    void finish();

private:
    EventOrder m_order;
    EventOrder m_first;
    Arrives m_arrives;
    const std::function<void(Event &&)> &m_take;
    std::vector<Event> m_events;
};

} // namespace backstory
