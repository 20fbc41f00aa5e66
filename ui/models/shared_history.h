#pragma once

#include "core/replay/history.h"

#include <memory>
#include <mutex>
#include <shared_mutex>
#include <utility>

namespace backstory::ui {

/// The history that is shown, which grows while jobs read it.
///
/// Only the window's thread lets it grow, so that thread reads `get()` as it likes. Every other
/// thread asks by `ask`, during which it stays as it is. It never waits for a job: where one is
/// reading, it grows a little later. So what a job asks at once should take less than a second or
/// so; between two questions versions may have moved.
///
/// Copies mean the same history. Threads: any, as said.
class SharedHistory {
public:
    SharedHistory() = default;
    explicit SharedHistory(std::shared_ptr<const History> history)
        : m_history(std::move(history)), m_mutex(std::make_shared<std::shared_mutex>()) {}

    /// Null where nothing is shown.
    [[nodiscard]] const std::shared_ptr<const History> &get() const { return m_history; }

    /// What `question(const History &)` answers. Requires a history.
    template <class Question>
    auto ask(Question question) const {
        const std::shared_lock lock(*m_mutex);
        return question(*m_history);
    }

    /// Runs `grow`, unless a job reads just now; answers whether it ran.
    template <class Grow>
    bool tryGrow(Grow grow) const {
        const std::unique_lock lock(*m_mutex, std::try_to_lock);
        if (lock)
            grow();
        return lock.owns_lock();
    }

private:
    std::shared_ptr<const History> m_history;
    std::shared_ptr<std::shared_mutex> m_mutex;
};

} // namespace backstory::ui
