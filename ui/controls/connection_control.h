#pragma once

#include "ui/session/live_log.h"
#include "ui/session/workspace.h"

#include <QObject>
#include <QTimer>

#include <chrono>

class QAction;

namespace backstory::ui {

class AwayBanner;
class StreamListModel;
class WindowActions;

/// Says above the content that the source stopped answering, and lets the person try again.
///
/// A connection that broke is made anew by the next question, silently; this is for a server that
/// stays away: a question failed because of that, or it has been silent for a moment. And for a
/// source that is not what was opened any more: a file that was replaced or cut.
class ConnectionControl : public QObject {
    Q_OBJECT

public:
    ConnectionControl(Workspace *workspace, StreamListModel *list, LiveLog *log,
                      const WindowActions &actions, QWidget *window);

    [[nodiscard]] AwayBanner *banner() const { return m_banner; }
    /// For how long the source is silent before that is said.
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }

private:
    [[nodiscard]] bool hasEnded() const;
    void takeState();
    void takeFailure(const Error &error);
    void takeAnswer();
    void say(const Error &error);
    void sayEnd(const Error &error);
    void retry();

    Workspace *m_workspace;
    LiveLog *m_log;
    AwayBanner *m_banner;
    QAction *m_reload;
    QTimer m_patience;
};

} // namespace backstory::ui
