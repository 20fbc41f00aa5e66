#include "ui/controls/pane_control.h"

#include "ui/controls/window_actions.h"

#include <QAction>
#include <QApplication>
#include <QWidget>

namespace backstory::ui {

namespace {

bool takesFocus(const QWidget &widget) {
    return widget.isVisible() && widget.isEnabled() && widget.focusPolicy() & Qt::TabFocus;
}

} // namespace

PaneControl::PaneControl(const QList<QWidget *> &panes, const WindowActions &actions,
                         QObject *parent)
    : QObject(parent) {
    for (QWidget *pane : panes)
        m_panes.append({pane, nullptr});
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { takeFocus(now); });
    connect(actions.nextPane, &QAction::triggered, this, [this] { walk(1); });
    connect(actions.previousPane, &QAction::triggered, this, [this] { walk(-1); });
}

void PaneControl::takeFocus(QWidget *widget) {
    for (int i = 0; widget && i < m_panes.size(); ++i) {
        if (m_panes[i].widget != widget && !m_panes[i].widget->isAncestorOf(widget))
            continue;
        m_panes[i].last = widget;
        m_current = i;
        return;
    }
}

void PaneControl::walk(int direction) {
    const int count = static_cast<int>(m_panes.size());
    for (int step = 1; step <= count; ++step) {
        const int next = (m_current + direction * step % count + count) % count;
        if (QWidget *target = targetOf(m_panes[next])) {
            target->setFocus(direction > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            m_current = next;
            return;
        }
    }
}

/// Where the focus was in it, else the first part that takes it.
QWidget *PaneControl::targetOf(const Pane &pane) const {
    if (pane.last && takesFocus(*pane.last))
        return pane.last;
    if (takesFocus(*pane.widget))
        return pane.widget;
    for (QWidget *child : pane.widget->findChildren<QWidget *>()) {
        if (takesFocus(*child))
            return child;
    }
    return nullptr;
}

} // namespace backstory::ui
