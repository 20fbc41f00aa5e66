#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"
#include "tests/ui/doubles/memory_source.h"
#include "tests/ui/served_orders.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/connection_control.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace backstory::ui {

using test::classicTable;
using test::kOtherServedOrder;
using test::kServedOrder;
using test::MemorySource;
using test::PostgresCluster;
using test::WindowFixture;

/// A window over a server whose connections break.
class ConnectionWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theNextClickWorksAfterBackendsWereKilled();
    void liveFollowsAgain();
    void aServerThatWasRestartedGoesOn();
    void aServerThatStaysAwayIsSaid();
    void aSourceThatFallsSilentIsSaid();

private:
    void killBackends();
    void openOrder(std::string_view order);
    void addEvent(std::string_view order, int millis);
    [[nodiscard]] QString liveText() { return m_it->find<QLabel>("liveText").text(); }

    std::unique_ptr<PostgresCluster> m_cluster;
    std::unique_ptr<WindowFixture> m_it;
};

void ConnectionWindowTest::initTestCase() {
    m_cluster = std::make_unique<PostgresCluster>();
    test::fillServedOrders(*m_cluster, "broken");
}

void ConnectionWindowTest::init() {
    m_it = std::make_unique<WindowFixture>();
    m_it->window().findChild<ConnectionControl *>()->setPatience(std::chrono::milliseconds(0));
    OpenWish wish;
    wish.source = m_cluster->uri("broken");
    wish.stream = kServedOrder;
    m_it->window().start(wish);
    QTRY_COMPARE(m_it->shownStream(), std::string(kServedOrder));
    QTRY_COMPARE(m_it->list().rowCount(), 2);
    QTRY_VERIFY(liveText().startsWith(QLatin1String("live")));
    QVERIFY(Job::waitForThreads(5'000));
}

void ConnectionWindowTest::cleanup() {
    m_it.reset();
}

void ConnectionWindowTest::killBackends() {
    m_cluster->exec("broken",
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname "
                    "= 'broken' AND pid <> pg_backend_pid()");
}

void ConnectionWindowTest::openOrder(std::string_view order) {
    m_it->workspace().openStream(StreamId(std::string(order)));
}

void ConnectionWindowTest::addEvent(std::string_view order, int millis) {
    m_cluster->exec("broken", "INSERT INTO order_events (order_id, event_type, event_data, "
                              "created_at) VALUES ('" +
                                  std::string(order) + "', 'OrderPaid', '{\"amount\": 5}', " +
                                  std::to_string(millis) + ")");
}

void ConnectionWindowTest::theNextClickWorksAfterBackendsWereKilled() {
    for (int round = 0; round < 3; ++round) {
        killBackends();
        const auto order = round % 2 == 0 ? kOtherServedOrder : kServedOrder;
        openOrder(order);
        QTRY_COMPARE(m_it->shownStream(), std::string(order));
        QVERIFY(!m_it->find<QWidget>("errorBanner").isVisible());
    }
    killBackends();
    m_it->list().search(QStringLiteral("amount=9"));
    QTRY_COMPARE(m_it->list().rowCount(), 1);
    m_it->list().search({});
    QTRY_COMPARE(m_it->list().rowCount(), 2);
    killBackends();
    m_it->trigger("actionReload");
    QTRY_COMPARE(m_it->list().fill(), StreamListModel::Fill::Complete);
    QCOMPARE(m_it->list().rowCount(), 2);
    QVERIFY(!m_it->find<QWidget>("errorBanner").isVisible());
}

void ConnectionWindowTest::liveFollowsAgain() {
    const std::uint32_t before = m_it->document().history()->size();
    killBackends();
    addEvent(kServedOrder, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_it->document().history()->size(), before + 1, 15'000);
    QTRY_COMPARE(liveText(), QStringLiteral("live · 1 new event"));
    QVERIFY(!m_it->find<QWidget>("errorBanner").isVisible());
}

void ConnectionWindowTest::aServerThatWasRestartedGoesOn() {
    const std::uint32_t before = m_it->document().history()->size();
    m_cluster->stopNow();
    m_cluster->startAgain();
    addEvent(kServedOrder, 11'000); // nobody told the window
    openOrder(kOtherServedOrder);
    QTRY_COMPARE(m_it->shownStream(), std::string(kOtherServedOrder));
    openOrder(kServedOrder);
    QTRY_COMPARE(m_it->shownStream(), std::string(kServedOrder));
    QTRY_COMPARE(m_it->document().history()->size(), before + 1);
    QVERIFY(!m_it->find<QWidget>("errorBanner").isVisible());
}

void ConnectionWindowTest::aServerThatStaysAwayIsSaid() {
    auto &banner = m_it->find<QWidget>("awayBanner");
    QVERIFY(!banner.isVisible());
    const std::uint32_t events = m_it->document().history()->size();
    m_cluster->stopNow();
    openOrder(kOtherServedOrder);
    QTRY_VERIFY(m_it->find<QWidget>("errorBanner").isVisible());
    // All that was there is there, and moves.
    QCOMPARE(m_it->shownStream(), std::string(kServedOrder));
    QCOMPARE(m_it->document().history()->size(), events);
    m_it->workspace().document()->showMoment(Moment{1});
    m_it->trigger("actionReload");
    QTRY_COMPARE(m_it->list().fill(), StreamListModel::Fill::Failed);
    QTRY_VERIFY(banner.isVisible());
    const QString text = m_it->find<QLabel>("awayBannerText").text();
    QVERIFY2(text.contains(QLatin1String("broken on localhost")), qPrintable(text));
    QCOMPARE(m_it->list().rowCount(), 2);
    QCOMPARE(m_it->document().shownMoment().value, 1U);

    m_cluster->startAgain();
    QTest::mouseClick(&m_it->find<QPushButton>("awayBannerRetry"), Qt::LeftButton);
    QTRY_COMPARE(m_it->list().fill(), StreamListModel::Fill::Complete);
    QTRY_VERIFY_WITH_TIMEOUT(!banner.isVisible(), 15'000);
    QTRY_VERIFY(!m_it->find<QWidget>("errorBanner").isVisible());
    QCOMPARE(m_it->shownStream(), std::string(kServedOrder));
}

void ConnectionWindowTest::aSourceThatFallsSilentIsSaid() {
    const auto source = std::make_shared<MemorySource>(std::vector{classicTable("order")});
    source->addOrders(3);
    m_it->workspace().setTableOpener([source](const OpenWish &wish, const Progress &progress) {
        return openTable(std::make_shared<ReaderPool>(source), source->tables().front(), wish.rules,
                         progress);
    });
    OpenWish wish;
    wish.source = "memory";
    m_it->workspace().open(wish);
    QTRY_COMPARE(m_it->list().rowCount(), 3);
    QTRY_COMPARE(liveText(), QStringLiteral("live"));
    auto &banner = m_it->find<QWidget>("awayBanner");
    QVERIFY(Job::waitForThreads(5'000));
    source->gate.shut();
    const int before = source->gate.arrived();
    source->add("order", test::makeEvent("order-000001", "OrderPaid", "{}", 9'000, 77));
    QTRY_COMPARE(source->gate.arrived(), before + 1);
    source->failure = Error(ErrorKind::ConnectionLost, "following", "the server went away");
    source->gate.open();
    QTRY_VERIFY(banner.isVisible());
    QVERIFY(banner.toolTip().contains(QLatin1String("went away"), Qt::CaseInsensitive));
    QVERIFY(!m_it->find<QWidget>("errorBanner").isVisible());
    source->gate.shut();
    const int tries = source->gate.arrived();
    QTRY_VERIFY(source->gate.arrived() > tries);
    source->failure.reset();
    source->gate.open();
    QTRY_VERIFY(!banner.isVisible());
}

} // namespace backstory::ui

using backstory::ui::ConnectionWindowTest;
BACKSTORY_TEST(ConnectionWindowTest);
#include "connection_window_test.moc"
