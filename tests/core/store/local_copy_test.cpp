#include "core/store/local_copy.h"

#include "core/source/open_source.h"
#include "tests/core/source/answers.h"
#include "tests/core/source/sqlite_writer.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"
#include "tests/support/unprivileged_scope.h"

#include <csignal>
#include <fstream>
#include <random>

#include <sys/resource.h>

using namespace backstory;
using backstory::test::allEvents;
using backstory::test::errorFrom;
using backstory::test::OpenedSource;
using backstory::test::SqliteWriter;
using backstory::test::StoreDatabase;
using backstory::test::TemporaryFolder;
using backstory::test::UnprivilegedScope;

namespace fs = std::filesystem;

class LocalCopyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAsItsSource_data();
    void readsAsItsSource();
    void readsAsAPostgresStore();
    void readsAsAForeignStore();
    void findsStreamsByIndex();
    void saysWhatItIs();
    void isReadThoughItDoesNotSayItsPlace();
    void isReadableByItsOwnerAlone();
    void isListedAndDeleted();
    void leavesNothingBehindWhenCancelled();
    void leavesNothingBehindWhenTheSourceFails();
    void tellsMissingRights();
    void tellsAFullDisk();
    void clearsWhatAKilledProgramLeft();
};

namespace {

LocalCopyRequest requestFor(const fs::path &folder, const OpenedSource &opened) {
    return {folder, "the source", {}, opened.source->description()};
}

LocalCopy copyOf(OpenedSource &opened, const fs::path &folder) {
    return makeLocalCopy(requestFor(folder, opened), *opened.reader, {});
}

std::string text(const Stamp &stamp) {
    return (stamp.instant ? toIsoText(*stamp.instant) : "none") + '/' + stamp.raw +
           (stamp.rawIsNumber ? "#" : "");
}

std::string text(const std::optional<std::int64_t> &number) {
    return number ? std::to_string(*number) : "none";
}

/// All of an event but its place in the file.
std::string text(const Event &event) {
    std::string all = event.stream.text() + '|' + event.id.text() + '|' + event.type + '|' +
                      event.payload + '|' + text(event.happenedAt) + '|' + text(event.recordedAt) +
                      '|' + text(event.storedVersion) + '|' + text(event.position) + '|' +
                      event.metadata.value_or("none") + '|' + event.recordedBy;
    for (const Finding &finding : event.findings) {
        all += '|' + std::string(codeText(finding.code));
        for (const std::string &detail : finding.details)
            all += ',' + detail;
    }
    return all;
}

std::vector<std::string> texts(const std::vector<Event> &events) {
    std::vector<std::string> all;
    for (const Event &event : events)
        all.push_back(text(event));
    return all;
}

std::vector<std::string> logTexts(EventReader &reader) {
    std::vector<std::string> all;
    reader.scanLog([&](Event &&event) { all.push_back(text(event)); }, {});
    return all;
}

void compare(const std::vector<std::string> &actual, const std::vector<std::string> &expected) {
    for (std::size_t i = 0; i < std::min(actual.size(), expected.size()); ++i)
        QCOMPARE(actual[i], expected[i]);
    QCOMPARE(actual.size(), expected.size());
}

/// Both orders, page by page, and each stream by itself.
void compareAnswers(EventReader &copy, EventReader &source) {
    compare(texts(allEvents(copy)), texts(allEvents(source)));
    compare(logTexts(copy), logTexts(source));
    QVERIFY(!source.readStreams({}, {}).streams.empty());
    std::optional<StreamId> after;
    for (bool more = true; more;) {
        const StreamPage page = source.readStreams({after, 7}, {});
        const StreamPage copied = copy.readStreams({after, 7}, {});
        QCOMPARE(test::streamIds(copied), test::streamIds(page));
        compare(texts(allEvents(copy, {after, 7})), texts(allEvents(source, {after, 7})));
        for (const StreamId &stream : page.streams)
            compare(texts(copy.readStream(stream, {})), texts(source.readStream(stream, {})));
        more = page.more;
        after = page.streams.back();
    }
}

/// A log in which everything is as broken as it can be.
std::string brokenLog(unsigned seed) {
    const std::vector<std::string> streams{"'0a000000-0000-4000-8000-00000000000a'",
                                           "'0C000000-0000-4000-8000-00000000000C'",
                                           "'{0b000000-0000-4000-8000-00000000000b}'",
                                           "'plain'",
                                           "'Plain'",
                                           "'00017'",
                                           "17"};
    const std::vector<std::string> stamps{"1772442847120",
                                          "1772442847120.5",
                                          "1772442847",
                                          "0",
                                          "-5",
                                          "1772442847120000",
                                          "NULL",
                                          "'2026-03-02T09:14:07.123456789Z'",
                                          "'yesterday'",
                                          "'10000-01-01'",
                                          "99999999999999999",
                                          "1772442847121",
                                          "''"};
    const std::vector<std::string> payloads{
        "'{\"a\":1.00}'", "'{\"a\":1,\"a\":2}'", "'not JSON'", "'[1]'", "NULL", "''", "17",
        "x'7b7d'",        "'{\"b\":\"x\"}'"};
    std::mt19937 random(seed);
    const auto any = [&](const std::vector<std::string> &values) {
        return values[random() % values.size()];
    };
    std::string sql = "CREATE TABLE order_events (id, order_id, event_type, event_data, "
                      "created_at, metadata);";
    for (int i = 0; i < 300; ++i)
        sql += "INSERT INTO order_events VALUES ('" +
               test::uuidOf(static_cast<int>(random() % 280)) + "', " + any(streams) +
               ", 'OrderPaid', " + any(payloads) + ", " + any(stamps) + ", " +
               any({"NULL", "'{\"by\":\"me\"}'", "'no'"}) + ");";
    return sql;
}

std::vector<std::string> filesIn(const fs::path &folder) {
    std::vector<std::string> names;
    for (const auto &entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    return names;
}

/// Some orders, enough that the copy has to grow.
void makeOrders(const fs::path &file, int orders = 50) {
    std::string sql = test::kClassicSqlite + "BEGIN;";
    for (int i = 0; i < orders; ++i)
        sql += "INSERT INTO order_events VALUES ('" + test::uuidOf(1'000'000 + i) + "', '" +
               test::uuidOf(i) + "', 'OrderCreated', '{\"note\":\"" + std::string(200, 'x') +
               "\"}', " + std::to_string(1'772'442'847'120 + i) + ");";
    const SqliteWriter writer(file, sql + "COMMIT;");
}

} // namespace

void LocalCopyTest::readsAsItsSource_data() {
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : {1U, 2U, 3U})
        QTest::addRow("seed %u", seed) << seed;
}

