#pragma once

#include "core/json/value.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace backstory {

/// One step of laying two arrays beside each other: an element removed (before alone), added (after
/// alone), or the same element on both sides, to be compared within.
struct AlignedElement {
    std::optional<std::size_t> before;
    std::optional<std::size_t> after;
};

/// Lays two arrays beside each other as `difference` says: by identity where both have one, else by
/// their longest common subsequence. Indexes of either side ascend.
///
/// Cost: N log N by identity; otherwise N times the number of differences, bounded: arrays that
/// have little in common are kept together only where elements stand once on each side.
std::vector<AlignedElement> alignArrays(const json::Array &before, const json::Array &after,
                                        std::span<const std::string> identityKeys);

} // namespace backstory
