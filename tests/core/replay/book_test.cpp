#include "core/replay/book.h"

#include "core/base/error.h"
#include "core/json/print.h"
#include "core/replay/history.h"
#include "tests/core/replay/memory_reader.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <random>

using namespace backstory;
using backstory::test::MemoryReader;

class BookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEachStreamAsItStood();
    void leavesOutWhatHadNotBegun();
    void countsEventsWithoutATimeOnlyAtTheEnd();
    void appliesWhatWasKnownFirst();
    void refusesKnowledgeWithoutRecordedTime();
    void takesTheFirstColumnPathThatIsThere();
    void keepsTheWholeStateWhenAsked();
    void agreesWithTheHistory();
    void groupsAndAddsExactly();
    void groupsWhatIsNoTextByItsJson();
    void countsWhatCannotBeAdded();
    void stopsWhenAsked();
};

namespace {

EventTable table(bool recorded = false) {
    EventTable made;
    made.entity = "order";
    made.relation = "order_events";
    made.order = {OrderKey::HappenedAt, OrderKey::Id};
    made.happenedAt = StampRef{{"created_at", {}}, StampForm::Auto};
    if (recorded)
        made.recordedAt = StampRef{{"recorded_at", {}}, StampForm::Auto};
    return made;
}

Event eventOf(const std::string &stream, const std::string &type, std::string payload,
              std::optional<std::int64_t> millis, std::optional<std::int64_t> recorded = {}) {
    static int s_count = 0;
    Event made;
    made.id = EventId("e" + std::to_string(100000 + ++s_count));
    made.stream = StreamId(stream);
    made.type = type;
    made.payload = std::move(payload);
    if (millis)
        made.happenedAt.instant = Instant::fromMillis(*millis);
    if (recorded)
        made.recordedAt.instant = Instant::fromMillis(*recorded);
    return made;
}

BookQuestion asOf(std::int64_t millis) {
    BookQuestion question;
    question.asOf = Instant::fromMillis(millis);
    return question;
}

std::vector<BookEntry> bookOf(EventReader &reader, const BookQuestion &question) {
    std::vector<BookEntry> entries;
    scanBook(reader, *Ruleset::load("orders"), question,
             [&](BookEntry &&entry) { entries.push_back(std::move(entry)); }, {});
    return entries;
}

std::string column(const BookEntry &entry, std::string_view name) {
    const auto rules = Ruleset::load("orders");
    for (std::size_t i = 0; i < rules->columns().size(); ++i)
        if (rules->columns()[i].name == name)
            return entry.columns[i] ? json::toText(*entry.columns[i]) : "absent";
    return "no such column";
}

MemoryReader threeOrders() {
    MemoryReader reader(table());
    reader.add(eventOf("b", "OrderCreated", R"({"amount":10.00,"customer_id":"k1"})", 100));
    reader.add(eventOf("b", "OrderPaid", R"({"amount":12.50})", 200));
    reader.add(eventOf("a", "OrderCreated", R"({"amount":1})", 150));
    reader.add(eventOf("c", "SomethingElse", R"({"amount":7})", 300));
    return reader;
}

SummaryQuestion byStatus(std::string_view sum = "amount") {
    SummaryQuestion question;
    question.by = *json::Pointer::parse("status");
    question.sums = {*json::Pointer::parse(sum)};
    return question;
}

Summary summaryOf(EventReader &reader, const SummaryQuestion &question) {
    return summarise(reader, *Ruleset::load("orders"), question, {});
}

std::string text(const Summary &summary) {
    std::string out = std::to_string(summary.streams) + "/" + std::to_string(summary.events);
    for (const SummaryGroup &group : summary.groups) {
        out += " " + group.key.value_or("(none)") + "=" + std::to_string(group.streams);
        for (const auto &sum : group.sums)
            out += "," + sum.text();
    }
    return out;
}

} // namespace

void BookTest::showsEachStreamAsItStood() {
    MemoryReader reader = threeOrders();
    const auto end = bookOf(reader, {});
    QCOMPARE(end.size(), std::size_t{3});
    QCOMPARE(end[0].stream.text(), std::string("a"));
    QCOMPARE(column(end[0], "status"), std::string("\"Created\""));
    QCOMPARE(column(end[1], "amount"), std::string("12.50"));
    QCOMPARE(column(end[1], "customer"), std::string("\"k1\""));
    QCOMPARE(column(end[2], "amount"), std::string("absent"));
    QCOMPARE(end[1].events, std::uint64_t{2});
    QCOMPARE(toIsoText(*end[1].first), std::string("1970-01-01T00:00:00.100Z"));
    QCOMPARE(toIsoText(*end[1].last), std::string("1970-01-01T00:00:00.200Z"));

    const auto before = bookOf(reader, asOf(199));
    QCOMPARE(column(before[1], "amount"), std::string("10.00"));
    QCOMPARE(before[1].eventsAfter, std::uint64_t{1});
    QCOMPARE(column(bookOf(reader, asOf(200))[1], "status"), std::string("\"Paid\"")); // inclusive
}

