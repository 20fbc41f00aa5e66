#include "core/source/await_change.h"

#include "core/base/pause.h"

namespace backstory {

using std::chrono::milliseconds;

void awaitChange(const std::function<bool()> &changed, const Progress &progress) {
    constexpr milliseconds kBetweenLooks{50};
    constexpr milliseconds kLongest{2'000};
    for (milliseconds waited{0}; waited < kLongest && !changed(); waited += kBetweenLooks)
        pauseFor(kBetweenLooks, progress);
    progress.throwIfStopped();
}

} // namespace backstory
