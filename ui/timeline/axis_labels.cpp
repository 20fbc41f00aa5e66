#include "ui/timeline/axis_labels.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <optional>

namespace backstory::ui {
namespace {

/// The context of this file's texts for translators.
struct AxisLabels {
    Q_DECLARE_TR_FUNCTIONS(AxisLabels)
};

/// As much of a time as differs from the one written before it.
QString shortest(const QDateTime &time, const std::optional<QDateTime> &before) {
    const QLocale locale;
    if (!before) {
        return locale.toString(time.date(), AxisLabels::tr("d MMM yyyy"));
    }
    if (before->date().year() != time.date().year())
        return locale.toString(time.date(), AxisLabels::tr("d MMM yyyy"));
    if (before->date() != time.date())
        return locale.toString(time.date(), AxisLabels::tr("d MMM"));
    if (before->time().hour() != time.time().hour() ||
        before->time().minute() != time.time().minute())
        return locale.toString(time.time(), QStringLiteral("HH:mm"));
    if (before->time().second() != time.time().second())
        return locale.toString(time.time(), QStringLiteral("HH:mm:ss"));
    return {};
}

} // namespace

std::vector<AxisLabel> axisLabels(const TimelineAxis &axis, const OrderDocument &document,
                                  int width, const QFontMetrics &metrics) {
    constexpr double kBetween = 24;
    const TimeScale &scale = axis.scale();
    const PixelRange range = axis.rangeFor(width);
    std::vector<AxisLabel> labels;
    std::optional<QDateTime> before;
    double freeFrom = 0;
    double pixel = range.left;
    while (pixel <= range.right) {
        const std::uint32_t k = std::max(1U, scale.firstFrom(range.placeOf(pixel)));
        if (k > scale.size())
            break;
        const double middle = range.pixelOf(scale.at(Moment{k}));
        if (middle > range.right + 0.5)
            break;
        pixel = std::max(pixel, middle) + kBetween;
        const auto time = document.digest().timeOf(Version{k});
        if (!time)
            break; // it and all behind it belong to the end
        const QDateTime clock = wallClock(*time, document.zone());
        const QString text = shortest(clock, before);
        const double textWidth = metrics.horizontalAdvance(text);
        const double x = std::clamp(middle - textWidth / 2, 0.0, std::max(0.0, width - textWidth));
        if (text.isEmpty() || x < freeFrom)
            continue;
        labels.push_back({x, text});
        before = clock;
        freeFrom = x + textWidth + kBetween / 2;
    }
    return labels;
}

} // namespace backstory::ui
