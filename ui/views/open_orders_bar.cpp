#include "ui/views/open_orders_bar.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/format.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"

#include <QEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QToolButton>

namespace backstory::ui {

OpenOrdersBar::OpenOrdersBar(QWidget *parent) : QTabBar(parent) {
    setObjectName(QStringLiteral("openOrdersBar"));
    setAccessibleName(tr("Orders that are open"));
    setDocumentMode(true);
    setExpanding(false);
    setMovable(true);
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
}

void OpenOrdersBar::setTabs(const std::vector<Label> &labels, int current) {
    const QScopedValueRollback setting(m_setting, true);
    while (count() > static_cast<int>(labels.size()))
        removeTab(count() - 1);
    while (count() < static_cast<int>(labels.size()))
        addCloseButton(addTab(QString()));
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

/// The style's own is a coloured square. By key there is the action of the window.
void OpenOrdersBar::addCloseButton(int index) {
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("closeOrderButton"));
    close->setIcon(glyphIcon(Glyph::Close));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::NoFocus);
    close->setAccessibleName(tr("Close this order"));
    close->setToolTip(tr("Close this order"));
    const int side = fontMetrics().height();
    close->setFixedSize(side + space::kHalf, side + space::kHalf);
    connect(close, &QToolButton::clicked, this, [this, close] {
        for (int i = 0; i < count(); ++i) {
            if (tabButton(i, QTabBar::RightSide) == close) {
                Q_EMIT closeWanted(i);
                return;
            }
        }
    });
    setTabButton(index, QTabBar::RightSide, close);
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
