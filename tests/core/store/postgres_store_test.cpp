#include "core/store/places.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace backstory;
using backstory::test::kindThrown;
using backstory::test::newEvent;
using backstory::test::PostgresCluster;
using backstory::test::StoreDatabase;
using backstory::test::uuidOf;

/// Appending to a store in PostgreSQL, one by one and in batches.
class PostgresStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void appendsWithVersionsAndPositions();
    void appendsManyOrNone();
    void anExpectationThatFailsNamesTheVersion();
    void theSameAgainIsAnsweredAsTheFirstTime();
    void otherContentUnderAnIdIsAConflict_data();
    void otherContentUnderAnIdIsAConflict();
    void equalByValueIsTheSame();
    void idsAreMadeVersionSeven();
    void stampsAreKept();
    void whatCannotBeHeldIsRefused_data();
    void whatCannotBeHeldIsRefused();
    void aBatchWritesSkipsAndRefuses();
    void aBatchGivesWhatTheTriggerGives();
    void anAppenderWritesWithoutTheRightsOfTheOwner();
    void anErasedPayloadContradictsNothing();
    void aMissingRightIsToldAsOne();
    void placesAreKeptByName();
    void aPlaceIsOfOneTable();
};

namespace {

std::vector<Written> append(EventStore &store, std::vector<NewEvent> events,
                            Expectation expectation = Expectation::any()) {
    return store.append(events.front().stream, events, expectation, {});
}

QByteArray outcomesOf(const std::vector<WriteOutcome> &outcomes) {
    QByteArray text;
    for (const WriteOutcome &outcome : outcomes) {
        if (const auto *refused = std::get_if<Refused>(&outcome))
            text += "refused(" + QByteArray::fromStdString(refused->reason) + ") ";
        else
            text += (std::get<Written>(outcome).wasThere ? "there " : "v") +
                    QByteArray::number(qlonglong(std::get<Written>(outcome).version)) + ' ';
    }
    return text.trimmed();
}

} // namespace

void PostgresStoreTest::appendsWithVersionsAndPositions() {
    const StoreDatabase database("store_append");
    database.init();
    const auto store = database.open();
    const auto first = append(*store, {newEvent(1, "OrderCreated", R"({"amount":10.00})", 11)});
    const auto second = append(*store, {newEvent(1, "OrderPaid", "{}", 12)});
    const auto other = append(*store, {newEvent(2, "OrderCreated", "{}", 13)});
    QCOMPARE(first.at(0).version, 1);
    QCOMPARE(second.at(0).version, 2);
    QCOMPARE(other.at(0).version, 1);
    QVERIFY(first.at(0).position < second.at(0).position);
    QVERIFY(second.at(0).position < other.at(0).position);
    QCOMPARE(first.at(0).id, EventId(uuidOf(11)));
    QVERIFY(!first.at(0).wasThere);
    QCOMPARE(database.query("SELECT event_data::text FROM order_events WHERE version = 1 LIMIT 1"),
             std::string(R"({"amount": 10.00})"));
}

void PostgresStoreTest::appendsManyOrNone() {
    const StoreDatabase database("store_many");
    database.init();
    const auto store = database.open();
    const auto written = append(
        *store, {newEvent(1, "A", "{}", 1), newEvent(1, "B", "{}", 2), newEvent(1, "C", "{}", 3)});
    QCOMPARE(written.size(), std::size_t{3});
    QCOMPARE(written.at(2).version, 3);
    QCOMPARE(kindThrown([&] {
                 append(*store, {newEvent(1, "D", "{}", 4), newEvent(1, "B", R"({"x":1})", 2)});
             }),
             ErrorKind::Conflict);
    QCOMPARE(database.query("SELECT count(*) FROM order_events"), std::string("3"));
}

void PostgresStoreTest::anExpectationThatFailsNamesTheVersion() {
    const StoreDatabase database("store_expect");
    database.init();
    const auto store = database.open();
    append(*store, {newEvent(1, "A", "{}")}, Expectation::none());
    append(*store, {newEvent(1, "B", "{}")}, Expectation::stored(1));
    std::string what;
    QCOMPARE(kindThrown([&] { append(*store, {newEvent(1, "C", "{}")}, Expectation::stored(1)); },
                        &what),
             ErrorKind::Conflict);
    QVERIFY2(what.find("has 2 events stored, not 1") != std::string::npos, what.c_str());
    QCOMPARE(kindThrown([&] { append(*store, {newEvent(1, "C", "{}")}, Expectation::none()); }),
             ErrorKind::Conflict);
    QCOMPARE(database.query("SELECT count(*) FROM order_events"), std::string("2"));
}

