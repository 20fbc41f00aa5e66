#pragma once

#include "core/filter/filter.h"
#include "core/filter/filter_lexer.h"

#include <string_view>

namespace backstory {

/// A time as it stands in a filter: one instant, or the whole day where a date stands alone.
struct FilterTime {
    Instant first;
    Instant last;
    bool relative = false; ///< counted from FilterWords::present
};

/// Reads `-3d`, `-12h`, or what parseTime reads; `now` and `today` count from
/// FilterWords::present. The token is what a mistake points at.
/// Throws FilterMistake.
FilterTime readFilterTime(std::string_view text, const FilterWords &words,
                          const FilterToken &token);

/// Whether a text looks like a date alone, so that a clock time may follow it: `2026-03-31`,
/// `31.3.2026`, `today`.
bool looksLikeDate(std::string_view text);
/// Whether a text looks like the clock time that follows a date and a blank (`17:00`, `9:05`).
bool looksLikeClock(std::string_view text);

} // namespace backstory
