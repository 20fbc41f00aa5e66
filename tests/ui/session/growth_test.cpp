#include "ui/session/growth.h"

#include "tests/support/test_registry.h"
#include "tests/ui/doubles/memory_source.h"

namespace backstory::ui {

using test::classicTable;
using test::makeEvent;

namespace {

constexpr std::uint32_t kLong = 30'000;

Event eventAt(std::int64_t millis, int number, const std::string &payload = "{}") {
    return makeEvent("o1", "OrderPaid", payload, millis, number);
}

History historyOf(std::uint32_t events) {
    History history(StreamId("o1"), Ruleset::load("orders"), EventOrder(classicTable("order")));
    std::vector<Event> all;
    for (std::uint32_t i = 0; i < events; ++i)
        all.push_back(eventAt(10 * (std::int64_t{i} + 1), static_cast<int>(i) + 1));
    history.add(std::move(all));
    return history;
}

std::vector<std::uint32_t> valuesOf(const std::vector<Version> &versions) {
    std::vector<std::uint32_t> values;
    for (const Version version : versions)
        values.push_back(version.value);
    return values;
}

} // namespace

class GrowthTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsFindTheirPlaces() {
        History history = historyOf(5); // at 10, 20 … 50
        const Growth growth = growHistory(history, {eventAt(60, 60), eventAt(5, 5), eventAt(25, 25),
                                                    eventAt(55, 55), eventAt(26, 26)});
        QVERIFY(!growth.readAgain);
        QVERIFY(growth.left.empty());
        QCOMPARE(valuesOf(growth.added), (std::vector<std::uint32_t>{1, 4, 5, 9, 10}));
        QCOMPARE(history.size(), 10U);
        QCOMPARE(history.facts(Version{1}).id.text(), std::string("o1-event-5"));
        QCOMPARE(history.facts(Version{4}).id.text(), std::string("o1-event-25"));
        QCOMPARE(history.facts(Version{5}).id.text(), std::string("o1-event-26"));
        QCOMPARE(history.facts(Version{10}).id.text(), std::string("o1-event-60"));
    }

    void whatIsThereAlreadyIsPassedOver() {
        History history = historyOf(5);
        Event counted = eventAt(50, 5);
        counted.ordinal = 17; // as another reading counted it
        const Growth growth =
            growHistory(history, {eventAt(10, 1), eventAt(30, 3), counted, eventAt(60, 6)});
        QVERIFY(!growth.readAgain);
        QCOMPARE(valuesOf(growth.added), (std::vector<std::uint32_t>{6}));
        QCOMPARE(history.size(), 6U);
    }

    void anotherContentOfAKnownEventIsNotBelieved() {
        History history = historyOf(5);
        const Growth growth = growHistory(history, {eventAt(30, 3, R"({"n":1})"), eventAt(60, 6)});
        QVERIFY(growth.readAgain);
        QVERIFY(growth.added.empty());
        QCOMPARE(history.size(), 5U);
    }

    void manyLateOnesComeLittleByLittle() {
        History history = historyOf(kLong);
        std::vector<Event> events{eventAt(10'000'000, 1'000'000)};
        for (int i = 0; i < 200; ++i)
            events.push_back(eventAt(15, 2'000'000 + i));
        const std::size_t all = events.size();
        std::size_t added = 0;
        int rounds = 0;
        while (!events.empty()) {
            Growth growth = growHistory(history, std::move(events));
            QVERIFY(!growth.readAgain);
            QVERIFY(!growth.added.empty());
            added += growth.added.size();
            events = std::move(growth.left);
            ++rounds;
        }
        QVERIFY(rounds > 3);
        QCOMPARE(added, all);
        QCOMPARE(history.size(), kLong + static_cast<std::uint32_t>(all));
        QCOMPARE(history.facts(history.end().lastEvent()).id.text(),
                 std::string("o1-event-1000000"));
    }

    void tooManyLateOnesAreReadAgain() {
        History history = historyOf(kLong);
        std::vector<Event> events;
        for (int i = 0; i < 2'000; ++i)
            events.push_back(eventAt(15, 2'000'000 + i));
        QVERIFY(growHistory(history, std::move(events)).readAgain);
        QCOMPARE(history.size(), kLong);
    }

    void onlyWhatCameBeforeTheOneShownChangedThePast() {
        History history = historyOf(5);
        const Growth growth = growHistory(history, {eventAt(25, 25), eventAt(60, 60)});
        QCOMPARE(pastChangeOf(history, growth.added, Moment{2}).events, 0U);
        QCOMPARE(pastChangeOf(history, growth.added, Moment{0}).events, 0U);
        const PastChange change = pastChangeOf(history, growth.added, Moment{3});
        QCOMPARE(change.events, 1U);
        QCOMPARE(change.first.text(), std::string("o1-event-25"));
    }
};

} // namespace backstory::ui

using backstory::ui::GrowthTest;
BACKSTORY_TEST(GrowthTest);
#include "growth_test.moc"
