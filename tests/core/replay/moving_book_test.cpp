#include "core/replay/moving_book.h"

#include "core/base/error.h"
#include "core/json/print.h"
#include "core/replay/book_difference.h"
#include "tests/core/replay/passing_reader.h"
#include "tests/core/replay/random_log.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using namespace backstory;
using backstory::test::PassingReader;
using backstory::test::RandomLog;

class MovingBookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWhatAFreshLoadIs_data();
    void isWhatAFreshLoadIs();
    void tellsWhatChanged_data();
    void tellsWhatChanged();
    void readsOnlyWhatLiesBetween();
    void findsStreamsBySpelling();
    void loadsAnewWhereMostIsTouched();
    void keepsNothingAfterAFailure();
    void differsByColumns();
    void asksTheOtherWayRound();
};

namespace {

using Time = std::optional<Instant>;
using Key = OrderKey;

std::string valueText(const std::optional<json::Value> &value) {
    return value ? json::toText(*value) : "-";
}

std::string columnsText(const ColumnValues &columns) {
    std::string text;
    for (const auto &value : columns)
        text += ' ' + valueText(value);
    return text;
}

std::string lineOf(const BookEntry &entry) {
    const auto time = [](const Time &instant) { return instant ? toIsoText(*instant) : "-"; };
    return entry.stream.text() + ' ' + std::to_string(entry.events) + '+' +
           std::to_string(entry.eventsAfter) + ' ' + time(entry.first) + ' ' + time(entry.last) +
           columnsText(entry.columns);
}

std::string lineOf(const BookChange &change) {
    const char *kind = change.kind == BookChange::Kind::Appeared      ? "appeared"
                       : change.kind == BookChange::Kind::Disappeared ? "disappeared"
                                                                      : "changed";
    return change.stream.text() + ' ' + kind + ' ' + std::to_string(change.events) + ':' +
           columnsText(change.before) + " >" + columnsText(change.after);
}

std::vector<std::string> scanned(EventReader &reader, const Ruleset &rules, const Time &asOf) {
    std::vector<std::string> lines;
    BookQuestion question;
    question.asOf = asOf;
    scanBook(reader, rules, question, [&](BookEntry &&entry) { lines.push_back(lineOf(entry)); },
             {});
    return lines;
}

std::vector<std::string> shown(const MovingBook &book) {
    std::vector<std::string> lines;
    book.forEach([&](BookEntry &&entry) { lines.push_back(lineOf(entry)); }, {});
    return lines;
}

/// The difference as two plain scans tell it.
std::vector<std::string> plainDifference(EventReader &reader, const Ruleset &rules,
                                         const Time &from, const Time &to) {
    std::map<StreamId, std::pair<std::optional<BookEntry>, std::optional<BookEntry>>> both;
    BookQuestion question;
    question.asOf = from;
    scanBook(reader, rules, question,
             [&](BookEntry &&entry) { both[StreamId(entry.stream)].first = std::move(entry); }, {});
    question.asOf = to;
    scanBook(reader, rules, question,
             [&](BookEntry &&entry) { both[StreamId(entry.stream)].second = std::move(entry); },
             {});
    std::vector<std::string> lines;
    for (auto &[stream, sides] : both) {
        const auto &[before, after] = sides;
        const std::uint64_t events = (before ? before->events : 0) - (after ? after->events : 0);
        tellChange(stream, {before.has_value(), before ? before->columns : ColumnValues()},
                   {after.has_value(), after ? after->columns : ColumnValues()},
                   std::min(events, std::uint64_t{0} - events),
                   [&](BookChange &&change) { lines.push_back(lineOf(change)); });
    }
    return lines;
}

void compareLines(const std::vector<std::string> &got, const std::vector<std::string> &wanted) {
    for (std::size_t i = 0; i < std::min(got.size(), wanted.size()); ++i)
        QCOMPARE(got[i], wanted[i]);
    QCOMPARE(got.size(), wanted.size());
}

/// Rules that look back: an amount that is added up.
std::shared_ptr<const Ruleset> addingRules() {
    return Ruleset::parse(R"({"name": "adding", "version": "1", "rules": {
        "Made": [{"op": "increment", "path": "/amount", "from": "/amount"}],
        "Paid": [{"op": "layOver"}]},
        "columns": [{"name": "amount", "paths": ["/amount"]},
                    {"name": "status", "paths": ["/status"]}]})",
                          "test");
}

Time anyMoment(RandomLog &log) {
    if (log.oneIn(4))
        return std::nullopt;
    return log.oneIn(6) ? Instant::earliest() : log.moment();
}

