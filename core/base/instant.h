#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backstory {

/// A point in time, exact to the nanosecond, within the years 0000–9999 UTC.
///
/// Stamps outside these years cannot be held: `fromX` answer nothing for them, and the reader
/// keeps the raw value with a finding.
class Instant {
public:
    constexpr Instant() = default;

    static std::optional<Instant> fromParts(std::int64_t seconds, std::int32_t nanos);
    static std::optional<Instant> fromSeconds(std::int64_t seconds);
    static std::optional<Instant> fromMillis(std::int64_t millis);
    static std::optional<Instant> fromMicros(std::int64_t micros);
    static Instant earliest(); ///< 0000-01-01T00:00:00Z
    static Instant latest();   ///< 9999-12-31T23:59:59.999999999Z
    static Instant now();

    /// Whole seconds since 1970-01-01T00:00:00Z, rounded towards the past.
    [[nodiscard]] std::int64_t seconds() const { return m_seconds; }
    /// Nanoseconds within that second, 0…999,999,999.
    [[nodiscard]] std::int32_t nanos() const { return m_nanos; }
    /// Rounded towards the past.
    [[nodiscard]] std::int64_t floorMillis() const;
    [[nodiscard]] std::int64_t floorMicros() const;

    /// This instant moved by a span; clamped to the years that can be held.
    [[nodiscard]] Instant plusSeconds(std::int64_t seconds) const;
    [[nodiscard]] Instant plusNanos(std::int64_t nanos) const;

    friend constexpr auto operator<=>(const Instant &, const Instant &) = default;

private:
    constexpr Instant(std::int64_t seconds, std::int32_t nanos)
        : m_seconds(seconds), m_nanos(nanos) {}

    std::int64_t m_seconds = 0;
    std::int32_t m_nanos = 0;
};

/// RFC 3339 in UTC with three decimals, or as many as the instant needs if more:
/// `2026-03-02T09:14:07.120Z`. Reading the text back gives the same instant.
std::string toIsoText(Instant instant);

/// Milliseconds since 1970 as a JSON number with as many decimals as needed (`1772442847120`,
/// `1772442847120.5`).
std::string toMillisText(Instant instant);

/// How long between two instants, in words for people: `0`, `340 ms`, `1 min`, `1 h 47 min`, `12
/// d`.
std::string describeSpan(Instant from, Instant to);

} // namespace backstory
