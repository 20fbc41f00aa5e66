#pragma once

#include "core/replay/history.h"

#include <optional>
#include <vector>

namespace backstory {

/// A run of events that the mapping's keys leave in any order, tied with each other or through each
/// other: where one of them ties with two that order among themselves, all three are one group.
struct TiedGroup {
    Version first;
    Version last;
};

/// All of them that have two events or more, as long as they can be. None share an event.
std::vector<TiedGroup> tiedGroups(const History &history);

/// A path that two tied events of a group write differently, so that the outcome depends on their
/// order;
/// nothing if there is none. Sums commute, so increments do not make an order ambiguous.
std::optional<json::Pointer> ambiguousPath(const History &history, const TiedGroup &group);

} // namespace backstory
