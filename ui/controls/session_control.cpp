#include "ui/controls/session_control.h"

#include "ui/controls/window_actions.h"
#include "ui/dialogs/session_source_dialog.h"
#include "ui/session/name_aside.h"
#include "ui/session/session_file.h"
#include "ui/session/source_profiles.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/views/order_tabs.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace backstory::ui {

namespace {

constexpr int kAfterChange = 1'000; ///< ms

QString nameOf(const std::filesystem::path &file) {
    return QString::fromStdString(file.string());
}

} // namespace

SessionControl::SessionControl(const Parts &parts, const WindowServices &services,
                               const WindowActions &actions)
    : QObject(parts.window),
      m_parts(parts),
      m_services(services),
      m_previous(actions.previousSession) {
    m_writing.setSingleShot(true);
    m_writing.setInterval(kAfterChange);
    connect(&m_writing, &QTimer::timeout, this, &SessionControl::keepNow);
    connect(actions.openSession, &QAction::triggered, this, &SessionControl::chooseFile);
    connect(actions.saveSession, &QAction::triggered, this, &SessionControl::saveAs);
    connect(m_previous, &QAction::triggered, this, &SessionControl::bringPrevious);
    m_previous->setEnabled(QFileInfo::exists(nameOf(previousFile())));
    watch();
}

void SessionControl::setBookmarks(std::function<QJsonArray()> read,
                                  std::function<void(const QJsonArray &)> add) {
    m_readBookmarks = std::move(read);
    m_addBookmarks = std::move(add);
}

void SessionControl::watch() {
    const auto changed = [this] {
        if (!m_writing.isActive())
            m_writing.start();
    };
    const Workspace *workspace = m_parts.workspace;
    connect(workspace, &Workspace::tableChanged, this, changed);
    connect(workspace, &Workspace::streamOpened, this, changed);
    connect(workspace, &Workspace::asOfChanged, this, changed);
    connect(workspace, &Workspace::tabsChanged, this, changed);
    connect(workspace, &Workspace::filterChanged, this, changed);
    const OrderDocument *document = workspace->document();
    connect(document, &OrderDocument::shownMomentChanged, this, changed);
    connect(document, &OrderDocument::comparedMomentChanged, this, changed);
    connect(document, &OrderDocument::pinsChanged, this, changed);
    connect(document, &OrderDocument::otherSideChanged, this, changed);
    connect(document, &OrderDocument::awaitedSideChanged, this, changed);
    connect(document, &OrderDocument::selectedFieldChanged, this, changed);
    connect(document, &OrderDocument::zoneChanged, this, changed);
    connect(m_parts.views, &QTabWidget::currentChanged, this, changed);
    connect(m_parts.timeline, &TimelinePanel::modeChanged, this, changed);
    connect(workspace, &Workspace::tableChanged, this, &SessionControl::takeOpened);
    connect(workspace, &Workspace::failed, this, [this] { m_arriving.reset(); });
}

SessionState SessionControl::state() const {
    SessionState session;
    const Workspace &workspace = *m_parts.workspace;
    session.source = workspace.wish();
    session.source.table = workspace.opened()->table.displayName();
    session.asOf = workspace.asOf();
    session.zone = QString::fromStdString(workspace.document()->zone().name());
    session.orders = workspace.keptOrders();
    session.current = workspace.tabs().current();
    session.view = m_parts.views->currentWidget()->objectName();
    session.byTime = m_parts.timeline->axis()->mode() == TimeScale::Mode::ByTime;
    return session;
}

bool SessionControl::restore() {
    try {
        const auto kept = readSession(keptFile());
        if (!kept || (kept->source.source.empty() && !kept->source.sample))
            return false;
        put(*kept);
        return true;
    } catch (const Error &error) {
        putAside(error);
        return false;
    }
}

void SessionControl::setAside() {
    if (!QFileInfo::exists(nameOf(keptFile())))
        return;
    QFile::remove(nameOf(previousFile()));
    m_previous->setEnabled(QFile::rename(nameOf(keptFile()), nameOf(previousFile())));
}

void SessionControl::bringPrevious() {
    keepNow();
    openKept(previousFile());
}

void SessionControl::openFile(const QString &path) {
    openKept(path.toStdString());
}