void addTables() {
    QTest::addColumn<std::vector<OrderKey>>("order");
    QTest::addColumn<bool>("adding");
    QTest::newRow("classic") << std::vector{Key::HappenedAt, Key::Id} << false;
    QTest::newRow("store") << std::vector{Key::HappenedAt, Key::StoredVersion, Key::Position}
                           << false;
    QTest::newRow("versions") << std::vector{Key::StoredVersion} << false;
    QTest::newRow("rules that look back") << std::vector{Key::HappenedAt} << true;
}

PassingReader someLog(RandomLog &log, std::vector<OrderKey> order, std::size_t events) {
    PassingReader reader(RandomLog::table(std::move(order)));
    for (const Event &event : log.events(events))
        reader.add(event);
    return reader;
}

} // namespace

void MovingBookTest::isWhatAFreshLoadIs_data() {
    addTables();
}

void MovingBookTest::isWhatAFreshLoadIs() {
    QFETCH(const std::vector<OrderKey>, order);
    QFETCH(const bool, adding);
    const auto rules = adding ? addingRules() : RandomLog::rules();
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        RandomLog log(seed);
        PassingReader reader = someLog(log, order, seed * 60);
        MovingBook book(reader.table(), rules, std::nullopt);
        book.load(reader, anyMoment(log), {});
        compareLines(shown(book), scanned(reader, *rules, book.asOf()));
        for (int move = 0; move < 12; ++move) {
            const Time from = book.asOf();
            const Time to = anyMoment(log);
            std::vector<std::string> changes;
            book.moveTo(reader, to, [&](BookChange &&change) { changes.push_back(lineOf(change)); },
                        {});
            QVERIFY(book.asOf() == to);
            const auto fresh = scanned(reader, *rules, to);
            compareLines(shown(book), fresh);
            QCOMPARE(book.size(), fresh.size());
            compareLines(changes, plainDifference(reader, *rules, from, to));
            if (QTest::currentTestFailed())
                qFatal("seed %d, move %d", static_cast<int>(seed), move);
        }
    }
}

void MovingBookTest::tellsWhatChanged_data() {
    addTables();
}

void MovingBookTest::tellsWhatChanged() {
    QFETCH(const std::vector<OrderKey>, order);
    QFETCH(const bool, adding);
    const auto rules = adding ? addingRules() : RandomLog::rules();
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        RandomLog log(seed);
        PassingReader reader = someLog(log, order, seed * 12);
        const BookDifferenceQuestion question{anyMoment(log), anyMoment(log), std::nullopt};
        std::vector<std::string> changes;
        bookDifference(reader, *rules, question,
                       [&](BookChange &&change) { changes.push_back(lineOf(change)); }, {});
        compareLines(changes, plainDifference(reader, *rules, question.from, question.to));
        if (QTest::currentTestFailed())
            qFatal("seed %d", static_cast<int>(seed));
    }
}

