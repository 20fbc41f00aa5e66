#pragma once

#include "core/base/instant.h"
#include "core/model/moment.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace backstory::ui {

/// A stretch of the axis that is shorter than its time, and says so.
struct CompressedGap {
    double from = 0; ///< on the axis, 0…1
    double to = 0;
    Instant begin;
    Instant end;
};

/// Where moments stand on an axis, and which moment a pixel means: the mathematics of the timeline,
/// apart from all painting.
///
/// The axis runs from 0 (the start, before any event) to 1 (the end). *By event* moments are evenly
/// spaced. *By time* they stand in proportion to effective time, with a little room for each so
/// that a busy minute can be told apart; a gap much longer than the others is cut and marked, so
/// that one quiet year does not push a busy day into one pixel. Events of one time share a place;
/// those that belong to no time stand behind the last one that does. Cost: building is linear, each
/// question a binary search.
class TimeScale {
public:
    enum class Mode { ByEvent, ByTime };

    TimeScale() = default;
    TimeScale(const std::vector<std::optional<Instant>> &times, Mode mode);

    [[nodiscard]] Mode mode() const { return m_mode; }
    /// The number of events; moments are 0…size().
    [[nodiscard]] std::uint32_t size() const { return m_size; }
    [[nodiscard]] const std::vector<CompressedGap> &gaps() const { return m_gaps; }

    /// Where a moment stands, 0…1. Never decreasing.
    [[nodiscard]] double at(Moment moment) const;
    /// The moment nearest to a place; of several at one place, the last.
    [[nodiscard]] Moment nearest(double place) const;
    /// The first moment at or behind a place; size() + 1 where there is none.
    [[nodiscard]] std::uint32_t firstFrom(double place) const;

private:
    void placeByTime(const std::vector<std::optional<Instant>> &times);

    Mode m_mode = Mode::ByEvent;
    std::uint32_t m_size = 0;
    std::vector<double> m_places; ///< by time: of each moment, m_size + 1 of them
    std::vector<CompressedGap> m_gaps;
};

/// The part of an axis that is on screen, and its pixels.
struct PixelRange {
    double from = 0; ///< on the axis
    double to = 1;
    double left = 0; ///< in pixels
    double right = 0;

    [[nodiscard]] double pixelOf(double place) const;
    [[nodiscard]] double placeOf(double pixel) const;
    /// Zoomed by a factor (below 1: closer) around a pixel, within the axis and no closer than
    /// `closest`.
    [[nodiscard]] PixelRange zoomed(double factor, double aroundPixel, double closest) const;
    /// Moved by so much of the axis, within it.
    [[nodiscard]] PixelRange panned(double distance) const;
};

} // namespace backstory::ui
