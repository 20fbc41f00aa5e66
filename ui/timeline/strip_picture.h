#pragma once

#include "ui/text/look.h"
#include "ui/timeline/timeline_axis.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace backstory::ui {

/// Heights of the strip, from top to bottom.
namespace strip {
inline constexpr int kBaseline = 28; ///< bars stand on it, marks hang below it
inline constexpr int kMarks = 30;
inline constexpr int kTicks = 10;
inline constexpr int kBand = 7; ///< where a filter holds
inline constexpr int kHeight = kBaseline + kMarks + kTicks + kBand;
inline constexpr int kMarkSize = 13;
inline constexpr int kBucket = 3; ///< events closer than this many pixels are drawn as one
} // namespace strip

/// Events that fall into one bucket of pixels.
struct StripBucket {
    double x = 0; ///< of the first of them
    Version first;
    Version last;

    [[nodiscard]] std::uint32_t count() const { return last.value - first.value + 1; }
};

/// The events on screen, merged where they are closer than a bucket. Cost: follows the width.
std::vector<StripBucket> stripBuckets(const TimelineAxis &axis, int width);

/// Paints the strip without the moments: bars, marks, warnings, ticks of the pinned field.
///
/// Prepared once, then drawn; cost follows the buckets.
class StripPicture {
public:
    StripPicture(const OrderDocument &document, const TimelineAxis &axis, const Look &look,
                 int width);

    void paint(QPainter &painter, const std::vector<Version> &pinned) const;

private:
    void paintBars(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintStack(QPainter &painter, const StripBucket &bucket) const;
    void paintSliver(QPainter &painter, std::size_t index) const;
    void paintWarnings(QPainter &painter) const;
    void paintTicks(QPainter &painter, const std::vector<Version> &pinned) const;
    void paintLater(QPainter &painter) const;
    /// The marks of the types of a bucket, at most so many, in order of appearance.
    [[nodiscard]] std::vector<TypeMark> marksOf(const StripBucket &bucket, std::size_t most) const;
    /// The pixels across that a bucket takes: so many where there is room, else up to the next one.
    [[nodiscard]] QRectF columnOf(std::size_t index, double width) const;
    [[nodiscard]] double barHeight(const StripBucket &bucket) const;

    const OrderDocument &m_document;
    const TimelineAxis &m_axis;
    const Look &m_look;
    int m_width;
    std::vector<TypeMark> m_marks; ///< by index of the type
    std::vector<StripBucket> m_buckets;
    std::uint32_t m_most = 1;
};

/// The pixels of some versions that are on screen, each once.
std::vector<int> pixelsOf(const std::vector<Version> &versions, const TimelineAxis &axis,
                          int width);

} // namespace backstory::ui
