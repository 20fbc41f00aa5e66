#pragma once

#include "core/model/event.h"
#include "core/replay/history.h"
#include "tests/bench/figure.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace backstory::bench {

/// Holds a history against a plain replay, event by event from the first: states at so many random
/// moments, and the differences of neighbouring ones laid over the first of them. What differs is
/// reported as wrong. Returns how long the replay alone took.
double checkAgainstReplay(const History &history,
                          const std::function<Event(std::uint32_t index)> &event,
                          std::uint32_t moments, Figures &figures);

} // namespace backstory::bench
