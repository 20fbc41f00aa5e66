#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace backstory {

/// A place in each of two sequences.
struct IndexPair {
    std::size_t before = 0;
    std::size_t after = 0;

    friend bool operator==(const IndexPair &, const IndexPair &) = default;
};

/// A longest common subsequence of two sequences, ascending in both (Myers, "An O(ND) Difference
/// Algorithm and Its Variations", 1986). Beyond some two thousand differences, what is left after
/// common ends falls back on commonInOrder.
std::vector<IndexPair> commonSubsequence(std::span<const std::uint32_t> before,
                                         std::span<const std::uint32_t> after);

/// Of the values that stand once in each sequence, the largest set that stands in the same order in
/// both. Cost: N log N.
std::vector<IndexPair> commonInOrder(std::span<const std::uint32_t> before,
                                     std::span<const std::uint32_t> after);

} // namespace backstory
