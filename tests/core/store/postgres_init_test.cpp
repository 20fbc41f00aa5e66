#include "tests/core/store/store_fixture.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <stop_token>
#include <thread>

using namespace backstory;
using backstory::test::kindThrown;
using backstory::test::StoreDatabase;

/// Making a store in PostgreSQL, and making one of a table that is there.
class PostgresInitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesAndThenChangesNothing();
    void theSqlThatIsShownMakesTheSame();
    void aClassicInsertGetsItsPlace();
    void whatAClientWritesThereDoesNotCount();
    void nothingCanBeChanged_data();
    void nothingCanBeChanged();
    void onlyTheOwnerErases();
    void anErasureIsRefusedWithoutReason();
    void anOlderLayoutIsMigrated();
    void anotherEntity();
    void rolesCanDoWhatTheyAreFor();
    void aClassicTableNeedsToBeAskedFor();
    void aClassicTableIsUpgraded();
    void anUpgradeThatWasStoppedGoesOn();
    void rowsThatComeDuringAnUpgradeAreNumbered();
    void strangersCannotUseWhatActsForTheOwner();
    void anOldGrantForgesNothing();
    void whatWasDisarmedIsArmedAgain_data();
    void whatWasDisarmedIsArmedAgain();
    void tablesThatDoNotFitAreRefused_data();
    void tablesThatDoNotFitAreRefused();
    void wordsThatAreNoEntityAreRefused();
};

namespace {

const char *const kClassicTable =
    "CREATE TABLE order_events (id UUID PRIMARY KEY DEFAULT gen_random_uuid(), "
    "order_id UUID NOT NULL, event_type VARCHAR(255) NOT NULL, event_data JSONB NOT NULL, "
    "created_at BIGINT DEFAULT extract(epoch FROM now()) * 1000);";

/// Ties, stamps that run backwards, stamps that are missing, numbers with their digits.
const char *const kClassicRows =
    "INSERT INTO order_events (id, order_id, event_type, event_data, created_at) "
    "SELECT ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, "
    "('00000000-0000-4000-8000-' || lpad((n % 37)::text, 12, '0'))::uuid, 'OrderPaid', "
    "jsonb_build_object('amount', (n || '.00')::numeric, 'n', n), "
    "CASE WHEN n % 11 = 0 THEN NULL ELSE 1700000000000 + (n * 7919) % 400 END "
    "FROM generate_series(1, 3000) AS n;";

const char *const kClassicInsert =
    "INSERT INTO order_events (order_id, event_type, event_data, created_at) VALUES ("
    "'00000000-0000-4000-8000-000000000001', 'OrderCreated', '{\"amount\": 10.00}', "
    "1700000000000);";

/// Whether versions are 1…n in each stream, and positions are there and differ.
QByteArray placesAreWhole(const StoreDatabase &database) {
    return QByteArray::fromStdString(database.query(
        "SELECT (SELECT count(*) FROM order_events WHERE version IS NULL OR position IS NULL) || "
        "' ' || (SELECT count(*) FROM (SELECT order_id FROM order_events GROUP BY order_id HAVING "
        "min(version) <> 1 OR max(version) <> count(*) OR count(DISTINCT version) <> count(*)) s) "
        "|| ' ' || (SELECT count(*) - count(DISTINCT position) FROM order_events)"));
}

std::string messageOf(const StoreDatabase &database, const std::string &sql) {
    try {
        database.exec(sql);
    } catch (const std::exception &error) {
        return error.what();
    }
    return "no error";
}

} // namespace

void PostgresInitTest::makesAndThenChangesNothing() {
    const StoreDatabase database("init_new");
    QCOMPARE(int(database.init().done), int(InitReport::Done::Created));
    QCOMPARE(int(database.init().done), int(InitReport::Done::Unchanged));
    QCOMPARE(initSql({database.uri, "order", false, false, {}}), std::string());
    QVERIFY(database.open() != nullptr);
}

