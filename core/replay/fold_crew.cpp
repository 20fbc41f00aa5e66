#include "core/replay/fold_crew.h"

namespace backstory {

FoldCrew::~FoldCrew() {
    if (!m_worker.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_waiting.clear();
    }
    m_changed.notify_all();
    m_worker.join();
}

std::unique_ptr<EventBatch> FoldCrew::take(std::unique_ptr<EventBatch> batch) {
    if (!handOver(batch))
        m_fold(*batch);
    batch->clear();
    return batch;
}

/// Gives the batch to the other thread where that one keeps up, and takes an empty one for it.
bool FoldCrew::handOver(Batch &batch) {
    std::unique_lock lock(m_mutex);
    throwIfFailed(lock);
    if (!batch->full() || m_waiting.size() == kMostWaiting)
        return false; // the last batch of a pass, and the only one of a small log, is folded here
    if (!m_worker.joinable())
        m_worker = std::thread([this] { work(); });
    m_waiting.push_back(std::move(batch));
    if (m_empty.empty()) {
        batch = std::make_unique<EventBatch>();
    } else {
        batch = std::move(m_empty.back());
        m_empty.pop_back();
    }
    lock.unlock();
    m_changed.notify_all();
    return true;
}

void FoldCrew::work() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_closed || !m_waiting.empty(); });
        if (m_closed)
            return;
        Batch batch = std::move(m_waiting.back());
        m_waiting.pop_back();
        m_busy = true;
        lock.unlock();
        std::exception_ptr failure;
        try {
            m_fold(*batch);
        } catch (...) {
            failure = std::current_exception();
        }
        lock.lock();
        m_busy = false;
        if (failure && !m_failure)
            m_failure = failure;
        m_empty.push_back(std::move(batch));
        m_changed.notify_all();
    }
}

void FoldCrew::finish() {
    std::unique_lock lock(m_mutex);
    while (!m_failure && !m_waiting.empty()) {
        const Batch batch = std::move(m_waiting.back());
        m_waiting.pop_back();
        lock.unlock();
        m_fold(*batch);
        lock.lock();
    }
    m_changed.wait(lock, [this] { return !m_busy; });
    throwIfFailed(lock);
}

void FoldCrew::throwIfFailed(const std::unique_lock<std::mutex> & /*held*/) {
    if (m_failure)
        std::rethrow_exception(m_failure);
}

} // namespace backstory
