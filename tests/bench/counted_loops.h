#pragma once

#include <string>

namespace backstory::bench {

/// Goes round a loop so often, and does nothing else: what callgrind is asked to count. `asked` is
/// a place in innerLoops() and a number of times, `3x2000`. Answers whether there is such a loop.
bool runCountedLoop(const std::string &asked);

} // namespace backstory::bench