void PostgresInitTest::theSqlThatIsShownMakesTheSame() {
    const StoreDatabase database("init_sql");
    const std::string sql = initSql({database.uri, "order", false, false, {}});
    QCOMPARE(database.query("SELECT count(*) FROM pg_class WHERE relname = 'order_events'"),
             std::string("0"));
    database.exec(sql);
    QCOMPARE(int(database.init().done), int(InitReport::Done::Unchanged));
}

void PostgresInitTest::aClassicInsertGetsItsPlace() {
    const StoreDatabase database("init_insert");
    database.init();
    database.exec(kClassicInsert);
    database.exec(kClassicInsert);
    QCOMPARE(database.query("SELECT string_agg(version || ':' || position || ':' || recorded_by || "
                            "':' || (recorded_at IS NOT NULL), ' ' ORDER BY position) FROM "
                            "order_events"),
             std::string("1:1:backstory_owner:true 2:2:backstory_owner:true"));
    database.exec("INSERT INTO order_events (order_id, event_type, event_data, created_at) SELECT "
                  "'00000000-0000-4000-8000-000000000001', 'OrderPaid', '{}', 1 FROM "
                  "generate_series(1, 500)");
    QCOMPARE(placesAreWhole(database), QByteArray("0 0 0"));
}

void PostgresInitTest::whatAClientWritesThereDoesNotCount() {
    const StoreDatabase database("init_forged");
    database.init();
    database.exec("INSERT INTO order_events (order_id, event_type, event_data, version, position, "
                  "recorded_at, recorded_by, erased) VALUES (gen_random_uuid(), 'X', '{}', 99, 99, "
                  "'2001-01-01', 'somebody', '{}')");
    QCOMPARE(database.query("SELECT version || ' ' || position || ' ' || recorded_by || ' ' || "
                            "(recorded_at > now() - interval '1 hour') || ' ' || (erased IS NULL) "
                            "FROM order_events"),
             std::string("1 1 backstory_owner true true"));
}

void PostgresInitTest::nothingCanBeChanged_data() {
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("update") << QByteArray("UPDATE order_events SET event_data = '{}'");
    QTest::newRow("update of a stamp") << QByteArray("UPDATE order_events SET created_at = 1");
    QTest::newRow("update of what is erased")
        << QByteArray("UPDATE order_events SET event_data = '{}', erased = '{}'");
    QTest::newRow("delete") << QByteArray("DELETE FROM order_events");
    QTest::newRow("truncate") << QByteArray("TRUNCATE order_events");
    QTest::newRow("upsert") << QByteArray(
        "INSERT INTO order_events (id, order_id, event_type, event_data) SELECT id, order_id, "
        "event_type, '{}' FROM order_events ON CONFLICT (id) DO UPDATE SET event_data = '{}'");
}

void PostgresInitTest::nothingCanBeChanged() {
    QFETCH(QByteArray, sql);
    const StoreDatabase database("init_keep");
    database.init();
    database.exec(kClassicInsert);
    const std::string before = database.query("SELECT e::text FROM order_events e");
    const std::string message = messageOf(database, sql.toStdString());
    QVERIFY2(message.find("events are never changed or removed") != std::string::npos,
             message.c_str());
    QCOMPARE(database.query("SELECT e::text FROM order_events e"), before);
}

