#pragma once

#include "ui/controls/window_services.h"
#include "ui/jobs/running_jobs.h"
#include "ui/session/workspace.h"
#include "ui/window_memory.h"

#include <QMainWindow>

namespace backstory::ui {

class AddressControl;
class BookmarkControl;
class ErrorBanner;
class EventTableView;
class KeptFilesControl;
class LinkControl;
class LiveControl;
class LocalCopyControl;
class MomentControl;
class OpenOrdersBar;
class OrderTabs;
class PastBanner;
class SampleBanner;
class SessionControl;
class SourceBar;
class SourceControl;
class StatusLine;
class StreamListModel;
class StreamListView;
class TimelinePanel;
class WindowActions;
class WindowLayout;

/// The window: puts the parts in their places and connects them. It owns no feature.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const WindowServices &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens what was asked for; without a source what was open at last, else the sample. Settings
    /// that were asked for (`zone` may be empty) hold from the start. A link goes before all that;
    /// one that needs a question is asked about above what would open without it.
    void start(const OpenWish &wish, const QString &zone = {}, const QString &link = {});

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeControls();
    void arrange();
    void restoreShape();
    void wireList();
    void wireOrder();
    void wireBookmarks(BookmarkControl *bookmarks);
    void wireActions();
    void wireTheme();
    void wireSessions();
    void takeTable();
    void takeStream();
    void showFailure(const Error &error);
    void rememberColumns();
    void remember();

    WindowServices m_services;
    WindowMemory m_memory;
    RunningJobs *m_jobs;
    Workspace *m_workspace;
    StreamListModel *m_streams;
    WindowActions *m_actions;
    SourceBar *m_bar;
    ErrorBanner *m_error;
    PastBanner *m_past;
    SampleBanner *m_sample;
    StreamListView *m_list;
    OpenOrdersBar *m_openOrders;
    TimelinePanel *m_timeline;
    EventTableView *m_events;
    OrderTabs *m_tabs;
    StatusLine *m_status;
    WindowLayout *m_layout = nullptr;
    std::optional<EventTable> m_columnsOf; ///< whose columns the list has
    SessionControl *m_session;
    SourceControl *m_sources;
    AddressControl *m_address = nullptr;
    QWidget *m_away = nullptr; ///< says that the source does not answer
    QWidget *m_tour = nullptr; ///< the first steps
    MomentControl *m_moments;
    LiveControl *m_live;
    LocalCopyControl *m_copies;
    KeptFilesControl *m_kept = nullptr;
};

} // namespace backstory::ui
