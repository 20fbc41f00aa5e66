#include "ui/session/workspace.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"
#include "tests/ui/doubles/memory_source.h"

#include <QSignalSpy>
#include <QTest>

namespace backstory::ui {

using test::classicTable;
using test::makeEvent;
using test::MemorySource;

namespace {

constexpr std::int64_t kDay = 86'400'000;

/// A workspace over sources held in memory: the wish's source names one of them.
struct Fixture {
    RunningJobs jobs;
    Workspace workspace{&jobs};
    std::map<std::string, std::shared_ptr<MemorySource>> sources;

    Fixture() {
        sources["shop"] = makeShop();
        workspace.setTableOpener([this](const OpenWish &wish, const Progress &progress) {
            const auto found = sources.find(wish.source);
            if (found == sources.end())
                throw Error(ErrorKind::SourceMissing, "opening " + wish.source, "it is not there");
            found->second->gate.pass(progress);
            const auto &tables = found->second->tables();
            const auto named = std::ranges::find(tables, wish.table, &EventTable::displayName);
            return openTable(std::make_shared<ReaderPool>(found->second),
                             named == tables.end() ? tables.front() : *named, wish.rules, progress);
        });
    }

    static std::shared_ptr<MemorySource> makeShop() {
        auto shop = std::make_shared<MemorySource>(
            std::vector{classicTable("order"), classicTable("user")});
        shop->add("order",
                  makeEvent("o1", "OrderCreated", R"({"customer_id":"u1","amount":10.00})", 0, 1));
        shop->add("order", makeEvent("o1", "OrderPaid", "{}", kDay, 2));
        shop->add("order", makeEvent("o1", "OrderShipped", "{}", 2 * kDay, 3));
        shop->add("order", makeEvent("o2", "OrderCreated", R"({"amount":5})", 0, 1));
        shop->add("user", makeEvent("u1", "UserCreated", R"({"name":"R. Keller"})", 0, 1));
        return shop;
    }

    void open(const std::string &source, const std::string &stream = {},
              const std::string &at = {}) {
        OpenWish wish;
        wish.source = source;
        wish.stream = stream;
        wish.at = at;
        workspace.open(wish);
    }

    [[nodiscard]] std::string shown() const {
        const OrderDocument &document = *workspace.document();
        return document.isEmpty() ? std::string() : document.history()->stream().text();
    }
    [[nodiscard]] std::uint32_t moment() const { return workspace.document()->shownMoment().value; }
};

AsOf closeOfDay(std::int64_t day) {
    return {AsOf::Kind::Moment, *Instant::fromMillis((day + 1) * kDay - 1), true};
}

} // namespace

class WorkspaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensASourceAndItsFirstTable();
    void opensAnOrderAtItsEnd();
    void opensAnOrderAtAMomentAskedFor();
    void aMissingOrderStillOpensTheSource();
    void aFailedOpeningChangesNothing();
    void aFailedOrderChangesNothing();
    void aNewerWishReplacesAnOlder();
    void cancelChangesNothing();
    void asOfMovesTheOrderThatIsOpen();
    void ordersOpenAsOfTheList();
    void linksLeadToTheOtherTableAndBack();
    void aLinkToNowhereFails();
    void anotherTableClosesTheOrder();
    void anotherSourceForgetsTheTrail();
    void passwordsAreAskedForAndNotKept();
    void theSampleIsWrittenAndOpened();
    void aNewTabKeepsTheOrderBehindIt();
    void tabsHaveMomentPinAndFilterOfTheirOwn();
    void aTabBehindTakesInWhatCameMeanwhile();
    void closingATabShowsItsNeighbour();
    void aClosedTabComesBack();
    void theLastTabClosesToNothing();
    void keptTabsAreReadWhenTheyAreShown();
    void aKeptMomentStandsOnItsEvent();
    void aMomentAskedForAsATimeIsKeptAsOne();
    void asKnownAtAMomentOtherEventsDoNotExist();
};

