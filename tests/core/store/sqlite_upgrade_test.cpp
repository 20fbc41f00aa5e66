#include "core/store/init_store.h"
#include "tests/core/store/sqlite_shell.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

using namespace backstory;
using backstory::test::errorOf;
using backstory::test::SqliteShell;
using backstory::test::TemporaryFolder;
using Done = InitReport::Done;

class SqliteUpgradeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersInClassicOrder();
    void showsSqlThatDoesTheSame();
    void changesNoByte();
    void keepsVersionsThatAreThere();
    void givesIdsToRowsThatCome();
    void goesOnAfterItWasStopped();
    void numbersWhatComesMeanwhile();
    void tellsWhenRowsWereChangedMeanwhile();
    void migratesTheFirstLayout();
};

namespace {

const std::string kClassic =
    "CREATE TABLE order_events (id UUID PRIMARY KEY, order_id UUID NOT NULL, event_type "
    "VARCHAR(255) NOT NULL, event_data JSONB NOT NULL, created_at BIGINT);";

/// A classic table with ties, rows without a stamp, ids of all kinds, and values that the columns
/// turned into numbers.
const std::string kOddRows = "INSERT INTO order_events VALUES "
                             "('zebra', 'a', 'T', '{\"n\": 10.00}', 5),"
                             "('{0E000000-0000-4000-8000-00000000000B}', 'a', 'T', '{}', 5),"
                             "('0e000000-0000-4000-8000-00000000000a', 'a', 'T', '12.50', 5),"
                             "('0e00000000004000800000000000000C', 'a', 'T', 'no json', 5),"
                             "('n1', 'a', 'T', '{}', NULL),"
                             "('late', 'b', 'T', x'7b7d', 9),"
                             "('17', 'b', 'T', '[1]', 1),"
                             "('beyond', 'b', 'T', '1e400', 9223372036854775807),"
                             "('n2', 'b', 'T', '{}', NULL),"
                             "('real', '1e3', 'T', '007', 3.5);";

constexpr const char *kPlaces =
    "SELECT id || '=' || version || '/' || position FROM order_events ORDER BY position";
constexpr const char *kContent = "SELECT rowid, typeof(id), quote(id), typeof(order_id), "
                                 "quote(order_id), quote(event_type), typeof(event_data), "
                                 "quote(event_data), quote(created_at) FROM order_events";

InitRequest upgradeOf(const std::filesystem::path &file) {
    return {file.string(), "order", true, false, {}};
}

/// Enough for several batches.
std::string manyRows(int rows) {
    return "WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < " +
           std::to_string(rows) +
           ") INSERT INTO order_events SELECT 'e' || n, 's' || (n % 100), 'T', '{}', 1000 + n "
           "FROM counted;";
}

std::string gapsIn(SqliteShell &shell) {
    return shell.value("SELECT count(*) FROM (SELECT version, row_number() OVER (PARTITION BY "
                       "order_id ORDER BY created_at, version) AS place FROM order_events) "
                       "WHERE version IS NOT place");
}

} // namespace

void SqliteUpgradeTest::numbersInClassicOrder() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    SqliteShell shell(file);
    shell.run(kClassic + kOddRows);
    const InitReport report = initStore(upgradeOf(file));
    QCOMPARE(report.done, Done::Upgraded);
    QCOMPARE(report.events, std::uint64_t{10});
    QCOMPARE(shell.list(kPlaces),
             std::string("17=1/1 real=1/2 0e000000-0000-4000-8000-00000000000a=1/3 "
                         "{0E000000-0000-4000-8000-00000000000B}=2/4 "
                         "0e00000000004000800000000000000C=3/5 zebra=4/6 late=2/7 beyond=3/8 "
                         "n1=5/9 n2=4/10"));
    QCOMPARE(shell.value("SELECT count(recorded_at) FROM order_events"), std::string("0"));
    QCOMPARE(initStore(upgradeOf(file)).done, Done::Unchanged);
    QCOMPARE(shell.value("PRAGMA integrity_check"), std::string("ok"));
    QVERIFY(!shell.refusal("DELETE FROM order_events").empty());
}