void BookTest::leavesOutWhatHadNotBegun() {
    MemoryReader reader = threeOrders();
    QVERIFY(bookOf(reader, asOf(99)).empty());
    const auto entries = bookOf(reader, asOf(100));
    QCOMPARE(entries.size(), std::size_t{1});
    QCOMPARE(entries[0].stream.text(), std::string("b"));

    BookQuestion page = asOf(1000);
    page.range = {StreamId("a"), 1};
    const auto second = bookOf(reader, page);
    QCOMPARE(second.size(), std::size_t{1});
    QCOMPARE(second[0].stream.text(), std::string("b"));
}

void BookTest::countsEventsWithoutATimeOnlyAtTheEnd() {
    MemoryReader reader(table());
    reader.add(eventOf("a", "OrderPaid", "{}", std::nullopt));
    reader.add(eventOf("a", "OrderCreated", "{}", 100));
    reader.add(eventOf("b", "OrderCreated", "{}", std::nullopt));
    const auto at = bookOf(reader, asOf(1'000'000));
    QCOMPARE(at.size(), std::size_t{1});
    QCOMPARE(column(at[0], "status"), std::string("\"Created\""));
    const auto end = bookOf(reader, {});
    QCOMPARE(end.size(), std::size_t{2});
    QCOMPARE(column(end[0], "status"), std::string("\"Paid\""));
    QVERIFY(end[0].first && !end[0].last);
}

void BookTest::appliesWhatWasKnownFirst() {
    MemoryReader reader(table(true));
    reader.add(eventOf("a", "OrderCreated", R"({"amount":1})", 100, 100));
    reader.add(eventOf("a", "OrderPaid", R"({"amount":2})", 150, 900)); // late
    reader.add(eventOf("a", "OrderShipped", "{}", 200));                // known always
    BookQuestion question = asOf(500);
    QCOMPARE(column(bookOf(reader, question)[0], "amount"), std::string("2"));
    question.knownAt = Instant::fromMillis(899);
    const auto known = bookOf(reader, question);
    QCOMPARE(column(known[0], "amount"), std::string("1"));
    QCOMPARE(column(known[0], "status"), std::string("\"Shipped\""));
    QCOMPARE(known[0].events, std::uint64_t{2});
    question.knownAt = Instant::fromMillis(900);
    QCOMPARE(column(bookOf(reader, question)[0], "amount"), std::string("2"));
}

void BookTest::refusesKnowledgeWithoutRecordedTime() {
    MemoryReader reader = threeOrders();
    BookQuestion question;
    question.knownAt = Instant::fromMillis(1);
    try {
        bookOf(reader, question);
        QFAIL("it was answered");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::NotAnswerable);
        QVERIFY(error.cause().find("order_events") != std::string::npos);
    }
}

void BookTest::takesTheFirstColumnPathThatIsThere() {
    MemoryReader reader(table());
    reader.add(eventOf("a", "OrderCreated", R"({"customerId":"new"})", 100));
    reader.add(eventOf("b", "OrderCreated", R"({"customerId":"new","customer_id":"old"})", 100));
    const auto book = bookOf(reader, {});
    QCOMPARE(column(book[0], "customer"), std::string("\"new\""));
    QCOMPARE(column(book[1], "customer"), std::string("\"old\""));
}

void BookTest::keepsTheWholeStateWhenAsked() {
    MemoryReader reader = threeOrders();
    BookQuestion question;
    question.wholeState = true;
    QCOMPARE(json::toText(bookOf(reader, question)[1].state),
             std::string(R"({"amount":12.50,"customer_id":"k1","orderId":"b","status":"Paid"})"));

    std::string payload = "{";
    for (int i = 0; i < 200; ++i) // more members than are kept apart
        payload += (i ? ",\"k" : "\"k") + std::to_string(i) + "\":" + std::to_string(i);
    MemoryReader wide(table());
    wide.add(eventOf("w", "OrderCreated", payload + "}", 1));
    wide.add(eventOf("w", "OrderPaid", R"({"k7":"new","k199":"new"})", 2));
    const auto book = bookOf(wide, question);
    QCOMPARE(book[0].state.object().size(), std::size_t{202});
    QCOMPARE(book[0].state.find("k7")->string(), std::string("new"));
    QCOMPARE(book[0].state.find("k199")->string(), std::string("new"));
    QCOMPARE(book[0].state.find("k198")->number(), std::string("198"));
}