void PostgresInitTest::onlyTheOwnerErases() {
    const StoreDatabase database("init_erase");
    database.init();
    database.exec("INSERT INTO order_events (id, order_id, event_type, event_data, created_at) "
                  "VALUES ('00000000-0000-4000-9000-000000000001', "
                  "'00000000-0000-4000-8000-000000000001', 'OrderCreated', '{\"name\": \"Ann\"}', "
                  "5)");
    database.exec("GRANT ALL ON ALL TABLES IN SCHEMA public TO backstory_clerk; "
                  "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO backstory_clerk");
    const std::string erase = "SELECT order_events_erase('00000000-0000-4000-9000-000000000001', "
                              "'asked for by the person')";
    const std::string refused = messageOf(database, "SET ROLE backstory_clerk; " + erase);
    QVERIFY2(refused.find("only the owner of order_events") != std::string::npos, refused.c_str());
    const std::string byHand = messageOf(
        database, "SET ROLE backstory_clerk; UPDATE order_events SET event_data = '{}', erased = "
                  "'{\"at\": \"x\", \"by\": \"y\", \"reason\": \"z\"}'");
    QVERIFY2(byHand.find("never changed") != std::string::npos, byHand.c_str());

    database.exec(erase);
    QCOMPARE(database.query("SELECT concat_ws(' ', id, order_id, event_type, event_data, "
                            "created_at, version, position, erased->>'by', erased->>'reason') FROM "
                            "order_events"),
             std::string("00000000-0000-4000-9000-000000000001 "
                         "00000000-0000-4000-8000-000000000001 OrderCreated {} 5 1 1 "
                         "backstory_owner asked for by the person"));
    const std::string again = messageOf(database, erase);
    QVERIFY2(again.find("was erased before") != std::string::npos, again.c_str());
}

void PostgresInitTest::anErasureIsRefusedWithoutReason() {
    const StoreDatabase database("init_erase_why");
    database.init();
    const std::string message = messageOf(
        database, "SELECT order_events_erase('00000000-0000-4000-9000-000000000001', ' ')");
    QVERIFY2(message.find("needs a reason") != std::string::npos, message.c_str());
    const std::string unknown = messageOf(
        database, "SELECT order_events_erase('00000000-0000-4000-9000-000000000001', 'why')");
    QVERIFY2(unknown.find("there is no event") != std::string::npos, unknown.c_str());
}

void PostgresInitTest::anOlderLayoutIsMigrated() {
    const StoreDatabase database("init_migrate");
    database.init();
    database.exec(kClassicInsert);
    database.exec("ALTER TABLE order_events DROP COLUMN erased CASCADE; "
                  "DROP FUNCTION order_events_erase(uuid, text); DROP INDEX "
                  "order_events_created_at; CREATE OR REPLACE FUNCTION order_events_notify() "
                  "RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'");
    QVERIFY(!initSql({database.uri, "order", false, false, {}}).empty());
    QCOMPARE(int(database.init().done), int(InitReport::Done::Migrated));
    QCOMPARE(int(database.init().done), int(InitReport::Done::Unchanged));
    database.exec(kClassicInsert);
    QCOMPARE(placesAreWhole(database), QByteArray("0 0 0"));
}

void PostgresInitTest::anotherEntity() {
    const StoreDatabase database("init_user");
    database.init();
    database.init(false, "user");
    database.exec("INSERT INTO user_events (user_id, event_type, event_data, created_at) VALUES "
                  "(gen_random_uuid(), 'UserRegistered', '{}', 1)");
    QCOMPARE(database.query("SELECT version || ' ' || position FROM user_events"),
             std::string("1 1"));
    const auto store = openStore({database.uri, "user_events", {}});
    QCOMPARE(store->table().entity, std::string("user"));
}

void PostgresInitTest::rolesCanDoWhatTheyAreFor() {
    const StoreDatabase database("init_roles");
    InitRequest request;
    request.target = database.uri;
    request.roles = true;
    initStore(request);
    initStore(request);
    const std::string appender = "SET ROLE order_events_appender; ";
    database.exec(appender + kClassicInsert);
    const std::string forged = messageOf(
        database, appender + "SET backstory.batch = 'on'; " +
                      "INSERT INTO order_events (order_id, event_type, event_data, version, "
                      "position) VALUES (gen_random_uuid(), 'X', '{}', 7, 7)");
    QVERIFY2(forged.find("permission denied") != std::string::npos, forged.c_str());
    // What our own batches say helps nobody else: the row gets its place all the same.
    database.exec(appender + "SET backstory.batch = 'on'; " + kClassicInsert);
    QCOMPARE(placesAreWhole(database), QByteArray("0 0 0"));
    const std::string reader = "SET ROLE order_events_reader; ";
    database.exec(reader + "SELECT * FROM order_events");
    const std::string writes = messageOf(database, reader + kClassicInsert);
    QVERIFY2(writes.find("permission denied") != std::string::npos, writes.c_str());
    // Roles belong to the whole server.
    database.exec("DROP OWNED BY order_events_appender, order_events_reader; "
                  "DROP ROLE order_events_appender, order_events_reader");
}