void LocalCopyTest::readsAsItsSource() {
    QFETCH(unsigned, seed);
    const TemporaryFolder folder;
    const SqliteWriter writer(folder.file("broken.db"), brokenLog(seed));
    OpenedSource source(folder.file("broken.db"));
    const LocalCopy made = copyOf(source, folder.file("copies"));
    const OpenedSource copy(made.file);
    QCOMPARE(made.note.events, std::uint64_t{300});
    compareAnswers(*copy.reader, *source.reader);
}

void LocalCopyTest::readsAsAPostgresStore() {
    const StoreDatabase database("copied_store");
    database.init();
    const auto store = database.open();
    for (int i = 0; i < 40; ++i) {
        NewEvent event = test::newEvent(i % 9, "OrderPaid", R"({"amount":10.00})", 100 + i);
        event.metadata = R"({"user":"ann"})";
        if (i % 3 == 0)
            event.happenedAt = {HappenedAt::Kind::Unknown, 0};
        (void)store->append(event.stream, std::vector{event}, Expectation::any(), {});
    }
    database.exec("SELECT order_events_erase('" + test::uuidOf(105) + "', 'asked \"so\"')");
    const TemporaryFolder folder;
    OpenedSource source(database.uri);
    const OpenedSource copy(copyOf(source, folder.file("copies")).file);
    QVERIFY(copy.reader->table().recordedAt.has_value());
    compareAnswers(*copy.reader, *source.reader);
}