void WorkspaceTest::opensASourceAndItsFirstTable() {
    Fixture it;
    QSignalSpy changed(&it.workspace, &Workspace::tableChanged);
    it.open("shop");
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(it.workspace.opened()->table.relation, std::string("order_events"));
    QCOMPARE(it.workspace.opened()->rules->name(), std::string("orders"));
    QVERIFY(it.workspace.document()->isEmpty());
}

void WorkspaceTest::opensAnOrderAtItsEnd() {
    Fixture it;
    it.open("shop", "o1");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    QCOMPARE(it.moment(), 3U);
}

void WorkspaceTest::opensAnOrderAtAMomentAskedFor() {
    Fixture it;
    it.open("shop", "o1", "v2");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    QCOMPARE(it.moment(), 2U);
}

void WorkspaceTest::aMissingOrderStillOpensTheSource() {
    Fixture it;
    QSignalSpy failed(&it.workspace, &Workspace::failed);
    it.open("shop", "nobody");
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(it.workspace.opened() != nullptr);
    QVERIFY(it.workspace.document()->isEmpty());
}

void WorkspaceTest::aFailedOpeningChangesNothing() {
    Fixture it;
    it.open("shop", "o1");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    const auto before = it.workspace.opened();
    QSignalSpy failed(&it.workspace, &Workspace::failed);
    it.open("elsewhere");
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(it.workspace.opened(), before);
    QCOMPARE(it.shown(), std::string("o1"));
    QCOMPARE(it.workspace.wish().source, std::string("shop"));
}

void WorkspaceTest::aFailedOrderChangesNothing() {
    Fixture it;
    it.open("shop", "o1");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    QSignalSpy failed(&it.workspace, &Workspace::failed);
    it.workspace.openStream(StreamId("nobody"));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(it.shown(), std::string("o1"));
}

