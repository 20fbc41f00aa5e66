#pragma once

#include "core/diff/difference.h"
#include "core/replay/state_reader.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace backstory {

/// The difference of the states at two moments, line for line as `difference` of both would give
/// it, but only what was written between them is looked at.
std::vector<Change> differenceBetween(const StateReader &states, std::uint32_t from,
                                      std::uint32_t to, std::span<const std::string> identityKeys);

} // namespace backstory
