#include "tests/core/source/answers.h"
#include "tests/core/source/sqlite_writer.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

#include <fstream>
#include <iostream>
#include <map>
#include <random>

namespace backstory::test {

namespace {

const std::string kA = "0a000000-0000-4000-8000-00000000000a";
const std::string kB = "0b000000-0000-4000-8000-00000000000b";
const std::string kUpperB = "0B000000-0000-4000-8000-00000000000B";
const std::string kBareB = "0b00000000004000800000000000000b";
const std::string kBracedB = "{0b000000-0000-4000-8000-00000000000B}";

/// What a test of one odd value needs: a table with one row, made by SQL.
Event onlyEvent(const TemporaryFolder &folder, const std::string &columns,
                const std::string &values) {
    const auto file = folder.file("one.db");
    std::filesystem::remove(file);
    {
        SqliteWriter writer(file, "CREATE TABLE order_events (" + columns + ")");
        writer.exec("INSERT INTO order_events VALUES (" + values + ")");
    }
    OpenedSource opened(file);
    return allEvents(*opened.reader).at(0);
}

const std::string kColumns = "id UUID PRIMARY KEY, order_id UUID, event_type VARCHAR(255), "
                             "event_data JSONB, created_at BIGINT";

} // namespace

class SqliteReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEventsInOrder();
    void offersAllTables();
    void findsEverySpelling_data();
    void findsEverySpelling();
    void listsInIdOrder_data();
    void listsInIdOrder();
    void textThatLooksLikeNumbers();
    void rowsWithoutAStreamAreToldOf();
    void walkEqualsSort();
    void readsNumbersBlobsAndOtherIds();
    void convertedValuesAreFindings();
    void keepsPayloadBytes();
    void keepsOddStamps();
    void emptyTableAndUnknownStream();
    void saysWhichIndexIsMissing();
    void readsViewsAndTablesWithoutRowid();
    void readsPathsIntoMetadata();
    void appliesFilters();
    void knowsTypesAndSize();
    void missingTablesAndColumns();
    void readsUtf16();

private:
    TemporaryFolder m_folder;
};

