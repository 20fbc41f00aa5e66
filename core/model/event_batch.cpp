#include "core/model/event_batch.h"

#include <algorithm>
#include <cstring>

namespace backstory {

std::string_view EventBatch::keep(std::string_view bytes) {
    if (bytes.empty())
        return {};
    while (m_block < m_blocks.size() && m_blocks[m_block].size - m_used < bytes.size()) {
        ++m_block;
        m_used = 0;
    }
    if (m_block == m_blocks.size()) {
        const std::size_t size = std::max(kBlock, bytes.size());
        m_blocks.push_back({std::make_unique<char[]>(size), size});
    }
    char *place = m_blocks[m_block].bytes.get() + m_used;
    std::memcpy(place, bytes.data(), bytes.size());
    m_used += bytes.size();
    m_bytes += bytes.size();
    return {place, bytes.size()};
}

void EventBatch::add(const Event &event) {
    PassedEvent passed;
    passed.stream = {event.stream.uuid(), keep(event.stream.text())};
    passed.id = {event.id.uuid(), keep(event.id.text())};
    passed.type = keep(event.type);
    passed.payload = keep(event.payload);
    passed.happenedAt = event.happenedAt.instant;
    passed.recordedAt = event.recordedAt.instant;
    passed.storedVersion = event.storedVersion.value_or(PassedEvent::kNoNumber);
    passed.position = event.position.value_or(PassedEvent::kNoNumber);
    passed.ordinal = event.ordinal;
    m_events.push_back(passed);
}

void EventBatch::clear() {
    m_events.clear();
    // A block that one large payload needed goes; the usual ones stay for the next events.
    std::erase_if(m_blocks, [](const Block &block) { return block.size > kBlock; });
    m_block = 0;
    m_used = 0;
    m_bytes = 0;
}

} // namespace backstory
