#include "core/source/stream_batch.h"

#include <utility>

namespace backstory {

StreamBatch::StreamBatch(const EventOrder &order, std::optional<std::size_t> maxStreams,
                         const std::function<void(Event &&)> &take)
    : m_order(order), m_maxStreams(maxStreams), m_take(take) {}

bool StreamBatch::add(Event &&event) {
    if (m_events.empty() || !(m_events.front().stream == event.stream)) {
        finish();
        if (m_maxStreams && m_streams == *m_maxStreams)
            return false;
        ++m_streams;
    }
    m_events.push_back(std::move(event));
    return true;
}

void StreamBatch::finish() {
    m_order.sort(m_events);
    for (Event &event : m_events)
        m_take(std::move(event));
    m_events.clear();
}

} // namespace backstory
