#pragma once

#include "core/replay/history.h"

#include <algorithm>
#include <memory>
#include <string>

namespace backstory::ui {

/// What the order that is shown is compared with where that is no moment of itself: another order,
/// or the same one under other rules.
///
/// A plain value; the history is shared and stays as it was read, unless whoever brought it lets it
/// grow.
struct OtherSide {
    enum class Kind {
        Order, ///< another order
        Rules, ///< the same events under other rules
    };
    /// Which moment of it B is.
    enum class At {
        Fixed,     ///< `moment`, wherever A goes
        End,       ///< its last one
        SameTime,  ///< as of the time of A
        SameEvent, ///< behind the event that A is behind
    };

    Kind kind = Kind::Order;
    At at = At::Fixed;
    Moment moment;      ///< for Fixed
    std::string entity; ///< what it is: `order`
    std::shared_ptr<const History> history;
    std::string rules = {}; ///< for Rules: as Ruleset::load took them
};

/// Where B stands in the other history when A stands there in the one shown. Cost: one look-up.
inline Moment otherMoment(const OtherSide &other, const History &shown, Moment a) {
    const Moment end = other.history->end();
    switch (other.at) {
    case OtherSide::At::Fixed:
        return std::min(other.moment, end);
    case OtherSide::At::End:
        return end;
    case OtherSide::At::SameTime: {
        if (a.value == 0)
            return Moment{};
        const auto time = shown.effectiveTime(a.lastEvent());
        return time ? other.history->momentAsOf(*time) : end;
    }
    case OtherSide::At::SameEvent:
        break;
    }
    if (a.value == 0)
        return Moment{};
    const auto version = other.history->find(shown.facts(a.lastEvent()).id);
    return version ? Moment::after(*version) : std::min(a, end);
}

} // namespace backstory::ui
