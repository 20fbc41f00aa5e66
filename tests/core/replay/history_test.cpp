#include "core/replay/history.h"

#include "core/base/error.h"
#include "core/json/print.h"
#include "tests/core/replay/random_events.h"
#include "tests/support/test_registry.h"

#include <algorithm>

using namespace backstory;
using namespace backstory::test;

namespace {

const StreamId kStream("o-1");

Event makeEvent(std::string id, std::string type, std::string payload, std::optional<int> seconds) {
    Event made;
    made.id = EventId(std::move(id));
    made.stream = kStream;
    made.type = std::move(type);
    made.payload = std::move(payload);
    if (seconds)
        made.happenedAt.instant = Instant::fromSeconds(*seconds);
    return made;
}

History orderHistory(std::vector<Event> events) {
    History history(kStream, Ruleset::load("orders"), EventOrder({OrderKey::HappenedAt}));
    history.add(std::move(events));
    return history;
}

/// An order that is created, changed after payment, and shipped.
History sample() {
    return orderHistory(
        {makeEvent("e1", "OrderCreated", R"({"amount":10.00,"shipTo":{"city":"Bonn"}})", 1),
         makeEvent("e2", "OrderPaid", R"({"paidBy":"card"})", 2),
         makeEvent("e3", "OrderAddressChanged", R"({"shipTo":{"zip":"53111"}})", 3),
         makeEvent("e4", "OrderBlessed", "{}", 4),
         makeEvent("e5", "OrderShipped", R"({"amount":10.0})", 5)});
}

json::Pointer path(std::string_view text) {
    return *json::Pointer::parse(text);
}

std::string described(const std::optional<Blame> &blame) {
    if (!blame)
        return "never";
    return (blame->value ? json::toText(*blame->value) : "gone") + " by " +
           std::to_string(blame->writer.value);
}

std::string described(const std::vector<FieldValue> &values) {
    std::string out;
    for (const FieldValue &value : values)
        out += (value.value ? json::toText(*value.value) : "gone") + " by " +
               std::to_string(value.writer.value) + " until " +
               (value.until ? std::to_string(value.until->value) : "the end") + "; ";
    return out;
}

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statesAtMoments();
    void whoWroteWhat();
    void everyValueOfAPath();
    void whatAnEventDid();
    void elementsKeepTheirWriters();
    void valuesByPosition();
    void moments();
    void momentsBeyondTheEnd();
    void eventsWithoutStampBelongToTheEnd();
    void effectiveTimesAsTheModelSays();
    void givesBackEveryEvent();
    void findsById();
    void oddPayloads_data();
    void oddPayloads();
    void readFindingsAreKept();
    void memoryStaysNearThePayloads();
};

void HistoryTest::statesAtMoments() {
    const History history = sample();
    QCOMPARE(history.size(), 5U);
    QCOMPARE(json::toText(history.stateAt(Moment{0})), std::string(R"({"orderId":"o-1"})"));
    QCOMPARE(json::toText(history.stateAt(Moment{2})),
             std::string(R"({"amount":10.00,"orderId":"o-1","paidBy":"card",)"
                         R"("shipTo":{"city":"Bonn"},"status":"Paid"})"));
    QCOMPARE(json::toText(history.stateAt(history.end())),
             std::string(R"({"amount":10.0,"orderId":"o-1","paidBy":"card",)"
                         R"("shipTo":{"zip":"53111"},"status":"Shipped"})"));
    QCOMPARE(history.facts(Version{4}).understood, false);
}

void HistoryTest::whoWroteWhat() {
    const History history = sample();
    const Moment end = history.end();
    QCOMPARE(described(history.blame(path("/orderId"), end)), std::string("\"o-1\" by 0"));
    QCOMPARE(described(history.blame(path("/amount"), end)), std::string("10.0 by 5"));
    QCOMPARE(described(history.blame(path("/amount"), Moment{4})), std::string("10.00 by 1"));
    QCOMPARE(described(history.blame(path("/shipTo/zip"), end)), std::string("\"53111\" by 3"));
    QCOMPARE(described(history.blame(path("/shipTo/city"), end)), std::string("gone by 3"));
    QCOMPARE(described(history.blame(path("/shipTo/city"), Moment{2})),
             std::string("\"Bonn\" by 1"));
    QCOMPARE(described(history.blame(path("/nothing"), end)), std::string("never"));
    QCOMPARE(history.blameAll(end).size(), std::size_t{5});
    QCOMPARE(history.blame(path(""), end)->writer.value, 5U);
}

