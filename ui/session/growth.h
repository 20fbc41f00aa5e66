#pragma once

#include "core/base/ids.h"
#include "core/replay/history.h"

#include <cstdint>
#include <vector>

namespace backstory::ui {

/// What became of events that arrived for a history.
struct Growth {
    std::vector<Version> added; ///< the versions of those that were added, ascending
    std::vector<Event> left;    ///< those that are to be added a little later
    /// The history must be read again: an event stands in it with other content, or so many came
    /// late that this costs less. Nothing was added.
    bool readAgain = false;
};

/// Adds the events that are not there yet, wherever they belong.
///
/// Cost: at the end some microseconds an event. A late one moves all that stand behind it; no more
/// are added at once than the window's thread can afford.
Growth growHistory(History &history, std::vector<Event> events);

/// Events came before the one that is shown.
struct PastChange {
    std::uint32_t events = 0;
    EventId first; ///< the first of them, in the order of the stream
};

/// What of the new events lies before the one that was shown; none where that was the start.
PastChange pastChangeOf(const History &grown, const std::vector<Version> &added,
                        Moment shownBefore);

} // namespace backstory::ui