// The book and the history fold in two ways; they must never differ.
void BookTest::agreesWithTheHistory() {
    constexpr unsigned kSeed = 20260301;
    qInfo("seed %u", kSeed);
    std::mt19937 random(kSeed);
    const std::vector<std::string> types{"OrderCreated", "OrderPaid",         "OrderShipped",
                                         "Unknown",      "OrderItemsChanged", "OrderCancelled"};
    const std::vector<std::string> payloads{"{}",
                                            R"({"amount":1.50})",
                                            R"({"amount":null,"status":"x"})",
                                            "[]",
                                            "broken{",
                                            R"({"status":{"a":[1]},"customer_id":"k"})",
                                            R"({"orderId":"other","amount":"12"})"};
    const auto rules = Ruleset::load("orders");
    MemoryReader reader(table());
    for (int i = 0; i < 600; ++i) {
        const auto stamp =
            random() % 12 == 0 ? std::nullopt : std::optional<std::int64_t>(random() % 40 * 10);
        reader.add(eventOf("s" + std::to_string(random() % 40), types[random() % types.size()],
                           payloads[random() % payloads.size()], stamp));
    }
    for (const std::int64_t at : {-1, 0, 55, 200, 390, 1000}) {
        BookQuestion question = asOf(at);
        question.wholeState = true;
        for (const BookEntry &entry : bookOf(reader, question)) {
            History history(entry.stream, rules, EventOrder(reader.table()));
            history.add(reader.readStream(entry.stream, {}));
            const Moment moment = history.momentAsOf(*question.asOf);
            QCOMPARE(entry.events, std::uint64_t{moment.value});
            QCOMPARE(json::toText(entry.state), json::toText(history.stateAt(moment)));
            const auto status = history.valueAt(*json::Pointer::parse("status"), moment);
            QCOMPARE(column(entry, "status"), status ? json::toText(*status) : "absent");
        }
    }
}

void BookTest::groupsAndAddsExactly() {
    MemoryReader reader = threeOrders();
    QCOMPARE(text(summaryOf(reader, byStatus())),
             std::string("3/4 Created=1,1 Paid=1,12.50 (none)=1,0"));
    SummaryQuestion question = byStatus();
    question.book = asOf(160);
    QCOMPARE(text(summaryOf(reader, question)), std::string("2/2 Created=2,11.00"));
    question.by = {};
    QCOMPARE(text(summaryOf(reader, question)), std::string("2/2 (none)=2,11.00"));
    question.book = asOf(0);
    QCOMPARE(text(summaryOf(reader, question)), std::string("0/0"));
}

void BookTest::groupsWhatIsNoTextByItsJson() {
    MemoryReader reader(table());
    int n = 0;
    for (const char *value : {"1.0", "\"é\"", "\"z\"", "null", "[1]", "true"})
        reader.add(eventOf("s" + std::to_string(n++), "OrderCreated",
                           std::string("{\"kind\":") + value + "}", 1));
    SummaryQuestion question;
    question.by = *json::Pointer::parse("kind");
    QCOMPARE(text(summaryOf(reader, question)),
             std::string("6/6 1.0=1 [1]=1 true=1 z=1 é=1 (none)=1"));
}

void BookTest::countsWhatCannotBeAdded() {
    MemoryReader reader(table());
    int n = 0;
    for (const char *payload : {R"({"amount":"12"})", R"({"amount":null})",
                                R"({"amount":1e400000})", R"({"amount":-0.5})", R"({})"})
        reader.add(eventOf("s" + std::to_string(n++), "OrderCreated", payload, 1));
    const Summary summary = summaryOf(reader, byStatus());
    QCOMPARE(text(summary), std::string("5/5 Created=5,-0.5"));
    QCOMPARE(summary.skipped, std::vector<std::uint64_t>{3});
}

void BookTest::stopsWhenAsked() {
    MemoryReader reader = threeOrders();
    std::stop_source stop;
    const auto take = [&](BookEntry &&) { stop.request_stop(); };
    const auto scan = [&] {
        scanBook(reader, *Ruleset::load("orders"), {}, take, {stop.get_token(), {}});
    };
    QVERIFY_THROWS_EXCEPTION(Cancelled, scan());
}

BACKSTORY_TEST(BookTest);
#include "book_test.moc"
