#pragma once

#include "ui/models/order_document.h"

#include <QObject>

namespace backstory::ui {

class WindowActions;

/// Steps from event to event, from anywhere in the window.
class StepControl : public QObject {
    Q_OBJECT

public:
    StepControl(OrderDocument *document, const WindowActions &actions, QObject *parent);
};

} // namespace backstory::ui
