#pragma once

#include "core/base/ids.h"

#include <array>
#include <cstdint>
#include <mutex>

namespace backstory {

/// Makes ids for events: UUIDs version 7 (RFC 9562), each greater than the one before, also within
/// a millisecond and when the clock is set back (section 6.2, method 2: the random part is counted
/// on).
///
/// Threads: any.
class EventIds {
public:
    /// The maker that this process shares.
    static EventIds &ofThisProcess();

    Uuid next();
    /// The same with a clock of the caller's, in ms since 1970.
    Uuid next(std::uint64_t millis);

private:
    std::mutex m_mutex;
    std::uint64_t m_millis = 0;
    std::array<std::uint8_t, 10> m_rest{};
};

} // namespace backstory
