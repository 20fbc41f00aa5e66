#pragma once

#include "ui/models/field_at.h"
#include "ui/models/order_document.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace backstory::ui {

class ElidedLabel;
class PinButton;

/// Where the selected value comes from: who set it, when, who did that, and what stood there
/// before for how long.
class DetailPanel : public QWidget {
    Q_OBJECT

public:
    explicit DetailPanel(OrderDocument *document, QWidget *parent = nullptr);

    /// Shows the selected field at the moment shown. Cost: two lookups of the history.
    void update();

private:
    void showWriter(const History &history, Version writer);
    void showActor(const History &history, Version writer);
    void showBefore(const History &history, const json::Pointer &path, Version writer);
    void say(QLabel *label, const QString &text) const;

    OrderDocument *m_document;
    ElidedLabel *m_name;
    ElidedLabel *m_value;
    PinButton *m_pin;
    QToolButton *m_go;
    QLabel *m_set;
    QLabel *m_actor;
    QLabel *m_before;
    QLabel *m_hint;
    FieldAt m_field;
};

} // namespace backstory::ui
