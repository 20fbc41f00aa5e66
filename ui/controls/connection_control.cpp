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
    : QObject(window),
      m_workspace(workspace),
      m_log(log),
      m_banner(new AwayBanner(window)),
      m_reload(actions.reload) {
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
    connect(m_banner, &AwayBanner::retryWanted, this, &ConnectionControl::retry);
}

/// What was followed came to an end for good.
bool ConnectionControl::hasEnded() const {
    return m_log->state() == LiveLog::State::Impossible && m_log->wasLive();
}

void ConnectionControl::takeState() {
    if (hasEnded()) {
        m_patience.stop();
        sayEnd(*m_log->error());
    } else if (m_log->state() != LiveLog::State::Silent) {
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
    if (m_log->state() != LiveLog::State::Silent && !hasEnded())
        m_banner->hide();
}

void ConnectionControl::say(const Error &error) {
    const auto &opened = m_workspace->opened();
    if (!opened)
        return;
    const QString label = visible(opened->readers->source().description().label);
    const QString text =
        error.kind() == ErrorKind::SourceMissing
            ? tr("%1 is not there any more. What is shown is what came until then; it is looked "
                 "for until it is back.")
            : tr("%1 does not answer. What is shown is what came until then; it is tried again "
                 "until it answers.");
    m_banner->showAway(text.arg(label), describe(error).whole(), tr("Try again"));
}

void ConnectionControl::sayEnd(const Error &error) {
    const auto &opened = m_workspace->opened();
    if (!opened)
        return;
    const QString label = visible(opened->readers->source().description().label);
    const QString text =
        error.kind() == ErrorKind::SourceUnreadable
            ? tr("%1 was replaced or damaged. What is shown is what was read before; open it again "
                 "to see what it holds now.")
            : tr("%1 cannot be followed any more. What is shown is what was read before; open it "
                 "again to see what it holds now.");
    m_banner->showAway(text.arg(label), describe(error).whole(), tr("Open again"));
}

void ConnectionControl::retry() {
    if (hasEnded())
        m_workspace->openKept(m_workspace->wish(), m_workspace->asOf(), m_workspace->keptOrders(),
                              m_workspace->tabs().current());
    else
        m_reload->trigger();
}

} // namespace backstory::ui
