#include "core/store/event_ids.h"

#include <sodium.h>

#include <chrono>

namespace backstory {
namespace {

/// Adds a random step to the random bits, as one number. Answers false where they are used up.
bool countOn(std::array<std::uint8_t, 10> &rest) {
    // The version and the variant take six bits, which Uuid::version7 sets: the counted bits are
    // the others, from the last byte up.
    unsigned carry = 1 + randombytes_uniform(1U << 16U);
    for (std::size_t i = rest.size(); i-- > 0 && carry != 0;) {
        const unsigned bits = i == 0 ? 4 : i == 2 ? 6 : 8;
        const unsigned mask = (1U << bits) - 1;
        const unsigned sum = (rest[i] & mask) + carry;
        rest[i] = static_cast<std::uint8_t>(sum & mask);
        carry = sum >> bits;
    }
    return carry == 0;
}

} // namespace

EventIds &EventIds::ofThisProcess() {
    static EventIds ids;
    return ids;
}

Uuid EventIds::next() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return next(static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::milliseconds>(now).count()));
}

Uuid EventIds::next(std::uint64_t millis) {
    const std::scoped_lock lock(m_mutex);
    // A clock that stands still or runs back: on from the last id.
    if (millis <= m_millis && countOn(m_rest))
        return Uuid::version7(m_millis, m_rest);
    m_millis = millis > m_millis ? millis : m_millis + 1;
    randombytes_buf(m_rest.data(), m_rest.size());
    m_rest[0] &= 0x07U; // room to count on
    return Uuid::version7(m_millis, m_rest);
}

} // namespace backstory