void PostgresStoreTest::theSameAgainIsAnsweredAsTheFirstTime() {
    const StoreDatabase database("store_again");
    database.init();
    const auto store = database.open();
    const std::vector<NewEvent> events{newEvent(1, "A", R"({"n":1})", 1),
                                       newEvent(1, "B", "{}", 2)};
    const auto first = append(*store, events, Expectation::none());
    append(*store, {newEvent(1, "C", "{}", 3)});
    // The expectation no longer holds, and does not matter.
    const auto again = append(*store, events, Expectation::none());
    QCOMPARE(again.size(), first.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        QVERIFY(again[i].wasThere);
        QCOMPARE(again[i].version, first[i].version);
        QCOMPARE(again[i].position, first[i].position);
    }
    QCOMPARE(database.query("SELECT count(*) FROM order_events"), std::string("3"));
}

void PostgresStoreTest::otherContentUnderAnIdIsAConflict_data() {
    QTest::addColumn<int>("stream");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("metadata");
    QTest::addColumn<qlonglong>("at");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("stream") << 2 << QByteArray("A") << QByteArray(R"({"n":1.0})")
                            << QByteArray(R"({"actor":"ann"})") << 5LL
                            << QByteArray("it belongs to");
    QTest::newRow("type") << 1 << QByteArray("B") << QByteArray(R"({"n":1.0})")
                          << QByteArray(R"({"actor":"ann"})") << 5LL << QByteArray("its type is A");
    QTest::newRow("payload") << 1 << QByteArray("A") << QByteArray(R"({"n":1.01})")
                             << QByteArray(R"({"actor":"ann"})") << 5LL
                             << QByteArray("its payload differs");
    QTest::newRow("metadata") << 1 << QByteArray("A") << QByteArray(R"({"n":1.0})")
                              << QByteArray(R"({"actor":"bob"})") << 5LL
                              << QByteArray("its metadata differs");
    QTest::newRow("time") << 1 << QByteArray("A") << QByteArray(R"({"n":1.0})")
                          << QByteArray(R"({"actor":"ann"})") << 6LL
                          << QByteArray("its created_at is 5");
}

void PostgresStoreTest::otherContentUnderAnIdIsAConflict() {
    QFETCH(int, stream);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, metadata);
    QFETCH(qlonglong, at);
    QFETCH(QByteArray, reason);
    const StoreDatabase database("store_content");
    database.init();
    const auto store = database.open();
    NewEvent first = newEvent(1, "A", R"({"n":1.0})", 1);
    first.metadata = R"({"actor":"ann"})";
    first.happenedAt = HappenedAt::at(5);
    append(*store, {first});

    NewEvent other = newEvent(stream, type.toStdString(), payload.toStdString(), 1);
    other.metadata = metadata.toStdString();
    other.happenedAt = HappenedAt::at(at);
    std::string what;
    QCOMPARE(kindThrown([&] { append(*store, {other}); }, &what), ErrorKind::Conflict);
    QVERIFY2(what.find(reason.toStdString()) != std::string::npos, what.c_str());
    const auto outcome = store->write({&other, 1}, {});
    QVERIFY2(outcomesOf(outcome).contains(reason), outcomesOf(outcome).constData());
}

void PostgresStoreTest::equalByValueIsTheSame() {
    const StoreDatabase database("store_equal");
    database.init();
    const auto store = database.open();
    NewEvent first = newEvent(1, "A", R"({"b":[1.50],"a":"é"})", 1);
    first.metadata = R"({"x":1e2})";
    append(*store, {first});
    NewEvent again = newEvent(1, "A", R"({ "a":"\u00e9", "b":[1.5] })", 1);
    QVERIFY(append(*store, {again}).at(0).wasThere);
    again.metadata = R"({"x":100})";
    QVERIFY(append(*store, {again}).at(0).wasThere);
    QCOMPARE(outcomesOf(store->write({&again, 1}, {})), QByteArray("there 1"));
}

void PostgresStoreTest::idsAreMadeVersionSeven() {
    const StoreDatabase database("store_ids");
    database.init();
    const auto store = database.open();
    const auto written = append(*store, {newEvent(1, "A", "{}"), newEvent(1, "B", "{}")});
    QCOMPARE(written.at(0).id.uuid()->version(), 7);
    QVERIFY(written.at(0).id < written.at(1).id);
    QCOMPARE(database.query("SELECT id FROM order_events WHERE version = 2"),
             written.at(1).id.text());
}

