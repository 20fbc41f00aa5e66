#include "core/replay/kept_stream_view.h"

#include "core/json/parse.h"
#include "core/json/print.h"
#include "core/replay/kept_streams.h"

namespace backstory {

std::optional<Instant> firstTimeOf(const KeptHead &head) {
    return head.first.instant();
}

std::optional<Instant> lastTimeOf(const KeptHead &head, bool timeFirst) {
    // Where stamps order a stream, an event without one is its last and has no time.
    return timeFirst && head.unstampedWithin ? std::nullopt : head.last.instant();
}

KeptStreamView::KeptStreamView(const Ruleset &rules, const std::vector<std::string> &members,
                               bool timeFirst)
    : m_rules(rules), m_members(members), m_timeFirst(timeFirst) {
    const json::Value start = rules.startState(StreamId());
    for (const std::string &member : members)
        m_started.push_back(start.find(member) != nullptr);
}

void KeptStreamView::show(const KeptRecord &record) {
    const KeptHead &head = record.head();
    m_record = record;
    m_state.reset();
    stream = KeptStreams::idOf(record);
    events = head.events;
    eventsAfter = head.eventsAfter;
    first = firstTimeOf(head);
    last = lastTimeOf(head, m_timeFirst);
}

std::optional<std::string_view> KeptStreamView::raw(std::size_t member) const {
    const KeptValue value = m_record->value(member);
    if (value.kind == KeptValue::Kind::Unset)
        return std::nullopt;
    if (value.kind != KeptValue::Kind::Unwritten)
        return value.text;
    if (!m_started[member])
        return std::nullopt;
    m_startText = json::toText(*m_rules.startState(stream).find(m_members[member]));
    return m_startText;
}

const json::Value &KeptStreamView::state() const {
    if (m_state)
        return *m_state;
    m_state = m_rules.startState(stream);
    for (std::size_t member = 0; member < m_members.size(); ++member) {
        const KeptValue value = m_record->value(member);
        if (value.kind == KeptValue::Kind::Unset)
            m_state->erase(m_members[member]);
        else if (value.kind != KeptValue::Kind::Unwritten)
            m_state->set(m_members[member], json::parseTrusted(value.text));
    }
    return *m_state;
}

} // namespace backstory
