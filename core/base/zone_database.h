#pragma once

#include "core/base/zone.h"

#include <cstdint>

namespace backstory {

/// The window through which the files of this folder look into a Zone and its database.
struct ZoneAccess {
    /// What a local time of a zone stands for.
    struct Local {
        enum class Result { Once, Twice, Never };
        Result result = Result::Once;
        /// Seconds since 1970 UTC: Once: both the same. Twice: the earlier and the later. Never:
        /// the time read with the offset after the gap, and with the one before it.
        std::int64_t earlier = 0;
        std::int64_t later = 0;
        /// Never: the first second after the gap.
        std::int64_t afterGap = 0;
    };
    /// `localSeconds`: seconds between 1970-01-01T00:00:00 and the time, both read off the clock.
    static Local resolve(const Zone &zone, std::int64_t localSeconds);
};

} // namespace backstory
