#include "core/filter/filter.h"

#include "tests/core/replay/random_events.h"
#include "tests/support/test_registry.h"

using namespace backstory;
using namespace backstory::test;

namespace {

const StreamId kStream("0190163d-8694-739b-aea5-966c26f8ad91");

FilterWords someWords() {
    FilterWords words;
    words.columns = Ruleset::load("orders")->columns();
    words.columns.push_back({"odd column", {*json::Pointer::parse("/odd")}});
    words.zone = Zone::named("Europe/Berlin");
    words.present = parseTime("2026-03-10T12:00Z", Zone(), TimeBound::Lower).instant;
    return words;
}

/// `stamp` empty: none.
Event made(const char *type, const char *stamp, const char *payload) {
    static int count = 0;
    Event event;
    event.id = EventId("event-" + std::to_string(++count));
    event.stream = kStream;
    event.type = type;
    event.payload = payload;
    if (*stamp)
        event.happenedAt.instant = parseTime(stamp, Zone(), TimeBound::Lower).instant;
    return event;
}

/// An order of March 2026.
std::vector<Event> order() {
    std::vector<Event> events{
        made("OrderCreated", "2026-03-01T09:00Z",
             R"({"customer_id":"c-7","amount":10.00,"paid":false,"gift":null,)"
             R"("items":[{"sku":"A","qty":2},{"sku":"B","qty":12}],"big":12345678901234567.89,)"
             R"("shipTo":{"city":"Köln","odd name":"x"},"a/b":1,"code":"10","odd":"y"})"),
        made("OrderPaid", "2026-03-05T23:30Z", "{\"method\":\"Card \\\"one\\\"\",\"paid\":true}"),
        made("OrderItemsChanged", "", R"({"amount":25,"note":"STRA\u00dfE","gone":1})"),
        made("OrderNoted", "2026-03-08T10:00Z", "no JSON at all {")};
    events.back().metadata = R"({"user":"Ada"})";
    return events;
}

bool matches(const char *text, const std::vector<Event> &events) {
    const Filter filter = Filter::parse(text, someWords());
    StreamMatch match(filter);
    std::vector<Stamp> stamps;
    for (const Event &event : events) {
        match.add(event);
        stamps.push_back(event.happenedAt);
    }
    const auto times = effectiveTimes(stamps, false);
    const StreamFacts facts{&kStream, events.size(), times.front(), times.back()};
    const json::Value state = replay(*Ruleset::load("orders"), kStream, events).back();
    return match.matches(facts, &state);
}

} // namespace

class FilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asks_data();
    void asks();
    void asksOneEvent_data();
    void asksOneEvent();
    void forgetsTheStreamBefore();
    void everythingMatchesTheEmptyFilter();
    void answersNothingOfAStateThatIsNotThere();
};