void PostgresInitTest::aClassicTableNeedsToBeAskedFor() {
    const StoreDatabase database("init_classic");
    database.exec(kClassicTable);
    std::string what;
    QCOMPARE(kindThrown([&] { database.init(); }, &what), ErrorKind::NotAnswerable);
    QVERIFY2(what.find("--upgrade") != std::string::npos, what.c_str());
    QCOMPARE(kindThrown([&] { (void)database.open(); }, &what), ErrorKind::TargetUnwritable);
    QVERIFY2(what.find("init --upgrade") != std::string::npos, what.c_str());
}

void PostgresInitTest::aClassicTableIsUpgraded() {
    const StoreDatabase database("init_upgrade");
    database.exec(std::string(kClassicTable) + kClassicRows);
    const std::string content =
        "SELECT md5(string_agg(concat_ws('|', id, order_id, event_type, "
        "event_data::text, created_at), ',' ORDER BY id)) FROM order_events";
    const std::string before = database.query(content);
    const InitReport report = database.init(true);
    QCOMPARE(int(report.done), int(InitReport::Done::Upgraded));
    QCOMPARE(report.events, std::uint64_t{3000});
    QVERIFY(!report.digestBefore.empty());
    QCOMPARE(report.digestAfter, report.digestBefore);
    QCOMPARE(database.query(content), before);
    QCOMPARE(placesAreWhole(database), QByteArray("0 0 0"));
    // Versions follow the classic order, positions that of time.
    QCOMPARE(database.query("SELECT count(*) FROM (SELECT version, row_number() OVER (PARTITION BY "
                            "order_id ORDER BY created_at NULLS LAST, id) AS n FROM order_events) "
                            "v WHERE version <> n"),
             std::string("0"));
    QCOMPARE(database.query("SELECT count(*) FROM (SELECT position, row_number() OVER (ORDER BY "
                            "created_at NULLS LAST, id) AS n FROM order_events) v WHERE position "
                            "<> n"),
             std::string("0"));
    QCOMPARE(database.query("SELECT count(*) FROM order_events WHERE recorded_at IS NOT NULL"),
             std::string("0"));
    QCOMPARE(int(database.init(true).done), int(InitReport::Done::Unchanged));
    database.exec(kClassicInsert);
    QCOMPARE(placesAreWhole(database), QByteArray("0 0 0"));
    QVERIFY(messageOf(database, "DELETE FROM order_events").find("never changed") !=
            std::string::npos);
}

void PostgresInitTest::anUpgradeThatWasStoppedGoesOn() {
    const StoreDatabase database("init_stopped");
    database.exec(std::string(kClassicTable) + kClassicRows);
    // Stopped after each batch but the last, from the first report on.
    for (int stopped = 0;; ++stopped) {
        std::stop_source stop;
        Progress progress{stop.get_token(), [&](const ProgressStep &) { stop.request_stop(); }};
        InitRequest request{database.uri, "order", true, false, {}};
        try {
            const InitReport report = initStore(request, progress);
            QCOMPARE(report.digestAfter, report.digestBefore);
            QVERIFY(stopped > 1);
            break;
        } catch (const Cancelled &) {
            database.exec(kClassicInsert); // the table works at every point
        }
    }
    QCOMPARE(placesAreWhole(database), QByteArray("0 0 0"));
    QCOMPARE(int(database.init().done), int(InitReport::Done::Unchanged));
}

