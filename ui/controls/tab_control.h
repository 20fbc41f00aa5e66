#pragma once

#include "ui/session/workspace.h"

#include <QObject>

class QAction;

namespace backstory::ui {

class OpenOrdersBar;
class StreamListView;
class WindowActions;

/// The tabs: between the bar that shows them, the list that opens them, and what is open.
class TabControl : public QObject {
    Q_OBJECT

public:
    TabControl(Workspace *workspace, const WindowActions &actions, OpenOrdersBar *bar,
               StreamListView *list, QObject *parent);

private:
    void update();
    void step(int direction);

    Workspace *m_workspace;
    OpenOrdersBar *m_bar;
    QAction *m_new;
    QAction *m_close;
    QAction *m_reopen;
    QAction *m_next;
    QAction *m_previous;
};

} // namespace backstory::ui
