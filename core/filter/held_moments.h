#pragma once

#include "core/base/progress.h"
#include "core/filter/filter.h"
#include "core/model/moment.h"
#include "core/replay/history.h"

#include <vector>

namespace backstory {

/// A run of moments at which a condition held.
struct HeldSpan {
    Moment from;       ///< the first at which it held
    Moment to;         ///< the last; the end of the history where it still holds
    bool open = false; ///< it still holds at the end

    friend bool operator==(const HeldSpan &, const HeldSpan &) = default;
};

/// All moments of one stream at which a filter matched, as spans in order. The start, before any
/// event, never matches.
///
/// One pass over the events; state is looked at only where an event wrote a path that the filter
/// asks for. Throws Cancelled.
std::vector<HeldSpan> heldMoments(const History &history, const Filter &filter,
                                  const Progress &progress);

/// The versions whose event matches by itself (Filter::matchesEvent), ascending.
std::vector<Version> matchingEvents(const History &history, const Filter &filter,
                                    const Progress &progress);

} // namespace backstory
