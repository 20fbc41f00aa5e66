#pragma once

#include "core/base/progress.h"

#include <condition_variable>
#include <mutex>

namespace backstory::test {

/// Holds up whoever passes while it is shut: a source that takes as long as the test wants.
class Gate {
public:
    void shut() {
        const std::lock_guard lock(m_mutex);
        m_open = false;
    }
    void open() {
        {
            const std::lock_guard lock(m_mutex);
            m_open = true;
        }
        m_changed.notify_all();
    }

    /// Waits until it is open; throws Cancelled when asked to stop, unless it is deaf.
    void pass(const Progress &progress) {
        std::unique_lock lock(m_mutex);
        ++m_arrived;
        m_changed.notify_all();
        if (m_deaf)
            m_changed.wait(lock, [&] { return m_open; });
        else
            m_changed.wait(lock, progress.stop, [&] { return m_open; });
        if (!m_deaf)
            progress.throwIfStopped();
    }

    /// How many have come here so far.
    [[nodiscard]] int arrived() {
        const std::lock_guard lock(m_mutex);
        return m_arrived;
    }
    /// Lets a stop request go unheard, as a driver that is stuck does.
    void setDeaf(bool deaf) {
        const std::lock_guard lock(m_mutex);
        m_deaf = deaf;
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_open = true;
    bool m_deaf = false;
    int m_arrived = 0;
};

} // namespace backstory::test
