#include "ui/views/open_orders_bar.h"

#include "ui/text/format.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"

#include <QEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>

namespace backstory::ui {

OpenOrdersBar::OpenOrdersBar(QWidget *parent) : QTabBar(parent) {
    setObjectName(QStringLiteral("openOrdersBar"));
    setAccessibleName(tr("Orders that are open"));
    setDocumentMode(true);
    setExpanding(false);
    setMovable(true);
    setTabsClosable(true);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setSelectionBehaviorOnRemove(QTabBar::SelectPreviousTab);
    hide();
    applyLook();
    connect(this, &QTabBar::currentChanged, this, [this](int index) {
        if (!m_setting && index >= 0)
            Q_EMIT chosen(index);
    });
    connect(this, &QTabBar::tabMoved, this, [this](int from, int to) {
        if (!m_setting)
            Q_EMIT moved(from, to);
    });
    connect(this, &QTabBar::tabCloseRequested, this, &OpenOrdersBar::closeWanted);
}

void OpenOrdersBar::setTabs(const std::vector<Label> &labels, int current) {
    const QScopedValueRollback setting(m_setting, true);
    while (count() > static_cast<int>(labels.size()))
        removeTab(count() - 1);
    while (count() < static_cast<int>(labels.size()))
        addTab(QString());
    for (int i = 0; i < count(); ++i) {
        const Label &label = labels[static_cast<std::size_t>(i)];
        const bool none = label.id.empty();
        setTabText(i, none ? tr("no order") : withoutMnemonic(elidedId(label.id)));
        setTabToolTip(i, none ? QString() : plainToolTip(label.detail + u' ' + visible(label.id)));
        setAccessibleTabName(i, none ? tr("no order") : visible(label.id));
    }
    setCurrentIndex(current);
    setVisible(count() > 1);
}

void OpenOrdersBar::mouseReleaseEvent(QMouseEvent *event) {
    if (event->button() == Qt::MiddleButton) {
        const int index = tabAt(event->pos());
        if (index >= 0)
            Q_EMIT closeWanted(index);
        return;
    }
    QTabBar::mouseReleaseEvent(event);
}

void OpenOrdersBar::changeEvent(QEvent *event) {
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange)
        applyLook();
}

void OpenOrdersBar::applyLook() {
    setFont(Look::of(this).fixed);
}

} // namespace backstory::ui
