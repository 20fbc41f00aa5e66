#pragma once

#include "core/base/progress.h"
#include "core/model/event.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace backstory {

/// Events that were read and are to be handed out, each once, though whoever takes them may fail.
class PendingEvents {
public:
    [[nodiscard]] bool empty() const { return m_events.empty(); }
    void set(std::vector<Event> events) { m_events = std::move(events); }

    /// Goes on where it stopped before. Empty afterwards.
    void handOut(const std::function<void(Event &&)> &take, const Progress &progress) {
        for (; m_handedOut < m_events.size(); ++m_handedOut) {
            progress.throwIfStopped();
            take(Event(m_events[m_handedOut])); // which may fail, and is asked again then
        }
        m_events.clear();
        m_handedOut = 0;
    }

private:
    std::vector<Event> m_events;
    std::size_t m_handedOut = 0;
};

} // namespace backstory
