#include "core/filter/filter.h"
#include "core/filter/filter_parts.h"
#include "core/filter/searched_event.h"
#include "core/filter/seen_events.h"

namespace backstory {

struct StreamMatch::Seen {
    explicit Seen(const FilterParts &parts) : events(parts) {}

    SeenEvents events;
    SearchedEvent event;
};

StreamMatch::StreamMatch(const Filter &filter)
    : m_parts(filter.parts()), m_seen(std::make_unique<Seen>(m_parts)) {}
StreamMatch::~StreamMatch() = default;

void StreamMatch::start() {
    m_seen->events.start();
}

void StreamMatch::add(const Event &event) {
    if (m_seen->events.isSettled())
        return;
    m_seen->event.look(event);
    m_seen->events.add(m_seen->event);
}

bool StreamMatch::matches(const StreamFacts &facts, const json::Value *state) const {
    return holds(m_parts.formula, m_seen->events.answered(), facts, StateAnswers(state));
}

} // namespace backstory
