#include "core/base/pause.h"

#include <condition_variable>
#include <mutex>

namespace backstory {

void pauseFor(std::chrono::milliseconds time, const Progress &progress) {
    std::mutex mutex;
    std::condition_variable_any condition;
    std::unique_lock lock(mutex);
    condition.wait_for(lock, progress.stop, time, [] { return false; });
    progress.throwIfStopped();
}

} // namespace backstory
