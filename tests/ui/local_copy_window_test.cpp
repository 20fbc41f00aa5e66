#include "core/store/local_copy.h"
#include "tests/core/source/sqlite_writer.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/local_copy_control.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace backstory::ui {

using test::SqliteWriter;
using test::WindowFixture;

/// A window on a table without an index, and on local copies of it.
class LocalCopyWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theLackOfAnIndexIsSaidWithTheLineThatHelps();
    void whatIsDismissedStaysAway();
    void anIndexedTableSaysNothing();
    void aCopyIsMadeAndOpenedAtTheSameMoment();
    void aCopyIsNotMadeUnasked();
    void aCopyLeadsBackToItsSource();
    void aCopyHasTheBookmarksOfItsSource();
    void aCopyIsMadeAnew();
    void copiesAreListedAndDeleted();
    void copiesAreNotAmongTheRecentSources();
    void theStatusLineSaysEstimates();

private:
    void open(const std::string &stream = {});
    void makeCopy();
    [[nodiscard]] std::vector<LocalCopy> copies() const {
        return listLocalCopies(m_it->folder.file("cache") / "copies");
    }
    [[nodiscard]] bool isCopy() { return m_it->workspace().opened()->copy.has_value(); }
    [[nodiscard]] bool shows(const char *banner) { return m_it->find<QFrame>(banner).isVisible(); }

    std::unique_ptr<WindowFixture> m_it;
    std::filesystem::path m_file;
};

namespace {

constexpr const char *kTable =
    "CREATE TABLE order_events (id TEXT, order_id TEXT, event_type TEXT, "
    "event_data TEXT, created_at INTEGER);"
    "INSERT INTO order_events VALUES "
    "('e1','order-1','OrderCreated','{\"amount\":10.00}',1000000000000),"
    "('e2','order-1','OrderPaid','{\"method\":\"card\"}',1000000001000),"
    "('e3','order-2','OrderCreated','{\"amount\":2}',1000000002000);";

} // namespace

void LocalCopyWindowTest::init() {
    m_it = std::make_unique<WindowFixture>();
    m_file = m_it->folder.file("plain.db");
    const SqliteWriter writer(m_file, kTable);
    m_it->find<LocalCopyControl>("localCopyControl").setFelt(std::chrono::milliseconds{0});
}

void LocalCopyWindowTest::cleanup() {
    m_it.reset();
}

void LocalCopyWindowTest::open(const std::string &stream) {
    OpenWish wish;
    wish.source = m_file.string();
    wish.stream = stream;
    wish.at = stream.empty() ? "" : "v1";
    m_it->window().start(wish);
    QTRY_COMPARE(m_it->list().rowCount(), 2);
    QTRY_COMPARE(m_it->shownStream(), stream);
}

void LocalCopyWindowTest::makeCopy() {
    m_it->trigger("actionMakeCopy");
    QTRY_VERIFY(isCopy());
    QTRY_COMPARE(m_it->list().rowCount(), 2);
}

void LocalCopyWindowTest::theLackOfAnIndexIsSaidWithTheLineThatHelps() {
    open();
    QTRY_VERIFY(shows("indexBanner"));
    QTRY_VERIFY(m_it->find<QLabel>("indexBannerText").text().contains(QStringLiteral("each time")));
    m_it->find<QPushButton>("indexBannerCopyLine").click();
    const QString line = QGuiApplication::clipboard()->text();
    QVERIFY2(line.startsWith(QStringLiteral("CREATE INDEX")), qPrintable(line));
    // It is what it says: run by the owner, it ends the matter.
    const SqliteWriter owner(m_file, line.toStdString());
    open();
    QTRY_VERIFY(!shows("indexBanner"));
}

void LocalCopyWindowTest::whatIsDismissedStaysAway() {
    open();
    QTRY_VERIFY(shows("indexBanner"));
    m_it->find<QToolButton>("indexBannerClose").click();
    QVERIFY(!shows("indexBanner"));
    m_it->trigger("actionReload");
    QTRY_COMPARE(m_it->list().fill(), StreamListModel::Fill::Complete);
    QVERIFY(!shows("indexBanner"));
}

void LocalCopyWindowTest::anIndexedTableSaysNothing() {
    m_it->openDemo();
    QTRY_COMPARE(m_it->list().fill(), StreamListModel::Fill::More);
    QVERIFY(!shows("indexBanner"));
    QVERIFY(!shows("copyBanner"));
}

void LocalCopyWindowTest::aCopyIsMadeAndOpenedAtTheSameMoment() {
    open("order-1");
    QTRY_VERIFY(shows("indexBanner"));
    m_it->find<QPushButton>("indexBannerMakeCopy").click();
    QTRY_VERIFY(isCopy());
    QTRY_COMPARE(m_it->shownStream(), std::string("order-1"));
    QCOMPARE(m_it->document().shownMoment(), Moment{1});
    QVERIFY(shows("copyBanner"));
    QVERIFY(!shows("indexBanner"));
    const QString sign = m_it->find<QLabel>("copyBannerText").text();
    QVERIFY2(sign.contains(QStringLiteral("order_events")), qPrintable(sign));
    QVERIFY2(sign.contains(QStringLiteral("plain.db")), qPrintable(sign));
    QVERIFY2(sign.contains(QStringLiteral("UTC")), qPrintable(sign));
    QCOMPARE(m_it->find<QLabel>("liveText").text(), QStringLiteral("not live"));
    QVERIFY(!m_it->find<QAction>("actionMakeCopy").isEnabled());
}

