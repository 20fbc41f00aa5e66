#include "core/filter/seen_events.h"

#include <numeric>

namespace backstory {

void SeenEvents::start() {
    m_answered.assign(m_parts.questions.size(), false);
    m_open.resize(m_parts.questions.size());
    std::iota(m_open.begin(), m_open.end(), std::size_t{0});
}

bool SeenEvents::add(SearchedEvent &event) {
    const auto answered = std::erase_if(m_open, [&](std::size_t question) {
        if (!m_parts.questions[question].isMetBy(event))
            return false;
        m_answered[question] = true;
        return true;
    });
    return answered != 0;
}

} // namespace backstory
