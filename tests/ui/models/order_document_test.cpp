#include "ui/models/order_document.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"
#include "ui/models/moved_moment.h"

#include <QSignalSpy>

#include <thread>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class OrderDocumentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyDocumentIgnoresWishes() {
        OrderDocument document;
        QSignalSpy shown(&document, &OrderDocument::shownMomentChanged);
        document.showMoment(Moment{3});
        document.stepBy(1);
        document.walkPinned(1);
        QVERIFY(document.isEmpty());
        QCOMPARE(shown.count(), 0);
    }

    void momentsAreClamped() {
        OrderDocument document;
        openSample(document);
        document.showMoment(Moment{99});
        QCOMPARE(document.shownMoment().value, 8U);
        document.stepBy(-100);
        QCOMPARE(document.shownMoment().value, 0U);
        document.stepBy(2);
        QCOMPARE(document.shownMoment().value, 2U);
        document.compareWith(Moment{99});
        QCOMPARE(document.comparedMoment().value, 8U);
    }

    void aMomentIsToldOnce() {
        OrderDocument document;
        openSample(document);
        QSignalSpy shown(&document, &OrderDocument::shownMomentChanged);
        document.showMoment(Moment{5});
        document.showMoment(Moment{5});
        QCOMPARE(shown.count(), 1);
    }

    void openingStartsCompareAtTheStartAndKeepsThePin() {
        OrderDocument document;
        openSample(document);
        document.pinField(path("/amount"));
        open(document, makeHistory(sampleEvents()));
        QCOMPARE(document.comparedMoment().value, 0U);
        QVERIFY(document.isPinned(path("/amount")));
        document.clear();
        QVERIFY(document.isEmpty());
        QCOMPARE(document.digest().size(), 0U);
    }

    void aRenewalKeepsEveryMarkOnItsEvent() {
        OrderDocument document;
        openSample(document);
        document.showMoment(Moment{5});
        document.compareWith(Moment{3});
        document.pinField(path("/amount"));
        std::vector<SampleEvent> grown = sampleEvents();
        grown.insert(grown.begin() + 4, {"OrderPaid", "{}", grown.at(3).millis + 1});
        grown.push_back({"OrderPaid", "{}", grown.back().millis + 1});
        const QSignalSpy opened(&document, &OrderDocument::historyChanged);
        QSignalSpy renewed(&document, &OrderDocument::historyRenewed);
        document.renew(makeHistory(grown), {}, {Version{5}, Version{10}}, Moment{6}, Moment{10});
        QCOMPARE(opened.count(), 0);
        QCOMPARE(renewed.count(), 1);
        QCOMPARE(document.shownMoment().value, 6U);
        QCOMPARE(document.comparedMoment().value, 3U);
        QVERIFY(document.isPinned(path("/amount")));
        QCOMPARE(document.digest().size(), 10U);
    }

    void aHistoryThatGrowsTakesEverythingAlong() {
        OrderDocument document;
        const auto history = makeHistory(sampleEvents());
        document.open(history, {},
                      {{FindingCode::OrderAmbiguous, {Version{2}, Version{7}}, {"/status"}}},
                      Moment{5}, Moment{8});
        document.compareWith(Moment{4});
        document.pinField(path("/amount"));
        QCOMPARE(document.pinnedWriters(0).size(), std::size_t{2}); // v1 and v4
        const std::uint64_t before = document.revision();
        const std::int64_t third = sampleEvents().at(2).millis;
        history->add(sampleEvent({"OrderItemsChanged", R"({"amount":7})", third + 1}, 90));
        history->add(sampleEvent({"OrderNoted", "{}", sampleEvents().back().millis + 1}, 91));
        QSignalSpy renewed(&document, &OrderDocument::historyRenewed);
        document.grow({Version{4}, Version{10}}, Moment{6}, Moment{10});
        QCOMPARE(renewed.count(), 1);
        QVERIFY(document.revision() > before);
        QCOMPARE(document.comparedMoment().value, 5U);
        QCOMPARE(document.horizon().value, 10U);
        QVERIFY(document.findings().front().events == (std::vector{Version{2}, Version{8}}));
        QVERIFY(document.digest().warned() == (std::vector{Version{2}, Version{8}}));
        QCOMPARE(document.digest().types().back(), std::string("OrderNoted"));
        QCOMPARE(document.digest().size(), 10U);
        QVERIFY(document.pinnedWriters(0) == (std::vector{Version{1}, Version{4}, Version{5}}));
    }

    void findingsThatAreTheSameAreNoNews() {
        OrderDocument document;
        openSample(document);
        const QSignalSpy changed(&document, &OrderDocument::findingsChanged);
        document.takeFindings(document.findings());
        QCOMPARE(changed.count(), 0);
        document.takeFindings({{FindingCode::OrderTied, {Version{3}, Version{4}}, {"2"}}});
        QCOMPARE(changed.count(), 1);
        QVERIFY(document.digest().findingOf(Version{3}) == Severity::Fact);
        QVERIFY(!document.digest().findingOf(Version{7}));
    }

    void aJobHoldsGrowthUpOnlyWhileItAsks() {
        OrderDocument document;
        openSample(document);
        const SharedHistory &shared = document.historyForJobs();
        bool grew = true;
        const std::uint32_t size = shared.ask([&](const History &history) {
            std::thread([&] { grew = shared.tryGrow([] {}); }).join();
            return history.size();
        });
        QCOMPARE(size, 8U);
        QVERIFY(!grew);
        QVERIFY(shared.tryGrow([] {}));
        document.open(document.sharedHistory(), {}, {}, Moment{8}, Moment{8});
        QVERIFY(document.historyForJobs().get() == shared.get());
    }

    void manyVersionsMoveTogether() {
        const std::vector<Version> added{Version{2}, Version{3}, Version{7}};
        std::vector<Version> versions;
        std::vector<Version> wanted;
        for (std::uint32_t k = 1; k <= 9; ++k) {
            versions.push_back(Version{k});
            wanted.push_back(movedMoment(Moment{k}, added).lastEvent());
        }
        moveVersions(versions, added);
        QVERIFY(versions == wanted);
        std::vector<Version> unsorted{Version{5}, Version{1}};
        moveVersions(unsorted, added);
        QVERIFY(unsorted == (std::vector{Version{8}, Version{1}}));
    }

    void momentsMoveWithTheirEvents() {
        const std::vector<Version> added{Version{2}, Version{3}, Version{7}};
        QCOMPARE(movedMoment(Moment{0}, added).value, 0U); // the start stays the start
        QCOMPARE(movedMoment(Moment{1}, added).value, 1U);
        QCOMPARE(movedMoment(Moment{2}, added).value, 4U);
        QCOMPARE(movedMoment(Moment{4}, added).value, 6U);
        QCOMPARE(movedMoment(Moment{5}, added).value, 8U);
    }

    void thePinnedFieldIsWalked() {
        OrderDocument document;
        openSample(document);
        document.pinField(path("/amount")); // written by v1 and v4
        document.showMoment(Moment{8});
        document.walkPinned(-1);
        QCOMPARE(document.shownMoment().value, 4U);
        document.walkPinned(-1);
        QCOMPARE(document.shownMoment().value, 1U);
        document.walkPinned(-1);
        QCOMPARE(document.shownMoment().value, 1U);
        document.walkPinned(1);
        QCOMPARE(document.shownMoment().value, 4U);
        document.walkPinned(1);
        QCOMPARE(document.shownMoment().value, 4U);
    }

    void allPinnedFieldsAreWalkedOrOneAlone() {
        OrderDocument document;
        openSample(document);
        document.pinField(path("/amount")); // written by v1 and v4
        document.pinField(path("/shipTo/city"));
        QCOMPARE(document.pinnedWriters(1), (std::vector{Version{1}, Version{3}, Version{4}}));
        document.showMoment(Moment{8});
        document.walkPinned(-1);
        QCOMPARE(document.shownMoment().value, 4U);
        document.walkPinned(-1);
        QCOMPARE(document.shownMoment().value, 3U);
        document.walkPinned(1);
        QCOMPARE(document.shownMoment().value, 4U);
        document.walkAlone(path("/amount"));
        document.walkPinned(-1);
        QCOMPARE(document.shownMoment().value, 1U);
        document.unpinField(path("/amount"));
        QVERIFY(!document.pins().walked);
        QCOMPARE(document.pinnedWriters(0).size(), std::size_t{3});
    }

    void pinsAreEachThereOnceAndNotTooMany() {
        OrderDocument document;
        openSample(document);
        QSignalSpy changed(&document, &OrderDocument::pinsChanged);
        document.pinField(path("/amount"));
        document.pinField(path("/amount"));
        QCOMPARE(changed.count(), 1);
        for (std::size_t i = 0; i <= Pins::kMost; ++i)
            document.pinField(path("/" + std::to_string(i)));
        QCOMPARE(document.pins().fields.size(), Pins::kMost);
        QVERIFY(document.pins().areFull());
        document.walkAlone(path("/nowhere"));
        QVERIFY(!document.pins().walked);
    }

    void theFieldLookedAtIsTheSelectedElseAPinnedOne() {
        OrderDocument document;
        openSample(document);
        QVERIFY(!document.fieldLookedAt());
        document.pinField(path("/amount"));
        document.pinField(path("/status"));
        QVERIFY(document.fieldLookedAt() == path("/amount"));
        document.walkAlone(path("/status"));
        QVERIFY(document.fieldLookedAt() == path("/status"));
        document.selectField(path("/currency"));
        QVERIFY(document.fieldLookedAt() == path("/currency"));
    }

    void whatIsAwaitedGoesOnForTheSameOrderAlone() {
        OrderDocument document;
        openSample(document);
        QSignalSpy awaited(&document, &OrderDocument::awaitedSideChanged);
        ComparisonWish wish;
        wish.stream = StreamId("order-2");
        document.awaitOther({wish});
        QVERIFY(document.comparison() == wish);
        document.open(document.sharedHistory(), {}, {}, Moment{2}, Moment{8}); // another "as of"
        QVERIFY(document.awaitedSide());
        test::open(document, makeHistory({{"OrderCreated", "{}", 1000}}, "order-3"));
        QVERIFY(!document.awaitedSide());
        QCOMPARE(awaited.count(), 2);
        OtherSide other;
        other.history = makeHistory({{"OrderCreated", "{}", 1000}}, "order-2");
        document.awaitOther({wish});
        document.compareWithOther(other, true);
        QVERIFY(!document.awaitedSide());
        QVERIFY(document.leftIsA());
        QVERIFY(document.comparison()->stream == wish.stream);
        document.compareMoments();
        QVERIFY(!document.comparison());
    }

    void theDigestKnowsTypesTimesAndFindings() {
        OrderDocument document;
        openSample(document);
        const EventDigest &digest = document.digest();
        QCOMPARE(digest.size(), 8U);
        QCOMPARE(digest.types().size(), std::size_t{7});
        QCOMPARE(digest.types().front(), std::string("OrderCreated"));
        QCOMPARE(digest.typeOf(Version{7}), digest.typeOf(Version{8}));
        QVERIFY(digest.timeOf(Version{1}) < digest.timeOf(Version{2}));
        QVERIFY(digest.findingOf(Version{7}) == Severity::Warning);
        QVERIFY(!digest.findingOf(Version{1}));
    }

    void typesLoseTheWordTheyShare() {
        QCOMPARE(commonWordPrefix({"OrderPaid", "OrderShipped"}), std::size_t{5});
        QCOMPARE(commonWordPrefix({"OrderPaid", "OrderPacked"}), std::size_t{5});
        QCOMPARE(commonWordPrefix({"OrderPaid"}), std::size_t{0});
        QCOMPARE(commonWordPrefix({"Order", "OrderPaid"}), std::size_t{0});
        QCOMPARE(commonWordPrefix({"order.paid", "order.shipped"}), std::size_t{6});
        QCOMPARE(commonWordPrefix({"same", "same"}), std::size_t{0});
        QCOMPARE(commonWordPrefix({"", "x"}), std::size_t{0});
    }

    void anotherOrderEndsAComparison() {
        OrderDocument document;
        openSample(document);
        OtherSide other;
        other.history = makeHistory({{"OrderCreated", "{}", 1000}}, "order-2");
        QSignalSpy changed(&document, &OrderDocument::otherSideChanged);
        QSignalSpy lost(&document, &OrderDocument::otherSideLost);
        document.compareWithOther(other);
        QCOMPARE(changed.count(), 1);
        openSample(document); // the same one, read again, which sets B
        QVERIFY(!document.otherSide());
        QCOMPARE(lost.count(), 0);
        document.compareWithOther(other);
        document.open(document.sharedHistory(), {}, {}, Moment{2}, Moment{8});
        QVERIFY(document.otherSide());
        test::open(document, makeHistory({{"OrderCreated", "{}", 1000}}, "order-3"));
        QVERIFY(!document.otherSide());
        QCOMPARE(lost.count(), 1);
        document.compareWithOther(other);
        document.compareWith(document.comparedMoment()); // B is of this order again
        QVERIFY(!document.otherSide());
        document.compareWithOther(other);
        document.clear();
        QVERIFY(!document.otherSide());
    }
};

BACKSTORY_TEST(OrderDocumentTest);
#include "order_document_test.moc"