void LocalCopyWindowTest::aCopyIsNotMadeUnasked() {
    open();
    QTRY_VERIFY(shows("indexBanner"));
    QVERIFY(!std::filesystem::exists(m_it->folder.file("cache") / "copies"));
}

void LocalCopyWindowTest::aCopyLeadsBackToItsSource() {
    open("order-1");
    makeCopy();
    m_it->find<QPushButton>("copyBannerLive").click();
    QTRY_VERIFY(!isCopy());
    QCOMPARE(m_it->workspace().wish().source, m_file.string());
    QTRY_COMPARE(m_it->shownStream(), std::string("order-1"));
    QCOMPARE(m_it->document().shownMoment(), Moment{1});
    QVERIFY(!shows("copyBanner"));
    QCOMPARE(copies().size(), std::size_t{1});
}

void LocalCopyWindowTest::aCopyHasTheBookmarksOfItsSource() {
    const auto &toggle = m_it->find<QAction>("actionToggleBookmark");
    open("order-1");
    m_it->trigger("actionToggleBookmark");
    makeCopy();
    QTRY_COMPARE(m_it->shownStream(), std::string("order-1"));
    QVERIFY(toggle.isChecked());
    // One that is made in the copy is the source's as well.
    m_it->workspace().document()->showMoment(Moment{2});
    QVERIFY(!toggle.isChecked());
    m_it->trigger("actionToggleBookmark");
    m_it->workspace().openStream(StreamId("order-2"));
    QTRY_COMPARE(m_it->shownStream(), std::string("order-2"));
    m_it->trigger("actionBookmarks");
    m_it->find<QPushButton>("bookmarksGo").click();
    QTRY_COMPARE(m_it->shownStream(), std::string("order-1"));
    m_it->find<QPushButton>("copyBannerLive").click();
    QTRY_VERIFY(!isCopy());
    QTRY_COMPARE(m_it->shownStream(), std::string("order-1"));
    for (const std::uint32_t moment : {1U, 2U}) {
        m_it->workspace().document()->showMoment(Moment{moment});
        QVERIFY(toggle.isChecked());
    }
}

void LocalCopyWindowTest::aCopyIsMadeAnew() {
    open();
    makeCopy();
    const auto first = copies();
    const SqliteWriter writer(m_file, "INSERT INTO order_events VALUES "
                                      "('e4','order-3','OrderCreated','{}',1000000003000)");
    m_it->find<QPushButton>("copyBannerAnew").click();
    QTRY_COMPARE(m_it->list().rowCount(), 3);
    QTRY_VERIFY(isCopy());
    QTRY_COMPARE(copies().size(), std::size_t{1});
    QVERIFY(copies().front().file != first.front().file);
    QCOMPARE(copies().front().note.events, std::uint64_t{4});
}

void LocalCopyWindowTest::copiesAreListedAndDeleted() {
    open();
    makeCopy();
    m_it->trigger("actionCopies");
    auto &table = m_it->find<QAbstractItemView>("copiesTable");
    QTRY_COMPARE(table.model()->rowCount(), 1);
    auto &erase = m_it->find<QPushButton>("copiesDelete");
    QVERIFY(!erase.isEnabled()); // it is open
    QVERIFY(!m_it->find<QPushButton>("copiesDeleteAll").isEnabled());

    m_it->find<QPushButton>("copyBannerLive").click();
    QTRY_VERIFY(!isCopy());
    QTRY_VERIFY(erase.isEnabled());
    m_it->find<QPushButton>("copiesOpen").click();
    QTRY_VERIFY(isCopy());
    m_it->find<QPushButton>("copyBannerLive").click();
    QTRY_VERIFY(!isCopy());

    auto &all = m_it->find<QPushButton>("copiesDeleteAll");
    QTRY_VERIFY(all.isEnabled());
    all.click();
    QCOMPARE(copies().size(), std::size_t{1}); // it asks first
    all.click();
    QTRY_COMPARE(table.model()->rowCount(), 0);
    QVERIFY(copies().empty());
}

void LocalCopyWindowTest::copiesAreNotAmongTheRecentSources() {
    open();
    makeCopy();
    QVERIFY(m_it->find<QMenu>("recentMenu").actions().size() >= 1);
    for (const QAction *action : m_it->find<QMenu>("recentMenu").actions())
        QVERIFY(!action->text().contains(QStringLiteral("copy-")));
}

void LocalCopyWindowTest::theStatusLineSaysEstimates() {
    open();
    const QString text = m_it->find<QLabel>("statusText").text();
    QVERIFY2(text.startsWith(QStringLiteral("about 3 events")), qPrintable(text));
}

} // namespace backstory::ui

using backstory::ui::LocalCopyWindowTest;
BACKSTORY_TEST(LocalCopyWindowTest);
#include "local_copy_window_test.moc"
