#include "core/store/event_store.h"
#include "core/store/init_store.h"
#include "tests/core/store/sqlite_shell.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

#include <algorithm>
#include <thread>

using namespace backstory;
using backstory::test::errorOf;
using backstory::test::SqliteShell;
using backstory::test::TemporaryFolder;

class SqliteStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void appends();
    void expectsAVersion();
    void answersARepetitionAsTheFirstTime();
    void refusesOtherContentUnderAnId();
    void storesAllOrNothing();
    void refusesWhatCannotBeHeld_data();
    void refusesWhatCannotBeHeld();
    void spellsIdsInOneWay();
    void writesManyInOneGo();
    void tellsEachOutcome();
    void leavesErasedPayloadsErased();
    void keepsDigitsInColumnsThatTurnText();
    void refusesTablesThatAreNoStore();
    void writersDoNotLoseEachOther();
    void stopsWhenAsked();
};

namespace {

const std::string kOrder = "0a000000-0000-4000-8000-00000000000a";
const std::string kId = "0e000000-0000-4000-8000-000000000001";

NewEvent eventOf(const std::string &type, const std::string &payload = "{}",
                 const std::string &id = {}, const std::string &stream = kOrder) {
    NewEvent made;
    made.stream = StreamId(stream);
    made.type = type;
    made.payload = payload;
    if (!id.empty())
        made.id = EventId(id);
    return made;
}

struct Store {
    Store() : file(folder.file("store.db")) {
        initStore({file.string(), "order", false, false, {}});
        store = openStore({file.string(), {}, {}});
    }

    std::vector<Written> append(const std::vector<NewEvent> &events,
                                const Expectation &expectation = Expectation::any()) {
        return store->append(events.front().stream, events, expectation, {});
    }
    std::string value(const std::string &sql) { return SqliteShell(file).value(sql); }

    TemporaryFolder folder;
    std::filesystem::path file;
    std::unique_ptr<EventStore> store;
};

std::string placesOf(const std::vector<Written> &written) {
    std::string text;
    for (const Written &one : written)
        text += (text.empty() ? "" : " ") + std::to_string(one.version) + '/' +
                std::to_string(one.position) + (one.wasThere ? "!" : "");
    return text;
}

std::string outcomeText(const WriteOutcome &outcome) {
    if (const auto *refused = std::get_if<Refused>(&outcome))
        return refused->reason;
    return placesOf({std::get<Written>(outcome)});
}

} // namespace

