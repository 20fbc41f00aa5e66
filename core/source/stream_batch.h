#pragma once

#include "core/model/event.h"
#include "core/model/event_order.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace backstory {

/// Takes events that come stream after stream, and hands those of each stream out in order.
class StreamBatch {
public:
    StreamBatch(const EventOrder &order, std::optional<std::size_t> maxStreams,
                const std::function<void(Event &&)> &take);

    /// False, without taking it, for an event of a stream beyond the most that are wanted.
    bool add(Event &&event);
    /// Hands out the last stream.
    void finish();

private:
    const EventOrder &m_order;
    std::optional<std::size_t> m_maxStreams;
    const std::function<void(Event &&)> &m_take;
    std::size_t m_streams = 0;
    std::vector<Event> m_events;
};

} // namespace backstory
