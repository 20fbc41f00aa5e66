#pragma once

#include "ui/models/order_document.h"
#include "ui/text/look.h"
#include "ui/timeline/timeline_axis.h"

#include <QPicture>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace backstory::ui {

/// The timeline as it is on screen, as lines and shapes that are sharp at every size: recorded in
/// the window's thread, drawn in any.
struct TimelineSketch {
    struct LegendEntry {
        TypeMark mark;
        QString type;
    };
    /// A pinned field, and the pixels of the strip at which it was written.
    struct Pin {
        QString name;
        std::vector<int> ticks;
    };

    QPicture strip;
    double width = 0; ///< of the strip, in its own pixels; 0: there is none
    double height = 0;
    std::optional<double> a; ///< across the strip, where they are on it
    std::optional<double> b;
    QString from; ///< times of the first and last event on it
    QString to;
    std::vector<LegendEntry> legend;
    std::vector<Pin> pins;
};

/// `marked` are the events with a bookmark. Cost: follows the width, as painting on screen does.
TimelineSketch sketchTimeline(const OrderDocument &document, const TimelineAxis &axis,
                              const Look &look, int width, bool withB,
                              std::span<const Version> marked = {});

} // namespace backstory::ui
