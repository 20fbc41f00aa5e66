#include "ui/controls/projection_control.h"

#include "ui/controls/window_actions.h"
#include "ui/dialogs/projection_dialog.h"
#include "ui/session/live_log.h"

#include <QAction>

namespace backstory::ui {

ProjectionControl::ProjectionControl(Workspace *workspace, RunningJobs *jobs, const LiveLog *live,
                                     const WindowActions &actions, QWidget *window)
    : QObject(window), m_workspace(workspace), m_jobs(jobs), m_live(live), m_window(window) {
    const auto enable = [action = actions.projection, workspace] {
        action->setEnabled(workspace->opened() != nullptr);
    };
    connect(actions.projection, &QAction::triggered, this, &ProjectionControl::show);
    connect(workspace, &Workspace::tableChanged, actions.projection, enable);
    enable();
}

void ProjectionControl::show() {
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    auto *dialog = new ProjectionDialog(m_jobs, m_window);
    m_dialog = dialog;
    OrderDocument *document = m_workspace->document();
    dialog->setZone(document->zone());
    dialog->setTable(m_workspace->opened());
    connect(m_workspace, &Workspace::tableChanged, dialog,
            [this, dialog] { dialog->setTable(m_workspace->opened()); });
    connect(document, &OrderDocument::zoneChanged, dialog,
            [document, dialog] { dialog->setZone(document->zone()); });
    connect(m_live, &LiveLog::arrived, dialog, &ProjectionDialog::refresh);
    connect(dialog, &ProjectionDialog::streamWanted, m_workspace, &Workspace::openStream);
    // Beside the window, so that an order and its difference are seen together.
    dialog->show();
}

} // namespace backstory::ui
