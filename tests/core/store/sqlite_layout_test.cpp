#include "core/store/init_store.h"
#include "tests/core/store/sqlite_shell.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

using namespace backstory;
using backstory::test::SqliteShell;
using backstory::test::TemporaryFolder;

/// What the table itself promises to any program that writes to it.
class SqliteLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesPlacesToTheClassicInsert();
    void givesIdAndTimeThatWereLeftOut();
    void takesNoPlaceButTheNext();
    void setsTheClockItself();
    void worksWhereTheFileIsNotTrusted();
    void refusesChanges_data();
    void refusesChanges();
    void refusesToReplace_data();
    void refusesToReplace();
    void erasesOnePayload();
    void refusesAnErasure_data();
    void refusesAnErasure();
};

namespace {

const std::string kId = "0e000000-0000-4000-8000-000000000001";
const std::string kErased = "0e000000-0000-4000-8000-000000000002";

/// A new store with two events of the order `a` and one of `b`.
struct Store {
    Store() : file(folder.file("store.db")), shell(make(file)) {
        for (const char *stream : {"a", "b", "a"})
            shell.run(std::string("INSERT INTO order_events (order_id, event_type, event_data, "
                                  "created_at) VALUES ('") +
                      stream + "', 'T', '{\"n\":1.50}', 1000)");
    }

    static std::filesystem::path make(const std::filesystem::path &file) {
        initStore({file.string(), "order", false, false, {}});
        return file;
    }

    TemporaryFolder folder;
    std::filesystem::path file;
    SqliteShell shell;
};

bool saysWhy(const std::string &refusal) {
    return refusal.find("append-only") != std::string::npos;
}

} // namespace

void SqliteLayoutTest::givesPlacesToTheClassicInsert() {
    Store store;
    QCOMPARE(store.shell.list("SELECT order_id || version || position FROM order_events "
                              "ORDER BY position"),
             std::string("a11 b12 a23"));
    QCOMPARE(store.shell.value("SELECT count(*) FROM order_events WHERE recorded_by = 'unknown' "
                               "AND abs(recorded_at - unixepoch() * 1000) < 60000 "
                               "AND created_at = 1000 AND event_data = '{\"n\":1.50}'"),
             std::string("3"));
}

void SqliteLayoutTest::givesIdAndTimeThatWereLeftOut() {
    Store store;
    store.shell.run("INSERT INTO order_events (order_id, event_type, event_data) "
                    "VALUES ('c', 'T', '{}')");
    QCOMPARE(store.shell.value("SELECT count(*) FROM order_events WHERE order_id = 'c' AND "
                               "id GLOB '*-*-4*-[89ab]*-*' AND length(id) = 36 AND "
                               "created_at = recorded_at"),
             std::string("1"));
}

void SqliteLayoutTest::takesNoPlaceButTheNext() {
    Store store;
    const auto insert = [&](const std::string &version, const std::string &position) {
        return store.shell.refusal("INSERT INTO order_events (order_id, event_type, event_data, "
                                   "version, position) VALUES ('a', 'T', '{}', " +
                                   version + ", " + position + ")");
    };
    QVERIFY(insert("2", "NULL").find("next one of its stream") != std::string::npos);
    QVERIFY(insert("4", "NULL").find("next one of its stream") != std::string::npos);
    QVERIFY(insert("NULL", "3").find("next one of the log") != std::string::npos);
    QCOMPARE(insert("3", "NULL"), std::string());
    QCOMPARE(insert("NULL", "5"), std::string());
    QCOMPARE(store.shell.list("SELECT version FROM order_events ORDER BY position"),
             std::string("1 1 2 3 4"));
}

void SqliteLayoutTest::setsTheClockItself() {
    Store store;
    store.shell.run("INSERT INTO order_events (order_id, event_type, event_data, recorded_at) "
                    "VALUES ('c', 'T', '{}', 5)");
    QCOMPARE(store.shell.value("SELECT min(recorded_at) > 5 FROM order_events"), std::string("1"));
    QVERIFY(store.shell
                .refusal("INSERT INTO order_events (order_id, event_type, event_data, version, "
                         "position, recorded_at) VALUES ('c', 'T', '{}', 2, 5, 5)")
                .find("recorded_at is when the row is written") != std::string::npos);
    QVERIFY(store.shell
                .refusal("INSERT INTO order_events (order_id, event_type, event_data, erased) "
                         "VALUES ('c', 'T', '{}', '{}')")
                .find("erased already") != std::string::npos);
}

void SqliteLayoutTest::worksWhereTheFileIsNotTrusted() {
    Store store;
    store.shell.run("PRAGMA trusted_schema = OFF");
    store.shell.run("INSERT INTO order_events (id, order_id, event_type, event_data) VALUES ('" +
                    kId + "', 'c', 'T', '[1]')");
    store.shell.run("INSERT INTO order_events_erase (id, reason, by) VALUES ('" + kId +
                    "', 'r', 'me')");
    QCOMPARE(store.shell.value("SELECT event_data FROM order_events WHERE id = '" + kId + "'"),
             std::string("{}"));
}

