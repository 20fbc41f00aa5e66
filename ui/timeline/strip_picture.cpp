#include "ui/timeline/strip_picture.h"

#include "ui/text/drawn_icon.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace backstory::ui {
namespace {

constexpr double kRoomForMark = 7;   ///< closer marks would only cover each other
constexpr double kTallestBar = 0.47; ///< of the room above the baseline

} // namespace

std::vector<StripBucket> stripBuckets(const TimeScale &scale, const PixelRange &range) {
    std::vector<StripBucket> buckets;
    double pixel = range.left - StripSizes::kBucket;
    while (true) {
        const std::uint32_t first = std::max(1U, scale.firstFrom(range.placeOf(pixel)));
        if (first > scale.size())
            break;
        const double x = range.pixelOf(scale.at(Moment{first}));
        if (x > range.right + StripSizes::kBucket)
            break;
        const double end = x + StripSizes::kBucket;
        const std::uint32_t behind =
            std::clamp(scale.firstFrom(range.placeOf(end)), first + 1, scale.size() + 1);
        buckets.push_back({x, Version{first}, Version{behind - 1}});
        pixel = std::max(end, pixel + StripSizes::kBucket);
    }
    return buckets;
}

std::vector<int> pixelsOf(std::span<const Version> versions, const TimelineAxis &axis, int width) {
    std::vector<int> pixels;
    const TimeScale &scale = axis.scale();
    const PixelRange range = axis.rangeFor(width);
    auto next = versions.begin();
    // To the first one at or behind a pixel: cost follows the pixels, not the versions.
    const auto jumpTo = [&](double pixel) {
        next =
            std::lower_bound(next, versions.end(), Version{scale.firstFrom(range.placeOf(pixel))});
    };
    jumpTo(range.left - 1);
    while (next != versions.end()) {
        const double x = range.pixelOf(scale.at(Moment::after(*next)));
        if (x > range.right + 1)
            break;
        const int pixel = static_cast<int>(std::lround(x));
        if (x >= range.left - 1 && (pixels.empty() || pixels.back() != pixel))
            pixels.push_back(pixel);
        ++next;
        jumpTo(pixel + 0.5);
    }
    return pixels;
}

StripPicture::StripPicture(const OrderDocument &document, const TimelineAxis &axis,
                           const Look &look, int width)
    : m_document(document),
      m_axis(axis),
      m_look(look),
      m_sizes(StripSizes::of(look)),
      m_width(width),
      m_buckets(stripBuckets(axis.scale(), axis.rangeFor(width))) {
    for (const std::string &type : document.digest().types())
        m_marks.push_back(document.markOf(type));
    for (const StripBucket &bucket : m_buckets)
        m_most = std::max(m_most, bucket.count());
}

void StripPicture::paint(QPainter &painter, const StripAccents &accents) const {
    paintBars(painter);
    paintMarks(painter);
    if (accents.type)
        paintOfType(painter, accents);
    paintFindings(painter);
    paintFlags(painter, accents.marked);
    paintLater(painter);
}

double StripPicture::barHeight(const StripBucket &bucket) const {
    const double most = std::max(3.0, static_cast<double>(m_most));
    const double tallest = m_sizes.baseline * kTallestBar;
    return std::max(tallest / 4, tallest * std::sqrt(bucket.count() / most));
}

QRectF StripPicture::columnOf(std::size_t index, double width) const {
    const double x = m_buckets[index].x;
    const bool room = index + 1 == m_buckets.size() || m_buckets[index + 1].x - x > width + 1;
    // Next to each other without seams: each ends at the pixel where the next begins.
    const double half = room ? width / 2 : StripSizes::kBucket / 2.0;
    const double left = std::round(x - half);
    const double right = room ? left + width : std::round(m_buckets[index + 1].x - half);
    return {left, 0, right - left, static_cast<double>(m_sizes.height())};
}

void StripPicture::paintBars(QPainter &painter) const {
    painter.fillRect(QRectF(0, m_sizes.baseline, m_width, 1), m_look.line);
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        const StripBucket &bucket = m_buckets[i];
        const double height = barHeight(bucket);
        const QRectF place = columnOf(i, 5);
        painter.fillRect(QRectF(place.left(), m_sizes.baseline - height, place.width(), height),
                         m_look.density);
    }
}

void StripPicture::paintMarks(QPainter &painter) const {
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        const double before = i > 0 ? m_buckets[i].x - m_buckets[i - 1].x : m_width;
        const double behind =
            i + 1 < m_buckets.size() ? m_buckets[i + 1].x - m_buckets[i].x : m_width;
        if (std::min(before, behind) >= kRoomForMark)
            paintStack(painter, m_buckets[i]);
        else
            paintSliver(painter, i);
    }
}