void PostgresStoreTest::stampsAreKept() {
    const StoreDatabase database("store_stamps");
    database.init();
    const auto store = database.open();
    NewEvent known = newEvent(1, "A", "{}");
    known.happenedAt = HappenedAt::at(-5);
    NewEvent unknown = newEvent(1, "A", "{}");
    unknown.happenedAt = HappenedAt::unknown();
    const NewEvent now = newEvent(1, "A", "{}");
    append(*store, {known, unknown, now});
    const std::vector<NewEvent> batch{newEvent(2, "A", "{}"), unknown};
    store->write(batch, {});
    QCOMPARE(
        database.query("SELECT string_agg(CASE WHEN created_at IS NULL THEN 'none' WHEN "
                       "created_at < 0 THEN 'early' WHEN created_at > 1700000000000 THEN 'now' "
                       "END, ' ' ORDER BY position) FROM order_events"),
        std::string("early none now now none"));
}

void PostgresStoreTest::whatCannotBeHeldIsRefused_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("no JSON") << QByteArray("A") << QByteArray("{") << QByteArray();
    QTest::newRow("no type") << QByteArray() << QByteArray("{}") << QByteArray();
    QTest::newRow("a long type") << QByteArray(256, 'x') << QByteArray("{}") << QByteArray();
    QTest::newRow("no UUID") << QByteArray("A") << QByteArray("{}") << QByteArray("7");
    QTest::newRow("a NUL in text")
        << QByteArray("A") << QByteArray(R"({"a":"\u0000"})") << QByteArray();
    QTest::newRow("half a pair") << QByteArray("A") << QByteArray(R"({"a":"\ud800"})")
                                 << QByteArray();
    QTest::newRow("a number beyond all")
        << QByteArray("A") << QByteArray(R"({"a":1e999999})") << QByteArray();
}

void PostgresStoreTest::whatCannotBeHeldIsRefused() {
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, id);
    const StoreDatabase database("store_unfit");
    database.init();
    const auto store = database.open();
    NewEvent event = newEvent(1, type.toStdString(), payload.toStdString());
    if (!id.isEmpty())
        event.id = EventId(id.toStdString());
    QCOMPARE(kindThrown([&] { append(*store, {event}); }), ErrorKind::BadRequest);
    const std::vector<NewEvent> among{newEvent(1, "A", "{}"), event, newEvent(1, "B", "{}")};
    const QByteArray outcomes = outcomesOf(store->write(among, {}));
    QVERIFY2(outcomes.startsWith("v1 refused(") && outcomes.endsWith(" v2"), outcomes.constData());
}

void PostgresStoreTest::aBatchWritesSkipsAndRefuses() {
    const StoreDatabase database("store_batch");
    database.init();
    const auto store = database.open();
    append(*store, {newEvent(1, "A", "{}", 1)});
    const std::vector<NewEvent> batch{
        newEvent(1, "A", "{}", 1),         newEvent(1, "B", "{}", 2), newEvent(2, "A", "{}", 3),
        newEvent(1, "A", R"({"x":1})", 1), newEvent(1, "C", "{}", 4), newEvent(2, "A", "{}", 3),
        newEvent(2, "A", R"({"x":1})", 3)};
    QCOMPARE(outcomesOf(store->write(batch, {})),
             QByteArray("there 1 v2 v1 refused(the event is there with other content: its payload "
                        "differs) v3 there 1 refused(the event is there with other content: its "
                        "payload differs)"));
    QCOMPARE(database.query("SELECT count(*) FROM order_events"), std::string("4"));
}

void PostgresStoreTest::aBatchGivesWhatTheTriggerGives() {
    const StoreDatabase database("store_same");
    database.init();
    const auto store = database.open();
    NewEvent event = newEvent(1, "A", R"({"n":1.10})", 1);
    event.metadata = R"({"actor":"ann"})";
    event.happenedAt = HappenedAt::at(7);
    store->write({&event, 1}, {});
    event.id = EventId(uuidOf(2));
    append(*store, {event});
    QCOMPARE(database.query("SELECT count(DISTINCT concat_ws('|', order_id, event_type, "
                            "event_data::text, created_at, metadata::text, recorded_by, erased)) "
                            "FROM order_events"),
             std::string("1"));
    QCOMPARE(database.query("SELECT string_agg(version || ':' || position || ':' || "
                            "(abs(extract(epoch FROM recorded_at - now())) < 600), ' ' ORDER BY "
                            "version) FROM order_events"),
             std::string("1:1:true 2:2:true"));
}

