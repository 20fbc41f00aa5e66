#include "core/projection/rows_beside.h"

#include <utility>

namespace backstory {

RowsBeside::~RowsBeside() {
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.clear();
    }
    end();
}

void RowsBeside::add(ProjectedRow &&row) {
    m_rows.push_back(std::move(row));
    if (m_rows.size() == kRowsAtOnce)
        hand();
}

void RowsBeside::hand() {
    if (!m_thread.joinable())
        m_thread = std::thread([this] { work(); });
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_failure || m_waiting.size() < kMostWaiting; });
        if (m_failure)
            std::rethrow_exception(m_failure);
        m_waiting.push_back(std::exchange(m_rows, {}));
    }
    m_changed.notify_all();
}

void RowsBeside::finish() {
    end();
    if (m_failure)
        std::rethrow_exception(m_failure);
    m_transaction.putBeside(m_rows);
    m_rows.clear();
}

void RowsBeside::end() {
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void RowsBeside::work() {
    try {
        for (;;) {
            std::vector<ProjectedRow> rows;
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [this] { return m_closed || !m_waiting.empty(); });
                if (m_waiting.empty())
                    return;
                rows = std::move(m_waiting.front());
                m_waiting.erase(m_waiting.begin());
            }
            m_changed.notify_all();
            m_transaction.putBeside(rows);
        }
    } catch (...) {
        const std::lock_guard lock(m_mutex);
        m_failure = std::current_exception();
    }
    m_changed.notify_all();
}

} // namespace backstory
