#include "core/source/open_source.h"
#include "core/store/event_store.h"
#include "core/store/init_store.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"
#include "tests/ui/doubles/counting_source.h"
#include "tests/ui/doubles/memory_source.h"
#include "tests/ui/window_fixture.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

#include <future>
#include <thread>

namespace backstory::ui {

using test::classicTable;
using test::CountingSource;
using test::makeEvent;
using test::MemorySource;
using test::PostgresCluster;
using test::WindowFixture;

/// A window that keeps itself up to date while events arrive.
class LiveWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theStatusLineCountsWhatArrives();
    void atTheEndTheWindowGoesOnWithTheOrder();
    void elsewhereTheMomentStaysOnItsEvent();
    void nothingElseMoves();
    void aLateEventIsSaidAndLedTo();
    void lateEventsAddUp();
    void nothingIsReadAgainForWhatArrives();
    void aBurstIsFewUpdates();
    void whatIsFoundInTheOrderFollows();
    void whileAJobReadsTheOrderItWaits();
    void anotherOrderDismissesTheLine();
    void theListIsKeptUpToDate();
    void newOrdersDoNotMoveWhatIsLookedAt();
    void anOrderBeforeTheOneOpenedOpensNothing();
    void asOfAMomentTheListStays();
    void whatArrivesDuringAnOpeningIsNotMissed();
    void aSourceThatDoesNotAnswerIsSaid();
    void aStoreOfOursIsFollowed_data();
    void aStoreOfOursIsFollowed();

private:
    void pay(const std::string &order, std::int64_t millis);
    [[nodiscard]] QString liveText() { return m_it->find<QLabel>("liveText").text(); }

    std::shared_ptr<MemorySource> m_source;
    std::unique_ptr<WindowFixture> m_it;
    int m_number = 100;
};

