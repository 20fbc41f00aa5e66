#pragma once

#include "core/model/event_source.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>

namespace backstory {

/// Gathers the events of a pass into batches and hands full ones on, tells how many rows were read,
/// and throws Cancelled once stopped.
class PassBatches {
public:
    PassBatches(const PassQuestion &question, const TakeBatch &take, const Progress &progress,
                std::optional<std::uint64_t> total);

    /// Counts an event, and keeps a copy of it where the question asks for it.
    void add(const PassedEvent &event);
    void add(const Event &event);
    /// Hands the last batch on.
    void finish();

    [[nodiscard]] std::uint64_t read() const { return m_read; }

private:
    [[nodiscard]] bool isAsked(const std::optional<Instant> &stamp) const;
    void count();
    void handOnFull();

    const PassQuestion &m_question;
    const TakeBatch &m_take;
    const Progress &m_progress;
    std::optional<std::uint64_t> m_total;
    bool m_asksAll;
    std::unique_ptr<EventBatch> m_batch;
    std::uint64_t m_read = 0;
    std::chrono::steady_clock::time_point m_told;
};

} // namespace backstory
