#include "tests/core/source/answers.h"
#include "tests/core/source/sqlite_writer.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "tests/support/unprivileged_scope.h"

#include <atomic>
#include <thread>

namespace backstory::test {

namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

const std::string kA = "0a000000-0000-4000-8000-00000000000a";

fs::path beside(const fs::path &file, const char *suffix) {
    fs::path result = file;
    result += suffix;
    return result;
}

/// Gives the folder, with what is in it, rights to be read only.
void forbidWriting(const fs::path &folder) {
    using fs::perms;
    for (const auto &entry : fs::directory_iterator(folder))
        fs::permissions(entry, perms::owner_read | perms::group_read | perms::others_read);
    fs::permissions(folder, perms::owner_read | perms::owner_exec | perms::group_read |
                                perms::group_exec | perms::others_read | perms::others_exec);
}

/// A write-ahead store whose last writer died: the log is there, and no index of it.
void makeAbandoned(const fs::path &folder, bool withIndex) {
    const TemporaryFolder workshop;
    const auto live = workshop.file("live.db");
    SqliteWriter writer(live, "PRAGMA journal_mode = WAL;" + kClassicSqlite);
    writer.add("1", kA, "T", "{}", 1);
    fs::copy_file(live, folder / "store.db");
    fs::copy_file(beside(live, "-wal"), folder / "store.db-wal");
    if (withIndex)
        fs::copy_file(beside(live, "-shm"), folder / "store.db-shm");
}

} // namespace

class SqliteHarmlessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesNothingBeside_data();
    void leavesNothingBeside();
    void readsBesideAWriter();
    void seesAWriterThatComesLater();
    void letsTheWriterTidyUp();
    void abandonedLogIsReadFromACopy();
    void folderWithoutWriting();
    void folderWithoutWritingAndALog();
    void fileThatMayNotBeRead();
    void lockedByAWriter();
    void diedInTheMiddleOfAChange();
    void damage_data();
    void damage();
    void damagedPageLeavesTheRest();
    void stopsWithinAQuery();
    void patienceEnds();
    void oneSnapshotForAScan();
};

void SqliteHarmlessTest::leavesNothingBeside_data() {
    QTest::addColumn<QString>("mode");
    QTest::newRow("rollback journal") << QStringLiteral("DELETE");
    QTest::newRow("write-ahead log") << QStringLiteral("WAL");
}

void SqliteHarmlessTest::leavesNothingBeside() {
    QFETCH(QString, mode);
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    {
        SqliteWriter writer(file,
                            "PRAGMA journal_mode = " + mode.toStdString() + ";" + kClassicSqlite);
        writer.add("1", kA, "T", "{}", 1);
    }
    const auto before = listing(folder.path());
    QCOMPARE(before.size(), std::size_t{1});
    {
        OpenedSource opened(file);
        QCOMPARE(allEvents(*opened.reader).size(), std::size_t{1});
        QCOMPARE(streamEvents(*opened.reader, kA).size(), std::size_t{1});
        QVERIFY(opened.reader->findings().empty());
        QCOMPARE(listing(folder.path()), before);
    }
    QCOMPARE(listing(folder.path()), before);
}

void SqliteHarmlessTest::readsBesideAWriter() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    SqliteWriter writer(file, "PRAGMA journal_mode = WAL;" + kClassicSqlite);
    writer.add("1", kA, "T", "{}", 1);
    OpenedSource opened(file);
    QCOMPARE(allEvents(*opened.reader).size(), std::size_t{1});
    writer.exec("BEGIN IMMEDIATE");
    writer.add("2", kA, "T", "{}", 2);
    QCOMPARE(allEvents(*opened.reader).size(), std::size_t{1});
    writer.exec("COMMIT");
    QCOMPARE(allEvents(*opened.reader).size(), std::size_t{2});
    QVERIFY(opened.reader->findings().empty());
}

void SqliteHarmlessTest::seesAWriterThatComesLater() {
    for (const std::string mode : {"WAL", "DELETE"}) {
        const TemporaryFolder folder;
        const auto file = folder.file("store.db");
        { SqliteWriter writer(file, "PRAGMA journal_mode = " + mode + ";" + kClassicSqlite); }
        OpenedSource opened(file);
        QVERIFY(allEvents(*opened.reader).empty());
        SqliteWriter writer(file);
        writer.add("1", kA, "T", "{}", 1);
        QCOMPARE(allEvents(*opened.reader).size(), std::size_t{1});
        writer.exec("PRAGMA journal_mode = WAL");
        writer.add("2", kA, "T", "{}", 2);
        QCOMPARE(streamEvents(*opened.reader, kA).size(), std::size_t{2});
    }
}

void SqliteHarmlessTest::letsTheWriterTidyUp() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    auto writer =
        std::make_unique<SqliteWriter>(file, "PRAGMA journal_mode = WAL;" + kClassicSqlite);
    writer->add("1", kA, "T", "{}", 1);
    OpenedSource opened(file);
    QCOMPARE(allEvents(*opened.reader).size(), std::size_t{1});
    writer.reset();
    QCOMPARE(listing(folder.path()).size(), std::size_t{1});
    QCOMPARE(allEvents(*opened.reader).size(), std::size_t{1});
    QCOMPARE(listing(folder.path()).size(), std::size_t{1});
}

