#include "ui/timeline/held_band.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace backstory::ui {

namespace {

constexpr double kLeast = 3; ///< pixels

} // namespace

std::vector<HeldRun> heldRuns(const std::vector<HeldSpan> &spans, const TimelineAxis &axis,
                              int width) {
    std::vector<HeldRun> runs;
    const TimeScale &scale = axis.scale();
    const PixelRange range = axis.rangeFor(width);
    if (scale.size() == 0)
        return runs;
    auto next = spans.begin();
    // To the first one that ends behind a pixel.
    const auto jumpTo = [&](double pixel) {
        const Moment moment{scale.firstFrom(range.placeOf(pixel))};
        next = std::partition_point(next, spans.end(), [&](const HeldSpan &span) {
            return !span.open && span.to < moment && span.to.value + 1 < moment.value;
        });
    };
    jumpTo(range.left - kLeast);
    while (next != spans.end()) {
        const Moment from{std::min(next->from.value, scale.size())};
        const Moment behind{std::min(next->to.value + 1, scale.size())};
        const double left = range.pixelOf(scale.at(from));
        if (left > range.right + kLeast)
            break;
        const double end = range.pixelOf(next->open ? 1 : scale.at(behind));
        const double right = std::max(end, left + kLeast);
        if (!runs.empty() && left <= runs.back().right + 1)
            runs.back().right = std::max(runs.back().right, right);
        else
            runs.push_back({left, right});
        ++next;
        jumpTo(right);
    }
    return runs;
}

void paintHeldRun(QPainter &painter, const QRectF &place, const Look &look) {
    const double left = std::round(place.left());
    const QRectF run(left, place.top(), std::max(kLeast, std::round(place.right()) - left),
                     place.height());
    QColor ground = look.accent;
    ground.setAlphaF(0.18F);
    painter.fillRect(run, ground);
    painter.fillRect(run, QBrush(look.accent, Qt::BDiagPattern));
    painter.fillRect(QRectF(run.left(), run.top(), 1, run.height()), look.accent);
    painter.fillRect(QRectF(run.right() - 1, run.top(), 1, run.height()), look.accent);
    painter.fillRect(QRectF(run.left(), run.bottom() - 1, run.width(), 1), look.accent);
}

} // namespace backstory::ui
