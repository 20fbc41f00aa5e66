#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace backstory::bench {

/// What the product must reach: one of these for each line of the project's list of targets.
enum class TargetLine {
    Moment,
    PaintedMoment,
    Difference,
    Opening,
    Memory,
    PostgresFold,
    SqliteFold,
    FoldMemory,
    MovedBook,
    FirstScreen,
    Append,
    OrdinaryOrder,
    Start,
};

inline constexpr std::array kTargetLines{
    TargetLine::Moment,      TargetLine::PaintedMoment, TargetLine::Difference,
    TargetLine::Opening,     TargetLine::Memory,        TargetLine::PostgresFold,
    TargetLine::SqliteFold,  TargetLine::FoldMemory,    TargetLine::MovedBook,
    TargetLine::FirstScreen, TargetLine::Append,        TargetLine::OrdinaryOrder,
    TargetLine::Start};

/// The line in words, with what it must reach.
std::string_view wordsOf(TargetLine line);
/// The other way round.
std::optional<TargetLine> lineOf(std::string_view words);

} // namespace backstory::bench
