#include "core/filter/held_moments.h"

#include "core/filter/filter.h"
#include "tests/core/filter/random_filters.h"
#include "tests/support/test_registry.h"

using namespace backstory;
using namespace backstory::test;

namespace {

const StreamId kStream("0190163d-8694-739b-aea5-966c26f8ad91");

std::string spansText(const std::vector<HeldSpan> &spans) {
    std::string text;
    for (const HeldSpan &span : spans)
        text += std::to_string(span.from.value) + '-' + std::to_string(span.to.value) +
                (span.open ? "… " : " ");
    return text;
}

/// Every moment asked by itself, from the first event on.
std::vector<HeldSpan> askedOneByOne(const History &history, const Filter &filter) {
    std::vector<HeldSpan> spans;
    bool held = false;
    for (std::uint32_t k = 1; k <= history.size(); ++k) {
        StreamMatch match(filter);
        for (std::uint32_t i = 1; i <= k; ++i)
            match.add(history.event(Version{i}));
        const StreamFacts facts{&kStream, k, history.effectiveTime(Version{1}),
                                history.effectiveTime(Version{k})};
        const json::Value state = history.stateAt(Moment{k});
        const bool holds = match.matches(facts, &state);
        if (holds && !held)
            spans.push_back({Moment{k}, Moment{k}, false});
        if (holds)
            spans.back().to = Moment{k};
        held = holds;
    }
    if (held)
        spans.back().open = true;
    return spans;
}

History someHistory(RandomEvents &random) {
    const EventOrder order(
        {random.oneIn(3) ? OrderKey::StoredVersion : OrderKey::HappenedAt, OrderKey::Id});
    const auto rules =
        random.oneIn(2) ? Ruleset::load("generic") : random.rules(RulesKind::Everything);
    History history(kStream, rules, order);
    std::vector<Event> events = random.events(1 + random.below(40));
    std::int64_t version = 0;
    for (Event &event : events) {
        event.stream = kStream;
        event.storedVersion = ++version;
    }
    history.add(std::move(events));
    return history;
}

Event made(const char *type, const char *payload, std::int64_t second) {
    Event event;
    event.id = EventId("event " + std::to_string(second));
    event.stream = kStream;
    event.type = type;
    event.payload = payload;
    event.happenedAt.instant = Instant::fromSeconds(second);
    return event;
}

History orderHistory() {
    History history(kStream, Ruleset::load("orders"), EventOrder({OrderKey::HappenedAt}));
    history.add({made("OrderCreated", R"({"amount":10})", 1), made("OrderPaid", "{}", 2),
                 made("OrderItemsChanged", R"({"amount":200})", 3), made("OrderShipped", "{}", 4),
                 made("OrderItemsChanged", R"({"amount":20})", 5)});
    return history;
}

} // namespace

class HeldMomentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatEveryMomentTells();
    void tellsWhichEventsMatch();
    void findsWhatFlipsBack();
    void theStartNeverMatches();
    void stopsWhenAsked();
};

void HeldMomentsTest::tellsWhatEveryMomentTells() {
    RandomEvents random(51);
    RandomFilters filters(random);
    int flips = 0;
    for (int round = 0; round < 800; ++round) {
        const History history = someHistory(random);
        const std::string text = round % 2 == 0 ? filters.filter() : filters.stateFilter();
        const Filter filter = Filter::parse(text, {});
        const auto spans = heldMoments(history, filter, {});
        const auto expected = askedOneByOne(history, filter);
        QVERIFY2(spans == expected,
                 (text + ": " + spansText(spans) + "not " + spansText(expected)).c_str());
        flips += spans.size() > 1 ? 1 : 0;
    }
    QVERIFY2(flips > 15, std::to_string(flips).c_str());
}

void HeldMomentsTest::tellsWhichEventsMatch() {
    RandomEvents random(52);
    RandomFilters filters(random);
    FilterWords words;
    words.context = FilterContext::Events;
    for (int round = 0; round < 800; ++round) {
        const History history = someHistory(random);
        const std::string text = filters.eventFilter();
        const Filter filter = Filter::parse(text, words);
        std::vector<Version> expected;
        for (std::uint32_t k = 1; k <= history.size(); ++k) {
            const json::Value state = history.stateAt(Moment{k});
            if (filter.matchesEvent(history.event(Version{k}), &state))
                expected.push_back(Version{k});
        }
        QVERIFY2(matchingEvents(history, filter, {}) == expected, text.c_str());
    }
}

void HeldMomentsTest::findsWhatFlipsBack() {
    const History history = orderHistory();
    const auto held = [&history](const char *text) {
        return spansText(heldMoments(history, Filter::parse(text, {}), {}));
    };
    QCOMPARE(held("amount<100"), std::string("1-2 5-5… "));
    QCOMPARE(held("status=Paid"), std::string("2-3 "));
    QCOMPARE(held("type:OrderPaid not type:OrderShipped"), std::string("2-3 "));
    QCOMPARE(held("events>=2 events<4"), std::string("2-3 "));
    QCOMPARE(held("last>=1970-01-01T00:00:03Z"), std::string("3-5… "));
    QCOMPARE(held("amount=1000"), std::string());
}

void HeldMomentsTest::theStartNeverMatches() {
    const History history = orderHistory();
    QCOMPARE(spansText(heldMoments(history, Filter(), {})), std::string("1-5… "));
    const History empty(kStream, Ruleset::load("orders"), EventOrder({OrderKey::HappenedAt}));
    QVERIFY(heldMoments(empty, Filter(), {}).empty());
    QVERIFY(matchingEvents(empty, Filter(), {}).empty());
}

void HeldMomentsTest::stopsWhenAsked() {
    History history(kStream, Ruleset::load("orders"), EventOrder({OrderKey::HappenedAt}));
    std::vector<Event> events;
    for (std::int64_t i = 0; i < 2'000; ++i)
        events.push_back(made("OrderItemsChanged", "{}", i));
    history.add(std::move(events));
    std::stop_source stop;
    stop.request_stop();
    const Progress progress{stop.get_token(), {}};
    QVERIFY_THROWS_EXCEPTION(Cancelled, heldMoments(history, Filter(), progress));
    QVERIFY_THROWS_EXCEPTION(Cancelled, matchingEvents(history, Filter(), progress));
}

BACKSTORY_TEST(HeldMomentsTest);

#include "held_moments_test.moc"
