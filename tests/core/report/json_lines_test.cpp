#include "core/report/json_lines.h"

#include "core/json/parse.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using namespace backstory;

class JsonLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printsAnEvent();
    void printsWhatTheTableHas();
    void printsStampsThatAreNoInstants();
    void printsOddPayloadsAndIds();
    void printsChanges();
    void printsBlameAndValues();
    void printsABookEntry();
    void printsASummary();
};

namespace {

constexpr std::string_view kStream = "0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e";

Event eventOf(std::string_view id, std::string_view type, std::string_view payload,
              std::int64_t millis) {
    Event made;
    made.id = EventId(std::string(id));
    made.stream = StreamId(std::string(kStream));
    made.type = type;
    made.payload = payload;
    made.happenedAt.instant = Instant::fromMillis(millis);
    return made;
}

History historyOf(std::vector<Event> events) {
    History history(StreamId(std::string(kStream)), Ruleset::load("orders"),
                    EventOrder({OrderKey::HappenedAt, OrderKey::Id}));
    history.add(std::move(events));
    return history;
}

// Raw literals stand outside of macros here: moc loses its way in them.
bool holds(const std::string &line, const std::string &part) {
    return line.find(part) != std::string::npos;
}

History twoEvents() {
    return historyOf({eventOf("e1", "OrderCreated", R"({"b":10.00,"a":"x"})", 1'000),
                      eventOf("e2", "OrderPaid", R"({"b":11.50})", 2'500)});
}

} // namespace

void JsonLinesTest::printsAnEvent() {
    const History history = twoEvents();
    const Finding finding{FindingCode::StampMissing, {Version{1}}, {}};
    const std::string expected =
        R"({"stream":"0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e","version":1,)"
        R"("id":"e1","type":"OrderCreated","at":"1970-01-01T00:00:01.000Z",)"
        R"("created_at":1000,"data":{"a":"x","b":10.00},"metadata":null,"findings":[]})";
    QCOMPARE(eventToJson(history, Version{1}, EventTable{}, {}, false), expected);
    const std::string line =
        eventToJson(history, Version{1}, EventTable{}, std::span(&finding, 1), true);
    const std::string raw = R"("data":{"b":10.00,"a":"x"})";
    const std::string code = R"("findings":[{"code":"stamp_missing","text":")";
    QVERIFY(holds(line, raw));
    QVERIFY(holds(line, code));
}

void JsonLinesTest::printsWhatTheTableHas() {
    Event stored = eventOf("e1", "OrderCreated", "{}", 1'000);
    stored.storedVersion = 7;
    stored.recordedAt.instant = Instant::fromMicros(1'500'250);
    stored.metadata = R"({"b":1,"a":2})";
    const History history = historyOf({stored});
    EventTable table;
    table.storedVersion = FieldRef{"version", {}};
    table.position = FieldRef{"position", {}};
    table.recordedAt = StampRef{{"recorded_at", {}}, StampForm::Auto};
    const std::string line = eventToJson(history, Version{1}, table, {}, false);
    const std::string numbers =
        R"("version":1,"stored_version":7,"position":null,"recorded_at":1500.25,"id")";
    const std::string metadata = R"("metadata":{"a":2,"b":1})";
    QVERIFY(holds(line, numbers));
    QVERIFY(holds(line, metadata));
}

void JsonLinesTest::printsStampsThatAreNoInstants() {
    QCOMPARE(stampToJson(Stamp{}), std::string("null"));
    QCOMPARE(stampToJson(Stamp{{}, "99999999999999999999", true}),
             std::string("99999999999999999999"));
    QCOMPARE(stampToJson(Stamp{{}, "to\"morrow", false}), std::string("\"to\\\"morrow\""));
}

void JsonLinesTest::printsOddPayloadsAndIds() {
    Event missing = eventOf("a\xff", "T\"", "", 1'000);
    missing.findings.push_back({FindingCode::PayloadMissing, {}, {}});
    const History history = historyOf({missing});
    const std::vector<Finding> findings{{FindingCode::PayloadMissing, {Version{1}}, {}}};
    const std::string line = eventToJson(history, Version{1}, EventTable{}, findings, false);
    const std::string ids = R"("id":"a\\xff","type":"T\"")";
    const std::string nothing = R"("data":null,"metadata")";
    QVERIFY(holds(line, ids));
    QVERIFY(holds(line, nothing));
}

void JsonLinesTest::printsChanges() {
    const std::vector<Change> changes{
        {*json::Pointer::parse("/a~1b"), Change::Op::Add, {}, json::Number{"1.0"}},
        {*json::Pointer::parse("/c"), Change::Op::Remove, "x", {}}};
    const std::string expected = R"([{"path":"/a~1b","op":"add","before":null,"after":1.0},)"
                                 R"({"path":"/c","op":"remove","before":"x","after":null}])";
    QCOMPARE(changesToJson(changes), expected);
    QCOMPARE(changesToJson({}), std::string("[]"));
}

void JsonLinesTest::printsBlameAndValues() {
    const History history = twoEvents();
    const auto start = history.blame(*json::Pointer::parse("orderId"), history.end());
    QVERIFY(start.has_value());
    const std::string blame =
        R"({"path":"/orderId","value":"0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e",)"
        R"("version":0,"id":null,"type":null,"at":null})";
    QCOMPARE(blameToJson(history, *start), blame);
    const std::string values =
        R"([{"value":10.00,"removed":false,"version":1,"id":"e1","type":"OrderCreated",)"
        R"("at":"1970-01-01T00:00:01.000Z","until":"1970-01-01T00:00:02.500Z"},)"
        R"({"value":11.50,"removed":false,"version":2,"id":"e2","type":"OrderPaid",)"
        R"("at":"1970-01-01T00:00:02.500Z","until":null}])";
    QCOMPARE(valuesToJson(history, history.valuesOf(*json::Pointer::parse("b"))), values);
}

void JsonLinesTest::printsABookEntry() {
    const auto rules = Ruleset::load("orders");
    BookEntry entry;
    entry.stream = StreamId("s\"1");
    entry.events = 3;
    entry.first = Instant::fromMillis(1);
    for (const RulesetColumn &column : rules->columns())
        entry.columns.push_back(column.name == "amount"
                                    ? std::optional<json::Value>(json::Number{"10.00"})
                                    : std::nullopt);
    const std::string line = bookEntryToJson(entry, *rules);
    const std::string begin = R"({"stream":"s\"1","events":3,"first":"1970-01-01T00:00:00.001Z",)"
                              R"("last":null,"state":{"amount":10.00,)";
    const std::string absent = R"("status":null)";
    QVERIFY(line.starts_with(begin));
    QVERIFY(holds(line, absent));
}

void JsonLinesTest::printsASummary() {
    SummaryQuestion question;
    question.sums = {*json::Pointer::parse("amount"), *json::Pointer::parse("/a/b")};
    Summary summary;
    summary.streams = 3;
    summary.events = 9;
    summary.skipped = {1, 0};
    SummaryGroup paid{"Paid", 2, std::vector<json::DecimalSum>(2)};
    QVERIFY(paid.sums[0].add("10.50"));
    summary.groups = {paid, SummaryGroup{std::nullopt, 1, std::vector<json::DecimalSum>(2)}};
    const std::string expected =
        R"({"source":"a.db","as_of":"end","streams":3,"events":9,"groups":[)"
        R"({"key":"Paid","streams":2,"sums":{"amount":10.50,"/a/b":0}},)"
        R"({"key":null,"streams":1,"sums":{"amount":0,"/a/b":0}}],)"
        R"("skipped":{"amount":1,"/a/b":0}})";
    QCOMPARE(summaryToJson(summary, question, "a.db"), expected);
    question.book.asOf = Instant::fromMillis(0);
    const std::string asOf = R"("as_of":"1970-01-01T00:00:00.000Z")";
    QVERIFY(holds(summaryToJson(summary, question, "a.db"), asOf));
}

BACKSTORY_TEST(JsonLinesTest);
#include "json_lines_test.moc"
