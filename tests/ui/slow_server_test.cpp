#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"
#include "tests/ui/served_orders.h"
#include "tests/ui/slow_window.h"
#include "ui/controls/connection_control.h"

#include <QAction>
#include <QLabel>
#include <QTest>
#include <QToolButton>

namespace backstory::ui {

using test::kOtherServedOrder;
using test::kServedOrder;
using test::PaintCount;
using test::PostgresCluster;
using test::WindowFixture;

/// A window over a PostgreSQL that takes as long as the test wants: its event table is a view that
/// sleeps while its gate is shut. The gate is a sequence, which every transaction sees as it is
/// now.
class SlowServerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void anOrderThatIsWaitedForCanBeCancelled();
    void theNewerOrderStays();
    void theWindowCloses();
    void aServerThatIsKilledMeanwhileIsSaid();

private:
    void setGate(bool open);
    /// How many queries sleep at the server.
    [[nodiscard]] int sleepers();
    void openOrder(std::string_view order) {
        m_it->workspace().openStream(StreamId(std::string(order)));
    }

    std::unique_ptr<PostgresCluster> m_cluster;
    std::unique_ptr<WindowFixture> m_it;
};

void SlowServerTest::initTestCase() {
    m_cluster = std::make_unique<PostgresCluster>();
    test::fillServedOrders(*m_cluster, "slow");
    m_cluster->exec("slow", R"(
        ALTER TABLE order_events RENAME TO kept_rows;
        CREATE SEQUENCE gate;
        CREATE FUNCTION wait_at_gate() RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
        BEGIN
            WHILE (SELECT last_value FROM gate) = 2 LOOP
                PERFORM pg_sleep(0.01);
            END LOOP;
            RETURN true;
        END $$;
        CREATE VIEW order_events AS
            SELECT id, order_id, event_type, event_data, created_at FROM kept_rows
            WHERE (SELECT wait_at_gate()))");
}

void SlowServerTest::init() {
    setGate(true);
    m_it = std::make_unique<WindowFixture>();
    m_it->window().findChild<ConnectionControl *>()->setPatience(std::chrono::milliseconds(0));
    OpenWish wish;
    wish.source = m_cluster->uri("slow");
    wish.table = "order_events";
    wish.stream = kServedOrder;
    m_it->window().start(wish);
    QTRY_COMPARE(m_it->shownStream(), std::string(kServedOrder));
    QTRY_COMPARE(m_it->list().rowCount(), 2);
    QTRY_VERIFY(m_it->find<QLabel>("liveText").text().startsWith(QLatin1String("live")));
    QVERIFY(Job::waitForThreads(10'000));
}

void SlowServerTest::cleanup() {
    setGate(true);
    m_it.reset();
}

void SlowServerTest::setGate(bool open) {
    m_cluster->exec("slow", open ? "SELECT setval('gate', 1)" : "SELECT setval('gate', 2)");
}

int SlowServerTest::sleepers() {
    return std::stoi(m_cluster->query(
        "slow", "SELECT count(*) FROM pg_stat_activity WHERE datname = 'slow' AND wait_event = "
                "'PgSleep'"));
}

void SlowServerTest::anOrderThatIsWaitedForCanBeCancelled() {
    setGate(false);
    openOrder(kOtherServedOrder);
    QTRY_VERIFY(m_it->find<QWidget>("jobProgress").isVisible());
    QTRY_VERIFY(sleepers() > 0);
    const PaintCount count(m_it->window());
    m_it->trigger("actionPreviousEvent");
    QTRY_VERIFY(count.paints() > 0);
    QCOMPARE(m_it->document().shownMoment().value, 2U);
    m_it->find<QToolButton>("cancelJobButton").click();
    QVERIFY(!m_it->find<QWidget>("jobProgress").isVisible());
    QVERIFY(Job::waitForThreads(10'000)); // though the server still sleeps
    QCOMPARE(m_it->shownStream(), std::string(kServedOrder));
    QVERIFY(!m_it->find<QWidget>("errorBanner").isVisible());
    setGate(true);
    openOrder(kOtherServedOrder);
    QTRY_COMPARE(m_it->shownStream(), std::string(kOtherServedOrder));
}

void SlowServerTest::theNewerOrderStays() {
    setGate(false);
    openOrder(kOtherServedOrder);
    QTRY_VERIFY(sleepers() > 0);
    openOrder(kServedOrder);
    openOrder(kOtherServedOrder);
    openOrder(kServedOrder);
    setGate(true);
    QVERIFY(Job::waitForThreads(10'000));
    QTRY_VERIFY(!m_it->workspace().isOpening());
    QCOMPARE(m_it->shownStream(), std::string(kServedOrder));
    QVERIFY(!m_it->find<QWidget>("errorBanner").isVisible());
}

void SlowServerTest::theWindowCloses() {
    setGate(false);
    openOrder(kOtherServedOrder);
    m_it->trigger("actionReload");
    QTRY_VERIFY(sleepers() > 0);
    m_it->window().close();
    QVERIFY(!m_it->window().isVisible());
    QVERIFY(Job::waitForThreads(10'000)); // though the server still sleeps
}

void SlowServerTest::aServerThatIsKilledMeanwhileIsSaid() {
    setGate(false);
    openOrder(kOtherServedOrder);
    QTRY_VERIFY(sleepers() > 0);
    m_cluster->stopNow();
    QTRY_VERIFY(m_it->find<QWidget>("errorBanner").isVisible());
    QVERIFY(!m_it->find<QLabel>("errorBannerText").text().isEmpty());
    QTRY_VERIFY(m_it->find<QWidget>("awayBanner").isVisible());
    QCOMPARE(m_it->shownStream(), std::string(kServedOrder));
    QCOMPARE(m_it->document().history()->size(), 3U);
    m_it->trigger("actionFirstEvent");
    QCOMPARE(m_it->document().shownMoment().value, 0U);
    m_cluster->startAgain();
    setGate(true);
    openOrder(kOtherServedOrder);
    QTRY_COMPARE(m_it->shownStream(), std::string(kOtherServedOrder));
}

} // namespace backstory::ui

using backstory::ui::SlowServerTest;
BACKSTORY_TEST(SlowServerTest);
#include "slow_server_test.moc"
