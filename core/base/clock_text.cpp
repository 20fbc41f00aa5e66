#include "core/base/clock_text.h"

#include "core/base/clock_reader.h"

#include <chrono>

namespace backstory {

namespace {

bool readDate(ClockReader &reader, std::int64_t &days) {
    int year = 0;
    int month = 0;
    int day = 0;
    if (!reader.number(4, 9999, year) || !reader.take('-') || !reader.number(2, 12, month) ||
        !reader.take('-') || !reader.number(2, 31, day))
        return false;
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    days = std::chrono::sys_days{date}.time_since_epoch().count();
    return date.ok();
}

} // namespace

std::optional<ClockText> readClockText(std::string_view text) {
    ClockReader reader(text);
    ClockText result;
    std::int64_t days = 0;
    if (!readDate(reader, days))
        return std::nullopt;
    result.localSeconds = days * 86'400;
    if ((reader.take('T') || reader.take('t') || reader.take(' ')) && !reader.timeOfDay(result))
        return std::nullopt;
    if (!reader.atEnd() && !reader.offset(result))
        return std::nullopt;
    if (!reader.atEnd())
        return std::nullopt;
    return result;
}

} // namespace backstory