void SqliteHarmlessTest::abandonedLogIsReadFromACopy() {
    const TemporaryFolder folder;
    makeAbandoned(folder.path(), false);
    const auto before = listing(folder.path());
    {
        OpenedSource opened(folder.file("store.db"));
        QCOMPARE(allEvents(*opened.reader).size(), std::size_t{1});
        QVERIFY(hasFinding(opened.reader->findings(), FindingCode::ReadFromCopy));
        QCOMPARE(listing(folder.path()), before);
    }
    QCOMPARE(listing(folder.path()), before);
}

void SqliteHarmlessTest::folderWithoutWriting() {
    for (const std::string mode : {"WAL", "DELETE"}) {
        const TemporaryFolder folder;
        const auto file = folder.file("store.db");
        {
            SqliteWriter writer(file, "PRAGMA journal_mode = " + mode + ";" + kClassicSqlite);
            writer.add("1", kA, "T", "{}", 1);
        }
        forbidWriting(folder.path());
        const auto before = listing(folder.path());
        const UnprivilegedScope scope;
        OpenedSource opened(file);
        QCOMPARE(allEvents(*opened.reader).size(), std::size_t{1});
        QCOMPARE(hasFinding(opened.reader->findings(), FindingCode::ReadFromCopy), mode == "WAL");
        QCOMPARE(listing(folder.path()), before);
    }
}

void SqliteHarmlessTest::folderWithoutWritingAndALog() {
    for (const bool withIndex : {false, true}) {
        const TemporaryFolder folder;
        makeAbandoned(folder.path(), withIndex);
        forbidWriting(folder.path());
        const auto before = listing(folder.path());
        const UnprivilegedScope scope;
        OpenedSource opened(folder.file("store.db"));
        QCOMPARE(allEvents(*opened.reader).size(), std::size_t{1});
        QVERIFY(hasFinding(opened.reader->findings(), FindingCode::ReadFromCopy));
        QCOMPARE(listing(folder.path()), before);
    }
}

void SqliteHarmlessTest::fileThatMayNotBeRead() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    { SqliteWriter writer(file, kClassicSqlite); }
    fs::permissions(file, fs::perms::none);
    const UnprivilegedScope scope;
    QCOMPARE(kindFrom([&] { OpenedSource opened(file); }), int(ErrorKind::NoPermission));
}

void SqliteHarmlessTest::lockedByAWriter() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    SqliteWriter writer(file, kClassicSqlite);
    writer.add("1", kA, "T", "{}", 1);
    OpenedSource opened(file, {}, milliseconds(20));
    writer.exec("BEGIN EXCLUSIVE");
    const Error error = errorFrom([&] { streamEvents(*opened.reader, kA); });
    QCOMPARE(error.kind(), ErrorKind::Busy);
    QCOMPARE(kindFrom([&] { OpenedSource another(file); }), int(ErrorKind::Busy));
    writer.exec("ROLLBACK");
    QCOMPARE(streamEvents(*opened.reader, kA).size(), std::size_t{1});
}

