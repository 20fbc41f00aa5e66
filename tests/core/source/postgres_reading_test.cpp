#include "core/model/event_order.h"
#include "tests/core/source/postgres_fixture.h"
#include "tests/support/test_registry.h"

#include <algorithm>
#include <random>

using namespace backstory;
using namespace backstory::test;

namespace {

const std::string kTextTable =
    "CREATE TABLE order_events (id text, order_id text, event_type text, event_data text, "
    "created_at text);";

std::string insertStreams(const std::vector<std::string> &streams) {
    std::string sql;
    for (const std::string &stream : streams)
        sql += "INSERT INTO order_events (id, order_id, event_type, event_data) VALUES "
               "(gen_random_uuid()::text, '" +
               stream + "', 'OrderPaid', '{}');";
    return sql;
}

const std::string kFirst = "11111111-aaaa-4bbb-8ccc-dddddddddddd";
const std::string kSecond = "22222222-aaaa-4bbb-8ccc-dddddddddddd";

std::vector<std::string> ids(const std::vector<Event> &events) {
    std::vector<std::string> result;
    for (const Event &event : events)
        result.push_back(event.id.text());
    return result;
}

std::vector<std::string> streamsOf(const std::vector<Event> &events) {
    std::vector<std::string> result;
    for (const Event &event : events)
        result.push_back(event.stream.text());
    return result;
}

/// A classic table with ties, absent and impossible stamps, and a few streams.
std::string randomHistory(unsigned seed) {
    std::mt19937 random(seed);
    const auto below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    std::string sql = kClassicTable + "INSERT INTO order_events VALUES ";
    const std::vector<std::string> stamps{"NULL",
                                          "1772442847120",
                                          "1772442847121",
                                          "0",
                                          "-5",
                                          "9223372036854775807",
                                          "-9223372036854775808",
                                          "253402300799999",
                                          "253402300800000",
                                          "-62167219200000",
                                          "-62167219200001"};
    for (unsigned i = 0; i < 300; ++i) {
        sql += (i > 0 ? ", (" : "(");
        sql += "gen_random_uuid(), '0000000" + std::to_string(below(6)) +
               "-0000-4000-8000-000000000000', 'T', '{}', " +
               stamps[below(static_cast<unsigned>(stamps.size()))] + ")";
    }
    return sql;
}

} // namespace

