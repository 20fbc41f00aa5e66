#include "core/store/init_store.h"
#include "tests/core/store/sqlite_shell.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace backstory;
using backstory::test::errorOf;
using backstory::test::readFile;
using backstory::test::SqliteShell;
using backstory::test::TemporaryFolder;
using backstory::test::writeFile;
using Done = InitReport::Done;

class SqliteInitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesAStore();
    void changesNothingTheSecondTime();
    void showsSqlThatRunsAsItIs();
    void mendsWhatIsMissing();
    void knowsOnlyItsLayout();
    void refusesRequests_data();
    void refusesRequests();
    void refusesTables_data();
    void refusesTables();
    void leavesARefusedFileAlone();
    void saysWhatCannotBeMade();
};

namespace {

constexpr const char *kSchema = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name";

InitRequest requestFor(const std::filesystem::path &file) {
    return {file.string(), "order", false, false, {}};
}

} // namespace

void SqliteInitTest::makesAStore() {
    const TemporaryFolder folder;
    const auto file = folder.file("störe é.db");
    InitRequest request = requestFor(file);
    const InitReport report = initStore(request);
    QCOMPARE(report.done, Done::Created);
    QCOMPARE(report.table, std::string("order_events"));
    request.entity = "user";
    QCOMPARE(initStore(request).done, Done::Created);
    SqliteShell shell(file);
    QCOMPARE(shell.list("SELECT relation || layout FROM backstory_store ORDER BY 1"),
             std::string("order_events2 user_events2"));
    QCOMPARE(shell.list("SELECT name || ':' || type FROM pragma_table_info('user_events')"),
             std::string("id:TEXT user_id:TEXT event_type:TEXT event_data:TEXT created_at:INTEGER "
                         "version:INTEGER position:INTEGER metadata:TEXT recorded_at:INTEGER "
                         "recorded_by:TEXT erased:TEXT"));
    QCOMPARE(shell.value("PRAGMA journal_mode"), std::string("wal"));
    QCOMPARE(shell.value("PRAGMA integrity_check"), std::string("ok"));
}

void SqliteInitTest::changesNothingTheSecondTime() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    initStore(requestFor(file));
    const std::string before = readFile(file);
    QCOMPARE(initStore(requestFor(file)).done, Done::Unchanged);
    QCOMPARE(initSql(requestFor(file)), std::string());
    QVERIFY(readFile(file) == before);
}

void SqliteInitTest::showsSqlThatRunsAsItIs() {
    const TemporaryFolder folder;
    const auto made = folder.file("made.db");
    const auto shown = folder.file("shown.db");
    const std::string sql = initSql(requestFor(shown));
    QVERIFY(std::filesystem::is_empty(folder.path()));
    initStore(requestFor(made));
    SqliteShell shell(shown);
    shell.run(sql);
    QVERIFY(shell.rows(kSchema) == SqliteShell(made).rows(kSchema));
    QCOMPARE(initStore(requestFor(shown)).done, Done::Unchanged);
}

void SqliteInitTest::mendsWhatIsMissing() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    initStore(requestFor(file));
    SqliteShell shell(file);
    const auto before = shell.rows(kSchema);
    const std::string insert = "INSERT INTO order_events (order_id, event_type, event_data) "
                               "VALUES ('a', 'T', '{}')";
    shell.run(insert);
    shell.run("DROP TRIGGER order_events_assign; DROP VIEW order_events_erase;"
              "DROP INDEX order_events_version; DROP TRIGGER order_events_keep;"
              "CREATE TRIGGER order_events_keep BEFORE UPDATE ON order_events BEGIN SELECT 1; END");
    shell.run(insert);
    const InitReport report = initStore(requestFor(file));
    QCOMPARE(report.done, Done::Migrated);
    QCOMPARE(report.events, std::uint64_t{2});
    QCOMPARE(report.digestBefore, report.digestAfter);
    QVERIFY(shell.rows(kSchema) == before);
    shell.run(insert);
    QCOMPARE(shell.list("SELECT version FROM order_events ORDER BY position"),
             std::string("1 2 3"));
    QCOMPARE(shell.value("PRAGMA integrity_check"), std::string("ok"));
}

void SqliteInitTest::knowsOnlyItsLayout() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    initStore(requestFor(file));
    SqliteShell(file).run("UPDATE backstory_store SET layout = 3");
    const auto error = errorOf([&] { initStore(requestFor(file)); });
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::TargetUnwritable);
    QVERIFY(error->cause().find("newer") != std::string::npos);
}

