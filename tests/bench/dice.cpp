#include "tests/bench/dice.h"

#include <algorithm>
#include <numeric>

namespace backstory::bench {

std::vector<std::uint32_t> differentNumbers(std::uint32_t count, std::uint32_t limit,
                                            std::uint64_t seed) {
    std::vector<std::uint32_t> numbers(limit + 1);
    std::iota(numbers.begin(), numbers.end(), 0U);
    Dice dice(seed);
    const std::uint32_t taken = std::min(count, limit + 1);
    for (std::uint32_t i = 0; i < taken; ++i)
        std::swap(numbers[i], numbers[i + dice.below(limit + 1 - i)]);
    numbers.resize(taken);
    return numbers;
}

} // namespace backstory::bench
