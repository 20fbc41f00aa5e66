#pragma once

#include "ui/timeline/timeline_axis.h"

#include <QAccessibleWidget>

#include <functional>

namespace backstory::ui {

/// How slider and strip are known to a screen reader: by the moment shown as their value, and by
/// what can be done there. An order of a million events is one object, not a million.
class MomentAccessible : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    /// What it says of itself is asked for when somebody wants to know.
    MomentAccessible(QWidget *widget, QAccessible::Role role, OrderDocument *document,
                     TimelineAxis *axis, std::function<QString()> describe);

    void *interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;

    [[nodiscard]] QVariant currentValue() const override;
    void setCurrentValue(const QVariant &value) override;
    [[nodiscard]] QVariant maximumValue() const override;
    [[nodiscard]] QVariant minimumValue() const override;
    [[nodiscard]] QVariant minimumStepSize() const override;

    [[nodiscard]] QStringList actionNames() const override;
    [[nodiscard]] QString localizedActionName(const QString &name) const override;
    [[nodiscard]] QString localizedActionDescription(const QString &name) const override;
    void doAction(const QString &name) override;

private:
    OrderDocument *m_document;
    TimelineAxis *m_axis;
    std::function<QString()> m_describe;
};

/// Tells screen readers that the moment of a widget is another one.
void tellMoment(QWidget *widget, Moment moment);
/// The same where the widget tells its value by itself.
void tellDescription(QWidget *widget);

} // namespace backstory::ui
