#pragma once

#include "core/projection/projection_table.h"

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace backstory {

/// Puts rows beside a projection on a thread of its own, while the next ones are folded.
///
/// Only a few parts wait, so memory is bounded. Threads: add() and finish() are the caller's, who
/// leaves the transaction alone until finish() has returned. Both throw what putting threw.
class RowsBeside {
public:
    explicit RowsBeside(ProjectionTransaction &transaction) : m_transaction(transaction) {}
    /// Waits for the part at hand; what else waits is dropped.
    ~RowsBeside();
    RowsBeside(const RowsBeside &) = delete;
    RowsBeside &operator=(const RowsBeside &) = delete;

    void add(ProjectedRow &&row);
    /// Returns when all rows are there.
    void finish();

private:
    static constexpr std::size_t kRowsAtOnce = 5'000;
    static constexpr std::size_t kMostWaiting = 2;

    void hand();
    void work();
    void end();

    ProjectionTransaction &m_transaction;
    std::vector<ProjectedRow> m_rows;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::vector<ProjectedRow>> m_waiting;
    bool m_closed = false;
    std::exception_ptr m_failure;
    std::thread m_thread; ///< from the first whole part on: a few rows need none
};

} // namespace backstory
