#pragma once

#include "app/cli/console.h"
#include "core/base/zone.h"
#include "core/model/moment.h"

#include <optional>
#include <string>
#include <string_view>

namespace backstory::cli {

/// Reads the times and moments that a person asks for, in the zone that was chosen, and says on
/// standard error which instant became of a date alone, and of anything but ISO 8601.
class AskedTimes {
public:
    /// Throws Error(BadRequest) for an unknown zone.
    AskedTimes(const Console &console, std::string_view zoneName);

    [[nodiscard]] const Zone &zone() const { return m_zone; }

    /// A moment of one stream. `option` is named where something must be said (`--at`).
    [[nodiscard]] MomentQuestion moment(std::string_view option, std::string_view text,
                                        TimeBound bound) const;
    /// A time, where nothing else makes sense. A date alone is its last instant.
    [[nodiscard]] Instant time(std::string_view option, std::string_view text) const;
    /// The moment of a book: absent for the end; the start is the earliest instant there is.
    /// Refuses `vN`, which means another moment in each stream.
    [[nodiscard]] std::optional<Instant> bookMoment(std::string_view option, std::string_view text,
                                                    TimeBound bound = TimeBound::Upper) const;

private:
    void sayInstant(std::string_view option, std::string_view text, Instant instant) const;

    const Console &m_console;
    Zone m_zone;
};

} // namespace backstory::cli
