#pragma once

#include "core/base/progress.h"

#include <algorithm>
#include <chrono>

namespace backstory {

/// Waits so long, or until the work is asked to stop: then throws Cancelled, at once.
void pauseFor(std::chrono::milliseconds time, const Progress &progress);

/// Waits before something that failed is tried again: longer each time, up to two seconds.
class RetryPause {
public:
    void wait(const Progress &progress) {
        pauseFor(m_next, progress);
        m_next = std::min(m_next * 2, kLongest);
    }
    void reset() { m_next = kShortest; }
    [[nodiscard]] std::chrono::milliseconds next() const { return m_next; }

private:
    static constexpr std::chrono::milliseconds kShortest{50};
    static constexpr std::chrono::milliseconds kLongest{2'000};
    std::chrono::milliseconds m_next = kShortest;
};

} // namespace backstory