/// Streams, pages, scans and their order.
class PostgresReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheClassicTable() {
        PostgresFixture shop("reading_classic", kClassicTable +
                                                    "CREATE INDEX ON order_events (order_id);"
                                                    "INSERT INTO order_events VALUES "
                                                    "('00000000-0000-4000-8000-000000000002', '" +
                                                    kFirst +
                                                    "', 'OrderPaid', "
                                                    "'{\"amount\": 10.00}', 1772442847121),"
                                                    "('00000000-0000-4000-8000-000000000001', '" +
                                                    kFirst +
                                                    "', 'OrderCreated', "
                                                    "'[]', 1772442847120),"
                                                    "('00000000-0000-4000-8000-000000000003', '" +
                                                    kSecond +
                                                    "', 'OrderCreated', "
                                                    "'null', NULL)");
        shop.open();
        EventReader &reader = *shop.reader;
        QVERIFY(reader.findings().empty());
        const auto events = reader.readStream(StreamId(kFirst), {});
        QCOMPARE(events.size(), std::size_t{2});
        QCOMPARE(events[0].type, "OrderCreated");
        QCOMPARE(events[0].payload, "[]");
        QCOMPARE(toIsoText(*events[0].happenedAt.instant), "2026-03-02T09:14:07.120Z");
        QCOMPARE(events[1].payload, "{\"amount\": 10.00}");
        QCOMPARE(events[1].stream.text(), kFirst);
        const auto other = reader.readStream(StreamId(kSecond), {});
        QCOMPARE(other.at(0).payload, "null");
        QVERIFY(!other.at(0).happenedAt.instant);
        QCOMPARE(other.at(0).findings.at(0).code, FindingCode::StampMissing);
        // Any spelling of the id; none that is no id.
        QCOMPARE(reader.readStream(StreamId("{11111111AAAA4bbb8cccDDDDDDDDDDDD}"), {}).size(),
                 std::size_t{2});
        for (const char *none : {"", "no uuid", "' OR TRUE --", "\\", "\xff", "22222222"})
            QVERIFY(reader.readStream(StreamId(none), {}).empty());
        QVERIFY(reader.readStream(StreamId(std::string("a\0b", 3)), {}).empty());
        const std::vector<std::string> known{"Nothing", "OrderPaid"};
        QVERIFY(reader.hasAnyType(known, {}));
        const std::vector<std::string> unknown{"Nothing", "it's", "back\\slash", "\xff"};
        QVERIFY(!reader.hasAnyType(unknown, {}));
        QVERIFY(!reader.hasAnyType({}, {}));
    }

    void scansInTheOrderOfEventOrder_data() {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1U, 2U, 3U})
            QTest::addRow("seed %u", seed) << seed;
    }
    void scansInTheOrderOfEventOrder() {
        QFETCH(unsigned, seed);
        PostgresFixture shop("reading_order_" + std::to_string(seed), randomHistory(seed));
        shop.open();
        const std::vector<Event> scanned = scanAll(*shop.reader);
        QCOMPARE(scanned.size(), std::size_t{300});
        std::vector<Event> sorted = scanned;
        std::ranges::shuffle(sorted, std::mt19937(seed));
        const EventOrder order(shop.reader->table());
        order.sort(sorted);
        std::ranges::stable_sort(sorted, {}, &Event::stream);
        QCOMPARE(ids(scanned), ids(sorted));
        // One stream at a time gives the same.
        std::vector<std::string> byStream;
        for (const StreamId &stream : shop.reader->readStreams({}, {}).streams) {
            const auto part = ids(shop.reader->readStream(stream, {}));
            byStream.insert(byStream.end(), part.begin(), part.end());
        }
        QCOMPARE(byStream, ids(scanned));
    }

    void everyKeyOrdersAsEventOrderDoes() {
        const unsigned seed = 11;
        std::mt19937 random(seed);
        const auto one = [&](const std::vector<std::string> &of) {
            return of[random() % of.size()];
        };
        std::string sql =
            "CREATE TABLE order_events (id text, order_id text, event_type text, event_data json, "
            "version int, position bigint, created_at timestamptz); INSERT INTO order_events "
            "VALUES ";
        for (int i = 0; i < 300; ++i) {
            sql += i > 0 ? ", (" : "(";
            sql += one({"NULL", "''", "'B'", "'a'", "'Z'", "'ä'", "'" + kFirst + "'",
                        "'" + kSecond + "'", "'{11111111AAAA4BBB8CCCDDDDDDDDDDDD}'",
                        "'22222222-AAAA-4bbb-8ccc-dddddddddddd'"}) +
                   ", " +
                   one({"'x'", "'X'", "'" + kSecond + "'", "'22222222aaaa4bbb8cccdddddddddddd'"}) +
                   ", '" + std::to_string(i) + "', '{}', " + one({"NULL", "1", "2"}) + ", " +
                   one({"NULL", "7", "8"}) + ", " +
                   one({"NULL", "'infinity'", "'2026-03-02 09:14:07.12+00'", "'0044-01-01 BC'",
                        "'2026-03-02 09:14:07.120001+00'"}) +
                   ")";
        }
        PostgresFixture shop("reading_keys", sql);
        shop.open();
        const std::vector<Event> scanned = scanAll(*shop.reader);
        std::vector<Event> sorted = scanned;
        std::ranges::shuffle(sorted, std::mt19937(seed));
        EventOrder(shop.reader->table()).sort(sorted);
        std::ranges::stable_sort(sorted, {}, &Event::stream);
        const auto types = [](const std::vector<Event> &events) {
            std::vector<std::string> result;
            for (const Event &event : events)
                result.push_back(event.type);
            return result;
        };
        QCOMPARE(types(scanned), types(sorted));
    }

    void pagesGoOnWhereTheyEnded() {
        for (const bool indexed : {false, true}) {
            PostgresFixture shop(indexed ? "reading_pages_i" : "reading_pages", randomHistory(7));
            if (indexed)
                shop.exec("CREATE INDEX ON order_events (order_id, created_at)");
            shop.open();
            QCOMPARE(shop.reader->findings().size(), std::size_t(indexed ? 0 : 1));
            std::vector<std::string> all;
            ScanRange range{{}, 4};
            StreamPage page = shop.reader->readStreams(range, {});
            QCOMPARE(page.streams.size(), std::size_t{4});
            QVERIFY(page.more);
            all = texts(page);
            range.after = page.streams.back();
            page = shop.reader->readStreams(range, {});
            QCOMPARE(page.streams.size(), std::size_t{2});
            QVERIFY(!page.more);
            std::ranges::copy(texts(page), std::back_inserter(all));
            QCOMPARE(all, texts(shop.reader->readStreams({}, {})));
            // The same range scanned.
            const auto events = scanAll(*shop.reader, range);
            auto seen = streamsOf(events);
            seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
            QCOMPARE(seen, texts(page));
            QVERIFY(scanAll(*shop.reader, {page.streams.back(), {}}).empty());
        }
    }

    void missingIndexIsAFindingWithItsRemedy() {
        PostgresFixture shop("reading_index", kClassicTable);
        shop.open();
        const auto findings = shop.reader->findings();
        QCOMPARE(findings.at(0).code, FindingCode::NoStreamIndex);
        QCOMPARE(findings.at(0).details.at(0),
                 "CREATE INDEX CONCURRENTLY ON \"public\".\"order_events\" (\"order_id\");");
        shop.exec(findings.at(0).details.at(0));
        shop.open();
        QVERIFY(shop.reader->findings().empty());
        shop.exec("CREATE VIEW v_events AS SELECT *, order_id AS v_id FROM order_events");
        shop.open("v_events");
        QVERIFY(shop.reader->findings().empty());
    }

    void partialAndForeignIndexesDoNotCount() {
        PostgresFixture shop("reading_index2",
                             kClassicTable +
                                 "CREATE INDEX ON order_events (order_id) WHERE created_at > 0;"
                                 "CREATE INDEX ON order_events (created_at, order_id);");
        shop.open();
        QCOMPARE(shop.reader->findings().size(), std::size_t{1});
    }

    void textIdsCompareAsWhatTheyMean_data() {
        QTest::addColumn<QString>("index");
        QTest::addRow("without index") << QString();
        QTest::addRow("with index") << "CREATE INDEX ON order_events (order_id)";
        QTest::addRow("with index of bytes")
            << "CREATE INDEX ON order_events (order_id COLLATE \"C\")";
    }
    void textIdsCompareAsWhatTheyMean() {
        QFETCH(QString, index);
        std::string upper = kFirst;
        std::ranges::transform(upper, upper.begin(), [](char c) {
            return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        });
        std::string mixed = kFirst;
        mixed[9] = 'A';
        std::string plain = kSecond;
        std::erase(plain, '-');
        PostgresFixture shop("reading_text",
                             kTextTable +
                                 insertStreams({"order-b", "Order-A", kSecond, upper, "ä", "Z",
                                                "{" + plain + "}", kFirst, mixed, "0", ""}) +
                                 index.toStdString());
        shop.open();
        EventReader &reader = *shop.reader;
        const auto streams = streamsOf(scanAll(reader));
        QCOMPARE(streams.size(), std::size_t{11});
        QVERIFY(std::ranges::is_sorted(streams, {},
                                       [](const std::string &text) { return StreamId(text); }));
        QCOMPARE(std::vector(streams.begin() + 5, streams.end()),
                 (std::vector<std::string>{"", "0", "Order-A", "Z", "order-b", "ä"}));
        QCOMPARE(reader.readStream(StreamId(kFirst), {}).size(), std::size_t{3});
        QCOMPARE(reader.readStream(StreamId("{" + upper + "}"), {}).size(), std::size_t{3});
        QCOMPARE(reader.readStream(StreamId(plain), {}).size(), std::size_t{2});
        QCOMPARE(reader.readStream(StreamId("order-a"), {}).size(), std::size_t{0});
        QCOMPARE(reader.readStream(StreamId("Order-A"), {}).size(), std::size_t{1});
        QCOMPARE(reader.readStream(StreamId(""), {}).size(), std::size_t{1});
        // Every way of paging lists each stream once.
        std::vector<StreamId> paged;
        for (StreamPage page{{}, true}; page.more;) {
            page = reader.readStreams(
                {paged.empty() ? std::nullopt : std::optional(paged.back()), 2}, {});
            paged.insert(paged.end(), page.streams.begin(), page.streams.end());
        }
        QCOMPARE(paged.size(), std::size_t{8});
        QVERIFY(std::ranges::is_sorted(paged));
        QVERIFY(paged == reader.readStreams({}, {}).streams);
        QCOMPARE(scanAll(reader, {StreamId(kFirst), 2}).size(), std::size_t{3});
        QCOMPARE(texts(reader.findStreams("ORDER-", 9, {})),
                 (std::vector<std::string>{"Order-A", "order-b"}));
        QCOMPARE(reader.findStreams("ORDER-", 1, {}).more, true);
        QCOMPARE(reader.findStreams("%", 9, {}).streams.size(), std::size_t{0});
        QVERIFY(reader.findStreams(kFirst.substr(0, 12), 9, {}).streams ==
                std::vector{StreamId(kFirst)});
    }

    void plainTextIdsUseTheIndex_data() {
        QTest::addColumn<QStringList>("streams");
        QTest::addRow("canonical")
            << QStringList{QString::fromStdString(kSecond), QString::fromStdString(kFirst)};
        QTest::addRow("no UUIDs") << QStringList{u"b"_qs, u"B"_qs, u"a-1"_qs};
    }
    void plainTextIdsUseTheIndex() {
        QFETCH(QStringList, streams);
        std::vector<std::string> stored;
        for (const QString &stream : streams)
            stored.push_back(stream.toStdString());
        PostgresFixture shop("reading_plain",
                             kTextTable + insertStreams(stored) +
                                 "CREATE INDEX ON order_events (order_id COLLATE \"C\")");
        shop.open();
        std::ranges::sort(stored);
        QCOMPARE(texts(shop.reader->readStreams({}, {})), stored);
        QCOMPARE(texts(shop.reader->readStreams({StreamId(stored[0]), 1}, {})),
                 std::vector{stored[1]});
        QCOMPARE(streamsOf(scanAll(*shop.reader)), stored);
        QCOMPARE(texts(shop.reader->readStreams({StreamId("zz"), {}}, {})).size(), std::size_t{0});
        const std::string prefix = stored[0].substr(0, 1);
        QCOMPARE(texts(shop.reader->findStreams(prefix, 9, {})).front(), stored[0]);
        QCOMPARE(shop.reader->findStreams(prefix, 9, {}).streams.size(),
                 std::size_t(prefix == "B" ? 2 : 1));
        QCOMPARE(shop.reader->findStreams(prefix + "_", 9, {}).streams.size(), std::size_t{0});
        const StreamId noText(std::string("a\0b", 3));
        QCOMPARE(kindThrown([&] {
                     shop.reader->readStreams({noText, 5}, {});
                 }),
                 std::optional(ErrorKind::BadRequest));
        const bool uuids = StreamId(stored[0]).uuid().has_value();
        QCOMPARE(shop.reader->readStreams({StreamId(std::string(32, 'f')), {}}, {}).streams.size(),
                 uuids ? std::size_t{0} : stored.size());
    }

    void numbersAreIdsToo() {
        PostgresFixture shop(
            "reading_numbers",
            "CREATE TABLE order_events (id bigserial PRIMARY KEY, order_id bigint, "
            "event_type text, event_data json, created_at timestamptz);"
            "INSERT INTO order_events (order_id, event_type, event_data) VALUES (10, 'T', '{}'), "
            "(9, 'T', '{}'), (10, 'T', '{}'), (NULL, 'T', '{}')");
        shop.open();
        QCOMPARE(texts(shop.reader->readStreams({}, {})),
                 (std::vector<std::string>{"", "10", "9"}));
        QCOMPARE(ids(shop.reader->readStream(StreamId("10"), {})),
                 (std::vector<std::string>{"1", "3"}));
        QVERIFY(shop.reader->readStream(StreamId("010"), {}).empty());
        QVERIFY(shop.reader->readStream(StreamId("x"), {}).empty());
        QCOMPARE(shop.reader->readStream(StreamId(""), {}).size(), std::size_t{1});
        QCOMPARE(streamsOf(scanAll(*shop.reader)), (std::vector<std::string>{"", "10", "10", "9"}));
        QCOMPARE(texts(shop.reader->findStreams("1", 9, {})), std::vector<std::string>{"10"});
    }

    void absentStreamsAreOne() {
        PostgresFixture shop(
            "reading_absent",
            "CREATE TABLE order_events (id uuid, order_id uuid, event_type text, event_data jsonb,"
            " created_at bigint); CREATE INDEX ON order_events (order_id);"
            "INSERT INTO order_events VALUES (NULL, NULL, NULL, NULL, NULL), "
            "(gen_random_uuid(), '" +
                kFirst + "', 'T', '{}', 1772442847120)");
        shop.open();
        QCOMPARE(texts(shop.reader->readStreams({}, {})), (std::vector<std::string>{kFirst, ""}));
        QCOMPARE(texts(shop.reader->readStreams({StreamId(kFirst), 5}, {})),
                 std::vector<std::string>{""});
        const auto events = shop.reader->readStream(StreamId(), {});
        QCOMPARE(events.size(), std::size_t{1});
        QCOMPARE(events[0].type, "");
        QCOMPARE(events[0].payload, "");
        QCOMPARE(events[0].findings.at(0).code, FindingCode::PayloadMissing);
        QCOMPARE(streamsOf(scanAll(*shop.reader)), (std::vector<std::string>{kFirst, ""}));
        QCOMPARE(scanAll(*shop.reader, {{}, 1}).size(), std::size_t{1});
        QCOMPARE(scanAll(*shop.reader, {StreamId(kFirst), 1}).size(), std::size_t{1});
    }

    void findsByTheBeginning() {
        PostgresFixture shop("reading_find", randomHistory(5));
        shop.open();
        QCOMPARE(shop.reader->findStreams("", 100, {}).streams.size(), std::size_t{6});
        QCOMPARE(texts(shop.reader->findStreams("00000003", 9, {})),
                 std::vector<std::string>{"00000003-0000-4000-8000-000000000000"});
        QCOMPARE(shop.reader->findStreams("00000003-0000-4", 9, {}).streams.size(), std::size_t{1});
        QCOMPARE(shop.reader->findStreams("000000030000400080000000000000{}", 9, {}).streams.size(),
                 std::size_t{0});
        QCOMPARE(
            shop.reader->findStreams("{00000003000040008000000000000000}", 9, {}).streams.size(),
            std::size_t{1});
        for (const char *none : {"g", "000000030", "0000000-", "-", "'", "\xff"})
            QCOMPARE(shop.reader->findStreams(none, 9, {}).streams.size(), std::size_t{0});
        QVERIFY(shop.reader->findStreams("0", 2, {}).more);
    }

    void viewsPartitionsAndOddNames() {
        PostgresFixture shop(
            "reading odd \"names\"",
            "CREATE SCHEMA \"Ma\"\"in %\"; CREATE TABLE \"Ma\"\"in %\".\"Ordér_events\" ("
            "id uuid, \"Ordér_id\" uuid, event_type varchar, event_data jsonb, created_at bigint) "
            "PARTITION BY RANGE (created_at);"
            "CREATE TABLE \"Ma\"\"in %\".p1 PARTITION OF \"Ma\"\"in %\".\"Ordér_events\" "
            "FOR VALUES FROM (0) TO (1500000000000);"
            "CREATE TABLE p2 PARTITION OF \"Ma\"\"in %\".\"Ordér_events\" DEFAULT;"
            "INSERT INTO \"Ma\"\"in %\".\"Ordér_events\" VALUES "
            "('00000000-0000-4000-8000-000000000001', '" +
                kFirst +
                "', 'B', '{}', 1600000000000),"
                "('00000000-0000-4000-8000-000000000002', '" +
                kFirst +
                "', 'A', '{}', 1400000000000);"
                "CREATE VIEW order_events AS SELECT id, \"Ordér_id\" AS order_id, event_type, "
                "event_data, to_timestamp(created_at / 1000.0) AS created_at "
                "FROM \"Ma\"\"in %\".\"Ordér_events\";"
                "CREATE MATERIALIZED VIEW m_events AS SELECT *, order_id AS m_id FROM "
                "order_events;");
        shop.open();
        for (const char *table : {"Ordér_events", "order_events", "m_events"}) {
            shop.open(table);
            QCOMPARE(shop.reader->table().relation, std::string(table));
            const auto events = shop.reader->readStream(StreamId(kFirst), {});
            QCOMPARE(events.size(), std::size_t{2});
            QCOMPARE(events[0].type, "A");
            QCOMPARE(ids(scanAll(*shop.reader)), ids(events));
            QCOMPARE(texts(shop.reader->readStreams({}, {})), std::vector{kFirst});
        }
    }

    void estimatesWithoutCounting() {
        PostgresFixture shop("reading_estimate", randomHistory(4));
        shop.open();
        QVERIFY(!shop.reader->estimateEvents());
        shop.exec("ANALYZE order_events");
        shop.open();
        QCOMPARE(shop.reader->estimateEvents(), std::optional<std::uint64_t>(300));
    }

    void everyReaderHasItsOwnConnection() {
        PostgresFixture shop("reading_connections", randomHistory(6));
        shop.open();
        const auto other = shop.source->openReader(shop.source->tables().front(), {});
        std::size_t nested = 0;
        shop.reader->scan(
            {{}, 1}, [&](Event &&event) { nested += other->readStream(event.stream, {}).size(); },
            {});
        const auto size =
            shop.reader->readStream(shop.reader->readStreams({{}, 1}, {}).streams.at(0), {}).size();
        QCOMPARE(nested, size * size);
    }
};

BACKSTORY_TEST(PostgresReadingTest);

#include "postgres_reading_test.moc"
