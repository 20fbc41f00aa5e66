#pragma once

#include "ui/timeline/type_legend.h"

#include <QAccessibleWidget>

namespace backstory::ui {

/// How the legend is known to a screen reader: as a button that opens the menu of all types.
class LegendAccessible : public QAccessibleWidget {
public:
    explicit LegendAccessible(TypeLegend *legend);

    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;

private:
    TypeLegend *m_legend;
};

} // namespace backstory::ui