void WorkspaceTest::aNewerWishReplacesAnOlder() {
    Fixture it;
    it.open("shop");
    QTRY_VERIFY(it.workspace.opened() != nullptr);
    const auto shop = it.sources["shop"];
    shop->gate.shut();
    shop->gate.setDeaf(true);
    const int before = shop->gate.arrived();
    it.workspace.openStream(StreamId("o1"));
    QTRY_COMPARE(shop->gate.arrived(), before + 1);
    it.workspace.openStream(StreamId("o2"));
    QTRY_COMPARE(shop->gate.arrived(), before + 2);
    QSignalSpy opened(&it.workspace, &Workspace::streamOpened);
    shop->gate.open(); // both answer now, in whatever order
    QVERIFY(Job::waitForThreads(5'000));
    QTRY_COMPARE(it.shown(), std::string("o2"));
    QCoreApplication::processEvents();
    QCOMPARE(opened.count(), 1);
    QCOMPARE(it.shown(), std::string("o2"));
}

void WorkspaceTest::cancelChangesNothing() {
    Fixture it;
    it.open("shop", "o1");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    QSignalSpy failed(&it.workspace, &Workspace::failed);
    it.sources["shop"]->gate.shut();
    it.workspace.openStream(StreamId("o2"));
    QTRY_COMPARE(it.jobs.count(), 1);
    it.jobs.cancelAll();
    QVERIFY(!it.workspace.isOpening());
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
    QCOMPARE(failed.count(), 0);
    QCOMPARE(it.shown(), std::string("o1"));
}

void WorkspaceTest::asOfMovesTheOrderThatIsOpen() {
    Fixture it;
    it.open("shop", "o1");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    QSignalSpy changed(&it.workspace, &Workspace::asOfChanged);
    it.workspace.setAsOf(closeOfDay(1));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(it.moment(), 2U);
    QCOMPARE(it.workspace.document()->horizon().value, 2U);
    it.workspace.setAsOf({});
    QCOMPARE(it.moment(), 3U);
}

void WorkspaceTest::ordersOpenAsOfTheList() {
    Fixture it;
    it.open("shop");
    QTRY_VERIFY(it.workspace.opened() != nullptr);
    it.workspace.setAsOf(closeOfDay(0));
    it.workspace.openStream(StreamId("o1"));
    QTRY_COMPARE(it.shown(), std::string("o1"));
    QCOMPARE(it.moment(), 1U);
    QCOMPARE(it.workspace.document()->horizon().value, 1U);
    QCOMPARE(it.workspace.document()->history()->size(), 3U);
}

void WorkspaceTest::linksLeadToTheOtherTableAndBack() {
    Fixture it;
    it.open("shop", "o1", "v2");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    QVERIFY(!it.workspace.trail().canGoBack());
    it.workspace.openLinked("user", StreamId("u1"));
    QTRY_COMPARE(it.shown(), std::string("u1"));
    QCOMPARE(it.workspace.opened()->table.relation, std::string("user_events"));
    it.workspace.goBack();
    QTRY_COMPARE(it.shown(), std::string("o1"));
    QCOMPARE(it.moment(), 2U); // where it was left
    QCOMPARE(it.workspace.opened()->table.relation, std::string("order_events"));
    QVERIFY(it.workspace.trail().canGoForward());
    it.workspace.goForward();
    QTRY_COMPARE(it.shown(), std::string("u1"));
    QVERIFY(!it.workspace.trail().canGoForward());
}

void WorkspaceTest::aLinkToNowhereFails() {
    Fixture it;
    it.open("shop", "o1");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    QSignalSpy failed(&it.workspace, &Workspace::failed);
    it.workspace.openLinked("user", StreamId("u99"));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(it.workspace.opened()->table.relation, std::string("order_events"));
    QCOMPARE(it.shown(), std::string("o1"));
    QVERIFY(!it.workspace.trail().canGoBack());
}

void WorkspaceTest::anotherTableClosesTheOrder() {
    Fixture it;
    it.open("shop", "o1");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    it.workspace.switchTable(*it.workspace.tableOf("user"));
    QTRY_COMPARE(it.workspace.opened()->table.entity, std::string("user"));
    QVERIFY(it.workspace.document()->isEmpty());
    QCOMPARE(it.workspace.opened()->rules->name(), std::string("generic"));
}

void WorkspaceTest::anotherSourceForgetsTheTrail() {
    Fixture it;
    it.sources["other"] = Fixture::makeShop();
    it.open("shop", "o1");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    it.workspace.openStream(StreamId("o2"));
    QTRY_COMPARE(it.shown(), std::string("o2"));
    QVERIFY(it.workspace.trail().canGoBack());
    it.workspace.setAsOf(closeOfDay(0));
    it.open("other");
    QTRY_VERIFY(it.workspace.document()->isEmpty());
    QVERIFY(!it.workspace.trail().canGoBack());
    QCOMPARE(it.workspace.asOf().kind, AsOf::Kind::Latest);
}

void WorkspaceTest::passwordsAreAskedForAndNotKept() {
    Fixture it;
    it.workspace.setTableOpener([&](const OpenWish &wish, const Progress &progress) {
        if (!wish.password)
            throw Error(ErrorKind::PasswordNeeded, "opening", "a password is needed");
        if (*wish.password != "right")
            throw Error(ErrorKind::PasswordWrong, "opening", "it was refused");
        return openTable(std::make_shared<ReaderPool>(it.sources["shop"]),
                         it.sources["shop"]->tables().front(), {}, progress);
    });
    QSignalSpy failed(&it.workspace, &Workspace::failed);
    QList<bool> asked;
    OpenWish wish;
    connect(&it.workspace, &Workspace::passwordAsked, this, [&](const OpenWish &again, bool wrong) {
        QVERIFY(!again.password);
        wish = again;
        asked << wrong;
    });
    it.open("postgresql://clerk@host/shop");
    QTRY_COMPARE(asked, QList<bool>{false});
    wish.password = "wrong";
    it.workspace.open(wish);
    QTRY_COMPARE(asked, (QList<bool>{false, true}));
    wish.password = "right";
    it.workspace.open(wish);
    QTRY_VERIFY(it.workspace.opened() != nullptr);
    QVERIFY(!it.workspace.wish().password);
    QCOMPARE(failed.count(), 0);
}

void WorkspaceTest::theSampleIsWrittenAndOpened() {
    namespace fs = std::filesystem;
    const test::TemporaryFolder folder;
    RunningJobs jobs;
    Workspace workspace(&jobs);
    workspace.setSampleFolder(folder.file("cache"));
    OpenWish wish;
    wish.sample = true;
    workspace.open(wish);
    QTRY_VERIFY_WITH_TIMEOUT(workspace.opened() != nullptr, 30'000);
    QVERIFY(workspace.wish().sample);
    QVERIFY(!workspace.document()->isEmpty()); // one of the stories
    QVERIFY(workspace.tableOf("user") != nullptr);

    QList<fs::path> files;
    for (const auto &entry : fs::directory_iterator(folder.file("cache")))
        files << entry.path();
    QCOMPARE(files.size(), 1); // nothing is left beside it
    const auto othersMay = [](const fs::path &path) {
        return fs::status(path).permissions() & (fs::perms::group_all | fs::perms::others_all);
    };
    QCOMPARE(othersMay(files.first()), fs::perms::none);
    QCOMPARE(othersMay(folder.file("cache")), fs::perms::none);
}

void WorkspaceTest::aNewTabKeepsTheOrderBehindIt() {
    Fixture it;
    it.open("shop", "o1", "v2");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    it.workspace.openInNewTab(StreamId("o2"));
    QTRY_COMPARE(it.shown(), std::string("o2"));
    QCOMPARE(it.workspace.tabs().all().size(), std::size_t{2});
    QCOMPARE(it.workspace.tabs().current(), std::size_t{1});
    QVERIFY(!it.workspace.trail().canGoBack()); // a tab has a way of its own
    it.workspace.showTab(0);
    QCOMPARE(it.shown(), std::string("o1")); // at once: it was read
    QCOMPARE(it.moment(), 2U);
}

void WorkspaceTest::tabsHaveMomentPinAndFilterOfTheirOwn() {
    Fixture it;
    it.open("shop", "o1", "v2");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    Pins pins{{*json::Pointer::parse("/amount"), *json::Pointer::parse("/status")},
              json::Pointer::parse("/status")};
    it.workspace.document()->setPins(pins);
    it.workspace.document()->compareWith(Moment{1});
    it.workspace.noteFilter(QStringLiteral("status=Paid"));
    it.workspace.duplicateTab();
    QCOMPARE(it.workspace.tabs().current(), std::size_t{1});
    QCOMPARE(it.moment(), 2U);
    it.workspace.document()->showMoment(Moment{3});
    it.workspace.document()->setPins({});
    it.workspace.document()->compareWith(Moment{0});
    it.workspace.noteFilter({});
    QSignalSpy filters(&it.workspace, &Workspace::filterWanted);
    it.workspace.showTab(0);
    QTRY_COMPARE(it.moment(), 2U);
    QCOMPARE(it.workspace.document()->comparedMoment().value, 1U);
    QVERIFY(it.workspace.document()->pins() == pins);
    QCOMPARE(filters.last().first().toString(), QStringLiteral("status=Paid"));
    it.workspace.showTab(1);
    QTRY_COMPARE(it.moment(), 3U);
    QVERIFY(it.workspace.document()->pins() == Pins{});
}

void WorkspaceTest::aTabBehindTakesInWhatCameMeanwhile() {
    Fixture it;
    it.open("shop", "o1", "v2");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    it.workspace.openInNewTab(StreamId("o2"));
    QTRY_COMPARE(it.shown(), std::string("o2"));
    // Between the first event and the second: the moment moves with its event.
    it.sources["shop"]->add("order", makeEvent("o1", "OrderPaid", "{}", kDay / 2, 9));
    QSignalSpy past(it.workspace.shownOrder(), &ShownOrder::pastChanged);
    it.workspace.showTab(0);
    QTRY_COMPARE(it.workspace.document()->history()->size(), 4U);
    QCOMPARE(it.moment(), 3U);
    QCOMPARE(past.count(), 1);
}

void WorkspaceTest::closingATabShowsItsNeighbour() {
    Fixture it;
    it.open("shop", "o1");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    it.workspace.openInNewTab(StreamId("o2"));
    QTRY_COMPARE(it.shown(), std::string("o2"));
    it.workspace.closeTab(1);
    QCOMPARE(it.shown(), std::string("o1"));
    QCOMPARE(it.workspace.tabs().all().size(), std::size_t{1});
}

void WorkspaceTest::aClosedTabComesBack() {
    Fixture it;
    it.open("shop", "o1", "v1");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    it.workspace.openInNewTab(StreamId("o2"));
    QTRY_COMPARE(it.shown(), std::string("o2"));
    it.workspace.closeTab(0); // behind the one that is shown
    QCOMPARE(it.shown(), std::string("o2"));
    QVERIFY(it.workspace.tabs().hasClosed());
    it.workspace.reopenTab();
    QTRY_COMPARE(it.shown(), std::string("o1"));
    QCOMPARE(it.moment(), 1U);
    QVERIFY(!it.workspace.tabs().hasClosed());
}

void WorkspaceTest::theLastTabClosesToNothing() {
    Fixture it;
    it.open("shop", "o1");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    it.workspace.closeTab(0);
    QCOMPARE(it.shown(), std::string());
    QCOMPARE(it.workspace.tabs().all().size(), std::size_t{1});
    it.workspace.openStream(StreamId("o2"));
    QTRY_COMPARE(it.shown(), std::string("o2"));
}

void WorkspaceTest::keptTabsAreReadWhenTheyAreShown() {
    Fixture it;
    OpenWish wish;
    wish.source = "shop";
    KeptOrder order;
    order.table = "order_events";
    order.stream = StreamId("o1");
    order.shown.hint = 2;
    KeptOrder user;
    user.table = "user_events";
    user.stream = StreamId("u1");
    user.shown.hint = 1;
    it.workspace.openKept(wish, closeOfDay(0), {order, user}, 1);
    QTRY_COMPARE(it.shown(), std::string("u1"));
    QVERIFY(it.workspace.asOf() == closeOfDay(0));
    QCOMPARE(it.workspace.tabs().all().size(), std::size_t{2});
    it.workspace.showTab(0);
    QTRY_COMPARE(it.shown(), std::string("o1"));
    QCOMPARE(it.moment(), 2U);
    QCOMPARE(it.workspace.opened()->table.entity, std::string("order"));
}

void WorkspaceTest::aKeptMomentStandsOnItsEvent() {
    Fixture it;
    it.open("shop", "o1", "v2");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    const std::vector<KeptOrder> kept = it.workspace.keptOrders();
    it.sources["shop"]->add("order", makeEvent("o1", "OrderPaid", "{}", kDay / 2, 9));
    QSignalSpy moved(&it.workspace, &Workspace::keptMomentMoved);
    OpenWish wish;
    wish.source = "shop";
    it.workspace.openKept(wish, {}, kept, 0);
    QTRY_COMPARE(moved.count(), 1);
    QCOMPARE(it.moment(), 3U);
}

void WorkspaceTest::aMomentAskedForAsATimeIsKeptAsOne() {
    Fixture it;
    it.open("shop", "o1");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    QVERIFY(!it.workspace.heldMoment().instant);
    QVERIFY(it.workspace.heldMoment().atEnd);
    MomentQuestion question;
    question.kind = MomentQuestion::Kind::AtTime;
    question.time = *Instant::fromMillis(kDay);
    it.workspace.goToMoment(question);
    QCOMPARE(it.moment(), 2U);
    QVERIFY(it.workspace.heldMoment().instant == question.time);
    it.workspace.document()->stepBy(-1);
    QVERIFY(!it.workspace.heldMoment().instant);
    QVERIFY(it.workspace.heldMoment().event.has_value());
}

void WorkspaceTest::asKnownAtAMomentOtherEventsDoNotExist() {
    Fixture it;
    it.open("shop", "o1");
    QTRY_COMPARE(it.shown(), std::string("o1"));
    AsOf asOf;
    asOf.known = *Instant::fromMillis(kDay);
    QSignalSpy failed(&it.workspace, &Workspace::failed);
    it.workspace.setAsOf(asOf); // a classic table does not know when its events were recorded
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(it.shown(), std::string("o1"));
}

} // namespace backstory::ui

using backstory::ui::WorkspaceTest;
BACKSTORY_TEST(WorkspaceTest);
#include "workspace_test.moc"
