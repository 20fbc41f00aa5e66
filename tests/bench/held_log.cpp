#include "tests/bench/held_log.h"

#include <algorithm>

namespace backstory::bench {

namespace {

constexpr std::uint32_t kOrders = 1'000;

EventTable classicTable() {
    EventTable table;
    table.entity = "order";
    table.relation = "order_events";
    table.stream.column = "order_id";
    table.id.column = "id";
    table.type.column = "event_type";
    table.payload.column = "event_data";
    table.happenedAt = StampRef{{"created_at", {}}, StampForm::Millis};
    table.order = {OrderKey::HappenedAt, OrderKey::Id};
    return table;
}

PassedEvent passed(const Event &event) {
    PassedEvent out;
    out.stream.uuid = event.stream.uuid();
    out.id.uuid = event.id.uuid();
    out.type = event.type;
    out.payload = event.payload;
    out.happenedAt = event.happenedAt.instant;
    return out;
}

} // namespace

HeldLog::HeldLog() : m_table(classicTable()) {
    OrderBook(kOrders).forEach([this](const Event &event) { m_events.push_back(event); });
}

std::vector<Event> HeldLog::readStream(const StreamId &stream, const Progress &) {
    std::vector<Event> events;
    std::ranges::copy_if(m_events, std::back_inserter(events),
                         [&stream](const Event &event) { return event.stream == stream; });
    return events;
}

StreamPage HeldLog::readStreams(const ScanRange &, const Progress &) {
    return {};
}

StreamPage HeldLog::findStreams(std::string_view, std::size_t, const Progress &) {
    return {};
}

void HeldLog::pass(const PassQuestion &, const TakeBatch &take, const Progress &) {
    auto batch = std::make_unique<EventBatch>();
    for (std::uint32_t i = 0; i < m_count; ++i) {
        batch->add(passed(m_events[i % m_events.size()]));
        if (batch->full()) {
            batch = take(std::move(batch));
            batch->clear();
        }
    }
    if (!batch->empty())
        take(std::move(batch));
}

void HeldLog::scan(const ScanRange &, const std::function<void(Event &&)> &, const Progress &) {}

void HeldLog::scanLog(const std::function<void(Event &&)> &take, const Progress &) {
    for (Event event : m_events)
        take(std::move(event));
}

bool HeldLog::hasAnyType(std::span<const std::string>, const Progress &) {
    return true;
}

} // namespace backstory::bench
