#pragma once

#include "ui/models/order_document.h"

#include <functional>

class QKeyEvent;
class QWheelEvent;

namespace backstory::ui {

/// The keys that step through an order where timeline, slider or event table has the focus: ←/→
/// one event, with Shift ten, Home and End, Space plays. Answers whether the key was one of them.
bool takeStepKey(const QKeyEvent &event, OrderDocument &document,
                 const std::function<void()> &togglePlay);

/// Steps by the wheel: away from oneself is back, towards is on. Small turns of a touch pad are
/// collected in `rest` until they make a step.
void takeStepWheel(const QWheelEvent &event, OrderDocument &document, int &rest);

} // namespace backstory::ui