void PostgresInitTest::rowsThatComeDuringAnUpgradeAreNumbered() {
    const StoreDatabase database("init_busy");
    database.exec(std::string(kClassicTable) + kClassicRows);
    std::jthread writer([&](const std::stop_token &stop) {
        while (!stop.stop_requested())
            database.exec("INSERT INTO order_events (order_id, event_type, event_data, created_at) "
                          "SELECT ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, "
                          "'OrderPaid', '{}', 1690000000000 FROM generate_series(0, 36) AS n");
    });
    const InitReport report = database.init(true);
    writer.request_stop();
    writer.join();
    QCOMPARE(report.digestAfter, report.digestBefore);
    QCOMPARE(placesAreWhole(database), QByteArray("0 0 0"));
}

// A function that acts for the owner, hung on a table of a stranger's, would act for the stranger.
void PostgresInitTest::strangersCannotUseWhatActsForTheOwner() {
    const StoreDatabase database("init_stranger");
    database.init();
    for (const char *function : {"assign", "keep", "notify"}) {
        const std::string message = messageOf(
            database, std::string("SET ROLE backstory_clerk; CREATE TEMP TABLE mine (id INT); "
                                  "CREATE TRIGGER t BEFORE INSERT ON mine FOR EACH ROW EXECUTE "
                                  "FUNCTION order_events_") +
                          function + "()");
        QVERIFY2(message.find("permission denied for function") != std::string::npos,
                 message.c_str());
    }
    const std::string message = messageOf(
        database, "SET ROLE backstory_clerk; SELECT order_events_append(gen_random_uuid(), NULL, "
                  "'[]')");
    QVERIFY2(message.find("permission denied for function") != std::string::npos, message.c_str());
}

// Columns that an upgrade adds come under a grant that was given for the whole table.
void PostgresInitTest::anOldGrantForgesNothing() {
    const StoreDatabase database("init_old_grant");
    database.exec(std::string(kClassicTable) + "GRANT INSERT ON order_events TO backstory_clerk");
    database.init(true);
    database.exec("SET ROLE backstory_clerk; SET backstory.batch = 'on'; INSERT INTO order_events "
                  "(order_id, event_type, event_data, version, position, recorded_at, recorded_by) "
                  "VALUES (gen_random_uuid(), 'X', '{}', 42, 999999999, '1999-01-01', 'the king')");
    QCOMPARE(
        database.query("SELECT version || ' ' || (position < 999999999) || ' ' || recorded_by "
                       "|| ' ' || (recorded_at > now() - interval '1 hour') FROM order_events"),
        std::string("1 true backstory_owner true"));
}

void PostgresInitTest::whatWasDisarmedIsArmedAgain_data() {
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("all triggers off")
        << QByteArray("ALTER TABLE order_events DISABLE TRIGGER USER");
    QTest::newRow("another condition")
        << QByteArray("DROP TRIGGER backstory_keep_rows ON order_events; CREATE TRIGGER "
                      "backstory_keep_rows BEFORE UPDATE ON order_events FOR EACH ROW WHEN (false) "
                      "EXECUTE FUNCTION order_events_keep()");
    QTest::newRow("for the caller")
        << QByteArray("ALTER FUNCTION order_events_assign() SECURITY INVOKER");
    QTest::newRow("open to all") << QByteArray(
        "GRANT EXECUTE ON FUNCTION order_events_assign() TO PUBLIC");
    QTest::newRow("other settings")
        << QByteArray("ALTER FUNCTION order_events_append(uuid, bigint, jsonb) RESET ALL");
    QTest::newRow("an index gone") << QByteArray("DROP INDEX order_events_version");
}

