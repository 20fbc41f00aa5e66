#include "tests/ui/window_fixture.h"

#include "ui/models/roles.h"
#include "ui/session/settings_format.h"

#include <QAbstractItemView>
#include <QAction>
#include <QTest>

namespace backstory::test {

const DemoStore &DemoStore::shared() {
    static const TemporaryFolder folder;
    static const DemoStore store = [] {
        const DemoRequest request{.orders = 120, .seed = 7};
        DemoStore made{folder.file("demo.db"), demoStories(request)};
        writeDemo(made.file, request);
        return made;
    }();
    return store;
}

WindowFixture::WindowFixture() {
    m_theme.choose(ui::ThemeChoice::Light);
    makeWindow();
}

WindowFixture::~WindowFixture() {
    m_window.reset();
    ui::Job::waitForThreads(10'000); // before the sources and folders go that they read
    ui::Job::waitForWatches(10'000);
}

void WindowFixture::makeWindow() {
    m_store = std::make_unique<QSettings>(
        QString::fromStdString(folder.file("settings.ini").string()), ui::settingsFormat());
    m_settings = std::make_unique<ui::SessionSettings>(*m_store);
    ui::WindowServices services{m_settings.get(),     &m_theme,           &files, &passwords,
                                folder.file("cache"), folder.file("data")};
    services.secrets = secretStore;
    services.printers = &printers;
    m_window = std::make_unique<ui::MainWindow>(services);
    firstState = m_window->windowState();
    m_window->setWindowState(Qt::WindowNoState); // tests choose how large it is
    m_window->show();
}

void WindowFixture::restart(const std::function<void()> &between) {
    m_window->close();
    m_window.reset();
    m_settings.reset();
    m_store.reset();
    if (between)
        between();
    makeWindow();
}

void WindowFixture::openDemo(const std::string &stream) {
    ui::OpenWish wish;
    wish.source = DemoStore::shared().file.string();
    wish.stream = stream;
    m_window->start(wish);
    QTRY_VERIFY(workspace().opened() != nullptr);
    QTRY_VERIFY(list().rowCount() > 0);
    QTRY_COMPARE(shownStream(), stream);
}

std::string WindowFixture::shownStream() {
    return document().isEmpty() ? std::string() : document().history()->stream().text();
}

void WindowFixture::trigger(const char *action) {
    find<QAction>(action).trigger();
}

ui::StreamListModel &WindowFixture::list() {
    return *qobject_cast<ui::StreamListModel *>(find<QAbstractItemView>("ordersList").model());
}

QStringList WindowFixture::column(int column) {
    QStringList texts;
    for (int row = 0; row < list().rowCount(); ++row)
        texts << list().index(row, column).data(ui::ValueRole).toString();
    return texts;
}

} // namespace backstory::test
