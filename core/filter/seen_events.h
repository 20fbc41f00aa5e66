#pragma once

#include "core/filter/filter_parts.h"
#include "core/filter/searched_event.h"

#include <cstddef>
#include <vector>

namespace backstory {

/// Which questions of a filter the events of a stream answered so far.
///
/// Threads: one at a time. The parts must outlive it. Cost of an event: the questions that are
/// open.
class SeenEvents {
public:
    explicit SeenEvents(const FilterParts &parts) : m_parts(parts) { start(); }

    /// Forgets the stream before.
    void start();
    /// Answers whether this event answered a question.
    bool add(SearchedEvent &event);
    [[nodiscard]] bool isSettled() const { return m_open.empty(); }
    [[nodiscard]] const std::vector<bool> &answered() const { return m_answered; }

private:
    const FilterParts &m_parts;
    std::vector<bool> m_answered;
    std::vector<std::size_t> m_open;
};

} // namespace backstory