void LocalCopyTest::readsAsAForeignStore() {
    const StoreDatabase database("copied_messages");
    database.exec("CREATE TABLE messages (id UUID, stream_name TEXT, type TEXT, position BIGINT, "
                  "global_position BIGINT, data JSONB, metadata JSONB, time TIMESTAMP)");
    database.exec("INSERT INTO messages SELECT gen_random_uuid(), 'account-' || i % 5, 'Opened', "
                  "9 - i / 5, i, '{\"a\": 1.50}', NULL, '2026-03-02'::timestamp + i * interval "
                  "'1.000001 s' FROM generate_series(0, 39) AS i");
    const TemporaryFolder folder;
    OpenedSource source(database.uri);
    const OpenedSource copy(copyOf(source, folder.file("copies")).file);
    QCOMPARE(copy.reader->table().order, std::vector{OrderKey::StoredVersion});
    compareAnswers(*copy.reader, *source.reader);
}

void LocalCopyTest::findsStreamsByIndex() {
    const TemporaryFolder folder;
    const SqliteWriter writer(folder.file("broken.db"), brokenLog(7));
    OpenedSource source(folder.file("broken.db"));
    QVERIFY(test::hasFinding(source.reader->findings(), FindingCode::NoStreamIndex));
    const OpenedSource copy(copyOf(source, folder.file("copies")).file);
    QVERIFY(!test::hasFinding(copy.reader->findings(), FindingCode::NoStreamIndex));
}

void LocalCopyTest::saysWhatItIs() {
    const TemporaryFolder folder;
    makeOrders(folder.file("orders.db"));
    OpenedSource source(folder.file("orders.db"));
    const LocalCopy made = copyOf(source, folder.file("copies"));
    const OpenedSource copy(made.file);
    QCOMPARE(copy.source->description().kind, std::string(CopyNote::kKind));
    QCOMPARE(copy.source->description().label, std::string("copy of orders.db"));
    const auto note = copyNoteOf(copy.source->description());
    QVERIFY(note.has_value());
    QCOMPARE(note->source, std::string("the source"));
    QCOMPARE(note->place, source.source->description().place);
    QCOMPARE(note->tableName, std::string("order_events"));
    QCOMPARE(note->madeAt, made.note.madeAt);
    QCOMPARE(note->events, std::uint64_t{50});
    QVERIFY(!copyNoteOf(source.source->description()));
    QVERIFY(test::findingOf(copy.reader->findings(), FindingCode::MappingDetail) != nullptr);
}

void LocalCopyTest::isReadThoughItDoesNotSayItsPlace() {
    const TemporaryFolder folder;
    makeOrders(folder.file("orders.db"));
    OpenedSource source(folder.file("orders.db"));
    const LocalCopy made = copyOf(source, folder.file("copies"));
    { // as the first version made them
        const SqliteWriter before(made.file, "ALTER TABLE backstory_copy DROP COLUMN place; "
                                             "UPDATE backstory_copy SET layout = 1;");
    }
    const OpenedSource copy(made.file);
    const auto note = copyNoteOf(copy.source->description());
    QVERIFY(note.has_value());
    QCOMPARE(note->place, std::string("the source"));
    QCOMPARE(note->events, std::uint64_t{50});
}

