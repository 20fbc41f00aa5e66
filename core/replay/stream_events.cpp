#include "core/replay/stream_events.h"

#include "core/base/error.h"
#include "core/model/event_order.h"
#include "core/replay/book.h"

#include <algorithm>

namespace backstory {

// Effective times never run backwards, and those that belong only to the end come last.
std::size_t StreamEvents::countUpTo(const std::optional<Instant> &asOf) const {
    if (!asOf)
        return times.size();
    const auto after = std::ranges::partition_point(
        times, [&asOf](const auto &time) { return time && *time <= *asOf; });
    return static_cast<std::size_t>(after - times.begin());
}

StreamGatherer::StreamGatherer(const EventTable &table, std::optional<Instant> knownAt, Take take,
                               const Progress &progress)
    : m_table(table), m_knownAt(knownAt), m_take(std::move(take)), m_progress(progress) {
    if (m_knownAt)
        requireRecordedTime(m_table);
}

void StreamGatherer::add(Event &&event) {
    if (!m_stream.events.empty() && m_stream.events.front().stream != event.stream)
        finish();
    m_stream.events.push_back(std::move(event));
}

void StreamGatherer::finish() {
    m_progress.throwIfStopped();
    if (m_knownAt)
        keepKnown(m_stream.events, m_table, *m_knownAt);
    if (!m_stream.events.empty())
        handOut();
    m_stream.events.clear();
}

void StreamGatherer::handOut() {
    m_stamps.clear();
    for (Event &event : m_stream.events)
        m_stamps.push_back(event.happenedAt);
    m_stream.times = effectiveTimes(m_stamps, m_table.orderedByTime());
    m_take(m_stream);
}

void requireRecordedTime(const EventTable &table) {
    if (!table.recordedAt)
        throw Error(ErrorKind::NotAnswerable, "asking what was known by a certain time",
                    "the table " + table.displayName() +
                        " does not keep when an event was recorded",
                    "Leave out the time of knowledge, or choose a table that has a recorded time.");
}

} // namespace backstory
