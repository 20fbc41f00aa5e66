#include "core/model/event_order.h"

#include "tests/support/test_registry.h"

#include <algorithm>
#include <iostream>
#include <random>

namespace backstory::test {

namespace {

Event eventOf(const std::string &id, std::optional<std::int64_t> millis,
              std::optional<std::int64_t> version = {}, std::optional<std::int64_t> position = {}) {
    Event event;
    event.id = EventId(id);
    if (millis)
        event.happenedAt.instant = Instant::fromMillis(*millis);
    event.storedVersion = version;
    event.position = position;
    return event;
}

const EventOrder kClassic({OrderKey::HappenedAt, OrderKey::StoredVersion, OrderKey::Position,
                           OrderKey::Id});

std::vector<std::string> idsInOrder(std::vector<Event> events, const EventOrder &order) {
    order.sort(events);
    std::vector<std::string> ids;
    for (const Event &event : events)
        ids.push_back(event.id.text());
    return ids;
}

} // namespace

class EventOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timeThenVersionThenPositionThenId();
    void absentValuesComeLast();
    void versionsAloneIgnoreTime();
    void uuidsCompareAsBytesBeforeOtherText();
    void placeIsTheLastResort();
    void tiesAreWhatOnlyAnIdOrders();
    void placesGivenAfterwardsSettleNothing();
    void isTheSameFromEveryStart();
};

void EventOrderTest::timeThenVersionThenPositionThenId() {
    const auto ids =
        idsInOrder({eventOf("d", 2, 1, 1), eventOf("c", 1, 2, 1), eventOf("b", 1, 1, 2),
                    eventOf("a2", 1, 1, 1), eventOf("a1", 1, 1, 1)},
                   kClassic);
    QCOMPARE(ids, (std::vector<std::string>{"a1", "a2", "b", "c", "d"}));
}

void EventOrderTest::absentValuesComeLast() {
    const auto ids = idsInOrder({eventOf("none", {}), eventOf("late", 9), eventOf("noVersion", 1),
                                 eventOf("version", 1, 5), eventOf("before1970", -5)},
                                kClassic);
    QCOMPARE(ids, (std::vector<std::string>{"before1970", "version", "noVersion", "late", "none"}));
}

void EventOrderTest::versionsAloneIgnoreTime() {
    const EventOrder order({OrderKey::StoredVersion});
    QVERIFY(!order.timeFirst());
    QVERIFY(kClassic.timeFirst());
    const auto ids = idsInOrder({eventOf("second", 1, 2), eventOf("first", 9, 1)}, order);
    QCOMPARE(ids, (std::vector<std::string>{"first", "second"}));
}

void EventOrderTest::uuidsCompareAsBytesBeforeOtherText() {
    const std::string upper = "0B000000-0000-4000-8000-000000000000";
    const std::string lower = "0a000000-0000-4000-8000-000000000000";
    const std::string braced = "{0C000000000040008000000000000000}";
    const auto ids = idsInOrder(
        {eventOf("0", 1), eventOf(braced, 1), eventOf(upper, 1), eventOf(lower, 1)}, kClassic);
    QCOMPARE(ids, (std::vector<std::string>{lower, upper, braced, "0"}));
}

void EventOrderTest::placeIsTheLastResort() {
    Event first = eventOf("same", 1);
    Event second = eventOf("same", 1);
    first.ordinal = 3;
    second.ordinal = 4;
    QVERIFY(kClassic.compare(first, second) < 0);
    QVERIFY(kClassic.compare(first, first) == 0);
}

void EventOrderTest::tiesAreWhatOnlyAnIdOrders() {
    const std::string v7a = "018f0000-0000-7000-8000-000000000001";
    const std::string v7sameTime = "018f0000-0000-7fff-8000-000000000002";
    const std::string v7later = "018f0000-0001-7000-8000-000000000000";
    const std::string v4 = "018f0000-0000-4000-8000-000000000001";
    QVERIFY(kClassic.tied(eventOf("a", 1), eventOf("b", 1)));
    QVERIFY(!kClassic.tied(eventOf("a", 1), eventOf("b", 2)));
    QVERIFY(!kClassic.tied(eventOf("a", 1, 1), eventOf("b", 1, 2)));
    QVERIFY(!kClassic.tied(eventOf("a", 1), eventOf("b", {})));
    QVERIFY(kClassic.tied(eventOf("a", {}), eventOf("b", {})));
    QVERIFY(kClassic.tied(eventOf(v7a, 1), eventOf(v7sameTime, 1)));
    QVERIFY(!kClassic.tied(eventOf(v7a, 1), eventOf(v7later, 1)));
    QVERIFY(kClassic.tied(eventOf(v7later, 1), eventOf(v4, 1)));
}

void EventOrderTest::placesGivenAfterwardsSettleNothing() {
    EventTable table;
    table.order = kClassic.keys();
    table.recordedAt = StampRef{{"recorded_at", {}}, StampForm::Millis};
    const EventOrder order(table);
    const Event old = eventOf("a", 1, 1, 1);
    Event recorded = eventOf("c", 1, 3, 3);
    recorded.recordedAt.instant = Instant::fromMillis(5);
    QVERIFY(order.tied(old, eventOf("b", 1, 2, 2)));
    QVERIFY(!order.tied(old, eventOf("b", 2, 2, 2)));
    QVERIFY(!order.tied(old, recorded));
    QVERIFY(order.compare(old, eventOf("0", 1, 2, 2)) < 0);
    // A table that tells no recorded time numbers its events as they come.
    table.recordedAt.reset();
    QVERIFY(!EventOrder(table).tied(old, eventOf("b", 1, 2, 2)));
}

void EventOrderTest::isTheSameFromEveryStart() {
    constexpr std::uint32_t kSeed = 20260302;
    std::cout << "seed " << kSeed << '\n';
    std::mt19937 random(kSeed);
    const auto upTo = [&](std::uint32_t n) { return static_cast<std::int64_t>(random() % n); };
    for (int round = 0; round < 200; ++round) {
        std::vector<Event> events;
        for (std::uint64_t i = 0; i < 12; ++i) {
            std::optional<std::int64_t> millis;
            std::optional<std::int64_t> version;
            if (upTo(4) > 0)
                millis = upTo(3);
            if (upTo(2) > 0)
                version = upTo(3);
            events.push_back(eventOf(std::to_string(upTo(4)), millis, version));
            events.back().ordinal = i;
        }
        std::vector<Event> shuffled = events;
        std::ranges::shuffle(shuffled, random);
        kClassic.sort(events);
        kClassic.sort(shuffled);
        for (std::size_t i = 0; i < events.size(); ++i)
            QCOMPARE(shuffled[i].ordinal, events[i].ordinal);
    }
}

} // namespace backstory::test

using backstory::test::EventOrderTest;
BACKSTORY_TEST(EventOrderTest);

#include "event_order_test.moc"
