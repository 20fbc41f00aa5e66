#pragma once

#include "core/base/error.h"
#include "ui/models/held_moment.h"
#include "ui/models/other_side.h"

#include <optional>
#include <string>

namespace backstory::ui {

/// What an order is to be compared with, by names: as a person asks for it, and as it is kept for
/// another day.
struct ComparisonWish {
    OtherSide::Kind kind = OtherSide::Kind::Order;
    OtherSide::At at = OtherSide::At::End;
    StreamId stream;      ///< for Order: which one, of the same table
    HeldMoment moment;    ///< for Fixed
    std::string rules;    ///< for Rules: as Ruleset::load takes them
    bool leftIsA = false; ///< A stands at the left

    friend bool operator==(const ComparisonWish &, const ComparisonWish &) = default;
};

/// The wish that brings back a comparison that is shown.
ComparisonWish wishOf(const OtherSide &other, bool leftIsA);

/// A comparison that is not there yet.
struct AwaitedSide {
    ComparisonWish wish;
    /// A person asked for it just now, so a failure is told to them; else it was kept, and is put
    /// back quietly.
    bool asked = false;
    std::optional<Error> failure = {}; ///< why it is not there; else it is being read
};

} // namespace backstory::ui
