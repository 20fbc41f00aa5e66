#include "core/audit/stream_findings.h"

#include "tests/support/test_registry.h"

using namespace backstory;

namespace {

const Instant kNow = *Instant::fromSeconds(1'000'000);

Event makeEvent(std::string id, std::string type, std::string payload, std::optional<int> seconds) {
    Event made;
    made.id = EventId(std::move(id));
    made.type = std::move(type);
    made.payload = std::move(payload);
    if (seconds)
        made.happenedAt.instant = Instant::fromSeconds(*seconds);
    return made;
}

/// A version 7 id of a millisecond.
std::string idAt(std::uint64_t millis, std::uint8_t rest) {
    return Uuid::version7(millis, {rest}).text();
}

/// Codes with the versions concerned: `order_tied 1 2; `.
std::string found(std::vector<Event> events, OrderKey key = OrderKey::HappenedAt,
                  const std::string &rules = "orders") {
    History history(StreamId("s"), Ruleset::load(rules), EventOrder({key}));
    history.add(std::move(events));
    std::string out;
    for (const Finding &finding : findStreamFindings(history, kNow)) {
        out += codeText(finding.code);
        for (const Version version : finding.events)
            out += ' ' + std::to_string(version.value);
        if (finding.code == FindingCode::OrderAmbiguous)
            out += ' ' + finding.details.front();
        out += "; ";
    }
    return out;
}

/// Of two tied events with these payloads under rules that lay everything over.
std::string foundOfTwo(std::string first, std::string second) {
    return found(
        {makeEvent("a", "A", std::move(first), 1), makeEvent("b", "B", std::move(second), 1)},
        OrderKey::HappenedAt, "generic");
}

} // namespace

class StreamFindingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingToSay();
    void tiesThatMatter();
    void tiesThatDoNot();
    void idsThatTellTheTime();
    void groupsReachAcross();
    void overlappingPaths();
    void sumsCommute();
    void duplicateIds();
    void stamps();
    void storedVersions();
    void recordedTimes();
    void draggedTimes();
    void findingsOfOneEvent();
};

void StreamFindingsTest::nothingToSay() {
    QCOMPARE(found({}), std::string());
    QCOMPARE(found({makeEvent("a", "OrderCreated", "{}", 1), makeEvent("b", "OrderPaid", "{}", 2)}),
             std::string());
}

void StreamFindingsTest::tiesThatMatter() {
    QCOMPARE(found({makeEvent("a", "OrderCreated", "{}", 1), makeEvent("b", "OrderPaid", "{}", 1),
                    makeEvent("c", "OrderShipped", "{}", 2)}),
             std::string("order_ambiguous 1 2 /status; "));
}

void StreamFindingsTest::tiesThatDoNot() {
    QCOMPARE(foundOfTwo(R"({"a":1})", R"({"b":2})"), std::string("order_tied 1 2; "));
    QCOMPARE(foundOfTwo(R"({"a":1})", R"({"a":1.0})"), std::string("order_tied 1 2; "));
    // What an event writes and then overwrites itself does not count.
    QCOMPARE(found({makeEvent("a", "OrderPaid", R"({"status":"x"})", 1),
                    makeEvent("b", "OrderPaid", R"({"status":"y"})", 1)}),
             std::string("order_tied 1 2; "));
    QCOMPARE(found({makeEvent("a", "Unheard", R"({"a":1})", 1),
                    makeEvent("b", "Unheard", R"({"a":2})", 1)}),
             std::string("type_unknown 1; order_tied 1 2; type_unknown 2; "));
}

void StreamFindingsTest::idsThatTellTheTime() {
    QCOMPARE(found({makeEvent(idAt(1, 0), "OrderCreated", "{}", 1),
                    makeEvent(idAt(2, 0), "OrderPaid", "{}", 1)}),
             std::string());
    QCOMPARE(found({makeEvent(idAt(1, 0), "OrderCreated", "{}", 1),
                    makeEvent(idAt(1, 1), "OrderPaid", "{}", 1)}),
             std::string("order_ambiguous 1 2 /status; "));
}

