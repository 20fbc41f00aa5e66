#pragma once

#include "ui/timeline/timeline_axis.h"

class QKeyEvent;
class QWheelEvent;

namespace backstory::ui {

/// The keys that move the axis where strip, slider or overview has the focus: + and − zoom around
/// the moment shown, 0 and Esc show all, T changes between events and time. Answers whether the
/// key was one of them.
bool takeAxisKey(const QKeyEvent &event, TimelineAxis &axis);

/// The wheel with Ctrl zooms around the pointer; with Shift, or turned sideways, it moves the axis,
/// if there is more of it than is on screen. Answers whether it was for the axis.
bool takeAxisWheel(const QWheelEvent &event, TimelineAxis &axis, int width);

} // namespace backstory::ui
