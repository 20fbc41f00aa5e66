#pragma once

#include "tests/core/replay/memory_reader.h"

#include <cstdint>
#include <random>

namespace backstory::test {

/// A reader whose pass hands events out in an order of no meaning, as a table without an index
/// does.
class PassingReader final : public EventReader {
public:
    explicit PassingReader(EventTable table, std::uint64_t seed = 1)
        : m_memory(std::move(table)), m_random(seed) {}

    void add(const Event &event) {
        m_log.push_back(event);
        m_memory.add(event);
    }
    [[nodiscard]] std::size_t passes() const { return m_passes; }
    [[nodiscard]] std::size_t passedEvents() const { return m_passed; }
    [[nodiscard]] std::size_t scans() const { return m_scans; }
    [[nodiscard]] std::size_t streamsRead() const { return m_streamsRead; }

    const EventTable &table() const override { return m_memory.table(); }
    std::vector<Finding> findings() const override { return {}; }
    std::vector<Event> readStream(const StreamId &stream, const Progress &progress) override {
        ++m_streamsRead;
        return m_memory.readStream(stream, progress);
    }
    StreamPage readStreams(const ScanRange &range, const Progress &progress) override {
        return m_memory.readStreams(range, progress);
    }
    StreamPage findStreams(std::string_view, std::size_t, const Progress &) override { return {}; }
    void pass(const PassQuestion &question, const TakeBatch &take,
              const Progress &progress) override {
        ++m_passes;
        std::shuffle(m_log.begin(), m_log.end(), m_random);
        auto batch = std::make_unique<EventBatch>();
        for (const Event &event : m_log) {
            progress.throwIfStopped();
            const auto &stamp = event.happenedAt.instant;
            if ((question.after && (!stamp || *stamp <= *question.after)) ||
                (question.upTo && (!stamp || *stamp > *question.upTo)))
                continue;
            ++m_passed;
            batch->add(event);
            if (batch->full())
                batch = take(std::move(batch));
        }
        if (!batch->empty())
            take(std::move(batch));
    }
    void scan(const ScanRange &range, const std::function<void(Event &&)> &take,
              const Progress &progress) override {
        ++m_scans;
        m_memory.scan(range, take, progress);
    }
    void scanLog(const std::function<void(Event &&)> &take, const Progress &progress) override {
        m_memory.scanLog(take, progress);
    }
    bool hasAnyType(std::span<const std::string> types, const Progress &progress) override {
        return m_memory.hasAnyType(types, progress);
    }
    std::optional<std::uint64_t> estimateEvents() override { return std::nullopt; }

private:
    MemoryReader m_memory;
    std::vector<Event> m_log;
    std::mt19937_64 m_random;
    std::size_t m_passes = 0;
    std::size_t m_passed = 0;
    std::size_t m_scans = 0;
    std::size_t m_streamsRead = 0;
};

} // namespace backstory::test
