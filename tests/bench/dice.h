#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <vector>

namespace backstory::bench {

/// Random numbers that are the same everywhere for the same seed (SplitMix64). One made for each
/// event lets any event be made without those before it.
class Dice {
public:
    explicit Dice(std::uint64_t seed, std::uint64_t which = 0)
        : m_state(seed + which * 0x9e3779b97f4a7c15U) {
        next();
    }

    std::uint64_t next() {
        m_state += 0x9e3779b97f4a7c15U;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31U);
    }
    /// 0 … limit - 1.
    std::uint32_t below(std::uint32_t limit) {
        return static_cast<std::uint32_t>(((next() >> 32U) * limit) >> 32U);
    }
    /// A version 4 UUID, as a database makes them.
    Uuid uuid() {
        Uuid id;
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < id.bytes.size(); ++i) {
            if (i % 8 == 0)
                bits = next();
            id.bytes[i] = static_cast<std::uint8_t>(bits);
            bits >>= 8U;
        }
        id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0fU) | 0x40U);
        id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3fU) | 0x80U);
        return id;
    }

private:
    std::uint64_t m_state;
};

/// So many different numbers from 0 to `limit`, in random order; all of them where there are fewer.
std::vector<std::uint32_t> differentNumbers(std::uint32_t count, std::uint32_t limit,
                                            std::uint64_t seed);

} // namespace backstory::bench
