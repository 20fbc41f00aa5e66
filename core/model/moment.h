#pragma once

#include "core/base/instant.h"
#include "core/base/zone.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backstory {

/// The place of an event in its stream, counted from 1. Version 0 is what the fold starts with.
struct Version {
    std::uint32_t value = 0;
    friend auto operator<=>(const Version &, const Version &) = default;
};

/// "After the first k events", k from 0 (before anything) to the number of events.
struct Moment {
    std::uint32_t value = 0;

    /// The event that this moment is just after; version 0 at the start.
    [[nodiscard]] Version lastEvent() const { return Version{value}; }
    static Moment after(Version version) { return Moment{version.value}; }
    friend auto operator<=>(const Moment &, const Moment &) = default;
};

/// A moment as a person asks for it, before it is known which stream it is asked of.
struct MomentQuestion {
    enum class Kind { Start, End, AfterEvents, AtTime };
    Kind kind = Kind::End;
    std::uint32_t events = 0; ///< for AfterEvents
    Instant time;             ///< for AtTime, inclusive
    bool dateOnly = false;    ///< the time stood for by a date alone: say which instant was used

    /// Reads `vN`, `start`, `end`, or a time as parseTime does. Throws Error(BadRequest).
    static MomentQuestion parse(std::string_view text, const Zone &zone, TimeBound bound);
};

} // namespace backstory