void SqliteUpgradeTest::showsSqlThatDoesTheSame() {
    const TemporaryFolder folder;
    const auto made = folder.file("made.db");
    const auto shown = folder.file("shown.db");
    SqliteShell(made).run(kClassic + kOddRows);
    SqliteShell(shown).run(kClassic + kOddRows);
    const std::string sql = initSql(upgradeOf(shown));
    initStore(upgradeOf(made));
    SqliteShell(shown).run(sql);
    constexpr const char *kAll = "SELECT rowid, * FROM order_events";
    constexpr const char *kSchema = "SELECT type, name, sql FROM sqlite_master ORDER BY name";
    QVERIFY(SqliteShell(shown).rows(kAll) == SqliteShell(made).rows(kAll));
    QVERIFY(SqliteShell(shown).rows(kSchema) == SqliteShell(made).rows(kSchema));
    QCOMPARE(initStore(upgradeOf(shown)).done, Done::Unchanged);
}

void SqliteUpgradeTest::changesNoByte() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    SqliteShell shell(file);
    shell.run(kClassic + kOddRows);
    const auto before = shell.rows(kContent);
    const InitReport report = initStore(upgradeOf(file));
    QVERIFY(shell.rows(kContent) == before);
    QCOMPARE(report.digestBefore.size(), std::size_t{64});
    QCOMPARE(report.digestAfter, report.digestBefore);
    // The same rows have the same digest wherever they lie, and others have another.
    const auto digestOf = [&](const std::string &name, const std::string &rows) {
        SqliteShell(folder.file(name)).run(kClassic + rows);
        return initStore(upgradeOf(folder.file(name))).digestAfter;
    };
    QCOMPARE(digestOf("same.db", kOddRows), report.digestAfter);
    QVERIFY(digestOf("less.db", manyRows(3)) != report.digestAfter);
}

void SqliteUpgradeTest::keepsVersionsThatAreThere() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    SqliteShell shell(file);
    shell.run("CREATE TABLE order_events (id TEXT, order_id TEXT, event_type TEXT, event_data "
              "TEXT, created_at INTEGER, version INTEGER, note TEXT);"
              "INSERT INTO order_events VALUES ('1','a','T','{}',30,1,'x'), ('2','a','T','{}',20,"
              "2,'x'), ('3','a','T','{}',10,NULL,'x'), ('4','b','T','{}',5,NULL,'x')");
    QCOMPARE(initStore(upgradeOf(file)).done, Done::Upgraded);
    QCOMPARE(shell.list(kPlaces), std::string("4=1/1 3=3/2 2=2/3 1=1/4"));
    // Ids were not unique by themselves, and columns of others are kept as well.
    QVERIFY(!shell
                 .refusal("INSERT INTO order_events (id, order_id, event_type, event_data) "
                          "VALUES ('4', 'b', 'T', '{}')")
                 .empty());
    QVERIFY(!shell.refusal("UPDATE order_events SET note = 'y'").empty());
    QCOMPARE(initStore(upgradeOf(file)).done, Done::Unchanged);
}

void SqliteUpgradeTest::givesIdsToRowsThatCome() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    SqliteShell shell(file);
    shell.run(kClassic + kOddRows);
    initStore(upgradeOf(file));
    shell.run("INSERT INTO order_events (order_id, event_type, event_data, created_at) "
              "VALUES ('a', 'T', '{}', 1)");
    QCOMPARE(shell.value("SELECT version || '/' || position || '/' || length(id) || '/' || "
                         "(recorded_at > 0) FROM order_events WHERE position = 11"),
             std::string("6/11/36/1"));
    QCOMPARE(shell.value("PRAGMA integrity_check"), std::string("ok"));
}

