#pragma once

#include "ui/controls/window_services.h"
#include "ui/session/session_state.h"
#include "ui/session/workspace.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QAction;
class QWidget;

namespace backstory::ui {

class OrderTabs;
class SourceProfiles;
class TimelinePanel;
class WindowActions;

/// Keeps what the window shows, so that it comes back after an end of any kind, and saves and opens
/// sessions as files of their own.
///
/// What is kept is written a second after it changed, and at the end. A kept session that cannot be
/// read is put aside, never overwritten.
class SessionControl : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Workspace *workspace = nullptr;
        OrderTabs *views = nullptr;
        TimelinePanel *timeline = nullptr;
        QWidget *window = nullptr;
    };
    SessionControl(const Parts &parts, const WindowServices &services,
                   const WindowActions &actions);

    /// The saved sources, whose addresses go before those in a session.
    void setSources(const SourceProfiles *sources) { m_sources = sources; }
    /// Bookmarks of the open source, for session files: how they are read, and how those of a file
    /// are added.
    void setBookmarks(std::function<QJsonArray()> read,
                      std::function<void(const QJsonArray &)> add);

    /// Opens what was kept. Answers whether there was something.
    bool restore();
    /// Something else is opened on purpose: what was kept stays to be had as the session before.
    void setAside();
    void openFile(const QString &path);
    /// Writes what is shown now.
    void keepNow();

Q_SIGNALS:
    /// A session file brings the zone that its times were read in.
    void zoneWanted(const QString &name);
    void failed(const backstory::Error &error);
    /// It is being written: what else belongs to it should be too.
    void keeping();

private:
    void watch();
    [[nodiscard]] SessionState state() const;
    void put(SessionState session);
    /// Puts it there, once the person agreed to a server that was never opened here.
    void putForeign(const SessionState &session);
    [[nodiscard]] bool isKnown(const OpenWish &source) const;
    void takeOpened();
    void openKept(const std::filesystem::path &file);
    void bringPrevious();
    void chooseFile();
    void saveAs();
    [[nodiscard]] std::filesystem::path keptFile() const;
    [[nodiscard]] std::filesystem::path previousFile() const;
    void putAside(const Error &why);

    Parts m_parts;
    WindowServices m_services;
    QAction *m_previous;
    QTimer m_writing;
    const SourceProfiles *m_sources = nullptr;
    std::function<QJsonArray()> m_readBookmarks;
    std::function<void(const QJsonArray &)> m_addBookmarks;
    std::optional<Error> m_unsaid; ///< until something is open, which takes older messages away
    std::optional<SessionState> m_arriving; ///< what is left to be put back once it is open
    QByteArray m_kept;                      ///< as it was written last
    bool m_saidFailure = false;
    bool m_mayKeep = true; ///< else what lies there could not be read, nor be put aside
};

} // namespace backstory::ui
