#pragma once

#include "core/model/event_source.h"

#include <functional>
#include <optional>
#include <vector>

namespace backstory {

/// The events of one stream, in order, with their effective times.
struct StreamEvents {
    std::vector<Event> events;
    std::vector<std::optional<Instant>> times;

    /// How many of them there are up to a moment; absent: the end. Cost: a binary search.
    [[nodiscard]] std::size_t countUpTo(const std::optional<Instant> &asOf) const;
};

/// Gathers what a scan hands out into streams, one after the other. Streams of which nothing was
/// known by then are left out.
///
/// Throws Error(NotAnswerable) for knownAt on a table without a recorded time. It holds references
/// to the table and the progress. Memory: one stream.
class StreamGatherer {
public:
    /// What is handed to it lives during the call.
    using Take = std::function<void(const StreamEvents &)>;

    StreamGatherer(const EventTable &table, std::optional<Instant> knownAt, Take take,
                   const Progress &progress);

    void add(Event &&event);
    /// To be called after the last event.
    void finish();

private:
    void handOut();

    const EventTable &m_table;
    std::optional<Instant> m_knownAt;
    Take m_take;
    const Progress &m_progress;
    StreamEvents m_stream;
    std::vector<Stamp> m_stamps;
};

/// Throws Error(NotAnswerable) where a table does not tell when an event was recorded.
void requireRecordedTime(const EventTable &table);

} // namespace backstory
