#pragma once

#include "core/base/error.h"
#include "core/model/event_source.h"
#include "tests/ui/doubles/gate.h"

#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <string>
#include <vector>

namespace backstory::test {

/// The mapping of a table `NAME_events`, ordered by time.
EventTable classicTable(const std::string &entity);

/// An event of it; without millis it has no stamp.
Event makeEvent(const std::string &stream, const std::string &type, const std::string &payload,
                std::optional<std::int64_t> millis, int number = 0);

/// A source held in memory, which can be slow and can fail at will.
///
/// Threads: any may add, read and follow.
class MemorySource : public EventSource {
public:
    explicit MemorySource(std::vector<EventTable> tables);

    /// Also while it is read or followed: followers wake up.
    void add(const std::string &entity, Event event);
    /// So many orders of one event each, `order-000000` and on, with an amount and a status.
    void addOrders(int count);

    /// What each reading passes, after it began and before it answers.
    Gate gate;
    /// Readings throw this while it is set.
    std::optional<Error> failure;

    [[nodiscard]] const SourceDescription &description() const override { return m_description; }
    [[nodiscard]] const std::vector<EventTable> &tables() const override { return m_tables; }
    std::unique_ptr<EventReader>
    openReader(const EventTable &table, std::optional<std::chrono::milliseconds> patience) override;
    std::unique_ptr<LogFollower> openFollower(const EventTable &table,
                                              const LogPlace &place) override;
    std::unique_ptr<LogFollower> openFollower(const EventTable &table, FollowFrom from,
                                              const Progress &progress) override;

    [[nodiscard]] int readersOpened() const { return m_readersOpened; }
    /// How many streams were read whole, one by one.
    [[nodiscard]] int streamsRead() const { return m_streamsRead; }

private:
    friend class MemoryReader;
    friend class MemoryFollower;
    using Streams = std::map<StreamId, std::vector<Event>>;

    SourceDescription m_description{"Memory", "memory", "in memory"};
    std::vector<EventTable> m_tables;
    std::shared_mutex m_mutex;
    std::condition_variable_any m_added;
    std::map<std::string, Streams> m_streams;            ///< by entity
    std::map<std::string, std::vector<Event>> m_arrived; ///< by entity, as they were added
    std::atomic<int> m_readersOpened = 0;
    std::atomic<int> m_streamsRead = 0;
};

} // namespace backstory::test
