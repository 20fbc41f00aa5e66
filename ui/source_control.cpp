#include "ui/source_control.h"

#include "core/source/open_source.h"
#include "ui/dialogs/postgres_dialog.h"
#include "ui/text/visible_text.h"
#include "ui/views/plain_widgets.h"
#include "ui/window_actions.h"

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
                             QWidget *window)
    : QObject(window),
      m_workspace(workspace),
      m_jobs(jobs),
      m_services(services),
      m_window(window),
      m_recent(actions.recent),
      m_tables(actions.tables) {
    connect(actions.openFile, &QAction::triggered, this, &SourceControl::chooseFile);
    connect(actions.openPostgres, &QAction::triggered, this, &SourceControl::choosePostgres);
    connect(actions.openSample, &QAction::triggered, this, &SourceControl::openSample);
    connect(workspace, &Workspace::passwordAsked, this, &SourceControl::askPassword);
    connect(workspace, &Workspace::tableChanged, this, &SourceControl::remember);
    connect(workspace, &Workspace::tableChanged, this, &SourceControl::fillTables);
    connect(m_recent, &QMenu::aboutToShow, this, &SourceControl::fillRecent);
    fillRecent();
    fillTables();
}

void SourceControl::openFile(const QString &path) {
    OpenWish wish;
    wish.source = QFileInfo(path).absoluteFilePath().toStdString();
    m_workspace->open(wish);
}

void SourceControl::openSample() {
    OpenWish wish;
    wish.sample = true;
    m_workspace->open(wish);
}

OpenWish SourceControl::firstWish() const {
    if (const auto last = m_services.settings->lastPlace())
        return *last;
    OpenWish wish;
    wish.sample = true;
    return wish;
}

void SourceControl::chooseFile() {
    m_services.files->choose(m_window, [this](const QString &path) { openFile(path); });
}

void SourceControl::choosePostgres() {
    auto *dialog = new PostgresDialog(m_jobs, m_window);
    connect(dialog, &PostgresDialog::chosen, m_workspace, &Workspace::open);
    dialog->open();
}

void SourceControl::askPassword(const OpenWish &wish, bool wrong) {
    m_services.passwords->ask(m_window, visible(wish.source), wrong,
                              [this, wish](const QString &typed) {
                                  OpenWish again = wish;
                                  again.password = typed.toStdString();
                                  m_workspace->open(again);
                              });
}

void SourceControl::remember() {
    if (m_workspace->opened()->copy) // those are listed in their own place
        return;
    m_services.settings->addRecentSource(m_workspace->wish());
    fillRecent();
}

void SourceControl::fillRecent() {
    m_recent->clear();
    for (const OpenWish &wish : m_services.settings->recentSources()) {
        QAction *action = addPlainAction(m_recent, menuText(wish));
        connect(action, &QAction::triggered, this, [this, wish] { m_workspace->open(wish); });
    }
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