void LiveWindowTest::init() {
    m_source = std::make_shared<MemorySource>(std::vector{classicTable("order")});
    m_source->addOrders(60);
    for (int i = 1; i <= 5; ++i)
        m_source->add("order", makeEvent("order-000010", "OrderPaid",
                                         "{\"n\":" + std::to_string(i) + "}", 5'000 + 10 * i, i));
    m_it = std::make_unique<WindowFixture>();
    m_it->workspace().setTableOpener([this](const OpenWish &wish, const Progress &progress) {
        return openTable(std::make_shared<ReaderPool>(m_source), m_source->tables().front(),
                         wish.rules, progress);
    });
    OpenWish wish;
    wish.source = "memory";
    wish.stream = "order-000010";
    m_it->window().start(wish);
    QTRY_COMPARE(m_it->list().rowCount(), 60);
    QTRY_COMPARE(m_it->shownStream(), std::string("order-000010"));
    QTRY_COMPARE(liveText(), QStringLiteral("live"));
    QVERIFY(Job::waitForThreads(5'000));
}

void LiveWindowTest::cleanup() {
    m_source->gate.open();
    m_it.reset();
}

void LiveWindowTest::pay(const std::string &order, std::int64_t millis) {
    ++m_number;
    m_source->add("order", makeEvent(order, "OrderPaid", "{\"n\":" + std::to_string(m_number) + "}",
                                     millis, m_number));
}

void LiveWindowTest::theStatusLineCountsWhatArrives() {
    const auto &sign = m_it->find<QWidget>("liveSign");
    QVERIFY(sign.isVisible());
    QVERIFY(sign.toolTip().contains(QLatin1String("Events in memory")));
    pay("order-000003", 9'000);
    QTRY_COMPARE(liveText(), QStringLiteral("live · 1 new event"));
    pay("order-000003", 9'001);
    QTRY_COMPARE(liveText(), QStringLiteral("live · 2 new events"));
    QCOMPARE(sign.accessibleName(), liveText());
}

void LiveWindowTest::atTheEndTheWindowGoesOnWithTheOrder() {
    QCOMPARE(m_it->document().shownMoment().value, 6U);
    pay("order-000010", 9'000);
    QTRY_COMPARE(m_it->document().history()->size(), 7U);
    QCOMPARE(m_it->document().shownMoment().value, 7U);
    QCOMPARE(m_it->find<QAbstractItemView>("eventTable").model()->rowCount(), 7);
    QCOMPARE(m_it->find<QAbstractItemView>("eventTable").currentIndex().row(), 6);
    QVERIFY(m_it->find<QLabel>("statusText").text().startsWith(QLatin1String("7 events")));
    QVERIFY(!m_it->find<QWidget>("pastBanner").isVisible());
}

void LiveWindowTest::elsewhereTheMomentStaysOnItsEvent() {
    OrderDocument &document = *m_it->workspace().document();
    document.showMoment(Moment{3});
    pay("order-000010", 9'000);
    QTRY_COMPARE(document.history()->size(), 7U);
    QCOMPARE(document.shownMoment().value, 3U);
    document.showMoment(Moment{0});
    pay("order-000010", 5'005); // before everything that was paid
    QTRY_COMPARE(document.history()->size(), 8U);
    QCOMPARE(document.shownMoment().value, 0U);
    QVERIFY(!m_it->find<QWidget>("pastBanner").isVisible());
}

void LiveWindowTest::nothingElseMoves() {
    OrderDocument &document = *m_it->workspace().document();
    auto &tabs = m_it->find<QTabWidget>("orderTabs");
    tabs.setCurrentIndex(1);
    document.showMoment(Moment{4});
    document.compareWith(Moment{2});
    document.pinField(*json::Pointer::parse("/n"));
    document.selectField(json::Pointer::parse("/n"));
    auto &list = m_it->find<QAbstractItemView>("ordersList");
    list.setFocus();
    auto &changes = m_it->find<QAbstractItemView>("changesTree");
    changes.setCurrentIndex(changes.model()->index(0, 0));
    const QWidget *focus = m_it->window().focusWidget();
    const QSignalSpy opened(&m_it->workspace(), &Workspace::streamOpened);
    const QSignalSpy reset(m_it->find<QAbstractItemView>("eventTable").model(),
                           &QAbstractItemModel::modelReset);
    pay("order-000010", 5'015); // behind v2: everything else moves on by one
    QTRY_COMPARE(document.history()->size(), 7U);
    QCOMPARE(document.shownMoment().value, 5U);
    QCOMPARE(document.comparedMoment().value, 2U);
    QVERIFY(document.isPinned(*json::Pointer::parse("/n")));
    QVERIFY(document.selectedField() == json::Pointer::parse("/n"));
    QCOMPARE(tabs.currentIndex(), 1);
    QVERIFY(changes.currentIndex().isValid());
    QCOMPARE(m_it->window().focusWidget(), focus);
    QCOMPARE(m_it->find<QAbstractItemView>("eventTable").currentIndex().row(), 4);
    QCOMPARE(opened.count(), 0);
    QCOMPARE(reset.count(), 0);
}

void LiveWindowTest::aLateEventIsSaidAndLedTo() {
    const auto &banner = m_it->find<QWidget>("pastBanner");
    OrderDocument &document = *m_it->workspace().document();
    document.showMoment(Moment{4});
    pay("order-000010", 5'015);
    QTRY_VERIFY(banner.isVisible());
    QCOMPARE(m_it->find<QLabel>("pastBannerText").text(),
             QStringLiteral("The past changed: 1 event arrived before the one shown."));
    QCOMPARE(document.shownMoment().value, 5U);
    QTest::mouseClick(&m_it->find<QPushButton>("pastBannerShow"), Qt::LeftButton);
    QCOMPARE(document.shownMoment().value, 3U);
    QCOMPARE(document.history()->facts(Version{3}).id.text(),
             "order-000010-event-" + std::to_string(m_number));
    QTest::mouseClick(&m_it->find<QToolButton>("pastBannerClose"), Qt::LeftButton);
    QVERIFY(!banner.isVisible());
}

void LiveWindowTest::lateEventsAddUp() {
    OrderDocument &document = *m_it->workspace().document();
    const auto &said = m_it->find<QLabel>("pastBannerText");
    pay("order-000010", 5'035); // at the end: it goes on, and says so all the same
    QTRY_VERIFY(said.text().contains(QLatin1String("1 event ")));
    QCOMPARE(document.shownMoment().value, 7U);
    pay("order-000010", 5'015);
    QTRY_VERIFY(said.text().contains(QLatin1String("2 events")));
    QTest::mouseClick(&m_it->find<QPushButton>("pastBannerShow"), Qt::LeftButton);
    QCOMPARE(document.shownMoment().value, 3U);
}

void LiveWindowTest::nothingIsReadAgainForWhatArrives() {
    QTRY_VERIFY(!m_it->workspace().shownOrder()->isRenewing());
    QVERIFY(Job::waitForThreads(5'000));
    const int read = m_source->streamsRead();
    OrderDocument &document = *m_it->workspace().document();
    const History *shown = document.history();
    pay("order-000010", 9'000);
    QTRY_COMPARE(shown->size(), 7U);
    document.showMoment(Moment{4});
    pay("order-000010", 5'015);
    QTRY_COMPARE(shown->size(), 8U);
    QCOMPARE(document.shownMoment().value, 5U);
    QVERIFY(document.history() == shown);
    QVERIFY(Job::waitForThreads(5'000));
    QCOMPARE(m_source->streamsRead(), read);
    // The list knows all the same what the order came to.
    m_source->add("order", makeEvent("order-000010", "OrderShipped", "{}", 9'500, 990));
    QTRY_VERIFY(m_it->column(3).at(10).contains(QLatin1String("Shipped")));
    QCOMPARE(m_source->streamsRead(), read);
}

void LiveWindowTest::aBurstIsFewUpdates() {
    QTRY_VERIFY(!m_it->workspace().shownOrder()->isRenewing());
    const QSignalSpy renewed(m_it->workspace().document(), &OrderDocument::historyRenewed);
    m_source->gate.shut();
    for (int i = 0; i < 1'000; ++i)
        pay("order-000010", 9'000 + i);
    m_source->gate.open();
    QTRY_COMPARE(m_it->document().history()->size(), 1'006U);
    QCOMPARE(m_it->document().shownMoment().value, 1'006U);
    QVERIFY(renewed.count() <= 10);
}

void LiveWindowTest::whatIsFoundInTheOrderFollows() {
    OrderDocument &document = *m_it->workspace().document();
    QTRY_VERIFY(!m_it->workspace().shownOrder()->isRenewing());
    const auto unknown = [&] {
        std::vector<Version> events;
        for (const Finding &finding : document.findings()) {
            if (finding.code == FindingCode::TypeUnknown)
                events.insert(events.end(), finding.events.begin(), finding.events.end());
        }
        return events;
    };
    m_source->add("order", makeEvent("order-000010", "CourierCalled", "{}", 5'025, 991));
    QTRY_VERIFY(unknown() == std::vector{Version{4}});
    QVERIFY(m_it->find<QTabWidget>("orderTabs").tabText(5).contains(u'1'));
    pay("order-000010", 5'015); // it moves on with its event, at once
    QTRY_COMPARE(document.history()->size(), 8U);
    QVERIFY(unknown() == std::vector{Version{5}});
}

void LiveWindowTest::whileAJobReadsTheOrderItWaits() {
    QTRY_VERIFY(!m_it->workspace().shownOrder()->isRenewing());
    const SharedHistory shared = m_it->workspace().document()->historyForJobs();
    std::promise<void> reads;
    std::promise<void> enough;
    std::thread job([&] {
        shared.ask([&](const History &) {
            reads.set_value();
            enough.get_future().wait();
            return 0;
        });
    });
    reads.get_future().wait();
    pay("order-000010", 9'000);
    QTRY_COMPARE(liveText(), QStringLiteral("live · 1 new event"));
    QCoreApplication::processEvents();
    QCOMPARE(shared.get()->size(), 6U);
    m_it->workspace().document()->showMoment(Moment{2}); // nobody waits for the job
    enough.set_value();
    job.join();
    QTRY_COMPARE(m_it->document().history()->size(), 7U);
    QCOMPARE(m_it->document().shownMoment().value, 2U);
}

void LiveWindowTest::anotherOrderDismissesTheLine() {
    const auto &banner = m_it->find<QWidget>("pastBanner");
    pay("order-000010", 5'015);
    QTRY_VERIFY(banner.isVisible());
    m_it->workspace().openStream(StreamId("order-000003"));
    QTRY_COMPARE(m_it->shownStream(), std::string("order-000003"));
    QVERIFY(!banner.isVisible());
}

void LiveWindowTest::theListIsKeptUpToDate() {
    StreamListModel &list = m_it->list();
    const QString before = m_it->column(3).at(20);
    m_source->add("order", makeEvent("order-000020", "OrderShipped", "{}", 9'000, 77));
    QTRY_VERIFY(m_it->column(3).at(20) != before);
    m_source->add("order", makeEvent("order-000099", "OrderCreated", R"({"amount":7.50})", 9'000));
    QTRY_COMPARE(list.rowCount(), 61);
    QCOMPARE(list.streamAt(60).text(), std::string("order-000099"));
}

void LiveWindowTest::newOrdersDoNotMoveWhatIsLookedAt() {
    auto &view = m_it->find<QAbstractItemView>("ordersList");
    view.verticalScrollBar()->setValue(12);
    const std::string top = m_it->list().streamAt(view.indexAt({5, 5}).row()).text();
    m_source->add("order", makeEvent("order-000002a", "OrderCreated", "{}", 9'000));
    QTRY_COMPARE(m_it->list().rowCount(), 61);
    QCOMPARE(m_it->list().streamAt(3).text(), std::string("order-000002a"));
    QCOMPARE(m_it->list().streamAt(view.indexAt({5, 5}).row()).text(), top);
    QCOMPARE(m_it->list().streamAt(view.selectionModel()->selectedRows().first().row()).text(),
             std::string("order-000010"));
}

void LiveWindowTest::anOrderBeforeTheOneOpenedOpensNothing() {
    m_it->workspace().openStream(StreamId("order-000000"));
    QTRY_COMPARE(m_it->shownStream(), std::string("order-000000"));
    m_it->workspace().document()->showMoment(Moment{0});
    const QSignalSpy opened(&m_it->workspace(), &Workspace::streamOpened);
    m_source->add("order", makeEvent("order-00000", "OrderCreated", "{}", 9'000));
    QTRY_COMPARE(m_it->list().rowCount(), 61);
    pay("order-000000", 9'000);
    QTRY_COMPARE(m_it->document().history()->size(), 2U);
    QCOMPARE(m_it->document().shownMoment().value, 0U);
    QCOMPARE(opened.count(), 0);
    QVERIFY(!m_it->workspace().isOpening());
}

void LiveWindowTest::asOfAMomentTheListStays() {
    m_it->workspace().setAsOf({AsOf::Kind::Moment, *Instant::fromMillis(100'000), false});
    QTRY_COMPARE(m_it->list().fill(), StreamListModel::Fill::Complete);
    m_source->add("order", makeEvent("order-000099", "OrderCreated", "{}", 9'000));
    QTRY_COMPARE(liveText(), QStringLiteral("live · 1 new event"));
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
    QCOMPARE(m_it->list().rowCount(), 60);
    // The order itself grows, and the moment of the list stays its end.
    pay("order-000010", 200'000);
    QTRY_COMPARE(m_it->document().history()->size(), 7U);
    QCOMPARE(m_it->document().shownMoment().value, 6U);
    QCOMPARE(m_it->document().horizon().value, 6U);
}

void LiveWindowTest::whatArrivesDuringAnOpeningIsNotMissed() {
    m_it->workspace().openStream(StreamId("order-000003"));
    pay("order-000003", 9'000); // read before or after: nobody can tell
    QTRY_COMPARE(m_it->shownStream(), std::string("order-000003"));
    QTRY_COMPARE(m_it->document().history()->size(), 2U);
}

void LiveWindowTest::aSourceThatDoesNotAnswerIsSaid() {
    m_source->gate.shut();
    const int before = m_source->gate.arrived();
    pay("order-000010", 9'000);
    QTRY_COMPARE(m_source->gate.arrived(), before + 1);
    m_source->failure = Error(ErrorKind::ConnectionLost, "following", "the server went away");
    m_source->gate.open();
    QTRY_COMPARE(liveText(), QStringLiteral("live: the source does not answer"));
    QVERIFY(m_it->find<QWidget>("liveSign")
                .toolTip()
                .contains(QLatin1String("went away"), Qt::CaseInsensitive));
    QVERIFY(!m_it->find<QWidget>("errorBanner").isVisible());
    m_source->gate.shut();
    const int tries = m_source->gate.arrived();
    QTRY_VERIFY(m_source->gate.arrived() > tries);
    m_source->failure.reset();
    m_source->gate.open();
    QTRY_COMPARE(m_it->document().history()->size(), 7U);
}

void LiveWindowTest::aStoreOfOursIsFollowed_data() {
    QTest::addColumn<bool>("onServer");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void LiveWindowTest::aStoreOfOursIsFollowed() {
    QFETCH(const bool, onServer);
    const std::string target = onServer ? PostgresCluster::shared().createDatabase("live")
                                        : m_it->folder.file("shop.db").string();
    InitRequest request;
    request.target = target;
    initStore(request);
    const auto store = openStore({target, {}, {}});
    const StreamId order("0190f0c4-0000-7000-8000-000000000001");
    const auto append = [&](const StreamId &stream, const std::string &type, std::int64_t millis) {
        NewEvent event;
        event.stream = stream;
        event.type = type;
        event.payload = R"({"amount":12.50})";
        event.happenedAt = HappenedAt::at(millis);
        store->append(stream, std::vector{event}, Expectation::any(), {});
    };
    append(order, "OrderCreated", 1'000);
    append(order, "OrderPaid", 3'000);
    std::shared_ptr<CountingSource> source;
    m_it->workspace().setTableOpener([&](const OpenWish &wish, const Progress &progress) {
        source = std::make_shared<CountingSource>(openSource({wish.source, {}, {}}, progress));
        return openTable(std::make_shared<ReaderPool>(source), source->tables().front(), wish.rules,
                         progress);
    });
    OpenWish wish;
    wish.source = target;
    wish.stream = order.text();
    m_it->window().start(wish);
    QTRY_COMPARE(m_it->shownStream(), order.text());
    QTRY_COMPARE(liveText(), QStringLiteral("live"));

    QTRY_VERIFY(!m_it->workspace().shownOrder()->isRenewing());
    QTRY_COMPARE(m_it->list().fill(), StreamListModel::Fill::Complete);
    QVERIFY(Job::waitForThreads(5'000));
    const int read = source->streamsRead();
    const History *shown = m_it->document().history();

    append(order, "OrderShipped", 4'000);
    QTRY_COMPARE(m_it->document().history()->size(), 3U);
    QCOMPARE(m_it->document().shownMoment().value, 3U);
    append(order, "OrderItemsChanged", 2'000);
    QTRY_VERIFY(m_it->find<QWidget>("pastBanner").isVisible());
    QCOMPARE(m_it->document().shownMoment().value, 4U);
    QCOMPARE(m_it->document().history()->type(Version{2}), std::string_view("OrderItemsChanged"));
    QCOMPARE(source->streamsRead(), read);
    QVERIFY(m_it->document().history() == shown);
    append(StreamId("0190f0c4-0000-7000-8000-000000000002"), "OrderCreated", 5'000);
    QTRY_COMPARE(m_it->list().rowCount(), 2);
    QCOMPARE(liveText(), QStringLiteral("live · 3 new events"));
}

} // namespace backstory::ui

using backstory::ui::LiveWindowTest;
BACKSTORY_TEST(LiveWindowTest);
#include "live_window_test.moc"
