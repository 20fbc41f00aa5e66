#include "ui/timeline/overview_accessible.h"

#include <algorithm>

namespace backstory::ui {
namespace {

constexpr double kWhole = 100;

} // namespace

OverviewAccessible::OverviewAccessible(LifeOverview *overview)
    : QAccessibleWidget(overview, QAccessible::ScrollBar), m_overview(overview) {}

void *OverviewAccessible::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::ValueInterface)
        return static_cast<QAccessibleValueInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString OverviewAccessible::text(QAccessible::Text kind) const {
    return kind == QAccessible::Description ? m_overview->describe()
                                            : QAccessibleWidget::text(kind);
}

PixelRange OverviewAccessible::shown() const {
    return m_overview->axis()->rangeFor(m_overview->width());
}

QVariant OverviewAccessible::currentValue() const {
    return shown().from * kWhole;
}

void OverviewAccessible::setCurrentValue(const QVariant &value) {
    const double part = shown().to - shown().from;
    const double from = std::clamp(value.toDouble() / kWhole, 0.0, 1.0 - part);
    m_overview->axis()->showBetween(from, from + part);
}

QVariant OverviewAccessible::maximumValue() const {
    return (1 - (shown().to - shown().from)) * kWhole;
}

QVariant OverviewAccessible::minimumValue() const {
    return 0.0;
}

QVariant OverviewAccessible::minimumStepSize() const {
    return 1.0;
}

} // namespace backstory::ui
