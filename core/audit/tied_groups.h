#pragma once

#include "core/replay/history.h"

#include <optional>
#include <vector>

namespace backstory {

/// A run of events that nothing stronger than an id orders, each tied with each.
struct TiedGroup {
    Version first;
    Version last;
};

/// All of them that have two events or more, as long as they can be. Two runs can share events,
/// where an event ties with those before and after it that do order among themselves.
std::vector<TiedGroup> tiedGroups(const History &history);

/// A path that two events of a group write differently, so that the outcome depends on their order;
/// nothing if there is none. Sums commute, so increments do not make an order ambiguous.
std::optional<json::Pointer> ambiguousPath(const History &history, const TiedGroup &group);

} // namespace backstory