void SqliteStoreTest::appends() {
    Store store;
    QCOMPARE(store.store->table().relation, std::string("order_events"));
    NewEvent second = eventOf("B", R"({"b": 10.00,  "a": 1})");
    second.happenedAt = HappenedAt::at(1'234);
    second.metadata = R"({ "actor": "me" })";
    NewEvent third = eventOf("C");
    third.happenedAt = HappenedAt::unknown();
    const auto written = store.append({eventOf("A"), second, third}, Expectation::none());
    QCOMPARE(placesOf(written), std::string("1/1 2/2 3/3"));
    QVERIFY(written[0].id < written[1].id && written[1].id < written[2].id);
    QCOMPARE(written[0].id.uuid()->version(), 7);
    SqliteShell shell(store.file);
    QCOMPARE(shell.value("SELECT count(*) FROM order_events WHERE recorded_by <> '' AND "
                         "abs(recorded_at - unixepoch() * 1000) < 60000"),
             std::string("3"));
    const auto row = shell.rows("SELECT id, order_id, event_type, event_data, created_at, metadata "
                                "FROM order_events WHERE version = 2");
    QVERIFY(row.front() == (SqliteShell::Row{written[1].id.text(), kOrder, "B", second.payload,
                                             "1234", *second.metadata}));
    QCOMPARE(shell.value("SELECT abs(created_at - recorded_at) < 60000 FROM order_events "
                         "WHERE version = 1"),
             std::string("1"));
    QCOMPARE(shell.value("SELECT created_at FROM order_events WHERE version = 3"),
             std::string("NULL"));
}

void SqliteStoreTest::expectsAVersion() {
    Store store;
    store.append({eventOf("A")}, Expectation::none());
    store.append({eventOf("B"), eventOf("C")}, Expectation::stored(1));
    const auto conflictOf = [&](const Expectation &expectation) {
        const auto error = errorOf([&] { store.append({eventOf("D")}, expectation); });
        return error && error->kind() == ErrorKind::Conflict ? error->cause() : std::string();
    };
    QCOMPARE(conflictOf(Expectation::none()), "order " + kOrder + " has 3 events stored, not 0");
    QCOMPARE(conflictOf(Expectation::stored(4)), "order " + kOrder + " has 3 events stored, not 4");
    QCOMPARE(placesOf(store.append({eventOf("D")}, Expectation::stored(3))), std::string("4/4"));
    QCOMPARE(placesOf(store.append({eventOf("D", "{}", {}, "other")}, Expectation::any())),
             std::string("1/5"));
}

void SqliteStoreTest::answersARepetitionAsTheFirstTime() {
    Store store;
    const NewEvent first = eventOf("A", R"({"n":1.50})", kId);
    const NewEvent second = eventOf("B", "[]", "any text");
    const auto written = store.append({first, second}, Expectation::none());
    store.append({eventOf("C")});
    NewEvent again = eventOf("A", R"({ "n": 15e-1 })", "{0E000000-0000-4000-8000-000000000001}");
    const auto repeated = store.append({again, second}, Expectation::none());
    QCOMPARE(placesOf(repeated), std::string("1/1! 2/2!"));
    QCOMPARE(repeated[0].id.text(), kId);
    // With a new one among them it is no repetition.
    const auto more = [&](const Expectation &expectation) {
        return store.append({first, eventOf("D")}, expectation);
    };
    const auto error = errorOf([&] { more(Expectation::none()); });
    QVERIFY(error && error->kind() == ErrorKind::Conflict);
    QCOMPARE(placesOf(more(Expectation::stored(3))), std::string("1/1! 4/4"));
}

void SqliteStoreTest::refusesOtherContentUnderAnId() {
    Store store;
    store.append({eventOf("A", R"({"n":1})", kId)});
    const auto conflictOf = [&](const NewEvent &other) {
        const auto error = errorOf([&] { store.append({other}); });
        return error && error->kind() == ErrorKind::Conflict ? error->cause() : std::string();
    };
    const std::string start = "the event " + kId + " is there with other content: ";
    QCOMPARE(conflictOf(eventOf("A", R"({"n":2})", kId)), start + "its payload differs");
    QCOMPARE(conflictOf(eventOf("B", R"({"n":1})", kId)), start + "its type is A");
    QCOMPARE(conflictOf(eventOf("A", R"({"n":1})", kId, "x")), start + "it belongs to " + kOrder);
}

void SqliteStoreTest::storesAllOrNothing() {
    Store store;
    const auto error = errorOf([&] { store.append({eventOf("A"), eventOf("B", "{")}); });
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::BadRequest);
    SqliteShell(store.file)
        .run("CREATE TRIGGER mine BEFORE INSERT ON order_events WHEN "
             "NEW.event_type = 'X' BEGIN SELECT RAISE(ABORT, 'no X'); END");
    const auto refused = errorOf([&] { store.append({eventOf("A"), eventOf("X")}); });
    QVERIFY(refused);
    QCOMPARE(refused->kind(), ErrorKind::TargetUnwritable);
    QVERIFY(refused->cause().find("no X") != std::string::npos);
    QCOMPARE(store.value("SELECT count(*) FROM order_events"), std::string("0"));
    QCOMPARE(placesOf(store.append({eventOf("A")})), std::string("1/1"));
}

void SqliteStoreTest::refusesWhatCannotBeHeld_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("payload");
    QTest::addColumn<QString>("metadata");
    QTest::addColumn<QString>("stream");
    QTest::newRow("payload") << "A"
                             << "{\"a\":}"
                             << "{}"
                             << "a";
    QTest::newRow("empty payload") << "A"
                                   << ""
                                   << "{}"
                                   << "a";
    QTest::newRow("metadata") << "A"
                              << "{}"
                              << "me"
                              << "a";
    QTest::newRow("type") << ""
                          << "{}"
                          << "{}"
                          << "a";
    QTest::newRow("another stream") << "A"
                                    << "{}"
                                    << "{}"
                                    << "b";
}

