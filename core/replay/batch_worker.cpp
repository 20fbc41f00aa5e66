#include "core/replay/batch_worker.h"

#include <utility>

namespace backstory {

namespace {

/// Batches that wait to be worked on. More would not be quicker, only larger.
constexpr std::size_t kMostWaiting = 4;

} // namespace

BatchWorker::BatchWorker(Work work) : m_work(std::move(work)) {}

BatchWorker::~BatchWorker() {
    {
        const std::lock_guard lock(m_mutex);
        m_dropped = true;
    }
    end();
}

std::unique_ptr<EventBatch> BatchWorker::take(std::unique_ptr<EventBatch> batch) {
    if (!m_thread.joinable() && !m_first) {
        m_first = std::move(batch);
        return std::make_unique<EventBatch>();
    }
    if (!m_thread.joinable())
        begin();
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_failure || m_waiting.size() < kMostWaiting; });
    if (m_failure)
        std::rethrow_exception(m_failure);
    m_waiting.push_back(std::move(batch));
    std::unique_ptr<EventBatch> empty;
    if (!m_empty.empty()) {
        empty = std::move(m_empty.back());
        m_empty.pop_back();
    }
    lock.unlock();
    m_changed.notify_all();
    return empty ? std::move(empty) : std::make_unique<EventBatch>();
}

void BatchWorker::begin() {
    m_waiting.push_back(std::move(m_first));
    m_thread = std::thread([this] { run(); });
}

void BatchWorker::finish() {
    if (m_first)
        m_work(*std::exchange(m_first, nullptr));
    end();
    if (m_failure)
        std::rethrow_exception(m_failure);
}

void BatchWorker::end() {
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

std::unique_ptr<EventBatch> BatchWorker::next() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_dropped || m_closed || !m_waiting.empty(); });
    if (m_dropped || m_waiting.empty())
        return nullptr;
    auto batch = std::move(m_waiting.front());
    m_waiting.erase(m_waiting.begin());
    return batch;
}

void BatchWorker::run() {
    try {
        while (auto batch = next()) {
            m_changed.notify_all();
            m_work(*batch);
            const std::lock_guard lock(m_mutex);
            m_empty.push_back(std::move(batch));
        }
    } catch (...) {
        const std::lock_guard lock(m_mutex);
        m_failure = std::current_exception();
    }
    m_changed.notify_all();
}

} // namespace backstory
