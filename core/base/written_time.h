#pragma once

#include "core/base/clock_text.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace backstory {

/// A time as people write it, or why it is none.
struct WrittenTime {
    enum class Refusal {
        NotATime,
        NoSuchDay,    ///< 31.02.2026
        NoYear,       ///< 31 March
        TwoDigitYear, ///< 31.03.26
        SlashedDate,  ///< 03/04/2026: 3 April for some, 4 March for others
    };

    std::optional<ClockText> clock;
    Refusal refusal = Refusal::NotATime; ///< where there is no clock
};

/// Reads the spellings of a date that mean one day to everybody: `31.3.2026`, `31 March 2026`,
/// `31. März 2026`, `Mar 31, 2026`, `2026-3-31`, `2026/03/31`, and `today`, `yesterday`, `heute`,
/// `gestern`; behind each, after a blank, a comma, `at` or `um`, a time of day (`9:05`, `14:05:30`)
/// and an offset. Names of months are English or German, whole or short, in any case.
///
/// `today` is the day, counted from 1970-01-01, that relative words count from.
WrittenTime readWrittenTime(std::string_view text, std::int64_t today);

/// Whether a text is `now` or `jetzt`, in any case.
bool saysNow(std::string_view text);
/// Whether a text begins with `today`, `yesterday`, `heute` or `gestern`, in any case.
bool saysDay(std::string_view text);

} // namespace backstory