void SqliteHarmlessTest::diedInTheMiddleOfAChange() {
    const TemporaryFolder folder;
    {
        const TemporaryFolder workshop;
        const auto live = workshop.file("live.db");
        SqliteWriter writer(live, kClassicSqlite);
        for (int i = 0; i < 200; ++i)
            writer.add(std::to_string(i), kA, "T", std::string(1'000, 'x'), i);
        // A cache so small that the change reaches the file before it is committed.
        writer.exec("PRAGMA cache_size = 1; BEGIN; UPDATE order_events SET event_type = 'Changed'");
        fs::copy_file(live, folder.file("store.db"));
        fs::copy_file(beside(live, "-journal"), folder.file("store.db-journal"));
        writer.exec("ROLLBACK");
    }
    const auto before = listing(folder.path());
    {
        OpenedSource opened(folder.file("store.db"));
        const auto events = allEvents(*opened.reader);
        QCOMPARE(events.size(), std::size_t{200});
        QVERIFY(std::ranges::all_of(events, [](const Event &event) { return event.type == "T"; }));
        QVERIFY(hasFinding(opened.reader->findings(), FindingCode::ReadFromCopy));
    }
    QCOMPARE(listing(folder.path()), before);
}

void SqliteHarmlessTest::damage_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const TemporaryFolder folder;
    const auto file = folder.file("whole.db");
    {
        SqliteWriter writer(file, kClassicSqlite);
        for (int i = 0; i < 100; ++i)
            writer.add(std::to_string(i), kA, "T", std::string(500, 'x'), i);
    }
    const QByteArray whole = QByteArray::fromStdString(readFile(file));
    QTest::newRow("zero bytes") << QStringLiteral("x.db") << QByteArray();
    QTest::newRow("text") << QStringLiteral("x.db") << QByteArray("just some text, no database");
    QTest::newRow("only the header") << QStringLiteral("x.db") << whole.left(100);
    QTest::newRow("half of the first page") << QStringLiteral("x.db") << whole.left(2'000);
    QByteArray noise = whole;
    std::fill(noise.begin() + 100, noise.begin() + 4'000, '\x5a');
    QTest::newRow("first page overwritten") << QStringLiteral("x.db") << noise;
    QTest::newRow("unknown") << QStringLiteral("x.dat") << QByteArray("???");
}

void SqliteHarmlessTest::damage() {
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const TemporaryFolder folder;
    const auto file = folder.file(name.toStdString());
    writeFile(file, bytes.toStdString());
    const Error error = errorFrom([&] {
        OpenedSource opened(file);
        allEvents(*opened.reader);
    });
    QCOMPARE(error.kind(), ErrorKind::SourceUnreadable);
    QVERIFY(!error.cause().empty());
    QCOMPARE(kindFrom([&] { OpenedSource gone(folder.file("gone.db")); }),
             int(ErrorKind::SourceMissing));
    QCOMPARE(kindFrom([&] { OpenedSource opened(folder.path()); }),
             int(ErrorKind::SourceUnreadable));
}

void SqliteHarmlessTest::damagedPageLeavesTheRest() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    const std::string kZ = "0f000000-0000-4000-8000-00000000000f";
    {
        SqliteWriter writer(file, kClassicSqlite);
        for (int i = 0; i < 50; ++i)
            writer.add("a" + std::to_string(i), kA, "T", std::string(1'000, 'x'), i);
        for (int i = 0; i < 50; ++i)
            writer.add("z" + std::to_string(i), kZ, "T", std::string(1'000, 'z'), i);
        writer.exec("VACUUM");
    }
    std::string bytes = readFile(file);
    // The page in which the last rows lie.
    const std::size_t page = bytes.rfind(std::string(900, 'z')) / 4'096;
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(page * 4'096), 200, '\x5a');
    writeFile(file, bytes);
    OpenedSource opened(file);
    QCOMPARE(streamEvents(*opened.reader, kA).size(), std::size_t{50});
    QCOMPARE(kindFrom([&] { streamEvents(*opened.reader, kZ); }), int(ErrorKind::SourceUnreadable));
    std::size_t came = 0;
    QCOMPARE(kindFrom([&] { opened.reader->scan({}, [&](Event &&) { ++came; }, {}); }),
             int(ErrorKind::SourceUnreadable));
    QCOMPARE(came, std::size_t{50});
}

void SqliteHarmlessTest::stopsWithinAQuery() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    // A view that never ends: whoever reads it can only be stopped.
    SqliteWriter writer(
        file, "CREATE VIEW order_events AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
              "SELECT i + 1 FROM n) SELECT i AS id, 'x' || i AS order_id, 'T' AS event_type, "
              "'{}' AS event_data, i AS created_at FROM n WHERE i < 0;");
    OpenedSource opened(file);
    std::stop_source stop;
    std::atomic<bool> begun = false;
    std::atomic<bool> cancelled = false;
    std::jthread reading([&] {
        begun = true;
        try {
            opened.reader->readStream(StreamId("y"), {stop.get_token(), {}});
        } catch (const Cancelled &) {
            cancelled = true;
        }
    });
    while (!begun)
        std::this_thread::yield();
    stop.request_stop();
    reading.join();
    QVERIFY(cancelled);
}

void SqliteHarmlessTest::patienceEnds() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    SqliteWriter writer(
        file, "CREATE VIEW order_events AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
              "SELECT i + 1 FROM n) SELECT i AS id, 'x' || i AS order_id, 'T' AS event_type, "
              "'{}' AS event_data, i AS created_at FROM n WHERE i < 0;");
    OpenedSource opened(file, {}, milliseconds(20));
    QCOMPARE(kindFrom([&] { streamEvents(*opened.reader, "y"); }), int(ErrorKind::Busy));
}

void SqliteHarmlessTest::oneSnapshotForAScan() {
    const TemporaryFolder folder;
    const auto file = folder.file("store.db");
    SqliteWriter writer(file, "PRAGMA journal_mode = WAL;" + kClassicSqlite);
    writer.add("1", "a", "T", "{}", 1);
    writer.add("2", "b", "T", "{}", 1);
    OpenedSource opened(file);
    std::size_t count = 0;
    opened.reader->scan({},
                        [&](Event &&) {
                            if (++count == 1)
                                writer.add("3", "c", "T", "{}", 1);
                        },
                        {});
    QCOMPARE(count, std::size_t{2});
    QCOMPARE(allEvents(*opened.reader).size(), std::size_t{3});
}

} // namespace backstory::test

using backstory::test::SqliteHarmlessTest;
BACKSTORY_TEST(SqliteHarmlessTest);

#include "sqlite_harmless_test.moc"
