#include "ui/timeline/axis_keys.h"

#include <QKeyEvent>
#include <QWheelEvent>

#include <cmath>

namespace backstory::ui {
namespace {

constexpr double kNotch = 120; ///< of a wheel, in eighths of a degree
constexpr double kZoomPerNotch = 0.8;
constexpr double kPanPerNotch = 0.1; ///< of what is on screen

TimeScale::Mode otherMode(TimeScale::Mode mode) {
    return mode == TimeScale::Mode::ByTime ? TimeScale::Mode::ByEvent : TimeScale::Mode::ByTime;
}

} // namespace

bool takeAxisKey(const QKeyEvent &event, TimelineAxis &axis) {
    // Where + is written with Shift it is a plus all the same.
    if (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        axis.zoomIn();
        return true;
    case Qt::Key_Minus:
        axis.zoomOut();
        return true;
    case Qt::Key_0:
        axis.showAll();
        return true;
    case Qt::Key_Escape:
        if (!axis.isZoomed())
            return false;
        axis.showAll();
        return true;
    case Qt::Key_T:
        axis.setMode(otherMode(axis.mode()));
        return true;
    default:
        return false;
    }
}

bool takeAxisWheel(const QWheelEvent &event, TimelineAxis &axis, int width) {
    const QPoint turned = event.angleDelta();
    if (event.modifiers() & Qt::ControlModifier) {
        axis.zoom(std::pow(kZoomPerNotch, turned.y() / kNotch), event.position().x(), width);
        return true;
    }
    const bool sideways = std::abs(turned.x()) > std::abs(turned.y());
    if (!axis.isZoomed() || !(sideways || event.modifiers() & Qt::ShiftModifier))
        return false;
    axis.pan(-(sideways ? turned.x() : turned.y()) / kNotch * kPanPerNotch);
    return true;
}

} // namespace backstory::ui
