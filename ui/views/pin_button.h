#pragma once

#include "ui/models/order_document.h"

#include <QToolButton>

#include <optional>

namespace backstory::ui {

/// Pins a field to the timeline, and says whether it is.
class PinButton : public QToolButton {
    Q_OBJECT

public:
    PinButton(const char *name, OrderDocument *document, QWidget *parent);

    /// Which field it is about from now on, or the same after the pins changed. Hidden where there
    /// is none.
    void showField(const std::optional<json::Pointer> &field);

private:
    OrderDocument *m_document;
    std::optional<json::Pointer> m_field;
};

} // namespace backstory::ui