void SessionControl::openKept(const std::filesystem::path &file) {
    try {
        const auto session = readSession(file);
        if (!session)
            throw Error(ErrorKind::SourceMissing, "opening " + file.string(),
                        "there is no such file");
        putForeign(*session);
    } catch (const Error &error) {
        Q_EMIT failed(error);
    }
}

bool SessionControl::isKnown(const OpenWish &source) const {
    if (source.sample || QFileInfo(QString::fromStdString(source.source)).isAbsolute())
        return true; // a file of this computer at the most
    if (m_sources && m_sources->matching(source))
        return true;
    return std::ranges::any_of(m_services.settings->recentSources(), [&](const OpenWish &recent) {
        return recent.source == source.source;
    });
}

void SessionControl::putForeign(const SessionState &session) {
    const OpenWish source = m_sources ? m_sources->resolved(session.source) : session.source;
    if (isKnown(source)) {
        put(session);
        return;
    }
    auto *dialog = new SessionSourceDialog(QString::fromStdString(source.source), m_parts.window);
    connect(dialog, &QDialog::accepted, this, [this, session] { put(session); });
    dialog->open();
}

void SessionControl::put(SessionState session) {
    if (m_sources)
        session.source = m_sources->resolved(session.source);
    m_arriving = session;
    m_parts.workspace->openKept(session.source, session.asOf, session.orders, session.current);
}

/// The source is open: the rest of the session follows.
void SessionControl::takeOpened() {
    if (m_unsaid)
        QTimer::singleShot(0, this,
                           [this, error = *std::exchange(m_unsaid, {})] { Q_EMIT failed(error); });
    if (!m_arriving)
        return;
    const SessionState session = *std::exchange(m_arriving, {});
    if (!session.zone.isEmpty())
        Q_EMIT zoneWanted(session.zone);
    for (int i = 0; i < m_parts.views->count(); ++i) {
        if (m_parts.views->widget(i)->objectName() == session.view)
            m_parts.views->setCurrentIndex(i);
    }
    m_parts.timeline->setMode(session.byTime ? TimeScale::Mode::ByTime : TimeScale::Mode::ByEvent);
    if (m_addBookmarks && !session.bookmarks.isEmpty())
        m_addBookmarks(session.bookmarks);
}

void SessionControl::keepNow() {
    m_writing.stop();
    if (!m_parts.workspace->opened())
        return;
    Q_EMIT keeping();
    if (!m_mayKeep)
        return;
    const SessionState now = state();
    const QByteArray json = sessionToJson(now);
    if (json == m_kept)
        return;
    try {
        writeSession(keptFile(), now);
        m_kept = json;
        m_saidFailure = false;
    } catch (const Error &error) {
        if (!std::exchange(m_saidFailure, true)) // once is enough
            Q_EMIT failed(error);
    }
}

void SessionControl::chooseFile() {
    m_services.files->choose(m_parts.window, sessionQuestion(),
                             [this](const QString &path) { openFile(path); });
}

void SessionControl::saveAs() {
    if (!m_parts.workspace->opened())
        return;
    const auto save = [this](const QString &path) {
        try {
            SessionState session = state();
            if (m_readBookmarks)
                session.bookmarks = m_readBookmarks();
            writeSession(path.toStdString(), session);
            m_services.settings->setFolder(sessionQuestion().purpose,
                                           QFileInfo(path).absolutePath());
        } catch (const Error &error) {
            Q_EMIT failed(error);
        }
    };
    const FileQuestion question = sessionQuestion();
    const QDir folder(m_services.settings->folder(question.purpose));
    m_services.files->chooseNew(m_parts.window, folder.filePath(tr("Session") + kSessionEnding),
                                question.filters, save);
}

std::filesystem::path SessionControl::keptFile() const {
    return m_services.dataFolder / "session.json";
}

std::filesystem::path SessionControl::previousFile() const {
    return m_services.dataFolder / "session-before.json";
}

void SessionControl::putAside(const Error &why) {
    const QString name = nameOf(keptFile());
    const QString aside = nameAside(name);
    const bool moved = QFile::rename(name, aside);
    m_unsaid = Error(why.kind(), "bringing the last session back",
                     "the last session cannot be brought back: " + why.cause(),
                     moved ? "It was put aside as " + aside.toStdString()
                           : "It stays as " + name.toStdString() +
                                 ", and this session is not kept: check the rights on it");
    m_mayKeep = moved;
}

} // namespace backstory::ui
