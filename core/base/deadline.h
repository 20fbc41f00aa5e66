#pragma once

#include "core/base/progress.h"

#include <chrono>
#include <stop_token>
#include <thread>

namespace backstory {

/// Stops work that takes longer than it may. Ends, and waits for nothing, when it goes out of
/// scope.
class Deadline {
public:
    explicit Deadline(std::chrono::milliseconds patience);

    /// For the work; it throws Cancelled when its time is over.
    [[nodiscard]] Progress progress() const { return Progress{m_late.get_token(), {}}; }

private:
    std::stop_source m_late;
    std::jthread m_clock;
};

} // namespace backstory
