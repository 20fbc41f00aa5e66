#include "ui/timeline/timeline_axis.h"

#include "ui/models/moved_moment.h"
#include "ui/text/look.h"

#include <algorithm>

namespace backstory::ui {
namespace {

/// No closer than this many events over the whole width …
constexpr double kClosestEvents = 2;
/// … and by time, where a busy minute takes less than its share, than this part of that.
constexpr double kClosestByTime = 0.1;
constexpr double kZoomStep = 0.5;

TimeScale::TimeOf timesOf(const EventDigest &digest) {
    return [&digest](std::uint32_t index) { return digest.timeOf(Version{index + 1}); };
}

} // namespace

TimelineAxis::TimelineAxis(OrderDocument *document, QObject *parent)
    : QObject(parent), m_document(document) {
    connect(document, &OrderDocument::historyChanged, this, [this] {
        m_from = 0;
        m_to = 1;
        rebuild();
    });
    connect(document, &OrderDocument::historyRenewed, this, &TimelineAxis::takeRenewal);
    connect(document, &OrderDocument::shownMomentChanged, this, &TimelineAxis::keepShownVisible);
    rebuild();
}

PixelRange TimelineAxis::rangeFor(int width) const {
    // Room for half a handle on both sides.
    constexpr double kMargin = space::kTwo;
    return {m_from, m_to, kMargin, std::max(kMargin + 1.0, width - kMargin)};
}

Moment TimelineAxis::momentAt(double pixel, int width) const {
    return m_scale.nearest(rangeFor(width).placeOf(pixel));
}

void TimelineAxis::setMode(TimeScale::Mode mode) {
    if (mode == m_mode)
        return;
    m_mode = mode;
    m_from = 0;
    m_to = 1;
    rebuild();
    Q_EMIT modeChanged(mode);
}

void TimelineAxis::zoom(double factor, double aroundPixel, int width) {
    const PixelRange range = rangeFor(width).zoomed(factor, aroundPixel, closest());
    setRange(range.from, range.to);
}

double TimelineAxis::closest() const {
    const double share = std::min(1.0, kClosestEvents / std::max(1U, m_scale.size()));
    return m_scale.mode() == TimeScale::Mode::ByTime ? share * kClosestByTime : share;
}

void TimelineAxis::zoomIn() {
    zoomAroundShown(kZoomStep);
}

void TimelineAxis::zoomOut() {
    zoomAroundShown(1 / kZoomStep);
}

void TimelineAxis::zoomAroundShown(double factor) {
    constexpr int kAnyWidth = 1000;
    const double place = std::clamp(m_scale.at(m_document->shownMoment()), m_from, m_to);
    zoom(factor, rangeFor(kAnyWidth).pixelOf(place), kAnyWidth);
}

void TimelineAxis::pan(double share) {
    const PixelRange here{m_from, m_to, 0, 1};
    const PixelRange range = here.panned(share * (m_to - m_from));
    setRange(range.from, range.to);
}

void TimelineAxis::showBetween(double from, double to) {
    from = std::clamp(from, 0.0, 1.0);
    to = std::clamp(to, 0.0, 1.0);
    // A stretch without two places in it would leave nothing to look at: it is widened.
    const double width = std::max(to - from, closest());
    from = std::clamp((from + to - width) / 2, 0.0, 1.0 - width);
    setRange(from, from + width);
}

void TimelineAxis::showAll() {
    setRange(0, 1);
}

void TimelineAxis::rebuild() {
    const EventDigest &digest = m_document->digest();
    m_scale = TimeScale(digest.size(), timesOf(digest), m_mode);
    Q_EMIT changed();
}

void TimelineAxis::takeRenewal(const std::vector<Version> &added) {
    const EventDigest &digest = m_document->digest();
    const auto grow = [&] {
        const std::uint32_t first = added.empty() ? 0 : added.front().value - 1;
        m_scale.grow(digest.size(), timesOf(digest), first);
    };
    if (!isZoomed()) {
        grow();
        Q_EMIT changed();
        return;
    }
    // The same events stay at the borders, as nearly as the new scale has it.
    const Moment first = movedMoment(m_scale.nearest(m_from), added);
    const Moment last = movedMoment(m_scale.nearest(m_to), added);
    const double before = m_from - m_scale.at(m_scale.nearest(m_from));
    const double behind = m_to - m_scale.at(m_scale.nearest(m_to));
    grow();
    m_from = std::clamp(m_scale.at(first) + before, 0.0, 1.0);
    m_to = std::clamp(m_scale.at(last) + behind, m_from, 1.0);
    if (m_to - m_from <= 0) {
        m_from = 0;
        m_to = 1;
    }
    keepShownVisible();
    Q_EMIT changed();
}

void TimelineAxis::setRange(double from, double to) {
    if (from == m_from && to == m_to)
        return;
    m_from = from;
    m_to = to;
    Q_EMIT changed();
}

void TimelineAxis::keepShownVisible() {
    if (!isZoomed())
        return;
    const double place = m_scale.at(m_document->shownMoment());
    if (place >= m_from && place <= m_to)
        return;
    const double width = m_to - m_from;
    const double from = std::clamp(place - width / 2, 0.0, 1.0 - width);
    setRange(from, from + width);
}

} // namespace backstory::ui
