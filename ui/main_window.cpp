#include "ui/main_window.h"

#include "ui/controls/address_control.h"
#include "ui/controls/bookmark_control.h"
#include "ui/controls/compare_control.h"
#include "ui/controls/connection_control.h"
#include "ui/controls/field_control.h"
#include "ui/controls/filter_control.h"
#include "ui/controls/handover_control.h"
#include "ui/controls/help_control.h"
#include "ui/controls/kept_files_control.h"
#include "ui/controls/link_control.h"
#include "ui/controls/live_control.h"
#include "ui/controls/local_copy_control.h"
#include "ui/controls/moment_control.h"
#include "ui/controls/palette_control.h"
#include "ui/controls/pane_control.h"
#include "ui/controls/preferences_control.h"
#include "ui/controls/projection_control.h"
#include "ui/controls/rules_control.h"
#include "ui/controls/sample_control.h"
#include "ui/controls/session_control.h"
#include "ui/controls/source_control.h"
#include "ui/controls/step_control.h"
#include "ui/controls/summary_control.h"
#include "ui/controls/tab_control.h"
#include "ui/controls/take_away_control.h"
#include "ui/controls/timeline_control.h"
#include "ui/controls/tour_control.h"
#include "ui/controls/window_actions.h"
#include "ui/session/session_file.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/views/away_banner.h"
#include "ui/views/copy_banner.h"
#include "ui/views/error_banner.h"
#include "ui/views/event_table_view.h"
#include "ui/views/filter_field.h"
#include "ui/views/index_banner.h"
#include "ui/views/kept_files_banner.h"
#include "ui/views/open_orders_bar.h"
#include "ui/views/order_tabs.h"
#include "ui/views/past_banner.h"
#include "ui/views/row_views.h"
#include "ui/views/sample_banner.h"
#include "ui/views/source_bar.h"
#include "ui/views/status_line.h"
#include "ui/views/stream_list_view.h"
#include "ui/views/tour_panel.h"
#include "ui/window_layout.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QScreen>
#include <QStatusBar>

#include <algorithm>

