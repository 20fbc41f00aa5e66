#pragma once

#include "ui/session/workspace.h"
#include "ui/window_services.h"

#include <QObject>

class QMenu;
class QWidget;

namespace backstory::ui {

class WindowActions;

/// The ways to a source: file dialog, PostgreSQL dialog, password, recent ones, sample, and the
/// tables of the one that is open.
class SourceControl : public QObject {
    Q_OBJECT

public:
    SourceControl(Workspace *workspace, RunningJobs *jobs, const WindowServices &services,
                  const WindowActions &actions, QWidget *window);

    void openFile(const QString &path);
    void openSample();
    /// What to open when nothing was asked for: what was open at last, else the sample.
    [[nodiscard]] OpenWish firstWish() const;

private:
    void chooseFile();
    void choosePostgres();
    void askPassword(const OpenWish &wish, bool wrong);
    void remember();
    void fillRecent();
    void fillTables();

    Workspace *m_workspace;
    RunningJobs *m_jobs;
    WindowServices m_services;
    QWidget *m_window;
    QMenu *m_recent;
    QMenu *m_tables;
};

} // namespace backstory::ui
