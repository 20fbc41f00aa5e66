#include "ui/timeline/legend_accessible.h"

namespace backstory::ui {

LegendAccessible::LegendAccessible(TypeLegend *legend)
    : QAccessibleWidget(legend, QAccessible::ButtonMenu), m_legend(legend) {}

QStringList LegendAccessible::actionNames() const {
    return QStringList{showMenuAction()} + QAccessibleWidget::actionNames();
}

void LegendAccessible::doAction(const QString &name) {
    if (name == showMenuAction())
        m_legend->showMenu();
    else
        QAccessibleWidget::doAction(name);
}

} // namespace backstory::ui
