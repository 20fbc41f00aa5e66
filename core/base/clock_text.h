#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace backstory {

/// A date, and where there is one a time of day and an offset, as they were written.
struct ClockText {
    std::int64_t localSeconds = 0; ///< from 1970-01-01T00:00:00 to it, both read off the clock
    std::int32_t nanos = 0;
    bool hasTime = false;
    std::optional<std::int32_t> offset; ///< in seconds; 0 for `Z`
};

/// Reads `YYYY-MM-DD`, optionally `T` or a blank and `hh:mm`, `hh:mm:ss`, `hh:mm:ss.ddd…`, and
/// optionally `Z`, `+hh`, `+hhmm`, `+hh:mm` or `+hh:mm:ss`. Decimals beyond nine are cut. Answers
/// nothing for anything else, hour 24 and second 60 included.
std::optional<ClockText> readClockText(std::string_view text);

} // namespace backstory
