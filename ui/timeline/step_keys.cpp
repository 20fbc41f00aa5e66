#include "ui/timeline/step_keys.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace backstory::ui {

bool takeStepKey(const QKeyEvent &event, OrderDocument &document,
                 const std::function<void()> &togglePlay) {
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier;
    const int step = modifiers == Qt::ShiftModifier ? 10 : 1;
    if (!plain && step == 1)
        return false;
    switch (event.key()) {
    case Qt::Key_Left:
        document.stepBy(-step);
        return true;
    case Qt::Key_Right:
        document.stepBy(step);
        return true;
    case Qt::Key_Home:
        if (plain)
            document.showMoment(Moment{});
        return plain;
    case Qt::Key_End:
        if (plain && !document.isEmpty())
            document.showMoment(document.history()->end());
        return plain;
    case Qt::Key_Space:
        if (plain && !event.isAutoRepeat())
            togglePlay();
        return plain;
    default:
        return false;
    }
}

void takeStepWheel(const QWheelEvent &event, OrderDocument &document, int &rest) {
    constexpr int kNotch = 120; // eighths of a degree, as Qt counts
    const QPoint turned = event.angleDelta();
    rest += std::abs(turned.y()) >= std::abs(turned.x()) ? turned.y() : turned.x();
    const int steps = rest / kNotch;
    rest -= steps * kNotch;
    if (steps != 0)
        document.stepBy(-steps);
}

} // namespace backstory::ui