void LocalCopyTest::isReadableByItsOwnerAlone() {
    const TemporaryFolder folder;
    makeOrders(folder.file("orders.db"));
    OpenedSource source(folder.file("orders.db"));
    const LocalCopy made = copyOf(source, folder.file("copies"));
    QCOMPARE(fs::status(folder.file("copies")).permissions(), fs::perms::owner_all);
    QCOMPARE(fs::status(made.file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    QCOMPARE(filesIn(folder.file("copies")).size(), std::size_t{1});
}

void LocalCopyTest::isListedAndDeleted() {
    const TemporaryFolder folder;
    QVERIFY(listLocalCopies(folder.file("copies")).empty());
    makeOrders(folder.file("orders.db"));
    OpenedSource source(folder.file("orders.db"));
    const LocalCopy first = copyOf(source, folder.file("copies"));
    const LocalCopy second = copyOf(source, folder.file("copies"));
    std::ofstream(folder.file("copies") / "copy-of-nothing.db") << "no database";
    const auto copies = listLocalCopies(folder.file("copies"));
    QCOMPARE(copies.size(), std::size_t{2});
    QVERIFY(copies[0].note.madeAt >= copies[1].note.madeAt);
    QCOMPARE(copies[1].bytes, fs::file_size(first.file));
    deleteLocalCopy(first.file);
    deleteLocalCopy(first.file);
    QCOMPARE(listLocalCopies(folder.file("copies")).front().file, second.file);
}

void LocalCopyTest::leavesNothingBehindWhenCancelled() {
    const TemporaryFolder folder;
    makeOrders(folder.file("orders.db"));
    OpenedSource source(folder.file("orders.db"));
    std::stop_source stop;
    const Progress progress{stop.get_token(), [&](const ProgressStep &) { stop.request_stop(); }};
    stop.request_stop();
    QVERIFY_THROWS_EXCEPTION(
        Cancelled,
        (void)makeLocalCopy(requestFor(folder.file("copies"), source), *source.reader, progress));
    QVERIFY(filesIn(folder.file("copies")).empty());
}

void LocalCopyTest::leavesNothingBehindWhenTheSourceFails() {
    const TemporaryFolder folder;
    makeOrders(folder.file("orders.db"), 2'000);
    OpenedSource source(folder.file("orders.db"));
    fs::resize_file(folder.file("orders.db"), 100'000);
    const Error error = errorFrom([&] { (void)copyOf(source, folder.file("copies")); });
    QVERIFY(error.kind() != ErrorKind::TargetUnwritable);
    QVERIFY(filesIn(folder.file("copies")).empty());
}

void LocalCopyTest::tellsMissingRights() {
    const TemporaryFolder folder;
    makeOrders(folder.file("orders.db"));
    OpenedSource source(folder.file("orders.db"));
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec |
                                       fs::perms::others_read | fs::perms::others_exec);
    const UnprivilegedScope scope;
    const Error error = errorFrom([&] { (void)copyOf(source, folder.file("copies")); });
    QCOMPARE(error.kind(), ErrorKind::TargetUnwritable);
    QVERIFY(!error.remedy().empty());
}

void LocalCopyTest::tellsAFullDisk() {
    const TemporaryFolder folder;
    makeOrders(folder.file("orders.db"), 4'000);
    OpenedSource source(folder.file("orders.db"));
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto ignore = std::signal(SIGXFSZ, SIG_IGN);
    rlimit little = before;
    little.rlim_cur = 200'100; // not between two pages, so that the last one is cut off
    setrlimit(RLIMIT_FSIZE, &little);
    const Error error = errorFrom([&] { (void)copyOf(source, folder.file("copies")); });
    setrlimit(RLIMIT_FSIZE, &before);
    (void)std::signal(SIGXFSZ, ignore);
    QCOMPARE(error.kind(), ErrorKind::TargetUnwritable);
    QVERIFY(error.cause().starts_with("the disk is full"));
    QVERIFY(filesIn(folder.file("copies")).empty());
}

void LocalCopyTest::clearsWhatAKilledProgramLeft() {
    const TemporaryFolder folder;
    makeOrders(folder.file("orders.db"));
    OpenedSource source(folder.file("orders.db"));
    const fs::path copies = folder.file("copies");
    fs::create_directory(copies);
    std::ofstream(copies / "copy-1.db.part") << "";
    SqliteWriter busy(copies / "copy-2.db.part", "BEGIN EXCLUSIVE; CREATE TABLE t (a)");
    const LocalCopy made = copyOf(source, copies);
    QVERIFY(!fs::exists(copies / "copy-1.db.part"));
    QVERIFY(fs::exists(copies / "copy-2.db.part")); // somebody is making it
    QVERIFY(fs::exists(made.file));
}

BACKSTORY_TEST(LocalCopyTest);
#include "local_copy_test.moc"
