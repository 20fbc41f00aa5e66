#pragma once

#include "core/base/instant.h"
#include "core/model/moment.h"

#include <cstdint>
#include <functional>
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
///
/// A scale that grows keeps what a gap is cut to, as long as that was found out from nearly as many
/// events: growing at the end costs what came, in the past what stands behind it.
class TimeScale {
public:
    enum class Mode { ByEvent, ByTime };
    /// The effective time of an event, by its index from 0.
    using TimeOf = std::function<std::optional<Instant>(std::uint32_t)>;

    TimeScale() = default;
    TimeScale(std::uint32_t size, const TimeOf &timeOf, Mode mode);
    TimeScale(const std::vector<std::optional<Instant>> &times, Mode mode);

    /// The same history has so many events now, and the first of the new ones has this index.
    void grow(std::uint32_t size, const TimeOf &timeOf, std::uint32_t firstNew);

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
    void measure(const TimeOf &timeOf);
    void placeFrom(std::uint32_t first, const TimeOf &timeOf);
    [[nodiscard]] double lastPlace() const { return m_places.back(); }

    Mode m_wanted = Mode::ByEvent;
    Mode m_mode = Mode::ByEvent; ///< without any time there is only one
    std::uint32_t m_size = 0;
    std::uint32_t m_measured = 0; ///< from how many events the three below were found out
    double m_longest = 0;         ///< what a gap is cut to, in seconds
    double m_step = 1;            ///< before the first event, and for those without a time
    double m_room = 0;            ///< added to each gap
    /// By time: of each moment, m_size + 1 of them, in seconds of the axis and what is added there.
    std::vector<double> m_places;
    std::vector<CompressedGap> m_cuts; ///< as m_places
    std::vector<CompressedGap> m_gaps; ///< the same, 0…1
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
