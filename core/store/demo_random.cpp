#include "core/store/demo_random.h"

namespace backstory {
namespace {

constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15ULL;

std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

} // namespace

DemoRandom::DemoRandom(std::uint64_t seed, std::uint64_t kind, std::uint64_t index)
    : m_state(mixed(mixed(mixed(seed + kGolden) + kind) + index)) {}

std::uint64_t DemoRandom::next() {
    m_state += kGolden;
    return mixed(m_state);
}

std::int64_t DemoRandom::between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low) + 1));
}

Uuid DemoRandom::uuid7(std::int64_t millis) {
    std::array<std::uint8_t, 10> rest{};
    for (std::uint8_t &byte : rest)
        byte = static_cast<std::uint8_t>(next() >> 56U);
    return Uuid::version7(static_cast<std::uint64_t>(millis), rest);
}

} // namespace backstory