void SqliteStoreTest::refusesWhatCannotBeHeld() {
    QFETCH(QString, type);
    QFETCH(QString, payload);
    QFETCH(QString, metadata);
    QFETCH(QString, stream);
    Store store;
    NewEvent made =
        eventOf(type.toStdString(), payload.toStdString(), "some id", stream.toStdString());
    made.metadata = metadata.toStdString();
    const auto error = errorOf(
        [&] { store.store->append(StreamId("a"), std::vector{made}, Expectation::any(), {}); });
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::BadRequest);
    QVERIFY(error->cause().starts_with("the event some id: it"));
    QCOMPARE(store.value("SELECT count(*) FROM order_events"), std::string("0"));
}

void SqliteStoreTest::spellsIdsInOneWay() {
    Store store;
    const std::string loud = "{0A000000-0000-4000-8000-00000000000A}";
    const auto written =
        store.append({eventOf("A", "{}", "0E000000000040008000000000000001", loud)});
    QCOMPARE(written[0].id.text(), kId);
    QCOMPARE(written[0].stream.text(), kOrder);
    // What another program spelled in capitals is the same order, and stays as it is.
    const std::string capitals = "0B000000-0000-4000-8000-00000000000B";
    SqliteShell(store.file)
        .run("INSERT INTO order_events (order_id, event_type, event_data) "
             "VALUES ('" +
             capitals + "', 'T', '{}')");
    const auto next =
        store.append({eventOf("B", "{}", {}, "0b000000-0000-4000-8000-00000000000b")});
    QCOMPARE(placesOf(next), std::string("2/3"));
    QCOMPARE(next[0].stream.text(), capitals);
}

void SqliteStoreTest::writesManyInOneGo() {
    Store store;
    std::vector<NewEvent> events;
    for (int i = 0; i < 300; ++i)
        events.push_back(eventOf("T", std::to_string(i), {}, "s" + std::to_string(i % 7)));
    const auto outcomes = store.store->write(events, {});
    QCOMPARE(outcomes.size(), events.size());
    QVERIFY(std::ranges::all_of(
        outcomes, [](const auto &one) { return std::holds_alternative<Written>(one); }));
    QCOMPARE(store.value("SELECT count(*) FROM (SELECT version, position, CAST(event_data AS "
                         "INTEGER) AS n FROM order_events) WHERE position = n + 1 AND version = "
                         "n / 7 + 1"),
             std::string("300"));
}

void SqliteStoreTest::tellsEachOutcome() {
    Store store;
    store.append({eventOf("A", "[1]", kId)});
    SqliteShell(store.file)
        .run("CREATE TRIGGER mine BEFORE INSERT ON order_events WHEN "
             "NEW.event_type = 'X' BEGIN SELECT RAISE(ABORT, 'no X'); END");
    NewEvent text = eventOf("Text", "no json", "t");
    text.payloadIsText = true;
    const std::vector<NewEvent> events{eventOf("A", "[1.0]", kId), eventOf("A", "[2]", kId),
                                       eventOf("B", "{}", "b"),    eventOf("B", "{}", "b"),
                                       eventOf("B", "[]", "b"),    eventOf("C", "no json", "c"),
                                       eventOf("X", "{}", "x"),    text,
                                       eventOf("D", "{}", "d")};
    std::vector<std::string> texts;
    for (const auto &outcome : store.store->write(events, {}))
        texts.push_back(outcomeText(outcome));
    const std::string other = "the event is there with other content: its payload differs";
    QVERIFY(texts == (std::vector<std::string>{"1/1!", other, "2/2", "2/2!", other,
                                               "its payload is not JSON",
                                               "the table cannot hold it: no X", "3/3", "4/4"}));
    QCOMPARE(store.value("SELECT group_concat(event_type, ' ') FROM order_events"),
             std::string("A B Text D"));
}

void SqliteStoreTest::leavesErasedPayloadsErased() {
    Store store;
    const NewEvent first = eventOf("A", R"({"name":"R. Imhof"})", kId);
    store.append({first});
    SqliteShell(store.file)
        .run("INSERT INTO order_events_erase (id, reason, by) VALUES ('" + kId +
             "', 'asked', 'me')");
    QCOMPARE(placesOf(store.append({first})), std::string("1/1!"));
    QCOMPARE(store.value("SELECT event_data FROM order_events"), std::string("{}"));
}

