#include "ui/controls/step_control.h"

#include "ui/controls/window_actions.h"

#include <QAction>

namespace backstory::ui {

StepControl::StepControl(OrderDocument *document, const WindowActions &actions, QObject *parent)
    : QObject(parent) {
    const auto wire = [document](const QAction *action, auto step) {
        connect(action, &QAction::triggered, document, [document, step] { step(*document); });
    };
    wire(actions.nextEvent, [](OrderDocument &order) { order.stepBy(1); });
    wire(actions.previousEvent, [](OrderDocument &order) { order.stepBy(-1); });
    wire(actions.firstEvent, [](OrderDocument &order) { order.showMoment(Moment{0}); });
    wire(actions.lastEvent, [](OrderDocument &order) {
        if (!order.isEmpty())
            order.showMoment(order.history()->end());
    });
    wire(actions.nextPinned, [](OrderDocument &order) { order.walkPinned(1); });
    wire(actions.previousPinned, [](OrderDocument &order) { order.walkPinned(-1); });
}

} // namespace backstory::ui
