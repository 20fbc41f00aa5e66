#include "ui/models/filter_spans.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"

#include <QSignalSpy>
#include <QTest>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

namespace {

/// The amount goes up and down: above 100 at v2, and from v4 on.
std::vector<SampleEvent> upAndDown() {
    return {{"OrderCreated", R"({"amount":10})", 1'000},
            {"OrderPaid", R"({"amount":200})", 2'000},
            {"OrderShipped", R"({"amount":20})", 3'000},
            {"OrderDelivered", R"({"amount":300})", 4'000},
            {"OrderRefunded", R"({"refund":1})", 5'000}};
}

Filter reading(const char *text) {
    FilterWords words;
    words.columns = Ruleset::load("orders")->columns();
    return Filter::parse(text, words);
}

} // namespace

class FilterSpansTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhereTheFilterHolds() {
        OrderDocument document;
        open(document, makeHistory(upAndDown()));
        FilterSpans spans(&document);
        spans.setFilter(reading("amount>100"));
        QVERIFY(!spans.isKnown());
        QTRY_VERIFY(spans.isKnown());
        QCOMPARE(spans.spans().size(), std::size_t{2});
        QVERIFY((spans.spans()[0] == HeldSpan{Moment{2}, Moment{2}, false}));
        QVERIFY((spans.spans()[1] == HeldSpan{Moment{4}, Moment{5}, true}));
        for (const auto &[moment, holds] :
             {std::pair{0U, false}, {1U, false}, {2U, true}, {3U, false}, {4U, true}, {5U, true}})
            QCOMPARE(spans.spanAt(Moment{moment}).has_value(), holds);
        spans.setFilter(std::nullopt);
        QVERIFY(!spans.isKnown());
        QVERIFY(spans.spans().empty());
    }

    void walksToWhereItTurns() {
        OrderDocument document;
        open(document, makeHistory(upAndDown()));
        FilterSpans spans(&document);
        spans.setFilter(reading("amount>100"));
        QTRY_VERIFY(spans.isKnown());
        document.showMoment(Moment{0});
        for (const std::uint32_t flip : {2U, 3U, 4U, 4U}) {
            spans.walk(1);
            QCOMPARE(document.shownMoment().value, flip);
        }
        document.showMoment(Moment{5});
        for (const std::uint32_t flip : {4U, 3U, 2U, 2U}) {
            spans.walk(-1);
            QCOMPARE(document.shownMoment().value, flip);
        }
    }

    void onlyTheLastAnswerArrives() {
        OrderDocument document;
        open(document, makeHistory(longLife(20'000)));
        FilterSpans spans(&document);
        QSignalSpy changed(&spans, &FilterSpans::changed);
        for (const char *text : {"field1", "field2", "amount<0"})
            spans.setFilter(reading(text));
        QTRY_VERIFY(spans.isKnown());
        QVERIFY(spans.spans().empty());
        QVERIFY(Job::waitForThreads(5'000));
        QCoreApplication::processEvents();
        QCOMPARE(changed.count(), 1);

        spans.setFilter(reading("amount>0"));
        open(document, makeHistory(upAndDown())); // the answer would have been another order's
        QTRY_VERIFY(spans.isKnown());
        QVERIFY(Job::waitForThreads(5'000));
        QCoreApplication::processEvents();
        QCOMPARE(spans.spans().size(), std::size_t{1});
        QCOMPARE(spans.spans()[0].to.value, 5U);
    }

    void followsAnOrderThatGrows() {
        OrderDocument document;
        const auto history = makeHistory(upAndDown());
        open(document, history);
        FilterSpans spans(&document);
        spans.setFilter(reading("amount>100"));
        QTRY_VERIFY(spans.isKnown());
        const Version late =
            history->add(sampleEvent({"OrderPaid", R"({"amount":400})", 1'500}, 6));
        document.grow({late}, history->end(), history->end());
        QTRY_COMPARE(spans.spans().front().to.value, 3U);
        QCOMPARE(spans.spans().back().from.value, 5U);
    }
};

BACKSTORY_TEST(FilterSpansTest);
#include "filter_spans_test.moc"
