#include "ui/timeline/strip_picture.h"

#include "ui/text/drawn_icon.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace backstory::ui {
namespace {

constexpr double kRoomForMark = 7; ///< closer marks would only cover each other
constexpr double kTallestBar = 16;

} // namespace

std::vector<StripBucket> stripBuckets(const TimelineAxis &axis, int width) {
    std::vector<StripBucket> buckets;
    const TimeScale &scale = axis.scale();
    const PixelRange range = axis.rangeFor(width);
    double pixel = range.left - strip::kBucket;
    while (true) {
        const std::uint32_t first = std::max(1U, scale.firstFrom(range.placeOf(pixel)));
        if (first > scale.size())
            break;
        const double x = range.pixelOf(scale.at(Moment{first}));
        if (x > range.right + strip::kBucket)
            break;
        const double end = x + strip::kBucket;
        const std::uint32_t behind =
            std::clamp(scale.firstFrom(range.placeOf(end)), first + 1, scale.size() + 1);
        buckets.push_back({x, Version{first}, Version{behind - 1}});
        pixel = std::max(end, pixel + strip::kBucket);
    }
    return buckets;
}

std::vector<int> pixelsOf(const std::vector<Version> &versions, const TimelineAxis &axis,
                          int width) {
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
      m_width(width),
      m_buckets(stripBuckets(axis, width)) {
    for (const std::string &type : document.digest().types())
        m_marks.push_back(document.markOf(type));
    for (const StripBucket &bucket : m_buckets)
        m_most = std::max(m_most, bucket.count());
}

void StripPicture::paint(QPainter &painter, const std::vector<Version> &pinned) const {
    paintBars(painter);
    paintMarks(painter);
    paintWarnings(painter);
    paintTicks(painter, pinned);
    paintLater(painter);
}

double StripPicture::barHeight(const StripBucket &bucket) const {
    const double most = std::max(3.0, static_cast<double>(m_most));
    return std::max(4.0, kTallestBar * std::sqrt(bucket.count() / most));
}

QRectF StripPicture::columnOf(std::size_t index, double width) const {
    const double x = m_buckets[index].x;
    const bool room = index + 1 == m_buckets.size() || m_buckets[index + 1].x - x > width + 1;
    // Next to each other without seams: each ends at the pixel where the next begins.
    const double half = room ? width / 2 : strip::kBucket / 2.0;
    const double left = std::round(x - half);
    const double right = room ? left + width : std::round(m_buckets[index + 1].x - half);
    return {left, 0, right - left, strip::kHeight};
}

void StripPicture::paintBars(QPainter &painter) const {
    painter.fillRect(QRectF(0, strip::kBaseline, m_width, 1), m_look.line);
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        const StripBucket &bucket = m_buckets[i];
        const double height = barHeight(bucket);
        const QRectF place = columnOf(i, 5);
        painter.fillRect(QRectF(place.left(), strip::kBaseline - height, place.width(), height),
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
    constexpr double kSize = strip::kMarkSize;
    double bottom = strip::kBaseline + strip::kMarks - 1;
    const auto marks = marksOf(bucket, 2);
    if (marks.size() == 1)
        bottom -= (strip::kMarks - kSize) / 2 - 2;
    for (const TypeMark mark : marks) {
        paintTypeMark(painter, QRectF(bucket.x - kSize / 2, bottom - kSize, kSize, kSize), mark);
        bottom -= kSize + 1;
    }
}

void StripPicture::paintSliver(QPainter &painter, std::size_t index) const {
    constexpr double kTop = strip::kBaseline + 5;
    constexpr double kHeight = strip::kMarks - 8;
    const auto marks = marksOf(m_buckets[index], 3);
    const QRectF column = columnOf(index, strip::kBucket - 1);
    const double part = kHeight / static_cast<double>(marks.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        painter.fillRect(
            QRectF(column.left(), kTop + part * static_cast<double>(i), column.width(), part),
            typeMarkColor(marks[i]));
    }
}

void StripPicture::paintWarnings(QPainter &painter) const {
    constexpr double kSize = 10;
    const auto &warned = m_document.digest().warned();
    double freeFrom = -kSize;
    for (const StripBucket &bucket : m_buckets) {
        const auto found = std::ranges::lower_bound(warned, bucket.first);
        if (found == warned.end() || *found > bucket.last || bucket.x - kSize / 2 < freeFrom)
            continue;
        const double top = strip::kBaseline - barHeight(bucket) - kSize - 1;
        paintGlyph(painter, QRectF(bucket.x - kSize / 2, top, kSize, kSize), Glyph::Warning,
                   m_look.warning);
        freeFrom = bucket.x + kSize / 2;
    }
}

void StripPicture::paintTicks(QPainter &painter, const std::vector<Version> &pinned) const {
    for (const int x : pixelsOf(pinned, m_axis, m_width))
        painter.fillRect(QRectF(x - 1, strip::kBaseline + strip::kMarks + 1, 2, strip::kTicks - 2),
                         m_look.pin);
}

void StripPicture::paintLater(QPainter &painter) const {
    if (m_document.horizon().value >= m_axis.scale().size())
        return;
    const PixelRange range = m_axis.rangeFor(m_width);
    const double from =
        range.pixelOf(m_axis.scale().at(m_document.horizon())) + strip::kMarkSize / 2.0;
    QColor veil = m_look.base;
    veil.setAlphaF(0.6F);
    painter.fillRect(QRectF(from, 0, m_width - from, strip::kHeight), veil);
}

} // namespace backstory::ui