void PostgresStoreTest::anAppenderWritesWithoutTheRightsOfTheOwner() {
    const StoreDatabase database("store_clerk");
    InitRequest request;
    request.target = database.uri;
    request.roles = true;
    initStore(request);
    database.exec("GRANT order_events_appender TO backstory_clerk");
    const auto store =
        openStore({PostgresCluster::shared().uriAs(PostgresCluster::kClerk,
                                                   PostgresCluster::kClerkPassword, database.name),
                   {},
                   {}});
    append(*store, {newEvent(1, "A", "{}", 1)}, Expectation::none());
    const std::vector<NewEvent> batch{newEvent(1, "A", "{}", 1), newEvent(2, "B", "{}", 2),
                                      newEvent(1, "A", R"({"x":1})", 1)};
    const QByteArray outcomes = outcomesOf(store->write(batch, {}));
    QVERIFY2(outcomes.startsWith("there 1 v1 refused("), outcomes.constData());
    QCOMPARE(database.query("SELECT string_agg(DISTINCT recorded_by, ',') FROM order_events"),
             std::string(PostgresCluster::kClerk));
    database.exec("DROP OWNED BY order_events_appender, order_events_reader; "
                  "DROP ROLE order_events_appender, order_events_reader");
}

void PostgresStoreTest::anErasedPayloadContradictsNothing() {
    const StoreDatabase database("store_erased");
    database.init();
    const auto store = database.open();
    const NewEvent event = newEvent(1, "A", R"({"name":"Ann"})", 1);
    append(*store, {event});
    database.exec("SELECT order_events_erase('" + uuidOf(1) + "', 'asked for')");
    QVERIFY(append(*store, {event}).at(0).wasThere);
    QCOMPARE(outcomesOf(store->write({&event, 1}, {})), QByteArray("there 1"));
    QCOMPARE(database.query("SELECT event_data FROM order_events"), std::string("{}"));
}

// The driver does not say this error's state by itself; without it the connection would seem lost.
void PostgresStoreTest::aMissingRightIsToldAsOne() {
    const StoreDatabase database("store_rights");
    database.init();
    database.exec("GRANT SELECT ON order_events TO backstory_clerk");
    const std::string clerk = PostgresCluster::shared().uriAs(
        PostgresCluster::kClerk, PostgresCluster::kClerkPassword, database.name);
    const auto store = openStore({clerk, {}, {}});
    std::string what;
    QCOMPARE(kindThrown([&] { append(*store, {newEvent(1, "A", "{}")}); }, &what),
             ErrorKind::TargetUnwritable);
    QVERIFY2(what.find("permission denied") != std::string::npos, what.c_str());
    QVERIFY2(what.find("Ask the owner") != std::string::npos, what.c_str());
}

void PostgresStoreTest::placesAreKeptByName() {
    const StoreDatabase database("store_places");
    database.exec("CREATE TABLE bare (x INT)"); // no store is needed
    const auto places = openPlaces(database.uri, {{}, "order_events"});
    QVERIFY(!places->load("mailer", {}));
    places->save("mailer", {"position 7"}, {});
    places->save("mailer", {"position 8"}, {});
    QCOMPARE(places->load("mailer", {})->text, std::string("position 8"));
    QVERIFY(!places->load("other", {}));
    {
        std::string what;
        const auto second = openPlaces(database.uri, {{}, "order_events"});
        QCOMPARE(kindThrown([&] { second->load("mailer", {}); }, &what), ErrorKind::Busy);
        QVERIFY2(what.find("a follower of that name is at work") != std::string::npos,
                 what.c_str());
    }
    const auto others = openPlaces(database.uri, {{}, "user_events"});
    others->save("invoices", {"x"}, {});
    QCOMPARE(kindThrown([&] { places->load("invoices", {}); }), ErrorKind::Busy);
    QCOMPARE(kindThrown([&] { others->load("mailer", {}); }), ErrorKind::Busy);
}

void PostgresStoreTest::aPlaceIsOfOneTable() {
    const StoreDatabase database("store_place_of");
    openPlaces(database.uri, {{}, "order_events"})->save("mailer", {"position 7"}, {});
    // The connection, and with it the hold on the name, is gone when the server has heard of it.
    const auto others = openPlaces(database.uri, {{}, "user_events"});
    QTRY_VERIFY(kindThrown([&] { others->load("mailer", {}); }) != ErrorKind::Busy);
    QCOMPARE(kindThrown([&] { others->load("mailer", {}); }), ErrorKind::Conflict);
    QCOMPARE(kindThrown([&] { others->save("mailer", {"x"}, {}); }), ErrorKind::Conflict);
    database.exec("CREATE SCHEMA shop");
    openPlaces(database.uri, {"shop", "shop.order_events"})->save("mailer", {"position 9"}, {});
    QCOMPARE(database.query("SELECT place FROM shop.backstory_places"), std::string("position 9"));
}

BACKSTORY_TEST(PostgresStoreTest);
#include "postgres_store_test.moc"
