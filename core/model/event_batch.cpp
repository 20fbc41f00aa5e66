#include "core/model/event_batch.h"

#include "core/base/uuid_spelling.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace backstory {

PassedId PassedId::of(std::string_view text) {
    const auto read = readUuid(text);
    if (!read)
        return {std::nullopt, text};
    return {read->uuid, read->plain ? std::string_view() : text};
}

PassedEvent PassedEvent::of(const Event &event) {
    PassedEvent passed;
    passed.stream = PassedId::of(event.stream.text());
    passed.id = PassedId::of(event.id.text());
    passed.type = event.type;
    passed.payload = event.payload;
    passed.happenedAt = event.happenedAt.instant;
    passed.recordedAt = event.recordedAt.instant;
    passed.storedVersion = event.storedVersion.value_or(kNoNumber);
    passed.position = event.position.value_or(kNoNumber);
    passed.ordinal = event.ordinal;
    return passed;
}

EventRest EventRest::of(const Event &event) {
    EventRest rest;
    rest.metadata = event.metadata;
    rest.recordedBy = event.recordedBy;
    rest.happenedRaw = event.happenedAt.raw;
    rest.recordedRaw = event.recordedAt.raw;
    rest.happenedRawIsNumber = event.happenedAt.rawIsNumber;
    rest.recordedRawIsNumber = event.recordedAt.rawIsNumber;
    rest.findings = event.findings;
    return rest;
}

char *EventBatch::takeRoom(std::size_t size) {
    while (m_block < m_blocks.size() && m_blocks[m_block].size - m_used < size) {
        ++m_block;
        m_used = 0;
    }
    if (m_block == m_blocks.size()) {
        const std::size_t whole = std::max(kBlock, size);
        m_blocks.push_back({std::make_unique_for_overwrite<char[]>(whole), whole});
    }
    char *const place = m_blocks[m_block].bytes.get() + m_used;
    m_used += size;
    m_bytes += size;
    return place;
}

std::string_view EventBatch::keep(std::string_view bytes) {
    if (bytes.empty())
        return {};
    char *const place = takeRoom(bytes.size());
    std::memcpy(place, bytes.data(), bytes.size());
    return {place, bytes.size()};
}

void EventBatch::addCopy(PassedEvent event) {
    const std::array slices{&event.stream.text, &event.id.text, &event.type, &event.payload};
    std::size_t size = 0;
    for (const std::string_view *slice : slices)
        size += slice->size();
    char *place = takeRoom(size);
    for (std::string_view *slice : slices) {
        if (slice->empty())
            continue;
        std::memcpy(place, slice->data(), slice->size());
        *slice = {place, slice->size()};
        place += slice->size();
    }
    m_events.push_back(event);
}

void EventBatch::add(const Event &event) {
    addCopy(PassedEvent::of(event));
}

void EventBatch::addWhole(const Event &event) {
    addWhole(PassedEvent::of(event), EventRest::of(event));
}

void EventBatch::addWhole(const PassedEvent &event, const EventRest &rest) {
    if (!rest.isEmpty()) {
        m_rests.push_back(rest);
        EventRest &kept = m_rests.back();
        kept.event = m_events.size();
        if (rest.metadata)
            kept.metadata = keep(*rest.metadata);
        kept.recordedBy = keep(rest.recordedBy);
        kept.happenedRaw = keep(rest.happenedRaw);
        kept.recordedRaw = keep(rest.recordedRaw);
    }
    addCopy(event);
}

void EventBatch::clear() {
    m_events.clear();
    m_rests.clear();
    // A block that one large payload needed goes; the usual ones stay for the next events.
    std::erase_if(m_blocks, [](const Block &block) { return block.size > kBlock; });
    m_block = 0;
    m_used = 0;
    m_bytes = 0;
}

} // namespace backstory
