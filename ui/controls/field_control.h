#pragma once

#include "ui/session/workspace.h"

#include <QObject>

class QMenu;
class QWidget;

namespace backstory::ui {

class OrderTabs;
class WindowActions;

/// What can be done with the selected field from anywhere in the window: the menu that its row has,
/// its command line, and finding others.
class FieldControl : public QObject {
    Q_OBJECT

public:
    FieldControl(Workspace *workspace, const WindowActions &actions, OrderTabs *tabs,
                 QWidget *window);

private:
    void enableMenu();
    void fillMenu();
    void copyCommand(const json::Pointer &path) const;

    Workspace *m_workspace;
    QMenu *m_menu;
};

} // namespace backstory::ui
