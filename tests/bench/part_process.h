#pragma once

#include "tests/bench/figure.h"

#include <string>
#include <vector>

namespace backstory::bench {

/// The path of this program.
std::string ownProgram();

/// Runs a part in a process of its own, so that no part sees what another left in memory, and takes
/// its figures. `arguments` are those of this run. A part that fails is reported as wrong.
void measureApart(const std::string &part, const std::vector<std::string> &arguments,
                  Figures &figures);

} // namespace backstory::bench
