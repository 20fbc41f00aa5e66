#pragma once

#include "ui/timeline/life_overview.h"

#include <QAccessibleWidget>

namespace backstory::ui {

/// How the overview is known to a screen reader: as a scroll bar whose value is where the part on
/// screen begins, in hundredths of the life.
class OverviewAccessible : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit OverviewAccessible(LifeOverview *overview);

    void *interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;

    [[nodiscard]] QVariant currentValue() const override;
    void setCurrentValue(const QVariant &value) override;
    [[nodiscard]] QVariant maximumValue() const override;
    [[nodiscard]] QVariant minimumValue() const override;
    [[nodiscard]] QVariant minimumStepSize() const override;

private:
    [[nodiscard]] PixelRange shown() const;

    LifeOverview *m_overview;
};

} // namespace backstory::ui
