#pragma once

#include "ui/session/workspace.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace backstory::ui {

class LiveLog;
class ProjectionDialog;
class WindowActions;

/// The way to the projection, and from each difference to its order.
class ProjectionControl : public QObject {
    Q_OBJECT

public:
    ProjectionControl(Workspace *workspace, RunningJobs *jobs, const LiveLog *live,
                      const WindowActions &actions, QWidget *window);

private:
    void show();

    Workspace *m_workspace;
    RunningJobs *m_jobs;
    const LiveLog *m_live;
    QWidget *m_window;
    QPointer<ProjectionDialog> m_dialog;
};

} // namespace backstory::ui
