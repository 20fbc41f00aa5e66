#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/replay/history.h"

#include <cstdint>
#include <optional>

namespace backstory::ui {

/// A moment as it is kept in a session, a link or a bookmark: by the event it stands behind, or by
/// the instant it was asked for. So it stays what it was when events arrive before it.
///
/// Nothing set is the start: before anything.
struct HeldMoment {
    std::optional<EventId> event;   ///< the last event of the moment
    std::optional<Instant> instant; ///< asked for as a time: the moment as of it; goes first
    std::uint32_t hint = 0;         ///< how many events it had, should the event be gone
    bool atEnd = false;             ///< it stood at the end, and goes on with it

    friend bool operator==(const HeldMoment &, const HeldMoment &) = default;
};

/// How a moment of a history is kept.
HeldMoment heldMoment(const History &history, Moment moment);

/// Where a kept moment lies in a history.
struct FoundMoment {
    Moment moment;
    bool moved = false; ///< its event has another number by now: the past changed
    bool lost = false;  ///< its event is not there any more; the moment is the hint's
};

/// Cost: one look-up.
FoundMoment findMoment(const History &history, const HeldMoment &held);

} // namespace backstory::ui
