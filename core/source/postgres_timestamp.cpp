#include "core/source/postgres_timestamp.h"

#include "core/source/stamp_reading.h"

#include <limits>

namespace backstory::postgres {
namespace {

// PostgreSQL counts from 2000-01-01.
constexpr std::int64_t kEpochDays = 10'957;
constexpr std::int64_t kMicrosPerSecond = 1'000'000;
constexpr std::int64_t kMicrosPerDay = 86'400 * kMicrosPerSecond;

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
    return value / by - (value % by < 0 ? 1 : 0);
}

std::string padded(std::int64_t value, std::size_t width) {
    const std::string digits = std::to_string(value);
    return std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits;
}

struct Day {
    std::string text;
    bool beforeChrist;
};

/// Days since 1970 to the proleptic Gregorian calendar; std::chrono's ends with the year 32767.
/// Source of the arithmetic: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
Day dayText(std::int64_t days) {
    const std::int64_t shifted = days + 719'468;
    const std::int64_t era = floorDivide(shifted, 146'097);
    const std::int64_t dayOfEra = shifted - era * 146'097;
    const std::int64_t yearOfEra =
        (dayOfEra - dayOfEra / 1'460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shiftedMonth = (5 * dayOfYear + 2) / 153;
    const std::int64_t day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
    const std::int64_t month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    const std::int64_t year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    const bool beforeChrist = year <= 0;
    return {padded(beforeChrist ? 1 - year : year, 4) + '-' + padded(month, 2) + '-' +
                padded(day, 2),
            beforeChrist};
}

template <class Integer>
const char *infinityText(Integer binary) {
    if (binary == std::numeric_limits<Integer>::max())
        return "infinity";
    return binary == std::numeric_limits<Integer>::min() ? "-infinity" : nullptr;
}

Stamp outOfRange(const std::string &text, std::vector<Finding> &findings) {
    return readStampText(text, false, StampForm::IsoText, findings);
}

} // namespace

Stamp stampOfTimestamp(std::int64_t binary, bool withZone, std::vector<Finding> &findings) {
    if (infinityText(binary) == nullptr) {
        const std::int64_t seconds = floorDivide(binary, kMicrosPerSecond);
        const std::int64_t micros = binary - seconds * kMicrosPerSecond;
        if (const auto instant = Instant::fromParts(seconds + kEpochDays * 86'400,
                                                    static_cast<std::int32_t>(micros * 1'000)))
            return {instant, {}, false};
    }
    return outOfRange(timestampText(binary, withZone), findings);
}

Stamp stampOfDate(std::int32_t binary, std::vector<Finding> &findings) {
    if (infinityText(binary) == nullptr) {
        if (const auto instant = Instant::fromSeconds((binary + kEpochDays) * 86'400))
            return {instant, {}, false};
    }
    return outOfRange(dateText(binary), findings);
}

std::string timestampText(std::int64_t binary, bool withZone) {
    if (const char *infinity = infinityText(binary))
        return infinity;
    const std::int64_t days = floorDivide(binary, kMicrosPerDay);
    const std::int64_t ofDay = binary - days * kMicrosPerDay;
    const std::int64_t seconds = ofDay / kMicrosPerSecond;
    const Day day = dayText(days + kEpochDays);
    std::string text = day.text + ' ' + padded(seconds / 3'600, 2) + ':' +
                       padded(seconds / 60 % 60, 2) + ':' + padded(seconds % 60, 2);
    if (const std::int64_t micros = ofDay % kMicrosPerSecond; micros != 0) {
        text += '.' + padded(micros, 6);
        text.erase(text.find_last_not_of('0') + 1);
    }
    return text + (withZone ? "+00" : "") + (day.beforeChrist ? " BC" : "");
}

std::string dateText(std::int32_t binary) {
    if (const char *infinity = infinityText(binary))
        return infinity;
    const Day day = dayText(binary + kEpochDays);
    return day.text + (day.beforeChrist ? " BC" : "");
}

} // namespace backstory::postgres
