#pragma once

#include "ui/text/look.h"
#include "ui/timeline/strip_sizes.h"
#include "ui/timeline/timeline_axis.h"

#include <QRectF>

#include <optional>
#include <span>
#include <vector>

class QPainter;

namespace backstory::ui {

/// Events that fall into one bucket of pixels.
struct StripBucket {
    double x = 0; ///< of the first of them
    Version first;
    Version last;

    [[nodiscard]] std::uint32_t count() const { return last.value - first.value + 1; }
};

/// The events on screen, merged where they are closer than a bucket. Cost: follows the width.
std::vector<StripBucket> stripBuckets(const TimeScale &scale, const PixelRange &range);

/// What a person wants to see of the strip besides its events. All of it ascends, and must outlive
/// the painting.
struct StripAccents {
    std::span<const Version> marked; ///< bookmarks
    std::optional<std::size_t> type; ///< the one type that stands out, by its index
    std::span<const Version> ofType; ///< its events
};

/// Paints the strip without the moments: bars, marks, findings, flags.
///
/// Prepared once, then drawn; cost follows the buckets.
class StripPicture {
public:
    StripPicture(const OrderDocument &document, const TimelineAxis &axis, const Look &look,
                 int width);

    void paint(QPainter &painter, const StripAccents &accents) const;

private:
    void paintBars(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintStack(QPainter &painter, const StripBucket &bucket) const;
    void paintSliver(QPainter &painter, std::size_t index) const;
    void paintFindings(QPainter &painter) const;
    void paintFlags(QPainter &painter, std::span<const Version> marked) const;
    void paintOfType(QPainter &painter, const StripAccents &accents) const;
    void paintLater(QPainter &painter) const;
    void veil(QPainter &painter, double from, double alpha) const;
    /// The marks of the types of a bucket, at most so many, in order of appearance.
    [[nodiscard]] std::vector<TypeMark> marksOf(const StripBucket &bucket, std::size_t most) const;
    /// What weighs most of what was found in a bucket.
    [[nodiscard]] std::optional<Severity> findingOf(const StripBucket &bucket) const;
    /// The pixels across that a bucket takes: so many where there is room, else up to the next one.
    [[nodiscard]] QRectF columnOf(std::size_t index, double width) const;
    [[nodiscard]] double barHeight(const StripBucket &bucket) const;

    const OrderDocument &m_document;
    const TimelineAxis &m_axis;
    const Look &m_look;
    StripSizes m_sizes;
    int m_width;
    std::vector<TypeMark> m_marks; ///< by index of the type
    std::vector<StripBucket> m_buckets;
    std::uint32_t m_most = 1;
};

/// The pixels of some versions that are on screen, each once.
std::vector<int> pixelsOf(std::span<const Version> versions, const TimelineAxis &axis, int width);

} // namespace backstory::ui
