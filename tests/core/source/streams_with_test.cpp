#include "core/json/parse.h"
#include "tests/core/source/answers.h"
#include "tests/core/source/postgres_fixture.h"
#include "tests/core/source/sqlite_writer.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

#include <random>
#include <set>

using namespace backstory;
using namespace backstory::test;

namespace {

const std::vector<std::string> kTypes{"OrderCreated", "OrderPaid", "It's \\ odd", "Größe"};
// Each as JSON may write it, beside what it says.
const std::vector<std::pair<std::string, std::string>> kTexts{
    {"k-1", "k-1"},   {"k-\\u0031", "k-1"}, {"caf\\u00e9", "café"},
    {"café", "café"}, {"a\\\"b", "a\"b"},   {"\\\\", "\\"},
    {"it's", "it's"}, {"%_", "%_"},         {"\\n", "\n"},
    {"", ""},         {"K-1", "K-1"},       {"👍", "👍"}};
const std::vector<std::pair<std::string, std::string>> kKeys{
    {"customer", "customer"}, {"c\\u0075stomer", "customer"}, {"no te", "no te"}, {"ß", "ß"}};

struct Row {
    std::string id;
    std::string stream;
    std::string type;
    std::string payload;
    std::optional<std::int64_t> at;
};

std::string uuidText(std::uint64_t number) {
    Uuid uuid;
    for (std::size_t i = 0; i < 4; ++i)
        uuid.bytes[i] = static_cast<std::uint8_t>((number >> (24U - 8U * i)) & 0xFFU);
    return uuid.text();
}

std::string somePayload(std::mt19937 &random) {
    switch (random() % 8U) {
    case 0:
        return R"(["customer"])";
    case 1:
        return R"("customer")";
    case 2:
        return "{}";
    default:
        const auto &key = kKeys[random() % kKeys.size()];
        const auto &text = kTexts[random() % kTexts.size()];
        const std::string value = random() % 5U == 0 ? "10.0" : '"' + text.first + '"';
        return R"({"n":1,")" + key.first + R"(":)" + value + '}';
    }
}

std::vector<Row> someRows(std::mt19937 &random) {
    std::vector<Row> rows;
    for (int i = 0; i < 250; ++i) {
        Row row{uuidText(random()),
                uuidText(random() % 60U * 70'000'000U),
                kTypes[random() % kTypes.size()],
                somePayload(random),
                {}};
        if (random() % 8U != 0)
            row.at = 1'772'000'000'000 + static_cast<std::int64_t>(random() % 100U) * 1'000;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string quote(const std::string &text) {
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("''") : std::string(1, c);
    return quoted + '\'';
}

/// `at` makes SQL of milliseconds.
std::string inserts(const std::vector<Row> &rows,
                    const std::function<std::string(std::int64_t)> &at) {
    std::string sql;
    for (const Row &row : rows)
        sql += "INSERT INTO order_events VALUES (" + quote(row.id) + ", " + quote(row.stream) +
               ", " + quote(row.type) + ", " + quote(row.payload) + ", " +
               (row.at ? at(*row.at) : "NULL") + ");";
    return sql;
}

RowCondition someCondition(std::mt19937 &random, const std::vector<Row> &rows) {
    RowCondition condition;
    const auto instant = [&random] {
        const auto millis = 1'772'000'000'000 + static_cast<std::int64_t>(random() % 100U) * 1'000;
        return Instant::fromMillis(millis)->plusNanos(static_cast<int>(random() % 3U) - 1);
    };
    if (random() % 3U == 0)
        condition.types = {kTypes[random() % kTypes.size()], "OrderPaid"};
    if (random() % 3U == 0)
        condition.from = instant();
    if (random() % 3U == 0)
        condition.to = instant();
    if (random() % 8U == 0)
        condition.stream = StreamId(rows[random() % rows.size()].stream);
    if (random() % 4U == 0)
        condition.payloadMembers = {kKeys[random() % kKeys.size()].second};
    if (random() % 4U == 0)
        condition.payloadTexts = {
            {kKeys[random() % kKeys.size()].second, kTexts[random() % kTexts.size()].second}};
    return condition;
}

bool meets(const RowCondition &condition, const Event &event) {
    const auto &stamp = event.happenedAt.instant;
    if (!condition.types.empty() &&
        std::ranges::find(condition.types, event.type) == condition.types.end())
        return false;
    if ((condition.from && !(stamp && *stamp >= *condition.from)) ||
        (condition.to && !(stamp && *stamp <= *condition.to)) ||
        (condition.stream && event.stream != *condition.stream))
        return false;
    const auto parsed = json::parse(event.payload);
    const auto *payload = std::get_if<json::Value>(&parsed);
    const auto member = [payload](const std::string &key) {
        return payload != nullptr ? payload->find(key) : nullptr;
    };
    return std::ranges::all_of(condition.payloadMembers, member) &&
           std::ranges::all_of(condition.payloadTexts, [&member](const auto &wanted) {
               const json::Value *value = member(wanted.key);
               return value && value->isString() && value->string() == wanted.text;
           });
}

std::vector<StreamId> pagesOf(EventReader &reader, const RowCondition &condition,
                              std::size_t size) {
    std::vector<StreamId> streams;
    ScanRange range{{}, size};
    for (bool more = true; more;) {
        const auto page = reader.streamsWith(condition, range, {});
        if (!page || page->streams.size() > size)
            throw std::runtime_error("no such page");
        streams.insert(streams.end(), page->streams.begin(), page->streams.end());
        more = page->more;
        if (more)
            range.after = streams.back();
    }
    return streams;
}

/// Whether all depends on what the database makes of stamps.
bool isLeftToStamps(const RowCondition &condition) {
    return condition.types.empty() && !condition.stream && condition.payloadMembers.empty() &&
           condition.payloadTexts.empty();
}

/// Asks a reader many questions; answers how many streams came that need not have come.
std::size_t checkReader(EventReader &reader, const std::vector<Row> &rows, unsigned seed) {
    std::mt19937 random(seed);
    const std::vector<Event> events = allEvents(reader);
    if (events.size() != rows.size())
        throw std::runtime_error("not all rows were read");
    std::size_t beyond = 0;
    for (int i = 0; i < 25; ++i) {
        const RowCondition condition = someCondition(random, rows);
        std::set<StreamId> expected;
        for (const Event &event : events)
            if (meets(condition, event))
                expected.insert(event.stream);
        const auto page = reader.streamsWith(condition, {}, {});
        if (!page && isLeftToStamps(condition))
            continue;
        if (!page || page->more)
            throw std::runtime_error("no page at question " + std::to_string(i));
        const auto &streams = page->streams;
        if (!std::ranges::includes(streams, expected))
            throw std::runtime_error("a stream is missing at question " + std::to_string(i));
        if (std::ranges::adjacent_find(streams, std::greater_equal<>{}) != streams.end())
            throw std::runtime_error("no order at question " + std::to_string(i));
        if (pagesOf(reader, condition, 7) != streams)
            throw std::runtime_error("other pages at question " + std::to_string(i));
        // Among the rows with a member are arrays and texts that say its name.
        if (condition.payloadMembers.empty())
            beyond += streams.size() - expected.size();
    }
    return beyond;
}

std::string millis(std::int64_t at) {
    return std::to_string(at);
}

std::string timestamp(std::int64_t at) {
    return "to_timestamp(" + std::to_string(at) + " / 1000.0)";
}

} // namespace

/// The streams that have an event of some kind: never fewer than there are.
class StreamsWithTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        constexpr unsigned kSeed = 41;
        std::mt19937 random(kSeed);
        m_rows = someRows(random);
    }

    void postgres_data() {
        QTest::addColumn<QString>("columns");
        QTest::addColumn<bool>("withTimestamps");
        QTest::addColumn<bool>("exact");
        QTest::newRow("classic") << "id uuid, order_id uuid NOT NULL, event_type varchar(255), "
                                    "event_data jsonb, created_at bigint"
                                 << false << true;
        QTest::newRow("timestamps, text") << "id text, order_id text, event_type text, event_data "
                                             "text, created_at timestamptz"
                                          << true << false;
        QTest::newRow("json, padded") << "id uuid, order_id varchar(40) COLLATE \"C\", event_type "
                                         "char(20), event_data json, created_at timestamp"
                                      << true << false;
        QTest::newRow("numbers") << "id uuid, order_id uuid, event_type text, event_data jsonb, "
                                    "created_at numeric"
                                 << false << false;
        QTest::newRow("floats") << "id uuid, order_id uuid, event_type text, event_data jsonb, "
                                   "created_at float8"
                                << false << false;
        QTest::newRow("dates") << "id uuid, order_id uuid, event_type text, event_data jsonb, "
                                  "created_at date"
                               << true << false;
    }
    void postgres() {
        QFETCH(QString, columns);
        QFETCH(bool, withTimestamps);
        QFETCH(bool, exact);
        PostgresFixture shop("streams_with",
                             "CREATE TABLE order_events (" + columns.toStdString() +
                                 "); SET timezone = 'UTC';" +
                                 inserts(m_rows, withTimestamps ? timestamp : millis));
        shop.open();
        const std::size_t beyond = checkReader(*shop.reader, m_rows, 5);
        QVERIFY(!exact || beyond == 0);
        shop.exec("CREATE INDEX ON order_events (order_id); ANALYZE");
        shop.open();
        QVERIFY(checkReader(*shop.reader, m_rows, 6) == 0 || !exact);
    }

    void sqlite_data() {
        QTest::addColumn<QString>("columns");
        QTest::addColumn<bool>("indexed");
        const auto classic = QStringLiteral("id UUID, order_id UUID NOT NULL, event_type "
                                            "VARCHAR(255), event_data JSONB, created_at BIGINT");
        QTest::newRow("classic") << classic << true;
        QTest::newRow("no index") << classic << false;
        QTest::newRow("no types") << "id, order_id, event_type, event_data, created_at" << true;
        QTest::newRow("text stamps") << "id TEXT, order_id TEXT, event_type TEXT, event_data TEXT, "
                                        "created_at TEXT"
                                     << true;
    }
    void sqlite() {
        QFETCH(QString, columns);
        QFETCH(bool, indexed);
        const TemporaryFolder folder;
        const auto file = folder.file("shop.db");
        const SqliteWriter writer(file, "CREATE TABLE order_events (" + columns.toStdString() +
                                            "); BEGIN; " + inserts(m_rows, millis) + "COMMIT");
        checkInSqlite(file, indexed);
    }

    void sqliteWhereNothingIsText() {
        const TemporaryFolder folder;
        const auto file = folder.file("shop.db");
        SqliteWriter writer(file, "CREATE TABLE order_events (id, order_id, event_type, event_data,"
                                  " created_at BIGINT); BEGIN; " +
                                      inserts(m_rows, millis) + "COMMIT");
        writer.exec("UPDATE order_events SET event_type = CAST(event_type AS BLOB), event_data = "
                    "CAST(event_data AS BLOB) WHERE rowid % 3 = 0; UPDATE order_events SET "
                    "created_at = created_at + 0.25 WHERE rowid % 5 = 0; UPDATE order_events SET "
                    "created_at = strftime('%Y-%m-%dT%H:%M:%SZ', created_at / 1000, 'unixepoch') "
                    "WHERE rowid % 7 = 0");
        checkInSqlite(file, true);
    }

    void oneStreamInAnySpelling() {
        const TemporaryFolder folder;
        const auto file = folder.file("shop.db");
        SqliteWriter writer(file, kClassicSqlite);
        writer.add("1", "11111111-1111-4111-8111-1111111111AA", "A", "{}", 1);
        writer.add("2", "Ω", "A", "{}", 2);
        writer.add("3", "{22222222-2222-4222-8222-222222222222}", "A", "{}", 3);
        const OpenedSource opened(file);
        const auto found = [&opened](const std::string &stream) {
            RowCondition condition;
            condition.stream = StreamId(stream);
            return streamIds(*opened.reader->streamsWith(condition, {}, {}));
        };
        QCOMPARE(found("11111111111141118111"
                       "1111111111aa"),
                 std::vector<std::string>{"11111111-1111-4111-8111-1111111111AA"});
        QCOMPARE(found("22222222-2222-4222-8222-222222222222"),
                 std::vector<std::string>{"{22222222-2222-4222-8222-222222222222}"});
        QCOMPARE(found("Ω"), std::vector<std::string>{"Ω"});
        QVERIFY(found("ω").empty());
    }

    void whatCannotBeSentIsLeftOut() {
        PostgresFixture shop("streams_with_odd", kClassicTable + inserts(m_rows, millis));
        shop.open();
        RowCondition condition;
        condition.types = {std::string("a\0b", 3)};
        QVERIFY(!shop.reader->streamsWith(condition, {}, {}));
        condition = {};
        condition.payloadTexts = {{"customer", std::string("\0", 1)}, {"\xff", "x"}};
        QVERIFY(!shop.reader->streamsWith(condition, {}, {}));
        condition.payloadMembers = {"n"};
        QVERIFY(!shop.reader->streamsWith(condition, {}, {})->streams.empty());
    }

private:
    void checkInSqlite(const std::filesystem::path &file, bool indexed) {
        if (indexed)
            SqliteWriter(file).exec("CREATE INDEX by_order ON order_events (order_id)");
        const OpenedSource opened(file);
        for (const unsigned seed : {8U, 9U})
            checkReader(*opened.reader, m_rows, seed);
    }

    std::vector<Row> m_rows;
};

BACKSTORY_TEST(StreamsWithTest);
#include "streams_with_test.moc"
