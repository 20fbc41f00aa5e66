#include "core/replay/kept_book.h"

#include "core/json/print.h"
#include "core/replay/book_scan.h"

#include <algorithm>

namespace backstory {

namespace {

PassedId passedIdOf(const StreamId &stream) {
    return {stream.uuid(), stream.text()};
}

std::uint32_t less(std::uint32_t count, std::uint32_t by) {
    return count - std::min(count, by);
}

} // namespace

KeptBook::KeptBook(const EventTable &table, const Ruleset &rules, std::size_t orderBytes)
    : m_rules(rules),
      m_timeFirst(table.orderedByTime()),
      m_members(columnMembers(rules)),
      m_kept(m_members.size(), orderBytes),
      m_view(rules, m_members, m_timeFirst) {}

BookSide KeptBook::sideOf(const PassedId &stream) const {
    const auto record = m_kept.find(stream);
    if (!record || record->head().events == 0)
        return {};
    m_view.show(*record);
    return {true, columnsOf(m_rules, m_view.state())};
}

BookEntry KeptBook::entryOf(const KeptRecord &record) const {
    m_view.show(record);
    BookEntry entry;
    entry.stream = m_view.stream;
    entry.events = m_view.events;
    entry.eventsAfter = m_view.eventsAfter;
    entry.first = m_view.first;
    entry.last = m_view.last;
    entry.columns = columnsOf(m_rules, m_view.state());
    return entry;
}

void KeptBook::absorb(const KeptRecord &later) {
    const PassedId id = backstory::passedIdOf(later);
    const KeptRecord record = m_kept.record(id);
    KeptHead &head = record.head();
    const KeptHead &more = later.head();
    for (std::size_t member = 0; member < m_members.size(); ++member) {
        const KeptValue value = later.value(member);
        if (value.kind != KeptValue::Kind::Unwritten)
            m_kept.setValue(record, id, member, value, later.order(member));
    }
    head.events += more.events;
    head.eventsAfter = less(head.eventsAfter, more.events);
    head.unstamped = head.unstamped || more.unstamped;
    head.unstampedWithin = head.unstampedWithin || more.unstampedWithin;
    if (!head.first.instant())
        head.first = more.first;
    if (more.last.instant())
        head.last = more.last;
}

void KeptBook::replace(const KeptRecord &record) {
    const PassedId id = backstory::passedIdOf(record);
    const KeptRecord mine = m_kept.record(id);
    m_kept.reset(mine, id);
    m_kept.respell(mine, id);
    const KeptHead &from = record.head();
    KeptHead &head = mine.head();
    head.events = from.events;
    head.eventsAfter = from.eventsAfter;
    head.undecided = from.undecided;
    head.unstamped = from.unstamped;
    head.unstampedWithin = from.unstampedWithin;
    head.first = from.first;
    head.last = from.last;
    for (std::size_t member = 0; member < m_members.size(); ++member)
        m_kept.setValue(mine, id, member, record.value(member), record.order(member));
}

void KeptBook::replace(const StreamEvents &stream, const std::optional<Instant> &asOf,
                       BookFold &fold, const Progress &progress) {
    const StreamId &shown = stream.events.front().stream;
    const PassedId id = passedIdOf(shown);
    const KeptRecord record = m_kept.record(id);
    m_kept.reset(record, id);
    m_kept.respell(record, id);
    KeptHead &head = record.head();
    const std::size_t count = stream.countUpTo(asOf);
    head.undecided = true;
    head.events = static_cast<std::uint32_t>(count);
    head.eventsAfter = static_cast<std::uint32_t>(stream.events.size() - count);
    head.unstamped = std::any_of(stream.events.begin(), stream.events.end(),
                                 [](const Event &event) { return !event.happenedAt.instant; });
    if (count == 0)
        return;
    const auto &last = stream.times[count - 1];
    head.unstampedWithin = !last;
    head.first = stream.times.front() ? PackedInstant(*stream.times.front()) : PackedInstant();
    head.last = last ? PackedInstant(*last) : PackedInstant();

    fold.start(shown);
    foldEvents(fold, std::span(stream.events).first(count), progress);
    const json::Value &state = fold.state();
    for (std::size_t member = 0; member < m_members.size(); ++member) {
        const json::Value *value = state.find(m_members[member]);
        const std::string text = value ? json::toText(*value) : std::string();
        m_kept.setValue(record, id, member,
                        value ? KeptValue{KeptValue::Kind::Owned, text}
                              : KeptValue{KeptValue::Kind::Unset, {}},
                        nullptr);
    }
}

void KeptBook::drop(const StreamId &stream) {
    const PassedId id = passedIdOf(stream);
    if (const auto record = m_kept.find(id))
        m_kept.reset(*record, id);
}

} // namespace backstory
