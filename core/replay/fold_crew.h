#pragma once

#include "core/model/event_batch.h"

#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace backstory {

/// Two threads that fold the batches of a pass: one of its own, and the caller's, which reads and
/// folds what the other has not come to.
///
/// Only a few batches are in flight, and they are used again and again.
/// Threads: take() and finish() are the reader's. `fold` is called from both threads at once.
class FoldCrew {
public:
    using Fold = std::function<void(const EventBatch &)>;

    explicit FoldCrew(Fold fold) : m_fold(std::move(fold)) {}
    /// Waits for the batch at hand; what else waits is dropped.
    ~FoldCrew();
    FoldCrew(const FoldCrew &) = delete;
    FoldCrew &operator=(const FoldCrew &) = delete;

    /// Sees that a batch is folded; answers an empty one. Throws what `fold` threw, on either
    /// thread.
    std::unique_ptr<EventBatch> take(std::unique_ptr<EventBatch> batch);
    /// Folds what is left, and waits until all is done. Throws as take().
    void finish();

private:
    using Batch = std::unique_ptr<EventBatch>;
    static constexpr std::size_t kMostWaiting = 3;

    void work();
    bool handOver(Batch &batch);
    void throwIfFailed(const std::unique_lock<std::mutex> &lock);

    Fold m_fold;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Batch> m_waiting;
    std::vector<Batch> m_empty;
    bool m_busy = false;
    bool m_closed = false;
    std::exception_ptr m_failure;
    std::thread m_worker;
};

} // namespace backstory