void StreamFindingsTest::groupsReachAcross() {
    // The first two order among themselves; the one without a time ties with both.
    const std::string between = "00000000-0001-8000-8000-000000000000";
    const auto three = [](const std::string &id, std::string first, std::string second,
                          std::string other) {
        return found({makeEvent(idAt(1, 0), "A", std::move(first), 1),
                      makeEvent(idAt(2, 0), "B", std::move(second), 1),
                      makeEvent(id, "C", std::move(other), 1)},
                     OrderKey::HappenedAt, "generic");
    };
    for (const std::string &id : {std::string("z"), between}) {
        QCOMPARE(three(id, R"({"a":1})", R"({"a":2})", R"({"b":1})"),
                 std::string("order_tied 1 2 3; "));
        // Also where the two that disagree do not stand side by side.
        QCOMPARE(three(id, R"({"a":1})", R"({"b":1})", R"({"a":2})"),
                 std::string("order_ambiguous 1 2 3 /a; "));
        QCOMPARE(three(id, R"({"b":1})", R"({"a":1})", R"({"a":2})"),
                 std::string("order_ambiguous 1 2 3 /a; "));
        QCOMPARE(three(id, R"({"a":1})", R"({"a":2})", R"({"a":2})"),
                 std::string("order_ambiguous 1 2 3 /a; "));
    }
}

void StreamFindingsTest::overlappingPaths() {
    const auto rules = Ruleset::parse(R"({"name":"n","version":"1","rules":{
        "Whole":[{"op":"copy","path":"/a","from":"/a"}],
        "Part":[{"op":"copy","path":"/a/b","from":"/b"}]}})",
                                      "the test");
    const auto codes = [&](std::string whole, std::string part, bool partFirst) {
        History history(StreamId("s"), rules, EventOrder({OrderKey::HappenedAt}));
        history.add({makeEvent(partFirst ? "z" : "a", "Whole", std::move(whole), 1),
                     makeEvent("m", "Part", std::move(part), 1)});
        return codeText(findStreamFindings(history, kNow).front().code);
    };
    for (const bool partFirst : {false, true}) {
        QCOMPARE(codes(R"({"a":{"b":1}})", R"({"b":2})", partFirst),
                 std::string_view("order_ambiguous"));
        QCOMPARE(codes(R"({"a":{"b":1}})", R"({"b":1})", partFirst),
                 std::string_view("order_tied"));
        QCOMPARE(codes(R"({"a":5})", R"({"b":1})", partFirst), std::string_view("order_ambiguous"));
    }

    // One that only asks for an object does not hide one that brings its own.
    const auto deep = Ruleset::parse(R"({"name":"n","version":"1","rules":{
        "Deep":[{"op":"layOver","deep":true}],"Whole":[{"op":"layOver"}]}})",
                                     "the test");
    History history(StreamId("s"), deep, EventOrder({OrderKey::HappenedAt}));
    history.add({makeEvent("a", "Deep", R"({"a":{}})", 1),
                 makeEvent("b", "Deep", R"({"a":{"b":1}})", 1),
                 makeEvent("c", "Whole", R"({"a":{"b":2}})", 1)});
    QCOMPARE(codeText(findStreamFindings(history, kNow).front().code),
             std::string_view("order_ambiguous"));
}

void StreamFindingsTest::sumsCommute() {
    const auto codes = [](std::string_view operation) {
        const auto rules = Ruleset::parse(R"({"name":"n","version":"1","rules":{"T":[)" +
                                              std::string(operation) + "]}}",
                                          "the test");
        History history(StreamId("s"), rules, EventOrder({OrderKey::HappenedAt}));
        history.add({makeEvent("a", "T", R"({"x":1})", 1), makeEvent("b", "T", R"({"x":2})", 1)});
        return codeText(findStreamFindings(history, kNow).front().code);
    };
    QCOMPARE(codes(R"({"op":"increment","path":"/n","from":"/x"})"),
             std::string_view("order_tied"));
    QCOMPARE(codes(R"({"op":"append","path":"/n","from":"/x"})"),
             std::string_view("order_ambiguous"));
    QCOMPARE(codes(R"({"op":"unset","path":"/n"})"), std::string_view("order_tied"));
}

void StreamFindingsTest::duplicateIds() {
    QCOMPARE(found({makeEvent("a", "OrderCreated", "{}", 1), makeEvent("b", "OrderPaid", "{}", 2),
                    makeEvent("a", "OrderPaid", "{}", 3)}),
             std::string("id_duplicate 1 3; "));
}

