#include "tests/core/source/answers.h"
#include "tests/core/source/followed.h"
#include "tests/core/source/postgres_fixture.h"
#include "tests/core/source/sqlite_writer.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

#include <fstream>
#include <random>
#include <tuple>

using namespace backstory;
using namespace backstory::test;

namespace {

/// An event as all backends get it.
struct Row {
    std::string id;
    std::string stream;
    std::optional<std::int64_t> at;
    std::int64_t position = 0;
};

std::string uuidText(std::uint64_t number) {
    Uuid uuid;
    for (std::size_t i = 0; i < 4; ++i)
        uuid.bytes[i] = static_cast<std::uint8_t>((number >> (24U - 8U * i)) & 0xFFU);
    return uuid.text();
}

/// Events whose times tie, are absent, or lie before 1970.
std::vector<Row> someRows() {
    constexpr unsigned kSeed = 7;
    std::mt19937 random(kSeed);
    std::vector<Row> rows;
    for (int i = 0; i < 300; ++i) {
        Row row{uuidText(random()), uuidText(random() % 20U), {}, i};
        if (random() % 6 != 0)
            row.at = static_cast<std::int64_t>(random() % 40U) * 50'000'000'000 - 1'000'000'000'000;
        rows.push_back(std::move(row));
    }
    std::vector<std::int64_t> places(rows.size());
    std::ranges::generate(places, [n = 0]() mutable { return n++; });
    std::ranges::shuffle(places, random);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].position = places[i];
    return rows;
}

std::vector<std::string> idsBy(std::vector<Row> rows, bool byPosition) {
    std::ranges::sort(rows, {}, [&](const Row &row) {
        return std::tuple(byPosition ? row.position : 0, !row.at, row.at.value_or(0), row.id);
    });
    std::vector<std::string> ids;
    for (const Row &row : rows)
        ids.push_back(row.id);
    return ids;
}

std::string atText(const Row &row) {
    return row.at ? std::to_string(*row.at) : "NULL";
}

std::vector<std::string> logIds(EventReader &reader) {
    std::vector<std::string> ids;
    reader.scanLog([&](Event &&event) { ids.push_back(event.id.text()); }, {});
    return ids;
}

/// INSERT statements with so much of each row.
std::string inserts(const std::vector<Row> &rows, bool withPosition) {
    std::string sql;
    for (const Row &row : rows)
        sql += "INSERT INTO order_events VALUES ('" + row.id + "', '" + row.stream +
               "', 'OrderPaid', '{\"n\":1}', " + atText(row) +
               (withPosition ? ", " + std::to_string(row.position) : "") + ");";
    return sql;
}

std::string lineOf(const Row &row, bool withPosition) {
    return R"({"id":")" + row.id + R"(","order_id":")" + row.stream +
           R"(","event_type":"OrderPaid","event_data":{"n":1},"created_at":)" +
           (row.at ? atText(row) : "null") +
           (withPosition ? ",\"position\":" + std::to_string(row.position) : "") + '}';
}

const std::string kNote = R"({"at":"2026-03-02T09:14:07.120Z","by":"dpo","reason":"request 17"})";

std::string erasedLine(const std::string &id, const std::string &note) {
    return R"({"order_id":"o","event_type":"T","event_data":{},"created_at":1,"id":")" + id +
           R"(","erased":)" + note + "}\n";
}

} // namespace

