#include "ui/connection_control.h"

#include "ui/text/error_text.h"
#include "ui/text/visible_text.h"
#include "ui/views/away_banner.h"
#include "ui/window_actions.h"

#include <QAction>

namespace backstory::ui {

namespace {

/// A server that is started anew is back sooner; then nothing moves on screen.
constexpr std::chrono::milliseconds kPatience{1'500};

} // namespace

ConnectionControl::ConnectionControl(Workspace *workspace, LiveLog *log,
                                     const WindowActions &actions, QWidget *window)
    : QObject(window), m_workspace(workspace), m_log(log), m_banner(new AwayBanner(window)) {
    setObjectName(QStringLiteral("connectionControl"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &ConnectionControl::say);
    connect(log, &LiveLog::stateChanged, this, &ConnectionControl::takeState);
    connect(m_banner, &AwayBanner::retryWanted, actions.reload, &QAction::trigger);
}

void ConnectionControl::takeState() {
    if (m_log->state() != LiveLog::State::Silent) {
        m_patience.stop();
        m_banner->hide();
        return;
    }
    if (!m_banner->isHidden())
        say(); // why may have changed
    else if (!m_patience.isActive())
        m_patience.start();
}

void ConnectionControl::say() {
    const auto &opened = m_workspace->opened();
    if (!opened || m_log->state() != LiveLog::State::Silent)
        return;
    const QString label = visible(opened->readers->source().description().label);
    m_banner->showAway(tr("%1 does not answer. What is shown is what came until then; it is tried "
                          "again until it answers.")
                           .arg(label),
                       m_log->error() ? describe(*m_log->error()).whole() : QString());
}

} // namespace backstory::ui