void StreamFindingsTest::stamps() {
    QCOMPARE(found({makeEvent("a", "OrderCreated", "{}", 1),
                    makeEvent("b", "OrderPaid", "{}", std::nullopt)}),
             std::string("stamp_missing 2; "));
    QCOMPARE(found({makeEvent("a", "OrderCreated", "{}", 1),
                    makeEvent("b", "OrderPaid", "{}", 1'000'000 + 86'401)}),
             std::string("stamp_far_ahead 2; "));
    QCOMPARE(found({makeEvent("a", "OrderCreated", "{}", 1'000'000 + 86'400)}), std::string());

    Event first = makeEvent("a", "OrderCreated", "{}", 9);
    first.storedVersion = 1;
    Event second = makeEvent("b", "OrderPaid", "{}", 5);
    second.storedVersion = 2;
    QCOMPARE(found({first, second}, OrderKey::StoredVersion),
             std::string("stamps_run_backwards 1 2; "));
    // A table without stamps has nothing amiss.
    first.happenedAt = {};
    second.happenedAt = {};
    QCOMPARE(found({first, second}, OrderKey::StoredVersion), std::string());
}

void StreamFindingsTest::storedVersions() {
    Event first = makeEvent("a", "OrderCreated", "{}", 1);
    first.storedVersion = 2;
    Event second = makeEvent("b", "OrderPaid", "{}", 2);
    second.storedVersion = 1;
    QCOMPARE(found({first, second}), std::string("stamp_disagrees_with_version 1 2; "));
}

void StreamFindingsTest::recordedTimes() {
    Event first = makeEvent("a", "OrderCreated", "{}", 1);
    Event second = makeEvent("b", "OrderPaid", "{}", 200'000);
    second.recordedAt.instant = Instant::fromSeconds(3);
    QCOMPARE(found({first, second}),
             std::string("recorded_before_recording 1; stamp_far_ahead 2; "));

    // Also where no event of the stream was recorded: the reading knows that the table keeps it.
    second.recordedAt = {};
    QCOMPARE(found({first, second}), std::string());
    first.findings.push_back({FindingCode::RecordedBeforeRecording, {}, {}});
    second.findings = first.findings;
    QCOMPARE(found({first, second}), std::string("recorded_before_recording 1 2; "));
}

void StreamFindingsTest::draggedTimes() {
    const int far = 1'000'000 + 86'401;
    const auto versions = [](std::vector<std::optional<int>> stamps) {
        std::vector<Event> events;
        for (const auto &stamp : stamps) {
            Event event = makeEvent(std::to_string(events.size()), "OrderPaid", "{}", stamp);
            event.storedVersion = static_cast<std::int64_t>(events.size());
            events.push_back(std::move(event));
        }
        return found(std::move(events), OrderKey::StoredVersion);
    };
    // All that take the time of the one that drags are named, and it itself.
    QCOMPARE(versions({1, far, 5}), std::string("stamps_run_backwards 2 3; stamp_far_ahead 2 3; "));
    QCOMPARE(versions({1, far, std::nullopt}),
             std::string("stamp_far_ahead 2 3; stamp_missing 3; "));
    QCOMPARE(versions({std::nullopt, far, far + 1}),
             std::string("stamp_far_ahead 1 2; stamp_missing 1; stamp_far_ahead 3; "));

    // A stamp may fit its own recorded time and still drag one that was recorded long before.
    Event first = makeEvent("a", "OrderCreated", "{}", 200'000);
    first.recordedAt.instant = Instant::fromSeconds(200'000);
    first.storedVersion = 1;
    Event second = makeEvent("b", "OrderPaid", "{}", 200'000);
    second.recordedAt.instant = Instant::fromSeconds(3);
    second.storedVersion = 2;
    QCOMPARE(found({first, second}, OrderKey::StoredVersion), std::string("stamp_far_ahead 1 2; "));
}

void StreamFindingsTest::findingsOfOneEvent() {
    const std::vector<Finding> all{{FindingCode::NoStreamIndex, {}, {}},
                                   {FindingCode::OrderTied, {Version{1}, Version{2}}, {}},
                                   {FindingCode::TypeUnknown, {Version{2}}, {}}};
    QCOMPARE(findingsOf(all, Version{2}).size(), std::size_t{2});
    QCOMPARE(findingsOf(all, Version{3}).size(), std::size_t{0});
}

BACKSTORY_TEST(StreamFindingsTest);
#include "stream_findings_test.moc"
