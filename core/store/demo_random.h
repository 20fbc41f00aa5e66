#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <span>

namespace backstory {

/// The dice of the demo: splitmix64 (Steele, Lea, Flood 2014), which gives the same numbers on
/// every system, as the distributions of the standard library do not.
class DemoRandom {
public:
    /// Each thing that is made has dice of its own (`kind`, `index`), so that one can be made
    /// without the others.
    DemoRandom(std::uint64_t seed, std::uint64_t kind, std::uint64_t index);

    std::uint64_t next();
    /// 0…limit - 1; the slight preference for small numbers does not matter here.
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }
    /// Both ends included.
    std::int64_t between(std::int64_t low, std::int64_t high);
    bool percent(unsigned chance) { return below(100) < chance; }

    template <class T, std::size_t N>
    const T &pick(std::span<const T, N> from) {
        return from[static_cast<std::size_t>(below(from.size()))];
    }

    /// An id of that millisecond.
    Uuid uuid7(std::int64_t millis);

private:
    std::uint64_t m_state;
};

} // namespace backstory