void SqliteLayoutTest::refusesChanges_data() {
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *sql) { QTest::newRow(sql) << QString::fromUtf8(sql); };
    row("UPDATE order_events SET event_data = '{}'");
    row("UPDATE order_events SET created_at = 1 WHERE version = 1");
    row("UPDATE order_events SET version = version + 1");
    row("UPDATE order_events SET version = NULL, position = NULL");
    row("UPDATE order_events SET recorded_at = NULL");
    row("UPDATE order_events SET rowid = rowid + 10");
    row("UPDATE OR REPLACE order_events SET rowid = 1 WHERE rowid = 2");
    row("UPDATE order_events SET event_data = '{}', erased = 'me'");
    row("UPDATE order_events SET event_data = '{}', erased = '{\"by\":\"me\"}'");
    row("UPDATE order_events SET event_data = '{}', event_type = 'X', "
        "erased = '{\"by\":\"me\",\"at\":\"t\",\"reason\":\"r\"}'");
    row("DELETE FROM order_events");
    row("DELETE FROM order_events WHERE version = 2");
}

void SqliteLayoutTest::refusesChanges() {
    QFETCH(QString, sql);
    Store store;
    const auto before = store.shell.rows("SELECT rowid, * FROM order_events");
    const std::string refusal = store.shell.refusal(sql.toStdString());
    QVERIFY2(saysWhy(refusal), refusal.c_str());
    QVERIFY(store.shell.rows("SELECT rowid, * FROM order_events") == before);
}

void SqliteLayoutTest::refusesToReplace_data() {
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *sql) { QTest::newRow(sql) << QString::fromUtf8(sql); };
    row("INSERT OR REPLACE INTO order_events (id, order_id, event_type, event_data) "
        "SELECT id, order_id, 'X', '{}' FROM order_events WHERE version = 2");
    row("INSERT OR REPLACE INTO order_events (rowid, order_id, event_type, event_data) "
        "VALUES (1, 'a', 'X', '{}')");
    row("INSERT INTO order_events (id, order_id, event_type, event_data) "
        "SELECT id, order_id, 'X', '{}' FROM order_events WHERE version = 2 "
        "ON CONFLICT (id) DO UPDATE SET event_data = excluded.event_data");
    row("INSERT INTO order_events (id, order_id, event_type, event_data) "
        "SELECT id, order_id, 'X', '{}' FROM order_events WHERE version = 2");
}

void SqliteLayoutTest::refusesToReplace() {
    QFETCH(QString, sql);
    Store store;
    const auto before = store.shell.rows("SELECT rowid, * FROM order_events");
    const std::string refusal = store.shell.refusal(sql.toStdString());
    QVERIFY2(refusal.find("is there already") != std::string::npos, refusal.c_str());
    QVERIFY(store.shell.rows("SELECT rowid, * FROM order_events") == before);
}

void SqliteLayoutTest::erasesOnePayload() {
    Store store;
    store.shell.run("INSERT INTO order_events (id, order_id, event_type, event_data, created_at) "
                    "VALUES ('" +
                    kId + "', 'a', 'T', '{\"name\":\"R. Imhof\"}', 7)");
    const std::string columns = "SELECT id, order_id, event_type, created_at, version, position, "
                                "recorded_at FROM order_events";
    const auto before = store.shell.rows(columns);
    store.shell.run("INSERT INTO order_events_erase (id, reason, by) VALUES ('" + kId +
                    "', 'asked \"to be\" forgotten, C:\\x', 'DPO')");
    QVERIFY(store.shell.rows(columns) == before);
    QCOMPARE(store.shell.value("SELECT event_data FROM order_events WHERE id = '" + kId + "'"),
             std::string("{}"));
    QCOMPARE(store.shell.value("SELECT erased ->> 'by' || ', ' || (erased ->> 'reason') || ', ' || "
                               "(julianday(erased ->> 'at') > 2460000) FROM order_events "
                               "WHERE erased IS NOT NULL"),
             std::string("DPO, asked \"to be\" forgotten, C:\\x, 1"));
    QCOMPARE(store.shell.value("SELECT count(*) FROM order_events_erase"), std::string("0"));
    QVERIFY(saysWhy(store.shell.refusal("UPDATE order_events SET erased = NULL")));
    QVERIFY(saysWhy(store.shell.refusal("UPDATE order_events SET event_data = '{\"a\":1}'")));
}

void SqliteLayoutTest::refusesAnErasure_data() {
    QTest::addColumn<QString>("values");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const std::string &values, const char *why) {
        QTest::newRow(name) << QString::fromStdString(values) << QString::fromUtf8(why);
    };
    row("unknown", "'none', 'r', 'me'", "no event with this id");
    row("no reason", "'" + kId + "', ' ', 'me'", "needs a reason");
    row("nobody", "'" + kId + "', 'r', NULL", "needs the name");
    row("two lines", "'" + kId + "', 'r' || char(10), 'me'", "one line of text");
    row("NUL", "'" + kId + "', 'r', 'm' || char(0) || 'e'", "one line of text");
    row("again", "'" + kErased + "', 'r', 'me'", "erased before");
}

void SqliteLayoutTest::refusesAnErasure() {
    QFETCH(QString, values);
    QFETCH(QString, why);
    Store store;
    for (const std::string &id : {kId, kErased})
        store.shell.run("INSERT INTO order_events (id, order_id, event_type, event_data) "
                        "VALUES ('" +
                        id + "', 'a', 'T', '[1]')");
    const std::string erase = "INSERT INTO order_events_erase (id, reason, by) VALUES (";
    store.shell.run(erase + "'" + kErased + "', 'r', 'me')");
    const auto before = store.shell.rows("SELECT * FROM order_events");
    const std::string refusal = store.shell.refusal(erase + values.toStdString() + ")");
    QVERIFY2(refusal.find(why.toStdString()) != std::string::npos, refusal.c_str());
    QVERIFY(store.shell.rows("SELECT * FROM order_events") == before);
}

BACKSTORY_TEST(SqliteLayoutTest);
#include "sqlite_layout_test.moc"