void FilterTest::asks_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("holds");
    const auto row = [](bool holds, std::initializer_list<const char *> texts) {
        for (const char *text : texts)
            QTest::newRow(text) << QString::fromUtf8(text) << holds;
    };
    // The state: columns, paths, pointers, and what is not there.
    row(true, {"status=Paid", "status != Created", "customer=c-7", "customer_id=\"c-7\"",
               "\"odd column\"=y", "shipTo.city=Köln", "shipTo.\"odd name\"=x", "/shipTo/city=Köln",
               "items.1.qty=12", "/items/0/sku=A", "a/b=1", "/a~1b=1", "state.status=Paid",
               "state.items", "state.gift", "state./items/1", "not state.trackingNumber",
               "not trackingNumber=1", "not items.2.qty=1"});
    row(false, {"status=paid", "status=Created", "status!=Paid", "shipTo=Köln", "shipTo.City=Köln",
                "items.01.qty=12", "items.2.qty=1", "trackingNumber!=1", "state.trackingNumber",
                "state.items.2", "shipTo!=x", "items=null", "not status=Paid"});
    // Kinds: numbers with numbers, text with text, by exact value and by code point.
    row(true, {"amount=25", "amount=25.00", "amount=2.5e1", "amount>9", "amount<=25", "amount>=25",
               "amount<1e400", "big=12345678901234567.89", "big>12345678901234567.88",
               "code=\"10\"", "code<\"9\"", "code<2x", "paid=true", "paid!=false", "gift=null",
               "status!=null", "shipTo!=null", "items.0.sku<B"});
    row(false, {"amount=\"25\"", "amount!=\"25\"", "amount>a", "code=10", "code!=10", "code<9",
                "big=12345678901234567.9", "paid=\"true\"", "paid=1", "gift!=null",
                "trackingNumber!=null", "amount=null"});
    // Payloads: any event up to the moment.
    row(true, {"data.amount=10", "data.amount=25", "data.paid=false", "data.gift", "data.gone",
               "data.items.1.qty>10", "data.note=STRAßE", "data.method=\"Card \\\"one\\\"\"",
               "data./shipTo/city=Köln", "data.amount!=10", "data.shipTo.\"odd name\"",
               "data.amount=10 data.amount=25"});
    row(false, {"data.trackingNumber", "data.amount=11", "data.amount=\"10\"", "data.status",
                "not data.gone", "data.items.2", "any(data.amount=10 data.amount=25)"});
    // Types and times. The zone is Berlin: an hour before UTC.
    row(true, {"type:OrderPaid", "type:Order*", "TYPE:OrderNoted", "not type:OrderShipped",
               "type:OrderPaid since:2026-03-06", "type:OrderPaid until:2026-03-06",
               "type:OrderPaid after:2026-03-05 before:2026-03-07",
               "type:OrderPaid since:2026-03-06 00:30 until:\"2026-03-06 00:30\"",
               "type:OrderCreated since:2026-03-01T09:00Z", "since:2026-03-08 until:2026-03-08",
               "since:-3d", "before:-9d", "until:now", "type:OrderPaid type:OrderCreated",
               "type:OrderItemsChanged", "not type:OrderPaid since:2026-03-07",
               "not type:OrderItemsChanged since:2000-01-01"});
    row(false,
        {"type:orderpaid", "type:OrderP", "type:\"Order*\"", "type:Orders*",
         "type:OrderPaid until:2026-03-05", "type:OrderPaid after:2026-03-06",
         "type:OrderPaid before:2026-03-06", "type:OrderCreated after:2026-03-01T09:00Z",
         "since:2026-03-09", "since:-2d", "before:2026-03-01", "since:2026-03-02 until:2026-03-05",
         "type:OrderItemsChanged since:2000-01-01", "not type:OrderPaid since:2026-03-06"});
    // What a period bounds, and one and the same event.
    row(true, {"(type:OrderCreated before:2026-03-02) (type:OrderPaid since:2026-03-06)",
               "data.amount=10 type:OrderCreated until:2026-03-01",
               "(type:OrderShipped or type:OrderPaid) since:2026-03-06",
               "status=Paid since:2026-03-08", "(since:2026-03-08 or since:2026-03-09) type:Order*",
               "any(type:OrderPaid data.method)", "any(type:OrderPaid since:2026-03-06)",
               "any(type:OrderPaid before:-3d) not type:OrderShipped",
               "any(type:OrderPaid) until:2026-03-06", "not (since:2026-03-09)",
               "any(type:OrderCreated not data.method)", "type:OrderPaid not since:2026-03-09"});
    row(false,
        {"type:OrderCreated type:OrderPaid since:2026-03-06",
         "(type:OrderShipped or type:OrderPaid) since:2026-03-07", "status=Paid since:2026-03-09",
         "any(type:OrderPaid data.note)", "any(type:OrderPaid before:-5d) not type:OrderShipped",
         "any(type:OrderPaid) until:2026-03-05", "type:OrderPaid not since:2026-03-08",
         "(type:OrderPaid since:2026-03-06) before:2026-03-02"});
    // The stream as a whole.
    row(true,
        {"stream:0190163d-8694-739b-aea5-966c26f8ad91", "stream:{0190163D8694739BAEA5966C26F8AD91}",
         "stream:0190163D*", "stream:0190163d8694*", "stream:*", "events=4", "events>3.5",
         "events!=3", "first<2026-03-02", "first=2026-03-01", "last>=2026-03-08",
         "last!=2026-03-07", "last>2026-03-07", "last<=2026-03-08", "last<2026-03-08 12:00"});
    row(false,
        {"stream:0190163d-8694-739b-aea5-966c26f8ad92", "stream:0190163e*", "stream:x*", "events=3",
         "events>4", "first<2026-03-01", "last>2026-03-08", "last<2026-03-08", "first=2026-03-02"});
    // Free text.
    row(true, {"köln", "KÖLN", "\"card \\\"ONE\\\"\"", "straße", "STRAẞE", "0190163D-8694", "paid",
               "ordernoted", "no json", "ada", "USER", "25", "5678901234567.8", "sku", "event-",
               "\"odd name\"", "köln ada", "köln until:2026-03-01"});
    row(false, {"kiel", "strasse", "true", "u00df", "\"köln ada\"", "köln since:2026-03-02",
                "any(köln ada)", "not köln"});
    // How conditions join.
    row(true, {"kiel or köln", "köln and not kiel", "not kiel köln", "kiel ada or köln",
               "not (kiel or strasse)", "köln or kiel kiel", "NOT kiel AND (kiel OR ada)"});
    row(false, {"not köln or kiel", "(köln or ada) kiel", "not (kiel or ada)", "not not kiel"});
}