/// A whole log in its order, from every backend.
class ScanLogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_rows = someRows(); }

    void postgres_data() { positions(); }
    void postgres() {
        QFETCH(bool, positioned);
        PostgresFixture shop(positioned ? "log_position" : "log_time", kClassicTable);
        if (positioned)
            shop.exec("ALTER TABLE order_events ADD COLUMN position bigint");
        shop.exec(inserts(m_rows, positioned));
        shop.open();
        QCOMPARE(logIds(*shop.reader), idsBy(m_rows, positioned));
    }

    void postgresWhereTheServerCannotSort_data() {
        QTest::addColumn<QString>("columns");
        QTest::newRow("ids that are numeric, tied times")
            << "id::numeric, order_id, event_type, event_data, created_at";
        QTest::newRow("times that are text")
            << "id::numeric, order_id, event_type, event_data, "
               "to_char(to_timestamp(created_at / 1000.0) AT TIME ZONE 'UTC', "
               "'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS created_at";
    }
    void postgresWhereTheServerCannotSort() {
        QFETCH(QString, columns);
        PostgresFixture shop("log_memory",
                             "CREATE TABLE kept (id bigint, order_id text, event_type text, "
                             "event_data jsonb, created_at bigint); INSERT INTO kept SELECT n, "
                             "n % 5, 'T', '{}', CASE WHEN n % 7 > 0 THEN n % 7 * 1000 END "
                             "FROM generate_series(10, 99) n; CREATE VIEW order_events AS SELECT " +
                                 columns.toStdString() + " FROM kept");
        shop.open();
        std::vector<std::string> expected;
        for (int time = 1; time <= 7; ++time)
            for (int n = 10; n < 100; ++n)
                if (n % 7 == time % 7)
                    expected.push_back(std::to_string(n));
        QCOMPARE(logIds(*shop.reader), expected);
    }

    void sqlite_data() { positions(); }
    void sqlite() {
        QFETCH(bool, positioned);
        const TemporaryFolder folder;
        const auto file = folder.file("shop.db");
        {
            SqliteWriter writer(file, kClassicSqlite);
            if (positioned)
                writer.exec("ALTER TABLE order_events ADD COLUMN position INTEGER");
            writer.exec("BEGIN;" + inserts(m_rows, positioned) + "COMMIT");
        }
        OpenedSource shop(file);
        QCOMPARE(logIds(*shop.reader), idsBy(m_rows, positioned));
    }

    void sqliteReadsAllKindsOfValues() {
        const TemporaryFolder folder;
        const auto file = folder.file("odd.db");
        {
            SqliteWriter writer(file,
                                "CREATE TABLE order_events (id TEXT, order_id TEXT, event_type "
                                "TEXT, event_data TEXT, created_at)");
            writer.exec(
                "INSERT INTO order_events VALUES ('e', 'o', 'T', '{}', NULL), "
                "('d', 'o', 'T', '{}', '1970-01-01T00:00:03Z'), ('c', 'o', 'T', '{}', 2500.5), "
                "('a', 'o', 'T', '{}', -7), ('b', 'o', 'T', '{}', '2500'), "
                "('f', 'o', 'T', '{}', 'nonsense')");
        }
        OpenedSource shop(file);
        const std::vector<std::string> expected{"a", "b", "c", "d", "e", "f"};
        QCOMPARE(logIds(*shop.reader), expected);
    }

    void jsonLines_data() { positions(); }
    void jsonLines() {
        QFETCH(bool, positioned);
        const TemporaryFolder folder;
        const auto path = folder.file("shop.jsonl");
        std::ofstream out(path);
        for (const Row &row : m_rows)
            out << lineOf(row, positioned) << '\n';
        out.close();
        OpenedSource shop(path);
        QCOMPARE(logIds(*shop.reader), idsBy(m_rows, positioned));
    }

    void stopsWhenAsked() {
        PostgresFixture shop("log_stop", kClassicTable + inserts(m_rows, false));
        shop.open();
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(throws<Cancelled>([&] {
            shop.reader->scanLog([](Event &&) {}, {stop.get_token(), {}});
        }));
    }

    void erasedPayloadsAreFound() {
        const std::vector<std::string> details{"2026-03-02T09:14:07.120Z", "dpo", "request 17"};
        PostgresFixture shop("log_erased",
                             kClassicTable + "ALTER TABLE order_events ADD COLUMN erased jsonb;" +
                                 "INSERT INTO order_events VALUES (gen_random_uuid(), "
                                 "gen_random_uuid(), 'OrderPaid', '{}', 1, '" +
                                 kNote +
                                 "'), (gen_random_uuid(), gen_random_uuid(), 'OrderPaid', "
                                 "'{}', 2, NULL)");
        shop.open();
        const TemporaryFolder folder;
        {
            SqliteWriter writer(folder.file("shop.db"),
                                kClassicSqlite +
                                    "ALTER TABLE order_events ADD COLUMN erased TEXT;" +
                                    "INSERT INTO order_events VALUES ('a', 'o', 'OrderPaid', '{}', "
                                    "1, '" +
                                    kNote + "'), ('b', 'o', 'OrderPaid', '{}', 2, NULL)");
        }
        OpenedSource file(folder.file("shop.db"));
        std::ofstream(folder.file("shop.jsonl"))
            << erasedLine("a", kNote) << erasedLine("b", "null");
        OpenedSource lines(folder.file("shop.jsonl"));
        for (EventReader *reader : {shop.reader.get(), file.reader.get(), lines.reader.get()}) {
            std::vector<Event> events;
            reader->scanLog([&](Event &&event) { events.push_back(std::move(event)); }, {});
            QCOMPARE(events.size(), std::size_t{2});
            const Finding *finding = findingOf(events[0].findings, FindingCode::PayloadErased);
            QVERIFY(finding != nullptr);
            QCOMPARE(finding->details, details);
            QVERIFY(!hasFinding(events[1].findings, FindingCode::PayloadErased));
        }
    }

private:
    static void positions() {
        QTest::addColumn<bool>("positioned");
        QTest::newRow("by time") << false;
        QTest::newRow("by position") << true;
    }

    std::vector<Row> m_rows;
};

BACKSTORY_TEST(ScanLogTest);

#include "scan_log_test.moc"
