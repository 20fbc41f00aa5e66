#pragma once

#include "core/model/event_source.h"

#include <atomic>
#include <memory>

namespace backstory::test {

/// A source that counts how many streams were read whole. Everything else is another source's.
///
/// Threads: as the other one.
class CountingSource : public EventSource {
public:
    explicit CountingSource(std::unique_ptr<EventSource> source) : m_source(std::move(source)) {}

    [[nodiscard]] int streamsRead() const { return m_streamsRead; }

    [[nodiscard]] const SourceDescription &description() const override {
        return m_source->description();
    }
    [[nodiscard]] const std::vector<EventTable> &tables() const override {
        return m_source->tables();
    }
    std::unique_ptr<EventReader>
    openReader(const EventTable &table, std::optional<std::chrono::milliseconds> patience) override;
    std::unique_ptr<LogFollower> openFollower(const EventTable &table,
                                              const LogPlace &place) override {
        return m_source->openFollower(table, place);
    }
    std::unique_ptr<LogFollower> openFollower(const EventTable &table, FollowFrom from,
                                              const Progress &progress) override {
        return m_source->openFollower(table, from, progress);
    }

private:
    std::unique_ptr<EventSource> m_source;
    std::atomic<int> m_streamsRead = 0;
};

} // namespace backstory::test
