#include "core/audit/stream_findings.h"
#include "core/json/parse.h"
#include "core/json/print.h"
#include "core/report/json_lines.h"
#include "core/source/open_source.h"
#include "tests/app/cli/command.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

#include <sqlite3.h>
#include <zlib.h>

#include <algorithm>
#include <fstream>
#include <random>

using namespace backstory;
using backstory::test::Answer;
using backstory::test::command;
using backstory::test::PostgresCluster;
using backstory::test::TemporaryFolder;

/// A real order-to-cash log, and what is known to be true of it, from all three backends: the file
/// itself, and its rows in SQLite and in the classic table of PostgreSQL, inserted in any order.
///
/// The log is no part of the project: see test_data.h.
class RealDataTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void summaryAsOfEachInstant_data();
    void summaryAsOfEachInstant();
    void ordersAreTheSameBytes();
    void verbsAreTheSameBytes();
    void typesAreCounted();

private:
    struct Row {
        std::string id, order, type, payload, createdAt;
    };

    void readRows(const std::filesystem::path &file);
    void fillSqlite();
    void fillPostgres();

    TemporaryFolder m_folder;
    std::vector<Row> m_rows;
    std::vector<std::string> m_sources;
};

namespace {

constexpr unsigned kSeed = 31;

struct Figures {
    const char *at;
    const char *orders;
    const char *groups;
};

// From the README that comes with the log, computed there by other means. Groups without orders are
// left out, those without a status come last.
constexpr std::array kFigures{
    Figures{"2016-06-30T23:59:59Z", "8134",
            R"({"key":"Cancelled","streams":979,"sums":{"amount":18242446.05}},)"
            R"({"key":"Created","streams":1227,"sums":{"amount":20301692.79}},)"
            R"({"key":"Delivered","streams":5875,"sums":{"amount":50377254.67}},)"
            R"({"key":"Shipped","streams":13,"sums":{"amount":169113.87}},)"
            R"({"key":null,"streams":40,"sums":{"amount":0}})"},
    Figures{"2017-01-01T00:00:00Z", "15588",
            R"({"key":"Cancelled","streams":1740,"sums":{"amount":33238460.65}},)"
            R"({"key":"Created","streams":1480,"sums":{"amount":20473154.64}},)"
            R"({"key":"Delivered","streams":12317,"sums":{"amount":113458525.97}},)"
            R"({"key":"Shipped","streams":51,"sums":{"amount":725826.97}})"},
    Figures{"2017-07-03T23:59:59Z", "21018",
            R"({"key":"Cancelled","streams":2423,"sums":{"amount":61857368.40}},)"
            R"({"key":"Created","streams":183,"sums":{"amount":1657893.65}},)"
            R"({"key":"Delivered","streams":18388,"sums":{"amount":176566695.53}},)"
            R"({"key":"Shipped","streams":22,"sums":{"amount":120982.86}},)"
            R"({"key":null,"streams":2,"sums":{"amount":0}})"},
    Figures{"end", "21159",
            R"({"key":"Cancelled","streams":2488,"sums":{"amount":62569799.29}},)"
            R"({"key":"Delivered","streams":18659,"sums":{"amount":179232101.23}},)"
            R"({"key":"Shipped","streams":12,"sums":{"amount":28503.52}})"},
};

std::vector<std::string> unzippedLines(const std::filesystem::path &file) {
    std::vector<std::string> lines;
    gzFile zipped = gzopen(file.c_str(), "rb");
    std::vector<char> line(1U << 20U);
    while (zipped && gzgets(zipped, line.data(), static_cast<int>(line.size())))
        lines.emplace_back(line.data());
    gzclose(zipped);
    return lines;
}

std::string csvText(const std::string &text) {
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

/// All that can be said of an order, one after the other.
std::string everythingAbout(EventReader &reader, const StreamId &order) {
    History history(order, Ruleset::load("orders"), EventOrder(reader.table()));
    history.add(reader.readStream(order, {}));
    const auto findings = findStreamFindings(history, *Instant::fromSeconds(1'600'000'000));
    std::string all;
    for (std::uint32_t k = 0; k <= history.size(); ++k) {
        const Version version{k};
        if (k > 0) {
            const auto named = findingsOf(findings, version);
            all += eventToJson(history, version, reader.table(), named, false) + "\n";
            all += changesToJson(history.changesOf(version)) + "\n";
        }
        all += json::toText(history.stateAt(Moment{k})) + "\n";
    }
    const std::vector<Blame> blame = history.blameAll(history.end());
    all += blameToJson(history, blame) + "\n";
    for (const Blame &entry : blame)
        all += valuesToJson(history, history.valuesOf(entry.path)) + "\n";
    return all;
}

} // namespace

void RealDataTest::initTestCase() {
    const auto folder = backstory::test::realDataFolder();
    if (!folder)
        QSKIP("no folder with real data is named");
    const auto file = *folder / "o2c.jsonl.gz";
    readRows(file);
    QCOMPARE(m_rows.size(), std::size_t{110'125});
    qInfo("seed %u", kSeed);
    std::shuffle(m_rows.begin(), m_rows.end(), std::mt19937(kSeed));
    m_sources.push_back(file.string());
    fillSqlite();
    fillPostgres();
}

void RealDataTest::readRows(const std::filesystem::path &file) {
    std::vector<json::Field> fields;
    for (const std::string &line : unzippedLines(file)) {
        json::readFields(line, fields);
        const auto raw = [&](std::string_view key) {
            return std::string(std::ranges::find(fields, key, &json::Field::key)->value);
        };
        const auto text = [&](std::string_view key) {
            return json::parseTrusted(raw(key)).string();
        };
        m_rows.push_back({text("id"), text("order_id"), text("event_type"), raw("event_data"),
                          raw("created_at")});
    }
}

void RealDataTest::fillSqlite() {
    const auto file = m_folder.file("o2c.db");
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(file.c_str(), &database), SQLITE_OK);
    sqlite3_exec(database,
                 "PRAGMA synchronous = OFF; BEGIN; CREATE TABLE order_events (id TEXT PRIMARY KEY, "
                 "order_id TEXT NOT NULL, event_type TEXT NOT NULL, event_data TEXT NOT NULL, "
                 "created_at INTEGER); CREATE INDEX by_order ON order_events (order_id)",
                 nullptr, nullptr, nullptr);
    sqlite3_stmt *insert = nullptr;
    sqlite3_prepare_v2(database, "INSERT INTO order_events VALUES (?, ?, ?, ?, ?)", -1, &insert,
                       nullptr);
    for (const Row &row : m_rows) {
        int column = 0;
        for (const std::string *text : {&row.id, &row.order, &row.type, &row.payload})
            sqlite3_bind_text(insert, ++column, text->data(), static_cast<int>(text->size()),
                              SQLITE_STATIC);
        sqlite3_bind_int64(insert, ++column, std::stoll(row.createdAt));
        QCOMPARE(sqlite3_step(insert), SQLITE_DONE);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    QCOMPARE(sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
    m_sources.push_back(file.string());
}

void RealDataTest::fillPostgres() {
    const auto csv = m_folder.file("o2c.csv");
    std::ofstream out(csv);
    for (const Row &row : m_rows)
        out << row.id << ',' << row.order << ',' << row.type << ',' << csvText(row.payload) << ','
            << row.createdAt << '\n';
    out.close();
    PostgresCluster &cluster = PostgresCluster::shared();
    m_sources.push_back(cluster.createDatabase("real_data"));
    cluster.exec("real_data",
                 "CREATE TABLE order_events (id UUID PRIMARY KEY DEFAULT gen_random_uuid(), "
                 "order_id UUID NOT NULL, event_type VARCHAR(255) NOT NULL, event_data JSONB NOT "
                 "NULL, created_at BIGINT DEFAULT extract(epoch FROM now()) * 1000); "
                 "COPY order_events FROM '" +
                     csv.string() +
                     "' (FORMAT csv); CREATE INDEX ON order_events (order_id); ANALYZE");
}

void RealDataTest::summaryAsOfEachInstant_data() {
    QTest::addColumn<int>("figures");
    QTest::addColumn<int>("source");
    const std::array names{"file", "sqlite", "postgres"};
    for (std::size_t f = 0; f < kFigures.size(); ++f)
        for (std::size_t s = 0; s < names.size(); ++s)
            QTest::addRow("%s from %s", kFigures[f].at, names[s])
                << static_cast<int>(f) << static_cast<int>(s);
}

void RealDataTest::summaryAsOfEachInstant() {
    QFETCH(int, figures);
    QFETCH(int, source);
    const Figures &expected = kFigures[static_cast<std::size_t>(figures)];
    const Answer answer = command({"summary", m_sources[static_cast<std::size_t>(source)], "--at",
                                   expected.at, "--format", "json"});
    QCOMPARE(answer.status, 0);
    const std::string orders = R"("streams":)" + std::string(expected.orders) + ",";
    const std::string groups =
        R"("groups":[)" + std::string(expected.groups) + R"(],"skipped":{"amount":0}})" + "\n";
    QVERIFY2(answer.shows(orders), answer.out.c_str());
    QVERIFY2(answer.out.ends_with(groups), answer.out.c_str());
}

void RealDataTest::ordersAreTheSameBytes() {
    std::vector<std::unique_ptr<EventSource>> sources;
    std::vector<std::unique_ptr<EventReader>> readers;
    for (const std::string &name : m_sources) {
        sources.push_back(openSource({name, "", std::nullopt}));
        readers.push_back(
            sources.back()->openReader(sources.back()->tables().front(), std::nullopt));
    }
    const auto orders = readers.front()->readStreams({}, {}).streams;
    QCOMPARE(orders.size(), std::size_t{21'159});
    for (std::size_t i = 0; i < orders.size(); i += 37) {
        const std::string expected = everythingAbout(*readers[0], orders[i]);
        QVERIFY(expected.size() > 1'000);
        QCOMPARE(everythingAbout(*readers[1], orders[i]), expected);
        QCOMPARE(everythingAbout(*readers[2], orders[i]), expected);
    }
}

void RealDataTest::verbsAreTheSameBytes() {
    const std::string order = m_rows.front().order;
    for (const std::vector<std::string> &question :
         {std::vector<std::string>{"state", order, "--at", "v2"},
          {"events", order},
          {"diff", order, "--from", "v1"},
          {"blame", order},
          {"history", order, "status"},
          {"list", "--limit", "500", "--at", "2016-06-30"},
          {"list", "--where", "status=Delivered amount>50000", "--limit", "200"},
          {"list", "--where", "type:OrderCancelled since:2017-06-01", "--at", "2017-06-30"},
          {"list", "--where", "any(type:OrderCreated before:-60d) not type:OrderDelivered", "--at",
           "2017-01-01"},
          {"list", "--where", order.substr(0, 18), "--limit", "5"},
          {"events", order, "--where", "type:Order* status!=Created"},
          {"when", order, "status=Created or not amount"}}) {
        std::vector<std::string> answers;
        for (const std::string &source : m_sources) {
            auto arguments = question;
            arguments.insert(arguments.begin() + 1, source);
            arguments.insert(arguments.end(), {"--format", "json"});
            const Answer answer = command(arguments);
            QVERIFY2(answer.status == 0, answer.err.c_str());
            answers.push_back(answer.out);
        }
        QVERIFY(answers[0].size() > 20);
        QCOMPARE(answers[1], answers[0]);
        QCOMPARE(answers[2], answers[0]);
    }
}

void RealDataTest::typesAreCounted() {
    std::map<std::string, int> counts;
    for (const Row &row : m_rows)
        ++counts[row.type];
    QCOMPARE(counts["OrderCreated"], 21'159);
    QCOMPARE(counts["OrderShipped"], 23'674);
    QCOMPARE(counts["OrderDelivered"], 23'672);
    QCOMPARE(counts["OrderCancelled"], 2'488);
}

BACKSTORY_TEST(RealDataTest);
#include "real_data_test.moc"
