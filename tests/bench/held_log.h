#pragma once

#include "core/model/event_source.h"
#include "tests/bench/order_book.h"

namespace backstory::bench {

/// A log that is held in memory, for measuring what folds it without what reads it.
class HeldLog final : public EventReader {
public:
    HeldLog();

    /// So many events are handed out from now on; they begin anew where there are not so many.
    void handOut(std::uint32_t events) { m_count = events; }

    [[nodiscard]] const EventTable &table() const override { return m_table; }
    [[nodiscard]] std::vector<Finding> findings() const override { return {}; }
    std::vector<Event> readStream(const StreamId &stream, const Progress &progress) override;
    StreamPage readStreams(const ScanRange &range, const Progress &progress) override;
    StreamPage findStreams(std::string_view prefix, std::size_t limit,
                           const Progress &progress) override;
    void pass(const PassQuestion &question, const TakeBatch &take,
              const Progress &progress) override;
    void scan(const ScanRange &range, const std::function<void(Event &&)> &take,
              const Progress &progress) override;
    void scanLog(const std::function<void(Event &&)> &take, const Progress &progress) override;
    bool hasAnyType(std::span<const std::string> types, const Progress &progress) override;
    std::optional<std::uint64_t> estimateEvents() override { return m_count; }

private:
    EventTable m_table;
    std::vector<Event> m_events;
    std::uint32_t m_count = 0;
};

} // namespace backstory::bench
