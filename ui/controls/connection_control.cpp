#include "ui/controls/connection_control.h"

#include "ui/controls/window_actions.h"
#include "ui/models/stream_list_model.h"
#include "ui/text/error_text.h"
#include "ui/text/visible_text.h"
#include "ui/views/away_banner.h"

#include <QAction>

namespace backstory::ui {

namespace {

/// A server that is started anew is back sooner; then nothing moves on screen.
constexpr std::chrono::milliseconds kPatience{1'500};

bool isAway(const Error &error) {
    return error.kind() == ErrorKind::Unreachable || error.kind() == ErrorKind::ConnectionLost;
}

} // namespace

ConnectionControl::ConnectionControl(Workspace *workspace, StreamListModel *list, LiveLog *log,
                                     const WindowActions &actions, QWidget *window)
    : QObject(window), m_workspace(workspace), m_log(log), m_banner(new AwayBanner(window)) {
    setObjectName(QStringLiteral("connectionControl"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_log->error())
            say(*m_log->error());
    });
    connect(log, &LiveLog::stateChanged, this, &ConnectionControl::takeState);
    connect(list, &StreamListModel::failed, this, &ConnectionControl::takeFailure);
    connect(workspace, &Workspace::streamOpened, this, &ConnectionControl::takeAnswer);
    connect(workspace, &Workspace::tableChanged, this, &ConnectionControl::takeAnswer);
    connect(list, &StreamListModel::fillChanged, this, [this, list] {
        if (list->fill() == StreamListModel::Fill::Complete ||
            list->fill() == StreamListModel::Fill::More)
            takeAnswer();
    });
    connect(m_banner, &AwayBanner::retryWanted, actions.reload, &QAction::trigger);
}

void ConnectionControl::takeState() {
    if (m_log->state() != LiveLog::State::Silent) {
        m_patience.stop();
        takeAnswer();
    } else if (!m_banner->isHidden()) {
        say(*m_log->error()); // why may have changed
    } else if (!m_patience.isActive()) {
        m_patience.start();
    }
}

void ConnectionControl::takeFailure(const Error &error) {
    if (isAway(error))
        say(error);
}

void ConnectionControl::takeAnswer() {
    if (m_log->state() != LiveLog::State::Silent)
        m_banner->hide();
}

void ConnectionControl::say(const Error &error) {
    const auto &opened = m_workspace->opened();
    if (!opened)
        return;
    const QString label = visible(opened->readers->source().description().label);
    m_banner->showAway(tr("%1 does not answer. What is shown is what came until then; it is tried "
                          "again until it answers.")
                           .arg(label),
                       describe(error).whole());
}

} // namespace backstory::ui
