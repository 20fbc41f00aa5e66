#include "tests/bench/whole_window.h"

#include "ui/models/stream_list_model.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDeadlineTimer>
#include <QScrollBar>
#include <QTimer>

#include <stdexcept>

namespace backstory::bench {

namespace {

constexpr QSize kSize{1280, 800};
constexpr int kPatience = 300'000; // ms
constexpr int kPatienceAtEnd = 10'000;

} // namespace

WholeWindow::WholeWindow()
    : m_store(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
      m_settings(m_store),
      m_theme(ui::DesktopTheme::make(this)) {
    m_theme.choose(ui::ThemeChoice::Light);
    ui::WindowServices services;
    services.settings = &m_settings;
    services.theme = &m_theme;
    services.files = &m_files;
    services.passwords = &m_passwords;
    services.sampleFolder = m_folder.filePath(QStringLiteral("cache")).toStdString();
    services.dataFolder = m_folder.filePath(QStringLiteral("data")).toStdString();
    m_window = std::make_unique<ui::MainWindow>(services);
    m_list = m_window->findChild<QAbstractItemView *>(QStringLiteral("ordersList"));
    m_window->resize(kSize);
    m_window->show();
    QApplication::instance()->installEventFilter(this);
    QApplication::processEvents();
}

WholeWindow::~WholeWindow() {
    m_window.reset();
    ui::Job::waitForThreads(kPatienceAtEnd);
    ui::Job::waitForWatches(kPatienceAtEnd);
}

void WholeWindow::open(const std::string &source) {
    ui::OpenWish wish;
    wish.source = source;
    m_window->start(wish);
    awaitList([this] { return listed() > 0; });
}

void WholeWindow::listMore() {
    const int before = listed();
    m_list->verticalScrollBar()->setValue(m_list->verticalScrollBar()->maximum());
    awaitList([this, before] { return listed() > before; });
}

int WholeWindow::listed() const {
    return m_list->model()->rowCount();
}

StreamId WholeWindow::lastListed() const {
    return dynamic_cast<const ui::StreamListModel &>(*m_list->model()).streamAt(listed() - 1);
}

void WholeWindow::awaitList(const std::function<bool()> &isThere) {
    m_painted = false;
    QTimer wake; // so that patience ends, even where nothing happens any more
    wake.start(1'000);
    const QDeadlineTimer patience(kPatience);
    while (!m_painted || !isThere()) {
        if (!isThere())
            m_painted = false;
        if (patience.hasExpired())
            throw std::runtime_error("the list of orders was never painted");
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

bool WholeWindow::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::Paint && watched == m_list->viewport())
        m_painted = true;
    return QObject::eventFilter(watched, event);
}

} // namespace backstory::bench
