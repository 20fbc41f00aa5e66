#pragma once

#include "core/model/event_source.h"

#include <chrono>
#include <cstdint>
#include <memory>

namespace backstory {

/// Gathers the events of one stream into batches and hands full ones on, tells how many there were,
/// and throws Cancelled once stopped.
class WholeBatches {
public:
    WholeBatches(const TakeBatch &take, const Progress &progress);

    void add(const PassedEvent &event, const EventRest &rest);
    void add(const Event &event);
    /// Hands the last batch on.
    void finish();

    /// Whether a batch was handed on, so that the reading cannot be begun anew unnoticed.
    [[nodiscard]] bool handedOn() const { return m_handedOn; }
    /// Drops what was not handed on.
    void restart();
    [[nodiscard]] std::uint64_t read() const { return m_read; }

private:
    void count();
    void handOnFull();

    const TakeBatch &m_take;
    const Progress &m_progress;
    std::unique_ptr<EventBatch> m_batch;
    bool m_handedOn = false;
    std::uint64_t m_read = 0;
    std::chrono::steady_clock::time_point m_told;
};

} // namespace backstory
