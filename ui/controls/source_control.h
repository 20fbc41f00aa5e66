#pragma once

#include "ui/controls/window_services.h"
#include "ui/dialogs/postgres_dialog.h"
#include "ui/session/source_profiles.h"
#include "ui/session/workspace.h"

#include <QObject>
#include <QPointer>

class QMenu;
class QWidget;

namespace backstory::ui {

class PasswordControl;
class SavedSourcesDialog;
class SourceBar;
class WindowActions;

/// The ways to a source: file dialog, PostgreSQL dialog, saved and recent ones, sample, and the
/// tables of the one that is open. A saved source shows its name and colour in the bar.
class SourceControl : public QObject {
    Q_OBJECT

public:
    SourceControl(Workspace *workspace, RunningJobs *jobs, const WindowServices &services,
                  const WindowActions &actions, SourceBar *bar, QWidget *window);

    [[nodiscard]] SourceProfiles *profiles() const { return m_profiles; }
    [[nodiscard]] KeptPasswords *passwords() const;
    [[nodiscard]] SourceDialogServices dialogServices() const;
    /// The saved source that is open, if it is one.
    [[nodiscard]] std::optional<SourceProfile> openedProfile() const;
    /// What is open in few words: the name it was saved under, else what it calls itself.
    [[nodiscard]] QString label() const;

    /// Opens it, with the address that its saved source has by now.
    void open(const OpenWish &wish);
    void openFile(const QString &path);
    void openSample();

Q_SIGNALS:
    /// A session was chosen where a source could be.
    void sessionChosen(const QString &path);
    /// What is open was given a name, or lost it.
    void labelChanged();

private:
    void chooseFile();
    void choosePostgres();
    void showSaved();
    void remember();
    void fillRecent();
    void addRecent(const OpenWish &wish);
    void fillTables();
    void showProfile();

    Workspace *m_workspace;
    RunningJobs *m_jobs;
    WindowServices m_services;
    SourceProfiles *m_profiles;
    PasswordControl *m_passwords;
    SourceBar *m_bar;
    QWidget *m_window;
    QMenu *m_recent;
    QMenu *m_tables;
    QPointer<PostgresDialog> m_postgres; ///< keeps what was typed in it
    QPointer<SavedSourcesDialog> m_saved;
};

} // namespace backstory::ui