namespace backstory::ui {

namespace {

constexpr QSize kFirstSize{1280, 800};
constexpr int kMessageMillis = 8000; ///< what is said in passing stays so long
constexpr QSize kLeastSize{640, 480};

/// As large as it likes to be; on a smaller screen all of that, since only the system knows how
/// much of it a frame takes away.
void takeFirstSize(QMainWindow &window) {
    const QSize room = window.screen()->availableSize();
    window.resize(kFirstSize.boundedTo(room));
    if (room.width() <= kFirstSize.width() || room.height() <= kFirstSize.height())
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
}

/// The columns of a list differ by what its streams are.
QString columnsKey(const EventTable &table) {
    return QStringLiteral("ordersList_") + QString::fromStdString(table.entity);
}

} // namespace

MainWindow::MainWindow(const WindowServices &services, QWidget *parent)
    : QMainWindow(parent),
      m_services(services),
      m_memory(*services.settings),
      m_jobs(new RunningJobs(this)),
      m_workspace(new Workspace(m_jobs, this)),
      m_streams(new StreamListModel(m_jobs, this)),
      m_actions(new WindowActions(this)),
      m_bar(new SourceBar(this)),
      m_error(new ErrorBanner(this)),
      m_past(new PastBanner(this)),
      m_sample(new SampleBanner(this)),
      m_list(new StreamListView(m_streams, this)),
      m_openOrders(new OpenOrdersBar(this)),
      m_timeline(new TimelinePanel(m_workspace->document(), this)),
      m_events(new EventTableView(m_workspace->document(), this)),
      m_tabs(new OrderTabs(m_workspace->document(), this)),
      m_status(new StatusLine(m_jobs, this)),
      m_session(new SessionControl({m_workspace, m_tabs, m_timeline, this}, services, *m_actions)),
      m_sources(new SourceControl(m_workspace, m_jobs, services, *m_actions, m_bar, this)),
      m_moments(new MomentControl(m_workspace, services, *m_actions, m_bar, this)),
      m_live(new LiveControl(m_workspace, m_streams, m_status->live(), m_past, this)),
      m_copies(new LocalCopyControl(m_workspace, m_streams, m_jobs, services, *m_actions, this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(kLeastSize);
    takeFirstSize(*this);
    m_workspace->setSampleFolder(services.sampleFolder);
    m_session->setSources(m_sources->profiles());
    makeControls();
    arrange();
    wireList();
    wireOrder();
    wireActions();
    wireTheme();
    wireSessions();
    restoreShape();
    m_list->table()->setFocus();
    takeTable();
}

MainWindow::~MainWindow() = default;

/// One for each thing that a person can do. They belong to the window and need nothing more of it.
void MainWindow::makeControls() {
    m_timeline->setSpans((new FilterControl(m_workspace, m_streams, m_services, *m_actions,
                                            m_bar->filterField(), this))
                             ->spans());
    new StepControl(m_workspace->document(), *m_actions, this);
    new TimelineControl(m_timeline, *m_actions, this);
    m_kept = new KeptFilesControl(m_services.settings, m_sources->profiles(), this);
    auto *bookmarks = new BookmarkControl(m_workspace, m_services, *m_actions, this);
    wireBookmarks(bookmarks);
    new PaneControl({m_bar->filterField(), m_list, m_timeline, m_events, m_tabs}, *m_actions, this);
    new TabControl(m_workspace, *m_actions, m_openOrders, m_list, this);
    new LinkControl(m_workspace, *m_actions, m_list, this);
    m_address = new AddressControl(m_workspace, m_sources, m_services, *m_actions, this);
    new HandoverControl(m_sources, m_address, this);
    m_away =
        (new ConnectionControl(m_workspace, m_streams, m_live->log(), *m_actions, this))->banner();
    (new CompareControl(m_workspace, m_jobs, m_streams, m_services, *m_actions, m_tabs, this))
        ->setLog(m_live->log());
    new FieldControl(m_workspace, *m_actions, m_tabs, this);
    new RulesControl(m_workspace, m_services, *m_actions, this);
    new SampleControl(m_workspace, m_services.settings, *m_actions, m_sample, this);
    new SummaryControl({m_workspace, m_sources, m_bar, m_status, m_tabs, this});
    new HelpControl(*m_actions, this);
    new PaletteControl(m_workspace, m_services, *m_actions, m_moments, m_bar->filterField(), this);
    new PreferencesControl(m_workspace, m_jobs, m_services, *m_actions, m_moments,
                           m_sources->profiles(), this);
    m_tour = (new TourControl(m_workspace, m_services, *m_actions,
                              {m_bar->filterField(), m_timeline, m_tabs}, this))
                 ->panel();
    new ProjectionControl(m_workspace, m_jobs, m_live->log(), *m_actions, this);
    const auto *takeAway = new TakeAwayControl(
        m_workspace, m_jobs, {m_streams, m_tabs, m_timeline->axis(), bookmarks->marks(), this},
        m_services, *m_actions);
    connect(takeAway, &TakeAwayControl::failed, this, &MainWindow::showFailure);
}

void MainWindow::arrange() {
    m_bar->setMenus(m_actions->source, m_actions->asOf, m_actions->knownAt, m_actions->zone);
    addToolBar(m_bar);
    m_layout = new WindowLayout({{m_error, m_kept->banner(), m_away, m_copies->copyBanner(),
                                  m_copies->indexBanner(), m_past, m_sample, m_tour},
                                 m_list,
                                 m_openOrders,
                                 m_timeline,
                                 m_events,
                                 m_tabs},
                                this);
    setCentralWidget(m_layout);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
}

void MainWindow::wireSessions() {
    connect(m_workspace, &Workspace::failed, this, &MainWindow::showFailure);
    connect(m_moments, &MomentControl::failed, this, &MainWindow::showFailure);
    connect(m_copies, &LocalCopyControl::failed, this, &MainWindow::showFailure);
    connect(m_session, &SessionControl::failed, this, &MainWindow::showFailure);
    connect(m_sources, &SourceControl::sessionChosen, m_session, &SessionControl::openFile);
    connect(m_session, &SessionControl::zoneWanted, m_moments, &MomentControl::chooseZone);
    connect(m_session, &SessionControl::keeping, this, &MainWindow::remember);
    connect(m_session, &SessionControl::keeping, m_kept, &KeptFilesControl::keepSettings);
}

void MainWindow::restoreShape() {
    if (m_memory.restore(this, m_layout->splitters()))
        m_layout->keepShape();
    m_memory.restoreHeader(m_events->table()->objectName(), m_events->table()->horizontalHeader());
    for (const QTreeView *tree : m_tabs->trees())
        m_memory.restoreHeader(tree->objectName(), tree->header());
}

void MainWindow::start(const OpenWish &wish, const QString &zone, const QString &link) {
    m_moments->chooseZone(zone.isEmpty() ? m_services.settings->zoneName() : zone);
    const QString file = QString::fromStdString(wish.source);
    // A link that leads nowhere, or that the person is asked about, leaves what was there.
    if (!link.isEmpty() && m_address->openLink(link)) {
        m_session->setAside();
    } else if (isSessionFile(file)) {
        m_session->setAside();
        m_session->openFile(file);
    } else if (!file.isEmpty() || wish.sample) {
        m_session->setAside();
        m_workspace->open(wish);
    } else if (!m_services.settings->restoresSession() || !m_session->restore()) {
        m_sources->openSample();
    }
}

void MainWindow::wireList() {
    m_streams->setMarks(
        [this](std::string_view type) { return m_workspace->document()->markOf(type); });
    connect(m_streams, &StreamListModel::failed, this, &MainWindow::showFailure);
    connect(m_workspace, &Workspace::tableChanged, this, &MainWindow::takeTable);
    connect(m_workspace, &Workspace::asOfChanged, this,
            [this] { m_streams->setAsOf(m_workspace->asOf()); });
    connect(m_bar->filterField(), &FilterField::listWanted, m_list->table(),
            qOverload<>(&QWidget::setFocus));
    connect(m_list, &StreamListView::streamChosen, m_workspace, &Workspace::openStream);
    connect(m_list, &StreamListView::fitted, m_layout, &WindowLayout::setListWidth);
}

void MainWindow::wireOrder() {
    connect(m_workspace, &Workspace::streamOpened, this, &MainWindow::takeStream);
    connect(m_events, &EventTableView::playToggled, m_timeline, &TimelinePanel::togglePlay);
}

void MainWindow::wireBookmarks(BookmarkControl *bookmarks) {
    const EventMarks *marks = bookmarks->marks();
    m_timeline->setMarks(marks);
    m_events->setMarked([marks](Version version) { return marks->isMarked(version); });
    connect(marks, &EventMarks::changed, m_events, &EventTableView::repaintMarks);
    m_session->setBookmarks(
        [bookmarks] { return bookmarks->forSession(); },
        [bookmarks](const QJsonArray &array) { bookmarks->addFromSession(array); });
    connect(bookmarks, &BookmarkControl::failed, this, &MainWindow::showFailure);
    connect(bookmarks, &BookmarkControl::troubled, m_kept, &KeptFilesControl::say);
    connect(bookmarks, &BookmarkControl::said, this,
            [this](const QString &text) { statusBar()->showMessage(text, kMessageMillis); });
}

void MainWindow::wireActions() {
    m_tabs->setCopyActions({m_actions->copyLink, m_actions->copyCommand});
    m_events->setMenuActions({m_actions->toggleBookmark, m_actions->editNote, m_actions->copyLink,
                              m_actions->copyCommand});
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->showOrders, &QAction::toggled, m_list, &QWidget::setVisible);
    connect(m_actions->reload, &QAction::triggered, this, [this] {
        m_streams->reload();
        if (!m_workspace->document()->isEmpty())
            m_workspace->openStream(m_workspace->document()->history()->stream());
    });
    connect(m_actions->find, &QAction::triggered, m_bar, &SourceBar::focusSearch);
}

void MainWindow::wireTheme() {
    const QString chosen = themeText(m_services.theme->choice());
    for (QAction *action : m_actions->theme->actions())
        action->setChecked(action->data().toString() == chosen);
    connect(m_actions->theme, &QActionGroup::triggered, this, [this](const QAction *action) {
        const auto choice = themeFromText(action->data().toString());
        m_services.theme->choose(choice.value_or(ThemeChoice::System));
        m_services.settings->setTheme(m_services.theme->choice());
    });
}

void MainWindow::takeTable() {
    const auto &opened = m_workspace->opened();
    rememberColumns();
    m_streams->setTable(opened, m_workspace->asOf());
    if (!opened)
        return;
    m_error->dismiss();
    QHeaderView *columns = m_list->table()->horizontalHeader();
    m_list->setFitting(!m_memory.restoreHeader(columnsKey(opened->table), columns));
    m_columnsOf = opened->table;
    m_list->showOpened(m_workspace->document()->isEmpty()
                           ? StreamId()
                           : m_workspace->document()->history()->stream());
}

void MainWindow::takeStream() {
    m_error->dismiss();
    m_list->showOpened(m_workspace->document()->history()->stream());
}

void MainWindow::showFailure(const Error &error) {
    m_error->showError(error);
}

void MainWindow::closeEvent(QCloseEvent *event) {
    m_session->keepNow();
    remember();
    m_jobs->cancelAll();
    m_live->log()->stop();
    event->accept();
}

void MainWindow::rememberColumns() {
    if (m_columnsOf)
        m_memory.saveHeader(columnsKey(*m_columnsOf), m_list->table()->horizontalHeader());
}

void MainWindow::remember() {
    rememberColumns();
    m_memory.save(this, m_layout->splitters());
    m_memory.saveHeader(m_events->table()->objectName(), m_events->table()->horizontalHeader());
    for (const QTreeView *tree : m_tabs->trees())
        m_memory.saveHeader(tree->objectName(), tree->header());
}

} // namespace backstory::ui