void SqliteUpgradeTest::goesOnAfterItWasStopped() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    SqliteShell shell(file);
    shell.run(kClassic + manyRows(25'000));
    std::stop_source stop;
    const auto stopAfterABatch = [&](const ProgressStep &step) {
        if (step.total)
            stop.request_stop();
    };
    const auto upgrade = [&] { initStore(upgradeOf(file), {stop.get_token(), stopAfterABatch}); };
    QVERIFY_THROWS_EXCEPTION(Cancelled, upgrade());
    const std::string numbered = shell.value("SELECT count(version) FROM order_events");
    QVERIFY(numbered != "0" && numbered != "25000");
    QCOMPARE(shell.value("PRAGMA integrity_check"), std::string("ok"));
    // Classic programs go on meanwhile, and their rows are numbered with the rest.
    shell.run("INSERT INTO order_events (id, order_id, event_type, event_data, created_at) "
              "VALUES ('between', 's1', 'T', '{}', 99999)");
    const InitReport report = initStore(upgradeOf(file));
    QCOMPARE(report.done, Done::Upgraded);
    QCOMPARE(report.events, std::uint64_t{25'001});
    QCOMPARE(gapsIn(shell), std::string("0"));
    QCOMPARE(shell.value("SELECT max(position) FROM order_events"), std::string("25001"));
    QCOMPARE(shell.value("PRAGMA integrity_check"), std::string("ok"));
}

void SqliteUpgradeTest::numbersWhatComesMeanwhile() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    SqliteShell shell(file);
    shell.run(kClassic + manyRows(21'000));
    const auto insert = [&](const ProgressStep &step) {
        if (step.total)
            shell.run("INSERT INTO order_events (order_id, event_type, event_data, created_at) "
                      "VALUES ('s1', 'T', '{}', 99999)");
    };
    const InitReport report = initStore(upgradeOf(file), {{}, insert});
    QCOMPARE(report.events, std::uint64_t{21'000});
    QCOMPARE(report.digestAfter, report.digestBefore);
    QVERIFY(std::stoi(shell.value("SELECT count(*) FROM order_events")) > 21'000);
    QCOMPARE(gapsIn(shell), std::string("0"));
    QCOMPARE(shell.value("SELECT count(*) FROM order_events WHERE position IS NULL"),
             std::string("0"));
}

void SqliteUpgradeTest::tellsWhenRowsWereChangedMeanwhile() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    SqliteShell shell(file);
    shell.run(kClassic + manyRows(21'000));
    const auto change = [&](const ProgressStep &step) {
        if (step.total)
            shell.run("UPDATE order_events SET event_data = '[]' WHERE id = 'e7'");
    };
    const auto error = errorOf([&] { initStore(upgradeOf(file), {{}, change}); });
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::TargetUnwritable);
    QVERIFY(error->cause().find("not what they were") != std::string::npos);
    QCOMPARE(initStore(upgradeOf(file)).done, Done::Upgraded);
}

void SqliteUpgradeTest::migratesTheFirstLayout() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    SqliteShell shell(file);
    shell.run("PRAGMA user_version = 1;"
              "CREATE TABLE order_events (\n  id TEXT PRIMARY KEY,\n  order_id TEXT NOT NULL,\n"
              "  event_type TEXT NOT NULL,\n  event_data TEXT NOT NULL,\n  created_at INTEGER,\n"
              "  version INTEGER,\n  position INTEGER,\n  metadata TEXT,\n  recorded_at INTEGER,\n"
              "  recorded_by TEXT\n);"
              "INSERT INTO order_events VALUES ('1','a','T','{}',10,NULL,NULL,'{}',NULL,NULL),"
              "('2','a','T','{}',20,1,1,'{}',25,'me'), ('3','a','T','{}',30,2,2,'{}',35,'me'),"
              "('4','b','T','{}',5,NULL,NULL,'{}',NULL,NULL);"
              "CREATE INDEX order_events_stream ON order_events (order_id, created_at, version);"
              "CREATE INDEX order_events_created_at ON order_events (created_at)");
    InitRequest request = upgradeOf(file);
    request.upgrade = false;
    const InitReport report = initStore(request);
    QCOMPARE(report.done, Done::Migrated);
    QCOMPARE(report.events, std::uint64_t{4});
    QCOMPARE(report.digestAfter, report.digestBefore);
    QCOMPARE(shell.list(kPlaces), std::string("2=1/1 3=2/2 4=1/3 1=3/4"));
    QCOMPARE(shell.list("SELECT id FROM order_events WHERE recorded_at IS NULL ORDER BY id"),
             std::string("1 4"));
    QCOMPARE(shell.value("SELECT count(*) FROM sqlite_master WHERE name = 'order_events_stream'"),
             std::string("0"));
    QCOMPARE(initStore(request).done, Done::Unchanged);
}

BACKSTORY_TEST(SqliteUpgradeTest);
#include "sqlite_upgrade_test.moc"