void HistoryTest::everyValueOfAPath() {
    const History history = sample();
    QCOMPARE(described(history.valuesOf(path("/amount"))),
             std::string("10.00 by 1 until 5; 10.0 by 5 until the end; "));
    QCOMPARE(described(history.valuesOf(path("/shipTo/city"))),
             std::string("\"Bonn\" by 1 until 3; gone by 3 until the end; "));
    QCOMPARE(described(history.valuesOf(path("/orderId"))),
             std::string("\"o-1\" by 0 until the end; "));
    QVERIFY(history.valuesOf(path("/nothing")).empty());
    QCOMPARE(history.writersOf(path("/status")),
             (std::vector<Version>{Version{1}, Version{2}, Version{5}}));
}

void HistoryTest::whatAnEventDid() {
    const History history = sample();
    QCOMPARE(
        linesText(history.changesOf(Version{3})),
        std::string("remove /shipTo/city \"Bonn\" -> null\nadd /shipTo/zip null -> \"53111\"\n"));
    // Only digits changed: no line, but the event did write the path.
    QCOMPARE(linesText(history.changesOf(Version{5})),
             std::string("replace /status \"Paid\" -> \"Shipped\"\n"));
    QCOMPARE(history.pathsWrittenBy(Version{5}),
             (std::vector<json::Pointer>{path("/amount"), path("/status")}));
    QCOMPARE(
        linesText(history.difference(Moment{2}, Moment{1})),
        std::string("remove /paidBy \"card\" -> null\nreplace /status \"Paid\" -> \"Created\"\n"));
}

void HistoryTest::elementsKeepTheirWriters() {
    const auto rules = Ruleset::parse(R"({"name":"cart","version":"1","rules":{
        "Started":[{"op":"copy","path":"/items","from":"/items"}],
        "Added":[{"op":"append","path":"/items","from":"/item"}],
        "Removed":[{"op":"remove","path":"/items","key":"sku","from":"/sku"}]}})",
                                      "the test");
    History history(kStream, rules, EventOrder({OrderKey::HappenedAt}));
    history.add({makeEvent("e1", "Started", R"({"items":[{"sku":"A"},{"sku":"B"}]})", 1),
                 makeEvent("e2", "Added", R"({"item":{"sku":"C"}})", 2),
                 makeEvent("e3", "Removed", R"({"sku":"A"})", 3),
                 makeEvent("e4", "Removed", R"({"sku":"Z"})", 4)});
    const Moment end = history.end();
    QCOMPARE(described(history.blame(path("/items/0/sku"), end)), std::string("\"B\" by 1"));
    QCOMPARE(described(history.blame(path("/items/1/sku"), end)), std::string("\"C\" by 2"));
    QCOMPARE(described(history.blame(path("/items/2"), end)), std::string("gone by 3"));
    // What removed nothing is no write.
    QCOMPARE(history.blame(path("/items"), end)->writer.value, 3U);
    QCOMPARE(history.writersOf(path("/items")),
             (std::vector<Version>{Version{1}, Version{2}, Version{3}}));
    QVERIFY(history.changesOf(Version{4}).empty());
}

void HistoryTest::valuesByPosition() {
    const auto rules =
        Ruleset::parse(R"({"name":"cart","version":"1","start":{"items":["S"]},"rules":{
        "Added":[{"op":"append","path":"/items","from":"/item"}],
        "Removed":[{"op":"remove","path":"/items","at":0}]}})",
                       "the test");
    History history(kStream, rules, EventOrder({OrderKey::HappenedAt}));
    history.add({makeEvent("e1", "Added", R"({"item":"A"})", 1),
                 makeEvent("e2", "Added", R"({"item":"B"})", 2),
                 makeEvent("e3", "Removed", "{}", 3), makeEvent("e4", "Removed", "{}", 4)});
    QCOMPARE(described(history.valuesOf(path("/items/0"))),
             std::string("\"S\" by 0 until 3; \"A\" by 3 until 4; \"B\" by 4 until the end; "));
    QCOMPARE(described(history.blame(path("/items/0"), Moment{3})), std::string("\"A\" by 1"));
}