void SqliteInitTest::refusesRequests_data() {
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("entity");
    QTest::addColumn<bool>("roles");
    QTest::newRow("capital") << "a.db"
                             << "Order" << false;
    QTest::newRow("empty") << "a.db"
                           << "" << false;
    QTest::newRow("digit") << "a.db"
                           << "1st" << false;
    QTest::newRow("quote") << "a.db"
                           << "o\"x" << false;
    QTest::newRow("long") << "a.db" << QString(41, QLatin1Char('a')) << false;
    QTest::newRow("roles") << "a.db"
                           << "order" << true;
    QTest::newRow("lines") << "a.jsonl"
                           << "order" << false;
    QTest::newRow("packed") << "a.jsonl.gz"
                            << "order" << false;
    QTest::newRow("lines that are there") << "there.db"
                                          << "order" << false;
}

void SqliteInitTest::refusesRequests() {
    QFETCH(QString, target);
    QFETCH(QString, entity);
    QFETCH(bool, roles);
    const TemporaryFolder folder;
    writeFile(folder.file("there.db"), "{\"id\":1}\n");
    const InitRequest request{
        folder.file(target.toStdString()).string(), entity.toStdString(), false, roles, {}};
    const auto error = errorOf([&] { initStore(request); });
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::BadRequest);
    QVERIFY(!error->remedy().empty());
    QVERIFY(errorOf([&] { initSql(request); }));
    QCOMPARE(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

void SqliteInitTest::refusesTables_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const std::string &sql, const char *why) {
        QTest::newRow(name) << QString::fromStdString(sql) << QString::fromUtf8(why);
    };
    const std::string start = "CREATE TABLE order_events (";
    const std::string text = start + "id TEXT PRIMARY KEY, ";
    const std::string others = "order_id TEXT, event_type TEXT, event_data TEXT, created_at INT";
    const std::string values = "INSERT INTO order_events VALUES ";
    row("view", "CREATE VIEW order_events AS SELECT 1 AS id", "it is a view");
    row("columns", text + "order_id, event_type, event_data)", "no column created_at");
    row("numbers as ids", start + "id INTEGER PRIMARY KEY, " + others + ")",
        "numbers that SQLite gives");
    row("no rowid", text + others + ") WITHOUT ROWID", "no rowid");
    row("required", text + others + ", site TEXT NOT NULL)", "site");
    row("version never null", text + others + ", version INT NOT NULL)", "version");
    row("name taken", text + others + "); CREATE TABLE order_events_erase (a)",
        "has the name order_events_erase");
    row("ids twice",
        start + "id TEXT, " + others + ");" + values +
            "('1', 'a', 'T', '{}', 1), ('1', 'a', 'T', '{}', 2)",
        "two of its events have the same id");
    row("versions twice",
        text + others + ", version INT);" + values +
            "('1', 'a', 'T', '{}', 1, 1), ('2', 'a', 'T', '{}', 2, 1)",
        "same version");
    row("version is a word",
        text + others + ", version TEXT);" + values + "('1', 'a', 'T', '{}', 1, 'first')",
        "no whole number");
}

void SqliteInitTest::refusesTables() {
    QFETCH(QString, sql);
    QFETCH(QString, why);
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    SqliteShell(file).run(sql.toStdString());
    InitRequest request = requestFor(file);
    request.upgrade = true;
    const auto error = errorOf([&] { initStore(request); });
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::TargetUnwritable);
    QVERIFY2(error->cause().find(why.toStdString()) != std::string::npos, error->what());
    QCOMPARE(SqliteShell(file).value("PRAGMA integrity_check"), std::string("ok"));
}

void SqliteInitTest::leavesARefusedFileAlone() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    SqliteShell(file).run("CREATE TABLE order_events (id TEXT PRIMARY KEY, order_id TEXT, "
                          "event_type TEXT, event_data TEXT, created_at INTEGER)");
    const std::string before = readFile(file);
    const auto error = errorOf([&] { initStore(requestFor(file)); });
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::NotAnswerable);
    QVERIFY(error->remedy().find("--upgrade") != std::string::npos);
    QVERIFY(readFile(file) == before);
    QCOMPARE(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

void SqliteInitTest::saysWhatCannotBeMade() {
    const TemporaryFolder folder;
    const auto missing = errorOf([&] { initStore(requestFor(folder.path() / "no" / "a.db")); });
    QVERIFY(missing);
    QCOMPARE(missing->kind(), ErrorKind::TargetUnwritable);
    writeFile(folder.file("other.db"), "something else entirely");
    const auto other = errorOf([&] { initStore(requestFor(folder.file("other.db"))); });
    QVERIFY(other);
    QCOMPARE(other->kind(), ErrorKind::SourceUnreadable);
}

BACKSTORY_TEST(SqliteInitTest);
#include "sqlite_init_test.moc"
