#include "ui/controls/source_control.h"

#include "ui/controls/password_control.h"
#include "ui/controls/window_actions.h"
#include "ui/dialogs/saved_sources_dialog.h"
#include "ui/session/session_file.h"
#include "ui/text/visible_text.h"
#include "ui/views/plain_widgets.h"
#include "ui/views/source_bar.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace backstory::ui {

namespace {

/// A source as a menu has room for: a file by its name and folder, a server without its password.
QString menuText(const OpenWish &wish) {
    const QString source = QString::fromStdString(wish.source);
    const QFileInfo file(source);
    QString text = file.isAbsolute() ? file.fileName() + QStringLiteral(" — ") +
                                           QDir::toNativeSeparators(file.path())
                                     : source;
    return visible(text.toStdString());
}

} // namespace

SourceControl::SourceControl(Workspace *workspace, RunningJobs *jobs,
                             const WindowServices &services, const WindowActions &actions,
                             SourceBar *bar, QWidget *window)
    : QObject(window),
      m_workspace(workspace),
      m_jobs(jobs),
      m_services(services),
      m_profiles(new SourceProfiles(services.dataFolder, this)),
      m_passwords(
          new PasswordControl(workspace, m_profiles, services.secrets, services.passwords, window)),
      m_bar(bar),
      m_window(window),
      m_recent(actions.recent),
      m_tables(actions.tables) {
    setObjectName(QStringLiteral("sourceControl"));
    connect(actions.openFile, &QAction::triggered, this, &SourceControl::chooseFile);
    connect(actions.openPostgres, &QAction::triggered, this, &SourceControl::choosePostgres);
    connect(actions.savedSources, &QAction::triggered, this, &SourceControl::showSaved);
    connect(actions.openSample, &QAction::triggered, this, &SourceControl::openSample);
    connect(workspace, &Workspace::tableChanged, this, &SourceControl::remember);
    connect(workspace, &Workspace::tableChanged, this, &SourceControl::showProfile);
    connect(workspace, &Workspace::tableChanged, this, &SourceControl::fillTables);
    connect(m_profiles, &SourceProfiles::changed, this, &SourceControl::showProfile);
    connect(m_profiles, &SourceProfiles::changed, this, &SourceControl::labelChanged);
    connect(m_recent, &QMenu::aboutToShow, this, &SourceControl::fillRecent);
    m_recent->setToolTipsVisible(true);
    fillRecent();
    fillTables();
}

KeptPasswords *SourceControl::passwords() const {
    return m_passwords->passwords();
}

SourceDialogServices SourceControl::dialogServices() const {
    return {m_jobs, m_profiles, passwords(), m_services.files};
}

std::optional<SourceProfile> SourceControl::openedProfile() const {
    const auto &opened = m_workspace->opened();
    if (!opened)
        return std::nullopt;
    OpenWish wish = m_workspace->wish();
    if (wish.sample) // which is saved as the file that it is
        wish.source = opened->readers->source().description().place;
    return m_profiles->matching(wish);
}

QString SourceControl::label() const {
    if (const auto profile = openedProfile())
        return profile->name;
    if (m_workspace->wish().sample)
        return tr("Sample");
    const auto &opened = m_workspace->opened();
    return opened ? visible(opened->readers->source().description().label) : QString();
}

void SourceControl::open(const OpenWish &wish) {
    m_workspace->open(m_profiles->resolved(wish));
}

void SourceControl::openFile(const QString &path) {
    if (isSessionFile(path)) {
        Q_EMIT sessionChosen(path);
        return;
    }
    OpenWish wish;
    wish.source = QFileInfo(path).absoluteFilePath().toStdString();
    m_workspace->open(wish);
}

void SourceControl::openSample() {
    OpenWish wish;
    wish.sample = true;
    m_workspace->open(wish);
}

void SourceControl::chooseFile() {
    m_services.files->choose(m_window, sourceQuestion(),
                             [this](const QString &path) { openFile(path); });
}

void SourceControl::choosePostgres() {
    if (!m_postgres) {
        m_postgres = new PostgresDialog(dialogServices(), m_window);
        connect(m_postgres, &PostgresDialog::chosen, this,
                [this](const OpenWish &wish, bool keepsPassword) {
                    if (keepsPassword)
                        m_passwords->keepOnceOpened(wish);
                    m_workspace->open(wish);
                });
    }
    m_postgres->open();
}

void SourceControl::showSaved() {
    if (!m_saved) {
        m_saved = new SavedSourcesDialog(dialogServices(), m_window);
        connect(m_saved, &SavedSourcesDialog::openWanted, this,
                [this](const SourceProfile &profile) { m_workspace->open(wishOf(profile)); });
        if (const auto profile = openedProfile())
            m_saved->select(profile->id);
    }
    m_saved->open();
}

void SourceControl::remember() {
    if (m_workspace->opened()->copy) // those are listed in their own place
        return;
    OpenWish wish = m_workspace->wish();
    if (const auto profile = openedProfile())
        wish.profile = profile->name.toStdString();
    m_services.settings->addRecentSource(wish);
    fillRecent();
}

void SourceControl::showProfile() {
    const auto profile = openedProfile();
    m_bar->setSourceColor(profile ? profile->color : SourceColor::None);
}

void SourceControl::addRecent(const OpenWish &wish) {
    const auto profile = m_profiles->matching(wish);
    QAction *action = addPlainAction(m_recent, profile ? profile->name : menuText(wish));
    action->setObjectName(QStringLiteral("actionRecent"));
    if (profile) {
        action->setIcon(sourceColorIcon(profile->color));
        action->setToolTip(plainToolTip(whereText(*profile)));
    }
    connect(action, &QAction::triggered, this, [this, wish] { open(wish); });
}

void SourceControl::fillRecent() {
    m_recent->clear();
    for (const OpenWish &wish : m_services.settings->recentSources())
        addRecent(wish);
    if (m_recent->isEmpty()) {
        m_recent->addAction(tr("What you open is listed here"))->setEnabled(false);
        return;
    }
    m_recent->addSeparator();
    connect(m_recent->addAction(tr("Forget these")), &QAction::triggered, this,
            [this] { m_services.settings->clearRecentSources(); });
}

void SourceControl::fillTables() {
    m_tables->clear();
    const auto &opened = m_workspace->opened();
    m_tables->setEnabled(opened != nullptr);
    if (!opened)
        return;
    auto *group = new QActionGroup(m_tables);
    for (const EventTable &table : opened->readers->source().tables()) {
        QAction *action = addPlainAction(m_tables, visible(table.displayName()));
        action->setObjectName(QStringLiteral("actionTable_") +
                              QString::fromStdString(table.relation));
        action->setCheckable(true);
        action->setChecked(table == opened->table);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, table] { m_workspace->switchTable(table); });
    }
}

} // namespace backstory::ui
