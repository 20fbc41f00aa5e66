#include "ui/views/empty_state.h"

#include "ui/text/elided_label.h"
#include "ui/text/look.h"

#include <QLabel>

namespace backstory::ui {

QLabel *emptyState(const QString &text, QWidget *parent) {
    QLabel *label = new DimLabel(text, parent);
    label->setObjectName(QStringLiteral("emptyState"));
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setMargin(space::kTwo);
    label->setBackgroundRole(QPalette::Base);
    label->setAutoFillBackground(true);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    return label;
}

} // namespace backstory::ui