void FilterTest::asks() {
    QFETCH(const QString, text);
    QFETCH(const bool, holds);
    static const std::vector<Event> events = order();
    QCOMPARE(matches(text.toUtf8().constData(), events), holds);
}

void FilterTest::asksOneEvent_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("versions");
    const auto row = [](const char *text, const char *versions) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(versions);
    };
    row("", "1234");
    row("type:OrderPaid", "2");
    row("not type:OrderPaid", "134");
    row("since:2026-03-06", "24");
    row("not since:2026-03-06", "13");
    row("amount=10", "12");
    row("data.amount", "13");
    row("any(data.amount amount=25)", "3");
    row("status=Paid type:Order* not data.note", "24");
    row("ada or köln", "14");
    row("stream:0190* type:OrderNoted", "4");
    row("stream:x", "");
}

void FilterTest::asksOneEvent() {
    QFETCH(const QString, text);
    QFETCH(const QString, versions);
    const std::vector<Event> events = order();
    const auto states = replay(*Ruleset::load("orders"), kStream, events);
    FilterWords words = someWords();
    words.context = FilterContext::Events;
    const Filter filter = Filter::parse(text.toStdString(), words);
    std::string found;
    for (std::size_t i = 0; i < events.size(); ++i)
        if (filter.matchesEvent(events[i], &states[i + 1]))
            found += std::to_string(i + 1);
    QCOMPARE(found, versions.toStdString());
}

void FilterTest::forgetsTheStreamBefore() {
    const Filter filter = Filter::parse("type:OrderPaid", someWords());
    StreamMatch match(filter);
    for (const Event &event : order())
        match.add(event);
    const StreamFacts facts{&kStream, 4, {}, {}};
    QVERIFY(match.matches(facts, nullptr));
    match.start();
    QVERIFY(!match.matches(facts, nullptr));
}

void FilterTest::everythingMatchesTheEmptyFilter() {
    const Filter filter;
    const StreamMatch match(filter);
    QVERIFY(match.matches({}, nullptr));
    QVERIFY(filter.matchesEvent(order().front(), nullptr));
    QVERIFY(filter.eventSieve().isAny());
    QVERIFY(filter.sieve(*Ruleset::load("orders")).isAny());
}

void FilterTest::answersNothingOfAStateThatIsNotThere() {
    const Filter filter = Filter::parse("status=Paid or events>3", someWords());
    const StreamMatch match(filter);
    QVERIFY(!match.matches({}, nullptr));
    QVERIFY(Filter::parse("not status=Paid", someWords()).matchesEvent(order().front(), nullptr));
}

BACKSTORY_TEST(FilterTest);

#include "filter_test.moc"
