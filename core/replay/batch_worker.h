#pragma once

#include "core/model/event_batch.h"

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace backstory {

/// Works off batches one after another on a thread of its own, while the caller fills the next.
///
/// The thread begins with the second batch: a short reading costs none. No more than some batches
/// are on their way; a caller that is ahead waits. What the work throws comes out of the next call,
/// and no further batch is worked on. Destroyed before finish(), it drops what was not begun.
/// Threads: one calls; `work` runs on one other, or on the caller's, never on both at once.
class BatchWorker {
public:
    using Work = std::function<void(const EventBatch &)>;

    explicit BatchWorker(Work work);
    ~BatchWorker();
    BatchWorker(const BatchWorker &) = delete;
    BatchWorker &operator=(const BatchWorker &) = delete;

    /// Takes a full batch, and gives back one to be filled next.
    std::unique_ptr<EventBatch> take(std::unique_ptr<EventBatch> batch);
    /// Returns when all is done. Nothing may be taken afterwards.
    void finish();

private:
    void run();
    void end();
    void begin();
    std::unique_ptr<EventBatch> next();

    Work m_work;
    std::unique_ptr<EventBatch> m_first; ///< held back until there is a second

    std::mutex m_mutex; ///< guards all below
    std::condition_variable m_changed;
    std::vector<std::unique_ptr<EventBatch>> m_waiting; ///< oldest first
    std::vector<std::unique_ptr<EventBatch>> m_empty;
    std::exception_ptr m_failure;
    bool m_closed = false;  ///< no more will come
    bool m_dropped = false; ///< and what waits is not wanted

    std::thread m_thread;
};

} // namespace backstory