void PostgresInitTest::whatWasDisarmedIsArmedAgain() {
    QFETCH(QByteArray, sql);
    const StoreDatabase database("init_disarmed");
    database.init();
    database.exec(sql.toStdString());
    QCOMPARE(int(database.init().done), int(InitReport::Done::Migrated));
    QCOMPARE(int(database.init().done), int(InitReport::Done::Unchanged));
    database.exec(kClassicInsert);
    QVERIFY(messageOf(database, "UPDATE order_events SET created_at = 1").find("never changed") !=
            std::string::npos);
}

void PostgresInitTest::tablesThatDoNotFitAreRefused_data() {
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("reason");
    const QByteArray columns = "id UUID PRIMARY KEY, order_id UUID NOT NULL, event_type TEXT, "
                               "event_data JSONB, created_at BIGINT";
    QTest::newRow("a view") << QByteArray("CREATE TABLE t (" + columns +
                                          "); CREATE VIEW order_events AS SELECT * FROM t")
                            << QByteArray("no ordinary table");
    QTest::newRow("a column missing")
        << QByteArray("CREATE TABLE order_events (id UUID, order_id UUID)")
        << QByteArray("it has no column event_type");
    QTest::newRow("another type") << QByteArray("CREATE TABLE order_events (id TEXT, order_id "
                                                "UUID, event_type TEXT, event_data JSONB, "
                                                "created_at BIGINT)")
                                  << QByteArray("its column id is text, not uuid");
    QTest::newRow("a version of its own")
        << QByteArray("CREATE TABLE order_events (" + columns + ", version INT)")
        << QByteArray("it has a column version of its own");
    const QByteArray table = "CREATE TABLE order_events (" + columns + "); ";
    QTest::newRow("ids that may stand twice")
        << QByteArray("CREATE TABLE order_events (id UUID, order_id UUID, event_type TEXT, "
                      "event_data JSONB, created_at BIGINT)")
        << QByteArray("no index makes its id unique");
    QTest::newRow("orders that may be NULL")
        << QByteArray(table + "ALTER TABLE order_events ALTER COLUMN order_id DROP NOT NULL")
        << QByteArray("its column order_id may be NULL");
    QTest::newRow("a rule") << QByteArray(table + "CREATE RULE never AS ON UPDATE TO order_events "
                                                  "DO INSTEAD NOTHING")
                            << QByteArray("sets off the rule never");
    QTest::newRow("a trigger of their own")
        << QByteArray(table +
                      "CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN "
                      "RETURN NULL; END'; CREATE TRIGGER mine BEFORE UPDATE ON order_events "
                      "FOR EACH ROW EXECUTE FUNCTION no()")
        << QByteArray("sets off the trigger mine");
    QTest::newRow("a child") << QByteArray(table + "CREATE TABLE child () INHERITS (order_events)")
                             << QByteArray("inheritance");
    QTest::newRow("somebody else's")
        << QByteArray(table + "ALTER TABLE order_events OWNER TO backstory_clerk")
        << QByteArray("it belongs to backstory_clerk");
    QTest::newRow("an index of that name")
        << QByteArray(table + "CREATE INDEX order_events_version ON order_events (event_type)")
        << QByteArray("an index order_events_version is there that is another one");
}

void PostgresInitTest::tablesThatDoNotFitAreRefused() {
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, reason);
    const StoreDatabase database("init_unfit");
    database.exec(sql.toStdString());
    std::string what;
    QCOMPARE(kindThrown([&] { database.init(true); }, &what), ErrorKind::TargetUnwritable);
    QVERIFY2(what.find(reason.toStdString()) != std::string::npos, what.c_str());
}

void PostgresInitTest::wordsThatAreNoEntityAreRefused() {
    const StoreDatabase database("init_word");
    for (const char *word : {"", "Order", "order events", "1order", "a\"b", "naïve"})
        QCOMPARE(kindThrown([&] { database.init(false, word); }), ErrorKind::BadRequest);
}

BACKSTORY_TEST(PostgresInitTest);
#include "postgres_init_test.moc"