void SqliteStoreTest::keepsDigitsInColumnsThatTurnText() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    SqliteShell shell(file);
    shell.run("CREATE TABLE order_events (id UUID PRIMARY KEY, order_id UUID NOT NULL, event_type "
              "VARCHAR(255) NOT NULL, event_data JSONB NOT NULL, created_at BIGINT);"
              "INSERT INTO order_events VALUES ('e', '17', 'T', '{}', 1)");
    initStore({file.string(), "order", true, false, {}});
    const auto store = openStore({file.string(), {}, {}});
    const std::vector<NewEvent> events{
        eventOf("T", "[1.50]", "x", "17"),    eventOf("T", "1.50", "y", "17"),
        eventOf("T", "{}", "1e3", "17"),      eventOf("T", "{}", "z", "017"),
        eventOf("T", "\"text\"", "12", "17"), eventOf("T", "[1.50]", "x", "17")};
    std::vector<std::string> texts;
    for (const auto &outcome : store->write(events, {}))
        texts.push_back(outcomeText(outcome));
    const std::string why = " looks like a number, and this table would change how it is written";
    QVERIFY(texts == (std::vector<std::string>{"2/2", "its payload" + why, "its id" + why,
                                               "its stream" + why, "3/3", "2/2!"}));
}

void SqliteStoreTest::refusesTablesThatAreNoStore() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    const auto kindOf = [&](const std::string &table) {
        const auto error = errorOf([&] { openStore({file.string(), table, {}}); });
        return error ? std::optional(error->kind()) : std::nullopt;
    };
    QCOMPARE(kindOf({}), std::optional(ErrorKind::SourceMissing));
    SqliteShell(file).run("CREATE TABLE order_events (id TEXT PRIMARY KEY, order_id TEXT, "
                          "event_type TEXT, event_data TEXT, created_at INTEGER)");
    QCOMPARE(kindOf({}), std::optional(ErrorKind::TargetUnwritable));
    QCOMPARE(kindOf("user_events"), std::optional(ErrorKind::TableMissing));
    initStore({file.string(), "user", false, false, {}});
    QCOMPARE(kindOf({}), std::optional(ErrorKind::TargetUnwritable));
    QCOMPARE(openStore({file.string(), "user_events", {}})->table().entity, std::string("user"));
    SqliteShell(file).run("UPDATE backstory_store SET layout = 1");
    QCOMPARE(kindOf("user_events"), std::optional(ErrorKind::TargetUnwritable));
}

void SqliteStoreTest::writersDoNotLoseEachOther() {
    Store store;
    constexpr int kEvents = 60;
    int conflicts = 0;
    const auto append = [&](int *conflictsSeen) {
        const auto own = openStore({store.file.string(), {}, {}});
        std::int64_t known = 0;
        for (int done = 0; done < kEvents;) {
            try {
                const std::vector<NewEvent> events{eventOf("A")};
                const auto expectation =
                    conflictsSeen ? Expectation::stored(known) : Expectation::any();
                known = own->append(StreamId(kOrder), events, expectation, {}).front().version;
                ++done;
            } catch (const Error &error) {
                if (error.kind() != ErrorKind::Conflict)
                    throw;
                ++*conflictsSeen;
                ++known;
            }
        }
    };
    const auto insert = [&] {
        SqliteShell shell(store.file);
        for (int done = 0; done < kEvents; ++done)
            shell.run("INSERT INTO order_events (order_id, event_type, event_data, created_at) "
                      "VALUES ('" +
                      kOrder + "', 'T', '{}', 1)");
    };
    std::thread first([&] { append(&conflicts); });
    std::thread second([&] { append(nullptr); });
    insert();
    first.join();
    second.join();
    QCOMPARE(store.value("SELECT count(*) || '/' || count(DISTINCT version) || '/' || "
                         "max(version) || '/' || max(position) FROM order_events"),
             std::string("180/180/180/180"));
}

void SqliteStoreTest::stopsWhenAsked() {
    Store store;
    std::stop_source stop;
    stop.request_stop();
    const std::vector<NewEvent> events{eventOf("A")};
    const auto write = [&] { store.store->write(events, {stop.get_token(), {}}); };
    QVERIFY_THROWS_EXCEPTION(Cancelled, write());
    QCOMPARE(store.value("SELECT count(*) FROM order_events"), std::string("0"));
    QCOMPARE(placesOf(store.append(events)), std::string("1/1"));
}

BACKSTORY_TEST(SqliteStoreTest);
#include "sqlite_store_test.moc"
