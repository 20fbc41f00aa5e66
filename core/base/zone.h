#pragma once

#include "core/base/instant.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// A time zone of the system's zone database, or UTC.
///
/// Threads: immutable, cheap to copy. Needs the system's zone files for anything but UTC.
class Zone {
public:
    Zone(); ///< UTC

    /// `UTC`, an IANA name (`Europe/Berlin`), or `local`. Throws Error(BadRequest) naming what is
    /// accepted when the zone is unknown.
    static Zone named(std::string_view name);
    static std::vector<std::string> allNames();

    [[nodiscard]] const std::string &name() const { return m_name; }
    [[nodiscard]] bool isUtc() const { return m_zone == nullptr; }

    /// Offset from UTC in seconds at an instant, and the abbreviation then in force (`CET`).
    struct Offset {
        std::int32_t seconds = 0;
        std::string abbreviation;
    };
    [[nodiscard]] Offset offsetAt(Instant instant) const;

    /// The instant in this zone, with its offset: `2026-03-02T10:14:07.120+01:00` (`…Z` in UTC).
    [[nodiscard]] std::string toText(Instant instant) const;
    /// For tables and labels, without the offset: `2026-03-02 10:14:07.120`.
    [[nodiscard]] std::string toLocalText(Instant instant) const;

private:
    friend struct ZoneAccess;
    std::string m_name = "UTC";
    const void *m_zone = nullptr; ///< a date::time_zone of the process-wide database
};

/// Which end of a day a date without a time stands for.
enum class TimeBound {
    Lower, ///< the first instant of that day
    Upper, ///< the last instant of that day
};

/// A time that a person wrote, and what was made of it.
struct ParsedTime {
    Instant instant;
    bool dateOnly = false; ///< the caller then says which instant was used
};

/// Reads `2026-03-31`, `2026-03-31T17:00`, `2026-03-31 17:00:00.123456`, each with or without an
/// offset (`Z`, `+02:00`, `+0200`, `+02`), and what people write instead: `31.3.2026 17:00`,
/// `31 March 2026`, `31. März 2026`, `March 31, 2026`, `today`, `yesterday`, `now`, in English or
/// German (written_time.h). Without an offset the time is taken in `zone`.
///
/// A date alone is its first instant or its last (the last nanosecond that an Instant can hold of
/// that day), by `bound`. Throws Error(BadRequest) for anything else, also for a date that means
/// two days (`03/04/2026`), and for a local time that happens twice or never, with both instants
/// (the two, or the ones around the gap) named.
ParsedTime parseTime(std::string_view text, const Zone &zone, TimeBound bound);
/// Where `today`, `yesterday` and `now` count from another present.
ParsedTime parseTime(std::string_view text, const Zone &zone, TimeBound bound, Instant present);

/// Reads a stamp as a machine wrote it: ISO 8601 / RFC 3339, `T` or blank between, any number of
/// decimals (beyond nine they are cut), offset optional (then UTC). No dates alone, no bounds, no
/// exceptions.
std::optional<Instant> parseStamp(std::string_view text);

} // namespace backstory
