#include "ui/timeline/type_highlight.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"

#include <QSignalSpy>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class TypeHighlightTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneTypeStandsOut() {
        OrderDocument document;
        openSample(document);
        TypeHighlight highlight(&document);
        QVERIFY(!highlight.index());
        highlight.toggle("OrderRefunded");
        QCOMPARE(highlight.versions(), (std::vector<Version>{Version{7}, Version{8}}));
        QCOMPARE(document.digest().types()[*highlight.index()], std::string("OrderRefunded"));
        highlight.toggle("OrderPaid");
        QCOMPARE(highlight.versions(), (std::vector<Version>{Version{2}}));
        highlight.toggle("OrderPaid");
        QVERIFY(!highlight.index());
    }

    void walkingFollowsTheType() {
        OrderDocument document;
        openSample(document);
        TypeHighlight highlight(&document);
        highlight.toggle("OrderRefunded");
        highlight.walk(1);
        QCOMPARE(document.shownMoment().value, 7U);
        highlight.clear();
        highlight.walk(1); // while none stands out: the type of the event shown
        QCOMPARE(document.shownMoment().value, 8U);
        highlight.walk(1);
        QCOMPARE(document.shownMoment().value, 8U);
        highlight.walk(-1);
        QCOMPARE(document.shownMoment().value, 7U);
        document.showMoment(Moment{});
        highlight.walk(1);
        QCOMPARE(document.shownMoment().value, 0U);
    }

    void itGrowsWithTheOrder() {
        OrderDocument document;
        const auto history = makeHistory(
            {{"OrderCreated", "{}", 1000}, {"OrderPaid", "{}", 3000}, {"OrderPaid", "{}", 5000}});
        test::open(document, history);
        TypeHighlight highlight(&document);
        highlight.toggle("OrderPaid");
        history->add(sampleEvent({"OrderPaid", "{}", 4000}, 8));
        document.grow({Version{3}}, Moment{4}, Moment{4});
        QCOMPARE(highlight.versions(), (std::vector<Version>{Version{2}, Version{3}, Version{4}}));
        history->add(sampleEvent({"OrderPaid", "{}", 6000}, 9));
        document.grow({Version{5}}, Moment{5}, Moment{5});
        QCOMPARE(highlight.versions().back(), Version{5});
    }

    void itStaysForTheNextOrder() {
        OrderDocument document;
        openSample(document);
        TypeHighlight highlight(&document);
        highlight.toggle("OrderPaid");
        test::open(document, makeHistory({{"OrderCreated", "{}", 1000}}));
        QVERIFY(!highlight.index());
        openSample(document);
        QVERIFY(highlight.index().has_value());
    }
};

BACKSTORY_TEST(TypeHighlightTest);
#include "type_highlight_test.moc"
