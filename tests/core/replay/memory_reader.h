#pragma once

#include "core/model/event_order.h"
#include "core/model/event_source.h"

#include <algorithm>
#include <map>

namespace backstory::test {

/// A reader of events that are handed to it, as a backend would give them.
class MemoryReader final : public EventReader {
public:
    explicit MemoryReader(EventTable table) : m_table(std::move(table)) {}

    void add(Event event) { m_streams[event.stream].push_back(std::move(event)); }

    const EventTable &table() const override { return m_table; }
    std::vector<Finding> findings() const override { return {}; }

    std::vector<Event> readStream(const StreamId &stream, const Progress &) override {
        const auto found = m_streams.find(stream);
        return found == m_streams.end() ? std::vector<Event>() : sorted(found->second);
    }

    StreamPage readStreams(const ScanRange &range, const Progress &) override {
        StreamPage page;
        for (const auto &[stream, events] : m_streams)
            if (!range.after || stream > *range.after)
                page.streams.push_back(stream);
        if (range.maxStreams && page.streams.size() > *range.maxStreams) {
            page.streams.resize(*range.maxStreams);
            page.more = true;
        }
        return page;
    }

    StreamPage findStreams(std::string_view, std::size_t, const Progress &) override { return {}; }

    void scan(const ScanRange &range, const std::function<void(Event &&)> &take,
              const Progress &progress) override {
        for (const StreamId &stream : readStreams(range, progress).streams)
            for (Event &event : readStream(stream, progress)) {
                progress.throwIfStopped();
                take(std::move(event));
            }
    }

    void scanLog(const std::function<void(Event &&)> &take, const Progress &progress) override {
        std::vector<Event> log;
        for (const auto &[stream, events] : m_streams)
            log.insert(log.end(), events.begin(), events.end());
        std::vector<OrderKey> keys = m_table.order;
        keys.insert(keys.begin(), m_table.position ? OrderKey::Position : OrderKey::HappenedAt);
        EventOrder(std::move(keys)).sort(log);
        for (Event &event : log) {
            progress.throwIfStopped();
            take(std::move(event));
        }
    }

    bool hasAnyType(std::span<const std::string> types, const Progress &) override {
        return std::ranges::any_of(m_streams, [types](const auto &entry) {
            return std::ranges::any_of(entry.second, [types](const Event &event) {
                return std::ranges::find(types, event.type) != types.end();
            });
        });
    }

    std::optional<std::uint64_t> estimateEvents() override { return std::nullopt; }

private:
    std::vector<Event> sorted(std::vector<Event> events) const {
        EventOrder(m_table).sort(events);
        return events;
    }

    EventTable m_table;
    std::map<StreamId, std::vector<Event>> m_streams;
};

} // namespace backstory::test
