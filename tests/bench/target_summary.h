#pragma once

#include "tests/bench/figure.h"

#include <string>

namespace backstory::bench {

/// All lines of what must be reached, each met or missed, by how much, and by which figure; and
/// those that nothing of this run measured.
std::string targetSummary(const Figures &figures);

} // namespace backstory::bench
