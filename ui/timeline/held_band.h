#pragma once

#include "core/filter/held_moments.h"
#include "ui/text/look.h"
#include "ui/timeline/timeline_axis.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace backstory::ui {

/// A stretch of pixels over which a filter holds.
struct HeldRun {
    double left = 0;
    double right = 0;

    friend bool operator==(const HeldRun &, const HeldRun &) = default;
};

/// The stretches that are on screen; what would be narrower than a person sees is widened, and runs
/// that touch are one. Cost: follows the width, not the spans.
std::vector<HeldRun> heldRuns(const std::vector<HeldSpan> &spans, const TimelineAxis &axis,
                              int width);

/// Paints a stretch: hatched between two edges, so that it is told apart without its colour.
void paintHeldRun(QPainter &painter, const QRectF &place, const Look &look);

} // namespace backstory::ui
