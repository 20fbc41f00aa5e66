#include "ui/models/held_moment.h"

#include <algorithm>

namespace backstory::ui {

HeldMoment heldMoment(const History &history, Moment moment) {
    HeldMoment held;
    held.hint = moment.value;
    held.atEnd = moment == history.end();
    if (moment.value > 0)
        held.event = history.facts(moment.lastEvent()).id;
    return held;
}

FoundMoment findMoment(const History &history, const HeldMoment &held) {
    if (held.instant)
        return {history.momentAsOf(*held.instant)};
    if (held.atEnd)
        return {history.end()};
    if (!held.event)
        return {Moment{std::min(held.hint, history.size())}};
    // Of two events with one id the one that stood there.
    const Version there{held.hint};
    if (held.hint > 0 && held.hint <= history.size() && history.facts(there).id == *held.event)
        return {Moment::after(there)};
    if (const auto version = history.find(*held.event))
        return {Moment::after(*version), true, false};
    return {Moment{std::min(held.hint, history.size())}, false, true};
}

} // namespace backstory::ui
