#include "core/base/instant.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace backstory {

namespace {

constexpr std::int64_t kFirstSecond = -62'167'219'200; // 0000-01-01T00:00:00Z
constexpr std::int64_t kLastSecond = 253'402'300'799;  // 9999-12-31T23:59:59Z
constexpr std::int32_t kNanosPerSecond = 1'000'000'000;

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
    return value / by - (value % by < 0 ? 1 : 0);
}

std::int64_t floorRemainder(std::int64_t value, std::int64_t by) {
    const std::int64_t rest = value % by;
    return rest < 0 ? rest + by : rest;
}

std::optional<Instant> fromUnits(std::int64_t units, std::int64_t unitsPerSecond) {
    const std::int64_t seconds = floorDivide(units, unitsPerSecond);
    const std::int64_t rest = floorRemainder(units, unitsPerSecond);
    return Instant::fromParts(seconds,
                              static_cast<std::int32_t>(rest * (kNanosPerSecond / unitsPerSecond)));
}

/// The digits of `value`, `digits` wide, without zeros at the end but with at least `least`.
std::string decimals(std::int64_t value, int digits, std::size_t least) {
    std::string text(static_cast<std::size_t>(digits), '0');
    for (std::size_t at = text.size(); at-- > 0; value /= 10)
        text[at] = static_cast<char>('0' + value % 10);
    while (text.size() > least && text.back() == '0')
        text.pop_back();
    return text;
}

} // namespace

std::optional<Instant> Instant::fromParts(std::int64_t seconds, std::int32_t nanos) {
    if (nanos < 0 || nanos >= kNanosPerSecond || seconds < kFirstSecond || seconds > kLastSecond)
        return std::nullopt;
    return Instant(seconds, nanos);
}

std::optional<Instant> Instant::fromSeconds(std::int64_t seconds) {
    return fromParts(seconds, 0);
}

std::optional<Instant> Instant::fromMillis(std::int64_t millis) {
    return fromUnits(millis, 1'000);
}

std::optional<Instant> Instant::fromMicros(std::int64_t micros) {
    return fromUnits(micros, 1'000'000);
}

Instant Instant::earliest() {
    return {kFirstSecond, 0};
}

Instant Instant::latest() {
    return {kLastSecond, kNanosPerSecond - 1};
}

Instant Instant::now() {
    namespace chrono = std::chrono;
    const auto sinceEpoch = chrono::system_clock::now().time_since_epoch();
    const auto whole = chrono::floor<chrono::seconds>(sinceEpoch);
    const auto rest = chrono::duration_cast<chrono::nanoseconds>(sinceEpoch - whole);
    return fromParts(whole.count(), static_cast<std::int32_t>(rest.count())).value_or(latest());
}

std::int64_t Instant::floorMillis() const {
    return m_seconds * 1'000 + m_nanos / 1'000'000;
}

std::int64_t Instant::floorMicros() const {
    return m_seconds * 1'000'000 + m_nanos / 1'000;
}

Instant Instant::plusSeconds(std::int64_t seconds) const {
    // Clamping the span first keeps the sum far from overflowing.
    constexpr std::int64_t kWidest = kLastSecond - kFirstSecond + 1;
    const std::int64_t sum = m_seconds + std::clamp(seconds, -kWidest, kWidest);
    if (sum < kFirstSecond)
        return earliest();
    if (sum > kLastSecond)
        return latest();
    return {sum, m_nanos};
}

Instant Instant::plusNanos(std::int64_t nanos) const {
    std::int64_t seconds = floorDivide(nanos, kNanosPerSecond);
    std::int64_t rest = m_nanos + floorRemainder(nanos, kNanosPerSecond);
    if (rest >= kNanosPerSecond) {
        rest -= kNanosPerSecond;
        ++seconds;
    }
    const std::int64_t sum = m_seconds + seconds;
    if (sum < kFirstSecond)
        return earliest();
    if (sum > kLastSecond)
        return latest();
    return {sum, static_cast<std::int32_t>(rest)};
}

std::string toIsoText(Instant instant) {
    using namespace std::chrono;
    const sys_seconds time{seconds{instant.seconds()}};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text + decimals(instant.nanos(), 9, 3) + 'Z';
}

std::string toMillisText(Instant instant) {
    std::int64_t millis = instant.floorMillis();
    std::int64_t rest = instant.nanos() % 1'000'000;
    if (rest == 0)
        return std::to_string(millis);
    // Before 1970 the floor lies below the value: -1.5 is floor -2 and rest .5.
    const bool negative = millis < 0;
    if (negative) {
        millis = -(millis + 1);
        rest = 1'000'000 - rest;
    }
    return (negative ? "-" : "") + std::to_string(millis) + '.' + decimals(rest, 6, 1);
}

} // namespace backstory
