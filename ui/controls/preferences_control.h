#pragma once

#include "ui/controls/window_services.h"
#include "ui/session/kept_passwords.h"
#include "ui/session/private_places.h"
#include "ui/session/source_profiles.h"
#include "ui/session/workspace.h"

#include <QObject>
#include <QPointer>

class QActionGroup;
class QWidget;

namespace backstory::ui {

class GeneralPage;
class MomentControl;
class PasswordsPage;
class PreferencesDialog;
class PrivacyPage;
class WindowActions;

/// The preferences: what is chosen there applies and is kept at once, and what is kept on this
/// computer can be looked at and deleted.
class PreferencesControl : public QObject {
    Q_OBJECT

public:
    PreferencesControl(Workspace *workspace, RunningJobs *jobs, const WindowServices &services,
                       const WindowActions &actions, MomentControl *moments,
                       SourceProfiles *profiles, QWidget *window);

private:
    void showDialog();
    GeneralPage *makeGeneralPage();
    PrivacyPage *makePrivacyPage();
    PasswordsPage *makePasswordsPage();
    void fillPasswords(PasswordsPage *page);
    void removePassword(PasswordsPage *page, const QString &id);
    void chooseTheme(ThemeChoice theme);
    void chooseZoneFromList(QWidget *parent);
    bool deletePlace(const PrivatePlace &place);
    [[nodiscard]] std::filesystem::path openedFile() const;

    Workspace *m_workspace;
    RunningJobs *m_jobs;
    WindowServices m_services;
    QActionGroup *m_theme;
    MomentControl *m_moments;
    SourceProfiles *m_profiles;
    QWidget *m_window;
    QPointer<PreferencesDialog> m_dialog;
};

} // namespace backstory::ui
