#include "core/filter/filter.h"
#include "core/json/parse.h"
#include "tests/core/filter/random_filters.h"
#include "tests/support/test_registry.h"

using namespace backstory;
using namespace backstory::test;

namespace {

const StreamId kStream("0190163d-8694-739b-aea5-966c26f8ad91");
const EventOrder kOrder({OrderKey::HappenedAt});

bool payloadMeets(const RowCondition &condition, const std::string &payload) {
    if (condition.payloadMembers.empty() && condition.payloadTexts.empty())
        return true;
    const auto document = json::parse(payload);
    const auto *value = std::get_if<json::Value>(&document);
    if (!value || !value->isObject())
        return false;
    return std::ranges::all_of(condition.payloadMembers,
                               [value](const auto &member) { return value->find(member); }) &&
           std::ranges::all_of(condition.payloadTexts, [value](const auto &text) {
               const json::Value *found = value->find(text.key);
               return found && found->isString() && found->string() == text.text;
           });
}

/// The plain meaning of a row condition.
bool rowMeets(const RowCondition &condition, const Event &event) {
    const auto &stamp = event.happenedAt.instant;
    return (condition.types.empty() ||
            std::ranges::find(condition.types, event.type) != condition.types.end()) &&
           (!condition.from || (stamp && *stamp >= *condition.from)) &&
           (!condition.to || (stamp && *stamp <= *condition.to)) &&
           (!condition.stream || *condition.stream == event.stream) &&
           payloadMeets(condition, event.payload);
}

bool anyRowMeets(const RowCondition &condition, const std::vector<Event> &events) {
    return std::ranges::any_of(
        events, [&condition](const Event &event) { return rowMeets(condition, event); });
}

std::vector<Event> someEvents(RandomEvents &random) {
    std::vector<Event> events = random.events(1 + random.below(6));
    for (Event &event : events)
        event.stream = kStream;
    kOrder.sort(events);
    return events;
}

StreamFacts factsOf(const std::vector<Event> &events) {
    std::vector<Stamp> stamps;
    for (const Event &event : events)
        stamps.push_back(event.happenedAt);
    const auto times = effectiveTimes(stamps, true);
    return {&kStream, events.size(), times.front(), times.back()};
}

/// Rules that lay everything over, or some that are made up.
std::shared_ptr<const Ruleset> someRules(RandomEvents &random) {
    if (random.oneIn(3))
        return random.rules(RulesKind::Everything);
    return random.oneIn(2) ? Ruleset::load("generic") : random.rules(RulesKind::OnlyWrites);
}

RowCondition sieveOf(std::string_view text, const char *rules) {
    return Filter::parse(text, {}).sieve(*Ruleset::load(rules));
}

} // namespace

class FilterSieveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverLosesAStream();
    void neverLosesAnEvent();
    void asksForTypesAndTimes();
    void asksForWhatFeedsTheState();
    void saysNothingWhereNothingCanBeSaid();
};

void FilterSieveTest::neverLosesAStream() {
    RandomEvents random(41);
    RandomFilters filters(random);
    int excluded = 0;
    int matched = 0;
    for (int round = 0; round < 4'000; ++round) {
        const auto rules = someRules(random);
        const std::vector<Event> events = someEvents(random);
        const std::string text = filters.filter();
        const Filter filter = Filter::parse(text, {});
        StreamMatch match(filter);
        for (const Event &event : events)
            match.add(event);
        const json::Value state = replay(*rules, kStream, events).back();
        const bool lets = anyRowMeets(filter.sieve(*rules), events);
        excluded += lets ? 0 : 1;
        if (match.matches(factsOf(events), &state)) {
            ++matched;
            QVERIFY2(lets, text.c_str());
        }
    }
    QVERIFY2(excluded > 400 && matched > 400,
             (std::to_string(excluded) + ' ' + std::to_string(matched)).c_str());
}

void FilterSieveTest::neverLosesAnEvent() {
    RandomEvents random(42);
    RandomFilters filters(random);
    FilterWords words;
    words.context = FilterContext::Events;
    int excluded = 0;
    int matched = 0;
    for (int round = 0; round < 3'000; ++round) {
        const auto rules = someRules(random);
        const std::vector<Event> events = someEvents(random);
        const std::string text = filters.eventFilter();
        const Filter filter = Filter::parse(text, words);
        const RowCondition sieve = filter.eventSieve();
        const auto states = replay(*rules, kStream, events);
        for (std::size_t i = 0; i < events.size(); ++i) {
            const bool lets = rowMeets(sieve, events[i]);
            excluded += lets ? 0 : 1;
            if (filter.matchesEvent(events[i], &states[i + 1])) {
                ++matched;
                QVERIFY2(lets, text.c_str());
            }
        }
    }
    QVERIFY2(excluded > 600 && matched > 600,
             (std::to_string(excluded) + ' ' + std::to_string(matched)).c_str());
}

void FilterSieveTest::asksForTypesAndTimes() {
    const auto march = *Instant::fromSeconds(1'772'323'200);
    RowCondition sieve = sieveOf("type:OrderRefunded since:2026-03-01 before:2026-04-01", "orders");
    QCOMPARE(sieve.types, std::vector<std::string>{"OrderRefunded"});
    QVERIFY(sieve.from == march);
    QVERIFY(sieve.to == Instant::fromParts(1'775'001'599, 999'999'999));

    sieve = sieveOf("status=Paid (type:A or type:B or any(type:C data.x))", "orders");
    QCOMPARE(sieve.types, (std::vector<std::string>{"A", "B", "C"}));

    sieve = sieveOf("stream:0190163d-8694-739b-aea5-966c26f8ad91 type:A", "orders");
    QVERIFY(sieve.stream == kStream);
    QCOMPARE(sieve.types, std::vector<std::string>{"A"});
}

void FilterSieveTest::asksForWhatFeedsTheState() {
    RowCondition sieve = sieveOf("customer_id=X amount>100", "orders");
    QCOMPARE(sieve.payloadTexts.size(), std::size_t(1));
    QCOMPARE(sieve.payloadTexts.front().key, std::string("customer_id"));
    QCOMPARE(sieve.payloadTexts.front().text, std::string("X"));
    QVERIFY(sieve.payloadMembers.empty());

    QCOMPARE(sieveOf("amount>100", "orders").payloadMembers, std::vector<std::string>{"amount"});
    QCOMPARE(sieveOf("shipTo.city=Kiel", "orders").payloadMembers,
             std::vector<std::string>{"shipTo"});
    QCOMPARE(sieveOf("data.trackingNumber", "orders").payloadMembers,
             std::vector<std::string>{"trackingNumber"});
    QCOMPARE(sieveOf("data.a=X or data.a=1", "orders").payloadMembers,
             std::vector<std::string>{"a"});
}

void FilterSieveTest::saysNothingWhereNothingCanBeSaid() {
    for (const char *text :
         {"", "status=Paid", "orderId=X", "not type:A", "type:A or status=Paid", "type:Order*",
          "\"free text\"", "data.0=1", "events>3", "customer_id=X or amount=1", "not amount=3"})
        QVERIFY2(sieveOf(text, "orders").isAny(), text);
}

BACKSTORY_TEST(FilterSieveTest);

#include "filter_sieve_test.moc"