namespace {

Event orderEvent(const std::string &stream, std::int64_t second, const std::string &payload,
                 const std::string &type = "Paid") {
    static int s_count = 0;
    Event event;
    event.id = EventId("e" + std::to_string(100'000 + ++s_count));
    event.stream = StreamId(stream);
    event.type = type;
    event.payload = payload;
    event.happenedAt.instant = Instant::fromSeconds(second);
    return event;
}

std::vector<std::string> changesOf(MovingBook &book, EventReader &reader, std::int64_t second) {
    std::vector<std::string> changes;
    book.moveTo(reader, Instant::fromSeconds(second),
                [&](BookChange &&change) { changes.push_back(lineOf(change)); }, {});
    return changes;
}

PassingReader hundredOrders() {
    PassingReader reader(RandomLog::table({Key::HappenedAt, Key::Id}));
    for (int order = 0; order < 100; ++order)
        for (int event = 0; event < 10; ++event)
            reader.add(orderEvent("order-" + std::to_string(100 + order), event * 100 + order,
                                  "{\"amount\":" + std::to_string(event) + "}"));
    return reader;
}

} // namespace

void MovingBookTest::readsOnlyWhatLiesBetween() {
    PassingReader reader = hundredOrders();
    MovingBook book(reader.table(), RandomLog::rules(), std::nullopt);
    book.load(reader, Instant::fromSeconds(500), {});
    std::size_t passed = reader.passedEvents();
    const auto forward = changesOf(book, reader, 503);
    QCOMPARE(forward.size(), std::size_t{3});
    QCOMPARE(forward[0], std::string("order-101 changed 1: 4 \"Paid\" \"order-101\" > 5 \"Paid\" "
                                     "\"order-101\""));
    QCOMPARE(reader.passedEvents() - passed, std::size_t{3});
    QCOMPARE(reader.streamsRead(), std::size_t{0});

    passed = reader.passedEvents();
    QCOMPARE(changesOf(book, reader, 501).size(), std::size_t{2});
    QCOMPARE(reader.passedEvents() - passed, std::size_t{2});
    QCOMPARE(reader.streamsRead(), std::size_t{2});
    QCOMPARE(reader.scans(), std::size_t{0});
    QVERIFY(changesOf(book, reader, 501).empty()); // where it stands already
}

void MovingBookTest::findsStreamsBySpelling() {
    PassingReader reader(RandomLog::table({Key::HappenedAt, Key::Id}));
    reader.add(orderEvent("0192F0C4-71AA-7C02-8B1F-52E0C4A39B1E", 1, R"({"amount":1})"));
    reader.add(orderEvent("text", 5, R"({"amount":1})"));
    MovingBook book(reader.table(), RandomLog::rules(), std::nullopt);
    QVERIFY(!book.isLoaded());
    book.load(reader, Instant::fromSeconds(2), {});
    const auto found = book.find(StreamId("0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e"));
    QVERIFY(found.has_value());
    QCOMPARE(found->stream.text(), std::string("0192F0C4-71AA-7C02-8B1F-52E0C4A39B1E"));
    QCOMPARE(valueText(found->columns[0]), std::string("1"));
    QVERIFY(!book.find(StreamId("text"))); // not yet
    QVERIFY(!book.find(StreamId("other")));
}

void MovingBookTest::loadsAnewWhereMostIsTouched() {
    PassingReader reader(RandomLog::table({Key::HappenedAt, Key::Id}));
    for (int order = 0; order < 1'100; ++order)
        for (int event = 0; event < 2; ++event)
            reader.add(orderEvent("order-" + std::to_string(order), event,
                                  "{\"amount\":" + std::to_string(event) + "}"));
    MovingBook book(reader.table(), RandomLog::rules(), std::nullopt);
    book.load(reader, std::nullopt, {});
    QCOMPARE(changesOf(book, reader, 0).size(), std::size_t{1'100});
    QCOMPARE(reader.streamsRead(), std::size_t{0});
    compareLines(shown(book), scanned(reader, *RandomLog::rules(), Instant::fromSeconds(0)));
}

void MovingBookTest::keepsNothingAfterAFailure() {
    PassingReader reader = hundredOrders();
    MovingBook book(reader.table(), RandomLog::rules(), std::nullopt);
    book.load(reader, Instant::fromSeconds(500), {});
    std::stop_source stop;
    stop.request_stop();
    const auto move = [&] {
        book.moveTo(reader, std::nullopt, [](BookChange &&) {}, {stop.get_token(), {}});
    };
    QVERIFY_THROWS_EXCEPTION(Cancelled, move());
    QVERIFY(!book.isLoaded());
}

void MovingBookTest::differsByColumns() {
    PassingReader reader(RandomLog::table({Key::HappenedAt, Key::Id}));
    reader.add(orderEvent("a", 1, R"({"amount":10.0,"note":null})"));
    reader.add(orderEvent("a", 3, R"({"amount":10.00,"color":"red"})")); // no column changed
    reader.add(orderEvent("b", 1, R"({"amount":1})"));
    reader.add(orderEvent("b", 3, R"({"amount":2})"));
    reader.add(orderEvent("b", 4, R"({"color":"red"})"));
    reader.add(orderEvent("c", 3, R"({"amount":5})"));
    std::vector<std::string> changes;
    bookDifference(reader, *RandomLog::rules(),
                   {Instant::fromSeconds(1), std::nullopt, std::nullopt},
                   [&](BookChange &&change) { changes.push_back(lineOf(change)); }, {});
    compareLines(changes, {"b changed 2: 1 \"Paid\" \"b\" > 2 \"Paid\" \"b\"",
                           "c appeared 1: - - - > 5 \"Paid\" \"c\""});
}

void MovingBookTest::asksTheOtherWayRound() {
    PassingReader reader(RandomLog::table({Key::HappenedAt, Key::Id}));
    reader.add(orderEvent("a", 1, R"({"amount":1})"));
    reader.add(orderEvent("a", 3, R"({"amount":2})"));
    reader.add(orderEvent("b", 3, R"({"amount":5})"));
    std::vector<std::string> changes;
    bookDifference(reader, *RandomLog::rules(),
                   {std::nullopt, Instant::fromSeconds(2), std::nullopt},
                   [&](BookChange &&change) { changes.push_back(lineOf(change)); }, {});
    compareLines(changes, {"a changed 1: 2 \"Paid\" \"a\" > 1 \"Paid\" \"a\"",
                           "b disappeared 1: 5 \"Paid\" \"b\" > - - -"});
}

BACKSTORY_TEST(MovingBookTest);
#include "moving_book_test.moc"
