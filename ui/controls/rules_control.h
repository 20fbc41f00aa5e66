#pragma once

#include "ui/controls/window_services.h"
#include "ui/session/workspace.h"

#include <QObject>

class QMenu;
class QWidget;

namespace backstory::ui {

class WindowActions;

/// The menu of the rules that read the table: those that ship, and a file of one's own. Choosing
/// reads the table again by them, with the tabs as they are.
class RulesControl : public QObject {
    Q_OBJECT

public:
    RulesControl(Workspace *workspace, const WindowServices &services, const WindowActions &actions,
                 QWidget *window);

private:
    void fillMenu();
    void addChoice(const QString &text, const std::string &rules, bool current);
    void choose(const std::string &rules);

    Workspace *m_workspace;
    FileChooser *m_files;
    QMenu *m_menu;
    QWidget *m_window;
};

} // namespace backstory::ui
