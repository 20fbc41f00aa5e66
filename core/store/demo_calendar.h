#pragma once

#include <cstdint>

namespace backstory {

// Times of the demo, in ms since 1970.
inline constexpr std::int64_t kSecond = 1'000;
inline constexpr std::int64_t kMinute = 60 * kSecond;
inline constexpr std::int64_t kHour = 60 * kMinute;
inline constexpr std::int64_t kDay = 24 * kHour;

/// Days since 1970 of a date (Howard Hinnant, chrono-compatible low-level date algorithms).
constexpr std::int64_t daysOf(std::int64_t year, std::int64_t month, std::int64_t day) {
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = year / 400;
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146'097 + dayOfEra - 719'468;
}

constexpr std::int64_t millisOf(std::int64_t year, std::int64_t month, std::int64_t day,
                                std::int64_t hour = 0, std::int64_t minute = 0,
                                std::int64_t second = 0, std::int64_t millis = 0) {
    return daysOf(year, month, day) * kDay + hour * kHour + minute * kMinute + second * kSecond +
           millis;
}

/// The first customer.
inline constexpr std::int64_t kShopOpens = millisOf(2025, 10, 1);
/// The first order, apart from the one that was taken over.
inline constexpr std::int64_t kFirstOrder = millisOf(2026, 1, 2, 7);
inline constexpr std::int64_t kLastOrder = millisOf(2026, 6, 28, 20);
/// Nothing has happened yet that lies beyond.
inline constexpr std::int64_t kToday = millisOf(2026, 6, 30, 18);

} // namespace backstory