std::vector<TypeMark> StripPicture::marksOf(const StripBucket &bucket, std::size_t most) const {
    // Of a bucket of thousands only the first are looked at: there is no room for more anyway.
    constexpr std::uint32_t kLooked = 32;
    std::vector<TypeMark> marks;
    const std::uint32_t looked = std::min(bucket.count(), kLooked);
    for (std::uint32_t i = 0; i < looked && marks.size() < most; ++i) {
        const TypeMark mark = m_marks[m_document.digest().typeOf(Version{bucket.first.value + i})];
        if (std::ranges::find(marks, mark) == marks.end())
            marks.push_back(mark);
    }
    // Two of one type stand above each other too: that they are two is what matters.
    if (marks.size() == 1 && bucket.count() > 1 && most > 1)
        marks.push_back(marks.front());
    return marks;
}

void StripPicture::paintStack(QPainter &painter, const StripBucket &bucket) const {
    const double side = m_sizes.mark;
    double bottom = m_sizes.baseline + m_sizes.marks - 1;
    const auto marks = marksOf(bucket, 2);
    if (marks.size() == 1)
        bottom -= (m_sizes.marks - side) / 2 - 2;
    for (const TypeMark mark : marks) {
        paintTypeMark(painter, QRectF(bucket.x - side / 2, bottom - side, side, side), mark);
        bottom -= side + 1;
    }
}

void StripPicture::paintSliver(QPainter &painter, std::size_t index) const {
    const double top = m_sizes.baseline + 5;
    const double height = m_sizes.marks - 8;
    const auto marks = marksOf(m_buckets[index], 3);
    const QRectF column = columnOf(index, StripSizes::kBucket - 1);
    const double part = height / static_cast<double>(marks.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        painter.fillRect(
            QRectF(column.left(), top + part * static_cast<double>(i), column.width(), part),
            typeMarkColor(marks[i]));
    }
}

void StripPicture::paintOfType(QPainter &painter, const StripAccents &accents) const {
    veil(painter, 0, 0.72);
    const TypeMark mark = m_marks[*accents.type];
    const double side = m_sizes.mark;
    const double top = m_sizes.baseline + (m_sizes.marks - side) / 2.0 + 1;
    const QColor color = typeMarkColor(mark);
    double freeFrom = -side;
    for (const int x : pixelsOf(accents.ofType, m_axis, m_width)) {
        painter.fillRect(
            QRectF(x - 1, m_sizes.baseline * (1 - kTallestBar), 2, m_sizes.baseline * kTallestBar),
            color);
        if (x - side / 2 < freeFrom) {
            painter.fillRect(QRectF(x - 1, top, 2, side), color);
            continue;
        }
        paintTypeMark(painter, QRectF(x - side / 2, top, side, side), mark);
        freeFrom = x + side / 2;
    }
}

std::optional<Severity> StripPicture::findingOf(const StripBucket &bucket) const {
    const auto &warned = m_document.digest().warned();
    const auto found = std::lower_bound(warned.begin(), warned.end(), bucket.first);
    if (found != warned.end() && *found <= bucket.last)
        return Severity::Warning;
    // A fact is worth its sign only where it is told apart whose it is.
    return bucket.count() == 1 ? m_document.digest().findingOf(bucket.first) : std::nullopt;
}

void StripPicture::paintFindings(QPainter &painter) const {
    const double side = m_sizes.sign;
    double freeFrom = -side;
    for (const StripBucket &bucket : m_buckets) {
        if (bucket.x - side / 2 < freeFrom)
            continue;
        const auto severity = findingOf(bucket);
        if (!severity)
            continue;
        const bool warning = *severity == Severity::Warning;
        const double top = m_sizes.baseline - barHeight(bucket) - side - 1;
        paintGlyph(painter, QRectF(bucket.x - side / 2, top, side, side),
                   warning ? Glyph::Warning : Glyph::Fact, warning ? m_look.warning : m_look.dim);
        freeFrom = bucket.x + side / 2;
    }
}

void StripPicture::paintFlags(QPainter &painter, std::span<const Version> marked) const {
    const double side = m_sizes.sign;
    double freeFrom = -side;
    for (const int x : pixelsOf(marked, m_axis, m_width)) {
        if (x < freeFrom)
            continue;
        // Its pole stands on the event, its cloth above everything else.
        painter.fillRect(QRectF(x - 1, 3, 1, m_sizes.baseline - 3), m_look.accent);
        paintGlyph(painter, QRectF(x - side * 0.2, 2, side, side), Glyph::Flag, m_look.accent);
        freeFrom = x + side;
    }
}

void StripPicture::veil(QPainter &painter, double from, double alpha) const {
    QColor color = m_look.base;
    color.setAlphaF(static_cast<float>(alpha));
    painter.fillRect(QRectF(from, 0, m_width - from, m_sizes.height()), color);
}

void StripPicture::paintLater(QPainter &painter) const {
    if (m_document.horizon().value >= m_axis.scale().size())
        return;
    const PixelRange range = m_axis.rangeFor(m_width);
    const double after = range.pixelOf(m_axis.scale().at(m_document.horizon()));
    veil(painter, after + m_sizes.mark / 2.0, 0.6);
}

} // namespace backstory::ui