void HistoryTest::moments() {
    const History history = sample();
    const auto at = [&](int seconds) {
        return history.momentAsOf(*Instant::fromSeconds(seconds)).value;
    };
    QCOMPARE(at(0), 0U);
    QCOMPARE(at(1), 1U);
    QCOMPARE(at(3), 3U);
    QCOMPARE(at(99), 5U);
    MomentQuestion question;
    QCOMPARE(history.momentOf(question), history.end());
    question.kind = MomentQuestion::Kind::Start;
    QCOMPARE(history.momentOf(question), Moment{0});
    question.kind = MomentQuestion::Kind::AtTime;
    question.time = *Instant::fromSeconds(2);
    QCOMPARE(history.momentOf(question), Moment{2});
}

void HistoryTest::momentsBeyondTheEnd() {
    const History history = sample();
    MomentQuestion question;
    question.kind = MomentQuestion::Kind::AfterEvents;
    question.events = 5;
    QCOMPARE(history.momentOf(question), Moment{5});
    question.events = 6;
    try {
        static_cast<void>(history.momentOf(question));
        QFAIL("v6 of five events was accepted");
    } catch (const Error &error) {
        QVERIFY(error.kind() == ErrorKind::BadRequest);
        QVERIFY(error.cause().find('5') != std::string::npos);
    }
}

void HistoryTest::eventsWithoutStampBelongToTheEnd() {
    const History history = orderHistory(
        {makeEvent("a", "OrderPaid", "{}", std::nullopt), makeEvent("b", "OrderCreated", "{}", 7)});
    QCOMPARE(history.facts(Version{1}).id.text(), std::string("b"));
    QVERIFY(!history.effectiveTime(Version{2}));
    QCOMPARE(history.momentAsOf(Instant::latest()), Moment{1});
    QCOMPARE(history.end(), Moment{2});
}

void HistoryTest::effectiveTimesAsTheModelSays() {
    for (const bool timeFirst : {true, false}) {
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            RandomEvents random(seed);
            std::vector<Event> events = random.events(random.below(12));
            std::int64_t number = 0;
            for (Event &made : events) {
                made.storedVersion = ++number;
                if (random.oneIn(2))
                    made.happenedAt.instant.reset();
            }
            const EventOrder order({timeFirst ? OrderKey::HappenedAt : OrderKey::StoredVersion});
            random.shuffle(events);
            History history(kStream, Ruleset::load("generic"), order);
            for (const Event &made : events)
                history.add(made);
            order.sort(events);
            std::vector<Stamp> stamps;
            for (const Event &made : events)
                stamps.push_back(made.happenedAt);
            const auto expected = effectiveTimes(stamps, timeFirst);
            for (std::uint32_t i = 0; i < events.size(); ++i)
                QVERIFY2(history.effectiveTime(Version{i + 1}) == expected[i],
                         ("seed " + std::to_string(seed) + ", version " + std::to_string(i + 1))
                             .c_str());
        }
    }
}

void HistoryTest::givesBackEveryEvent() {
    Event first = makeEvent("0190163D-8694-739B-AEA5-966C26F8AD91", "OrderCreated", " {} ", 1);
    first.happenedAt.instant = Instant::fromParts(1, 123'456'789);
    first.recordedAt.raw = "99999999999999999999";
    first.recordedAt.rawIsNumber = true;
    first.storedVersion = -3;
    first.metadata = R"({"by":"x"})";
    first.recordedBy = "writer";
    first.ordinal = 17;
    Event second = makeEvent("0190163d-8694-739b-aea5-966c26f8ad92", "Other", "", 2);
    second.happenedAt.instant = Instant::fromParts(-62'000'000'000, 1'000);
    second.position = 0;
    const History history = orderHistory({first, second});
    const Event again = history.event(Version{2});
    QCOMPARE(again.id.text(), first.id.text());
    QCOMPARE(again.payload, first.payload);
    QVERIFY(again.happenedAt == first.happenedAt);
    QVERIFY(again.recordedAt == first.recordedAt);
    QVERIFY(again.storedVersion == first.storedVersion && !again.position);
    QVERIFY(again.metadata == first.metadata);
    QCOMPARE(again.recordedBy, first.recordedBy);
    QCOMPARE(again.ordinal, first.ordinal);
    const Event other = history.event(Version{1});
    QVERIFY(other.happenedAt == second.happenedAt);
    QVERIFY(other.position == second.position && !other.storedVersion && !other.metadata);
    QCOMPARE(other.type, std::string("Other"));
    QVERIFY(other.stream == kStream);
}