void SqliteReadingTest::readsEventsInOrder() {
    const auto file = m_folder.file("order.db");
    SqliteWriter writer(file, kClassicSqlite);
    writer.add("3", kB, "Later", "{}", 2'000);
    writer.add("b", kA, "Tied", R"({"amount":10.00})", 1'000);
    writer.add("a", kA, "Tied", "{}", 1'000);
    writer.add("1", kA, "First", "{}", 500);
    OpenedSource opened(file);
    QCOMPARE(eventIds(allEvents(*opened.reader)), (std::vector<std::string>{"1", "a", "b", "3"}));
    const auto events = streamEvents(*opened.reader, kA);
    QCOMPARE(eventIds(events), (std::vector<std::string>{"1", "a", "b"}));
    QCOMPARE(events[2].payload, std::string(R"({"amount":10.00})"));
    QCOMPARE(events[2].type, std::string("Tied"));
    QCOMPARE(events[2].ordinal, std::uint64_t{2});
    QCOMPARE(toIsoText(*events[0].happenedAt.instant), std::string("1970-01-01T00:00:00.500Z"));
    QCOMPARE(eventIds(allEvents(*opened.reader, {StreamId(kA), {}})),
             (std::vector<std::string>{"3"}));
    QCOMPARE(allEvents(*opened.reader, {{}, 1}).size(), std::size_t{3});
}

void SqliteReadingTest::offersAllTables() {
    const auto file = m_folder.file("two.db");
    SqliteWriter writer(file, kClassicSqlite + "CREATE TABLE user_events (id, user_id, event_type, "
                                               "event_data, created_at); CREATE TABLE orders (x);"
                                               "CREATE VIEW broken AS SELECT * FROM nowhere;");
    OpenedSource opened(file);
    QCOMPARE(opened.source->tables().size(), std::size_t{2});
    QCOMPARE(opened.source->tables()[0].relation, std::string("order_events"));
    QCOMPARE(OpenedSource(file, "user_events").source->tables()[0].entity, std::string("user"));
    QCOMPARE(opened.source->description().kind, std::string("SQLite file"));
    QCOMPARE(opened.source->description().label, std::string("two.db"));
}

void SqliteReadingTest::findsEverySpelling_data() {
    QTest::addColumn<bool>("index");
    QTest::newRow("with an index") << true;
    QTest::newRow("without") << false;
}

void SqliteReadingTest::findsEverySpelling() {
    QFETCH(bool, index);
    const auto file = m_folder.file(index ? "spell1.db" : "spell0.db");
    SqliteWriter writer(file, kClassicSqlite);
    if (!index)
        writer.exec("DROP INDEX order_events_order_id");
    int millis = 0;
    for (const auto &stream : {kA, kUpperB, kB, kBareB, kBracedB}) {
        writer.add(std::to_string(millis), stream, "T", "{}", millis + 1);
        ++millis;
    }
    OpenedSource opened(file);
    for (const auto &asked : {kB, kUpperB, kBareB, kBracedB}) {
        const auto events = streamEvents(*opened.reader, asked);
        QCOMPARE(eventIds(events), (std::vector<std::string>{"1", "2", "3", "4"}));
        QCOMPARE(events[3].stream.text(), kBracedB);
    }
    const auto page = opened.reader->readStreams({}, {});
    QCOMPARE(streamIds(page), (std::vector<std::string>{kA, kUpperB}));
    QCOMPARE(eventIds(allEvents(*opened.reader)),
             (std::vector<std::string>{"0", "1", "2", "3", "4"}));
}

void SqliteReadingTest::listsInIdOrder_data() {
    findsEverySpelling_data();
}

void SqliteReadingTest::listsInIdOrder() {
    QFETCH(bool, index);
    const auto file = m_folder.file(index ? "list1.db" : "list0.db");
    SqliteWriter writer(file, kClassicSqlite);
    if (!index)
        writer.exec("DROP INDEX order_events_order_id");
    const std::vector<std::string> sorted{kA, kUpperB, "0x", "Z", "b", "\xc3\xa4"};
    for (std::size_t i = sorted.size(); i-- > 0;)
        writer.add(std::to_string(i), sorted[i], "T", "{}", 1);
    OpenedSource opened(file);
    QCOMPARE(streamIds(opened.reader->readStreams({}, {})), sorted);
    std::vector<std::string> paged;
    ScanRange range{{}, 2};
    for (bool more = true; more;) {
        const auto page = opened.reader->readStreams(range, {});
        QVERIFY(page.streams.size() <= 2);
        for (const auto &id : streamIds(page))
            paged.push_back(id);
        more = page.more;
        range.after = page.streams.back();
    }
    QCOMPARE(paged, sorted);
    std::vector<std::string> scanned;
    for (const Event &event : allEvents(*opened.reader))
        scanned.push_back(event.stream.text());
    QCOMPARE(scanned, sorted);
    QCOMPARE(streamIds(opened.reader->findStreams("0B0", 5, {})),
             (std::vector<std::string>{kUpperB}));
    const auto found = opened.reader->findStreams("0", 1, {});
    QCOMPARE(found.streams.size(), std::size_t{1});
    QVERIFY(found.more);
}

void SqliteReadingTest::textThatLooksLikeNumbers() {
    const auto file = m_folder.file("digits.db");
    SqliteWriter writer(file,
                        "CREATE TABLE order_events (id, order_id TEXT, event_type, event_data, "
                        "created_at); CREATE INDEX i ON order_events (order_id);");
    const std::vector<std::string> sorted{"0", "007", "1", "1e5", "7"};
    for (const std::string &stream : sorted)
        writer.add("x", stream, "T", "{}", 1);
    OpenedSource opened(file);
    QCOMPARE(streamIds(opened.reader->readStreams({}, {})), sorted);
    QCOMPARE(streamIds(opened.reader->findStreams("0", 9, {})),
             (std::vector<std::string>{"0", "007"}));
    QCOMPARE(streamEvents(*opened.reader, "7").size(), std::size_t{1});
}

void SqliteReadingTest::rowsWithoutAStreamAreToldOf() {
    const auto file = m_folder.file("null.db");
    SqliteWriter writer(file,
                        "CREATE TABLE order_events (id, order_id TEXT, event_type, event_data, "
                        "created_at); CREATE INDEX i ON order_events (order_id);"
                        "INSERT INTO order_events VALUES ('1', NULL, 'T', '{}', 1)");
    OpenedSource opened(file);
    QVERIFY(allEvents(*opened.reader).empty());
    QVERIFY(hasFinding(opened.reader->findings(), FindingCode::MappingDetail));
}

void SqliteReadingTest::walkEqualsSort() {
    constexpr std::uint32_t kSeed = 42;
    std::cout << "seed " << kSeed << '\n';
    std::mt19937 random(kSeed);
    const auto file = m_folder.file("random.db");
    SqliteWriter writer(file, kClassicSqlite);
    std::map<StreamId, std::size_t> expected;
    writer.exec("BEGIN");
    for (int i = 0; i < 300; ++i) {
        Uuid uuid;
        for (auto &byte : uuid.bytes)
            byte =
                random() % 3 == 0 ? std::uint8_t{0xce} : static_cast<std::uint8_t>(random() % 16);
        std::string text = uuid.text();
        if (random() % 3 == 0)
            std::ranges::transform(text, text.begin(), [](char c) {
                return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
            });
        if (random() % 5 == 0)
            text = "order " + std::to_string(random() % 100);
        ++expected[StreamId(text)];
        writer.add(std::to_string(i), text, "T", "{}", 1);
    }
    writer.exec("COMMIT");
    OpenedSource opened(file);
    std::vector<StreamId> listed = opened.reader->readStreams({}, {}).streams;
    QCOMPARE(listed.size(), expected.size());
    QVERIFY(std::ranges::is_sorted(listed));
    for (const auto &[stream, count] : expected)
        QCOMPARE(opened.reader->readStream(stream, {}).size(), count);
    QCOMPARE(allEvents(*opened.reader).size(), std::size_t{300});
}

void SqliteReadingTest::readsNumbersBlobsAndOtherIds() {
    const auto file = m_folder.file("kinds.db");
    SqliteWriter writer(
        file, "CREATE TABLE order_events (id INTEGER PRIMARY KEY, order_id, "
              "event_type, event_data, created_at); CREATE INDEX i ON order_events(order_id);");
    writer.exec("INSERT INTO order_events VALUES (1, 42, 'T', '{}', 1), (2, '42', 'T', '{}', 2), "
                "(3, x'0a00000000004000800000000000000a', 'T', '{}', 3), (4, '" +
                kA + "', 'T', '{}', 4), (5, x'ff00', 'T', '{}', 5)");
    OpenedSource opened(file);
    QCOMPARE(eventIds(streamEvents(*opened.reader, "42")), (std::vector<std::string>{"1", "2"}));
    QCOMPARE(eventIds(streamEvents(*opened.reader, kA)), (std::vector<std::string>{"3", "4"}));
    QCOMPARE(opened.reader->readStreams({}, {}).streams.size(), std::size_t{3});
    QCOMPARE(streamEvents(*opened.reader, std::string("\xff\0", 2)).size(), std::size_t{1});
}

void SqliteReadingTest::convertedValuesAreFindings() {
    const Event event =
        onlyEvent(m_folder, kColumns, "'0017', '1e3', 'T', '10.00', '1772442847120'");
    QCOMPARE(event.id.text(), std::string("17"));
    QCOMPARE(event.stream.text(), std::string("1000"));
    QCOMPARE(event.payload, std::string("10"));
    QVERIFY(hasFinding(event.findings, FindingCode::PayloadConverted));
    QCOMPARE(std::ranges::count(event.findings, FindingCode::ValueConverted, &Finding::code), 2);
    QVERIFY(!hasFinding(event.findings, FindingCode::StampUnitSuspect));
    const Event plain =
        onlyEvent(m_folder, kColumns, "'a', 'b', 'T', '{\"n\":10.00}', 1772442847120");
    QVERIFY(plain.findings.empty());
    QCOMPARE(plain.payload, std::string("{\"n\":10.00}"));
    const Event declared = onlyEvent(
        m_folder, "id INTEGER, order_id INTEGER, event_type, event_data TEXT, created_at BIGINT",
        "1, 2, 'T', '3', 1772442847120");
    QVERIFY(declared.findings.empty()); // a column of numbers may hold numbers
}

void SqliteReadingTest::keepsPayloadBytes() {
    const Event nul = onlyEvent(m_folder, kColumns, "'a', 'b', 'T', CAST(x'7b00ff7d' AS TEXT), 1");
    QCOMPARE(nul.payload, std::string("{\0\xff}", 4));
    const Event blob = onlyEvent(m_folder, kColumns, "'a', 'b', 'T', x'7b7d', 1");
    QCOMPARE(blob.payload, std::string("{}"));
    const Event null = onlyEvent(m_folder, kColumns, "'a', 'b', 'T', NULL, 1");
    QVERIFY(null.payload.empty());
    QVERIFY(hasFinding(null.findings, FindingCode::PayloadMissing));
    const auto file = m_folder.file("large.db");
    const std::string large = "{\"text\":\"" + std::string(std::size_t{64} << 20, 'x') + "\"}";
    SqliteWriter writer(file, kClassicSqlite);
    writer.add("1", kA, "T", large, 1);
    OpenedSource opened(file);
    QVERIFY(streamEvents(*opened.reader, kA).at(0).payload == large);
}

void SqliteReadingTest::keepsOddStamps() {
    const auto stampOf = [&](const std::string &value) {
        return onlyEvent(m_folder, kColumns, "'a', 'b', 'T', '{}', " + value);
    };
    const Event none = stampOf("NULL");
    QVERIFY(!none.happenedAt.instant && hasFinding(none.findings, FindingCode::StampMissing));
    const Event beyond = stampOf("'99999999999999999999999'");
    QVERIFY(!beyond.happenedAt.instant);
    QVERIFY(!beyond.happenedAt.raw.empty());
    QVERIFY(hasFinding(beyond.findings, FindingCode::StampOutOfRange));
    const Event text = stampOf("'soon'");
    QCOMPARE(text.happenedAt.raw, std::string("soon"));
    QVERIFY(hasFinding(text.findings, FindingCode::StampUnreadable));
    QCOMPARE(toIsoText(*stampOf("'2026-03-02T09:14:07Z'").happenedAt.instant),
             std::string("2026-03-02T09:14:07.000Z"));
    QCOMPARE(toIsoText(*stampOf("1772442847120.5").happenedAt.instant),
             std::string("2026-03-02T09:14:07.1205Z"));
    QVERIFY(hasFinding(stampOf("1772442847").findings, FindingCode::StampUnitSuspect));
    QVERIFY(hasFinding(stampOf("0").findings, FindingCode::StampUnitSuspect));
    QVERIFY(stampOf("-86400000").happenedAt.instant);
}

void SqliteReadingTest::emptyTableAndUnknownStream() {
    const auto file = m_folder.file("empty.db");
    SqliteWriter writer(file, kClassicSqlite);
    OpenedSource opened(file);
    QVERIFY(allEvents(*opened.reader).empty());
    QVERIFY(opened.reader->readStreams({}, {}).streams.empty());
    QVERIFY(!opened.reader->readStreams({}, {}).more);
    QVERIFY(opened.reader->findStreams("", 5, {}).streams.empty());
    QVERIFY(streamEvents(*opened.reader, kA).empty());
    QCOMPARE(opened.reader->estimateEvents().value_or(9), std::uint64_t{0});
}

void SqliteReadingTest::saysWhichIndexIsMissing() {
    const auto file = m_folder.file("noindex.db");
    SqliteWriter writer(file, kClassicSqlite);
    QVERIFY(OpenedSource(file).reader->findings().empty());
    writer.exec("DROP INDEX order_events_order_id");
    const auto findings = OpenedSource(file).reader->findings();
    const Finding *finding = findingOf(findings, FindingCode::NoStreamIndex);
    QVERIFY(finding != nullptr);
    writer.exec(finding->details.at(0)); // the line that it gives helps
    QVERIFY(OpenedSource(file).reader->findings().empty());
}

void SqliteReadingTest::readsViewsAndTablesWithoutRowid() {
    const auto file = m_folder.file("views.db");
    SqliteWriter writer(file, "CREATE TABLE log (id TEXT PRIMARY KEY, order_id, event_type, "
                              "event_data, created_at, rowid TEXT) WITHOUT ROWID;"
                              "CREATE VIEW order_events AS SELECT * FROM log;");
    writer.exec("INSERT INTO log VALUES ('1','" + kA + "','T','{}',1,'x'), ('2','" + kB +
                "','T','{}',2,'y')");
    OpenedSource opened(file);
    QCOMPARE(eventIds(allEvents(*opened.reader)), (std::vector<std::string>{"1", "2"}));
    QCOMPARE(streamIds(opened.reader->readStreams({}, {})), (std::vector<std::string>{kA, kB}));
    QVERIFY(!opened.reader->estimateEvents());
}

void SqliteReadingTest::readsPathsIntoMetadata() {
    const auto file = m_folder.file("prooph.db");
    SqliteWriter writer(file,
                        "CREATE TABLE stream (no INTEGER PRIMARY KEY, event_id TEXT, event_name "
                        "TEXT, payload TEXT, metadata TEXT, created_at TEXT)");
    writer.exec("INSERT INTO stream VALUES (1,'e2','B','{}','{\"_aggregate_id\":\"" + kUpperB +
                "\",\"_aggregate_version\":2}','2026-01-01T00:00:00'), (2,'e1','A','{}',"
                "'{\"_aggregate_id\":\"" +
                kB + "\",\"_aggregate_version\":1}','2026-01-02 00:00:00')");
    OpenedSource opened(file);
    QCOMPARE(opened.source->tables()[0].preset, std::string("prooph"));
    const auto events = streamEvents(*opened.reader, kB);
    QCOMPARE(eventIds(events), (std::vector<std::string>{"e1", "e2"}));
    QCOMPARE(events[0].storedVersion.value_or(0), std::int64_t{1});
    QCOMPARE(toIsoText(*events[0].happenedAt.instant), std::string("2026-01-02T00:00:00.000Z"));
    QCOMPARE(opened.reader->readStreams({}, {}).streams.size(), std::size_t{1});
}

void SqliteReadingTest::appliesFilters() {
    const auto file = m_folder.file("filters.db");
    const auto mapping = m_folder.file("filters.json");
    SqliteWriter writer(file, kClassicSqlite);
    writer.add("1", kA, "OrderPaid", "{}", 1);
    writer.add("2", kA, "order.paid", "{}", 2);
    writer.add("3", kB, "Other", "{}", 3);
    {
        std::ofstream out(mapping);
        out << R"({"name":"f","relation":"order_events","stream":"order_id","id":"id",
            "type":"event_type","payload":"event_data","order":["id"],
            "filters":[{"column":"event_type","prefix":"Order","anyOf":["x'y"]}]})";
    }
    OpenedSource opened(file, mapping.string());
    QCOMPARE(eventIds(allEvents(*opened.reader)), (std::vector<std::string>{"1"}));
    QCOMPARE(eventIds(streamEvents(*opened.reader, kA)), (std::vector<std::string>{"1"}));
    QCOMPARE(streamIds(opened.reader->readStreams({}, {})), (std::vector<std::string>{kA}));
    QVERIFY(!opened.reader->estimateEvents());
}

void SqliteReadingTest::knowsTypesAndSize() {
    const auto file = m_folder.file("types.db");
    SqliteWriter writer(file, kClassicSqlite);
    writer.add("1", kA, "It's", "{}", 1);
    OpenedSource opened(file);
    QVERIFY(opened.reader->hasAnyType(std::vector<std::string>{"x", "It's"}, {}));
    QVERIFY(!opened.reader->hasAnyType(std::vector<std::string>{"it's"}, {}));
    QVERIFY(!opened.reader->hasAnyType({}, {}));
    QCOMPARE(opened.reader->estimateEvents().value_or(0), std::uint64_t{1});
}

void SqliteReadingTest::missingTablesAndColumns() {
    const auto file = m_folder.file("other.db");
    SqliteWriter writer(file,
                        "CREATE TABLE orders (id); CREATE TABLE order_events (id, order_id);");
    QCOMPARE(kindFrom([&] { OpenedSource opened(file); }), int(ErrorKind::TableMissing));
    QCOMPARE(kindFrom([&] { OpenedSource opened(file, "nowhere"); }), int(ErrorKind::TableMissing));
    const Error error = errorFrom([&] { OpenedSource opened(file, "order_events"); });
    QCOMPARE(error.kind(), ErrorKind::ColumnMissing);
    QVERIFY(error.cause().find("event_type") != std::string::npos);
}

void SqliteReadingTest::readsUtf16() {
    const auto file = m_folder.file("utf16.db");
    SqliteWriter writer(file, "PRAGMA encoding = 'UTF-16';" + kClassicSqlite);
    writer.add("1", kB, "Bestellt", "{\"name\":\"Jürgen\"}", 1);
    OpenedSource opened(file);
    const auto events = streamEvents(*opened.reader, kUpperB);
    QCOMPARE(events.size(), std::size_t{1});
    QCOMPARE(events[0].payload, std::string("{\"name\":\"Jürgen\"}"));
    QCOMPARE(streamIds(opened.reader->readStreams({}, {})), (std::vector<std::string>{kB}));
}

} // namespace backstory::test

using backstory::test::SqliteReadingTest;
BACKSTORY_TEST(SqliteReadingTest);

#include "sqlite_reading_test.moc"
