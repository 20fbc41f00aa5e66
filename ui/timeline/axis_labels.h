#pragma once

#include "ui/timeline/timeline_axis.h"

#include <QFontMetrics>
#include <QString>

#include <vector>

namespace backstory::ui {

/// A time written below the axis, around the middle of its event.
struct AxisLabel {
    double x = 0; ///< the left end of the text
    QString text;
};

/// Times of some events on screen, none running into another: the day, or within one day the time.
/// Cost: follows the width, not the number of events.
std::vector<AxisLabel> axisLabels(const TimelineAxis &axis, const OrderDocument &document,
                                  int width, const QFontMetrics &metrics);

} // namespace backstory::ui