void HistoryTest::findsById() {
    const History history =
        orderHistory({makeEvent("0190163d-8694-739b-aea5-966c26f8ad92", "A", "{}", 1),
                      makeEvent("text", "A", "{}", 2), makeEvent("text", "B", "{}", 3),
                      makeEvent("00000000-0000-0000-0000-000000000000", "A", "{}", 4)});
    QCOMPARE(history.find(EventId("{0190163D8694739BAEA5966C26F8AD92}")), Version{1});
    QCOMPARE(history.find(EventId("text")), Version{2});
    QCOMPARE(history.find(EventId("00000000-0000-0000-0000-000000000000")), Version{4});
    QVERIFY(!history.find(EventId("other")));
}

void HistoryTest::oddPayloads_data() {
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("codes");
    QTest::newRow("null") << QByteArray("null") << QByteArray("payload_not_object");
    QTest::newRow("array") << QByteArray("[]") << QByteArray("payload_not_object");
    QTest::newRow("number") << QByteArray("3") << QByteArray("payload_not_object");
    QTest::newRow("text") << QByteArray("\"x\"") << QByteArray("payload_not_object");
    QTest::newRow("empty") << QByteArray("") << QByteArray("payload_empty");
    QTest::newRow("truncated") << QByteArray("{\"a\":[1,") << QByteArray("payload_not_json");
    QTest::newRow("trailing") << QByteArray("{} x") << QByteArray("payload_not_json");
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF{\"a\":1}")
                          << QByteArray("payload_byte_order_mark");
    QTest::newRow("twice") << QByteArray("{\"a\":1,\"a\":2}")
                           << QByteArray("payload_duplicate_key");
    QTest::newRow("utf-8") << QByteArray("{\"a\":\"\xff\"}") << QByteArray("payload_invalid_utf8");
    QTest::newRow("huge") << QByteArray("{\"a\":1e200000}") << QByteArray("number_beyond_sums");
    QTest::newRow("deep") << QByteArray(100'000, '[') << QByteArray("payload_too_deep");
    QTest::newRow("plain") << QByteArray("{\"a\":1e400}") << QByteArray("");
}

void HistoryTest::oddPayloads() {
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, codes);
    const History history = orderHistory({makeEvent("a", "OrderPaid", payload.toStdString(), 1),
                                          makeEvent("b", "OrderShipped", "{}", 2)});
    std::string found;
    for (const Finding &finding : history.eventFindings(Version{1})) {
        QCOMPARE(finding.events, std::vector<Version>{Version{1}});
        found += (found.empty() ? "" : " ") + std::string(codeText(finding.code));
    }
    QCOMPARE(found, codes.toStdString());
    // The rules still set what they set themselves, and the next event is not hidden.
    QCOMPARE(json::toText(*history.valueAt(path("/status"), Moment{1})), std::string("\"Paid\""));
    QCOMPARE(json::toText(*history.valueAt(path("/status"), Moment{2})),
             std::string("\"Shipped\""));
    QCOMPARE(history.payload(Version{1}),
             std::string_view(payload.data(), static_cast<std::size_t>(payload.size())));
}

void HistoryTest::readFindingsAreKept() {
    Event odd = makeEvent("a", "Unheard", "{}", 1);
    odd.metadata = "{";
    odd.findings = {{FindingCode::StampUnitSuspect, {}, {"1", "s"}}};
    const History history = orderHistory({odd, makeEvent("b", "OrderPaid", "{}", 0)});
    std::string found;
    for (const Finding &finding : history.eventFindings(Version{2}))
        found += std::string(codeText(finding.code)) + ' ';
    QCOMPARE(found, std::string("stamp_unit_suspect type_unknown metadata_not_json "));
    QVERIFY(history.eventFindings(Version{1}).empty());
}

void HistoryTest::memoryStaysNearThePayloads() {
    std::string fields;
    for (int field = 0; field < 40; ++field)
        fields += (field ? ",\"field_" : "\"field_") + std::to_string(field) + "\":\"value " +
                  std::to_string(field) + '"';
    std::vector<Event> events;
    std::size_t bytes = 0;
    for (std::uint64_t i = 0; i < 5'000; ++i) {
        Event made = makeEvent(Uuid::version7(i, {}).text(), "OrderPaid", "{" + fields + "}",
                               static_cast<int>(i));
        made.ordinal = i + 1;
        bytes += made.payload.size();
        events.push_back(std::move(made));
    }
    const History history = orderHistory(std::move(events));
    QVERIFY2(history.memoryBytes() <= 2 * bytes,
             (std::to_string(history.memoryBytes()) + " for " + std::to_string(bytes)).c_str());
}

BACKSTORY_TEST(HistoryTest);
#include "history_test.moc"
