#pragma once

#include "core/base/instant.h"

#include <optional>

namespace backstory::ui {

/// As of when the list of orders is read.
struct AsOf {
    enum class Kind {
        Latest, ///< everything, events stamped in the future or not at all included
        Now,    ///< the instant at which "now" was chosen
        Moment, ///< an instant that the person typed
    };

    Kind kind = Kind::Latest;
    Instant instant;                   ///< for Now and Moment; inclusive
    bool dateOnly = false;             ///< the instant stands for a date: the close of that day
    std::optional<Instant> known = {}; ///< only what had been recorded by then; else all that is

    [[nodiscard]] std::optional<Instant> bound() const {
        return kind == Kind::Latest ? std::nullopt : std::optional(instant);
    }

    /// Whether events that arrive belong to it.
    [[nodiscard]] bool isLive() const { return kind == Kind::Latest && !known; }

    friend bool operator==(const AsOf &, const AsOf &) = default;
};

} // namespace backstory::ui
