#include "core/json/print.h"
#include "tests/app/cli/command.h"
#include "tests/core/source/sqlite_writer.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

#include <zlib.h>

#include <algorithm>

namespace backstory::test {

namespace {

const std::string kOrder = "11111111-1111-4111-8111-111111111111";
const std::string kDatabase = "odd_input";

/// A row as every backend can be given it; the stamp as it is written into a statement.
struct Row {
    std::string id;
    std::string stream;
    std::string payload;
    std::string stamp;
};

std::string hexOf(const std::string &bytes) {
    std::string out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += "0123456789abcdef"[byte >> 4U];
        out += "0123456789abcdef"[byte & 15U];
    }
    return out;
}

/// The same rows in every kind of source, and none of them cleaned on the way in.
class Sources {
public:
    explicit Sources(const std::vector<Row> &rows, const std::string &stampType = "BIGINT") {
        writeLines(rows);
        writeSqlite(rows, stampType);
        writePostgres(rows, stampType);
    }

    [[nodiscard]] std::vector<std::string> tables() const { return {sqlite(), m_uri}; }
    [[nodiscard]] std::vector<std::string> lines() const {
        return {m_folder.file("odd.jsonl").string(), m_folder.file("odd.jsonl.gz").string()};
    }
    [[nodiscard]] std::vector<std::string> all() const {
        return {lines()[0], lines()[1], sqlite(), m_uri};
    }

private:
    [[nodiscard]] std::string sqlite() const { return m_folder.file("odd.db").string(); }

    void writeLines(const std::vector<Row> &rows) const {
        std::string text;
        for (const Row &row : rows)
            text += "{\"id\":" + json::quoted(row.id) +
                    ",\"order_id\":" + json::quoted(row.stream) +
                    R"(,"event_type":"OrderCreated","event_data":)" + row.payload +
                    ",\"created_at\":" + (row.stamp == "NULL" ? "null" : row.stamp) + "}\n";
        writeFile(m_folder.file("odd.jsonl"), text);
        gzFile packed = gzopen(lines()[1].c_str(), "wb");
        gzwrite(packed, text.data(), static_cast<unsigned>(text.size()));
        gzclose(packed);
    }

    void writeSqlite(const std::vector<Row> &rows, const std::string &stampType) const {
        SqliteWriter writer(sqlite(), tableOf("TEXT", stampType));
        for (const Row &row : rows)
            writer.exec("INSERT INTO order_events VALUES ('" + row.id + "', '" + row.stream +
                        "', 'OrderCreated', CAST(x'" + hexOf(row.payload) + "' AS TEXT), " +
                        stampValue(row, stampType) + ")");
    }

    void writePostgres(const std::vector<Row> &rows, const std::string &stampType) {
        static const std::string uri = PostgresCluster::shared().createDatabase(kDatabase);
        m_uri = uri;
        std::string sql = "DROP TABLE IF EXISTS order_events;" + tableOf("BYTEA", stampType);
        for (const Row &row : rows)
            sql += "INSERT INTO order_events VALUES ('" + row.id + "', '" + row.stream +
                   "', 'OrderCreated', '\\x" + hexOf(row.payload) + "', " +
                   stampValue(row, stampType) + ");";
        PostgresCluster::shared().exec(kDatabase, sql);
    }

    static std::string stampValue(const Row &row, const std::string &type) {
        return type == "TEXT" && row.stamp != "NULL" ? "'" + row.stamp + "'" : row.stamp;
    }

    // Text for a payload lets SQLite keep what it would convert, bytes let PostgreSQL keep what it
    // would refuse.
    static std::string tableOf(const std::string &payloadType, const std::string &stampType) {
        return "CREATE TABLE order_events (id TEXT, order_id TEXT, event_type TEXT, event_data " +
               payloadType + ", created_at " + stampType +
               "); CREATE INDEX by_order ON order_events (order_id);";
    }

    TemporaryFolder m_folder;
    std::string m_uri;
};

std::size_t linesOf(const std::string &text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

std::string nested(std::size_t depth) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i)
        text += R"({"a":)";
    return text + "1" + std::string(depth, '}');
}

} // namespace

/// Whatever stands in an event table is shown as it is, with a finding that says what is odd, and
/// hides no other event: the same on every backend.
class OddInputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void payloads_data();
    void payloads();
    void stamps_data();
    void stamps();
    void ids();
    void emptyTables();
};

void OddInputTest::payloads_data() {
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("shown");
    QTest::addColumn<QByteArray>("code");    // none: there is nothing odd about it
    QTest::addColumn<bool>("breaksTheLine"); // where a payload is not apart from its line
    const auto add = [](const char *name, const QByteArray &payload, const QByteArray &shown,
                        const char *code, bool breaksTheLine = false) {
        QTest::newRow(name) << payload << shown << QByteArray(code) << breaksTheLine;
    };
    add("null", "null", R"("data":null,"metadata")", "payload_not_object");
    add("array", "[]", R"("data":[],)", "payload_not_object");
    add("number", "3", R"("data":3,)", "payload_not_object");
    add("string", R"("x")", R"("data":"x",)", "payload_not_object");
    add("empty", "", R"("data":null,"data_text":"",)", "payload_empty", true);
    add("truncated", R"({"a":1,"b":)", R"("data":null,"data_text":"{\"a\":1,\"b\":",)",
        "payload_not_json", true);
    add("trailing garbage", R"({"a":1} x)", R"("data":null,"data_text":"{\"a\":1} x",)",
        "payload_not_json");
    add("byte-order mark", "\xef\xbb\xbf{\"a\":1}", R"("data":{"a":1},)",
        "payload_byte_order_mark");
    add("duplicate keys", R"({"a":1,"b":0,"\u0061":2})", R"("data":{"a":2,"b":0},)",
        "payload_duplicate_key");
    add("invalid UTF-8", "{\"a\":\"\xff\xfe\"}", R"("data":null,"data_base64":"eyJhIjoi//4ifQ==",)",
        "payload_invalid_utf8");
    add("NUL", R"({"a":"x\u0000y"})", R"("data":{"a":"x\u0000y"},)", "");
    add("lone surrogate", R"({"a":"\ud800"})", R"("data":{"a":"\ud800"},)", "");
    add("large exponent", R"({"a":1e400})", R"("data":{"a":1e400},)", "");
    add("many digits", R"({"a":12345678901234567890.123456789})",
        R"("data":{"a":12345678901234567890.123456789},)", "");
    const QByteArray deep = QByteArray::fromStdString(nested(1'000));
    add("depth 1,000", deep, "\"data\":" + deep + ',', "");
    const QByteArray deeper = QByteArray::fromStdString(nested(100'000));
    add("depth 100,000", deeper,
        R"("data":null,"data_text":)" +
            QByteArray::fromStdString(json::quoted(deeper.toStdString())) + ',',
        "payload_too_deep");
}

void OddInputTest::payloads() {
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, shown);
    QFETCH(QByteArray, code);
    QFETCH(bool, breaksTheLine);
    const Sources sources({{"1", kOrder, R"({"before":1})", "1772442847120"},
                           {"2", kOrder, payload.toStdString(), "1772442847121"},
                           {"3", kOrder, R"({"after":1})", "1772442847122"}});
    const auto check = [&](const std::string &source) {
        const Answer answer = command({"events", source, kOrder, "--format", "jsonl"});
        QCOMPARE(answer.status, 0);
        QCOMPARE(linesOf(answer.out), std::size_t{3});
        QVERIFY2(answer.shows(shown.toStdString()), answer.out.substr(0, 2'000).c_str());
        if (code.isEmpty())
            QVERIFY(!answer.shows("\"code\""));
        else
            QVERIFY(answer.shows("\"code\":\"" + code.toStdString() + '"'));
        const Answer state = command({"state", source, kOrder, "--format", "json"});
        QCOMPARE(state.status, 0);
        QVERIFY(state.shows(R"("after":1)") && state.shows(R"("before":1)"));
    };
    for (const std::string &source : sources.tables())
        check(source);
    for (const std::string &source : sources.lines()) {
        if (!breaksTheLine) {
            check(source);
            continue;
        }
        const Answer answer = command({"events", source, kOrder, "--format", "jsonl"});
        QCOMPARE(answer.status, 0);
        QCOMPARE(linesOf(answer.out), std::size_t{2});
        QVERIFY(answer.says("line_not_an_event: A line, number 2,"));
    }
}

void OddInputTest::stamps_data() {
    QTest::addColumn<QString>("stamp");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("code");
    const auto add = [](const char *name, const char *stamp, const char *shown, const char *code) {
        QTest::newRow(name) << QString::fromUtf8(stamp) << QString::fromUtf8(shown)
                            << QString::fromUtf8(code);
    };
    add("none", "NULL", R"("at":null,"created_at":null,)", "stamp_missing");
    add("zero", "0", R"("at":"1970-01-01T00:00:00.000Z","created_at":0,)", "stamp_unit_suspect");
    add("negative", "-1", R"("at":"1969-12-31T23:59:59.999Z","created_at":-1,)",
        "stamp_unit_suspect");
    add("seconds", "1772442847", R"("at":"1970-01-21T12:20:42.847Z","created_at":1772442847,)",
        "stamp_unit_suspect");
    add("microseconds", "1772442847120000", R"("at":null,"created_at":1772442847120000,)",
        "stamp_out_of_range");
    add("beyond int64", "99999999999999999999999", R"("at":null,"created_at":)",
        "stamp_out_of_range");
}

void OddInputTest::stamps() {
    QFETCH(QString, stamp);
    QFETCH(QString, shown);
    QFETCH(QString, code);
    const bool fits = stamp.size() < 20;
    const Sources sources({{"1", kOrder, R"({"a":1})", "1772442847120"},
                           {"2", kOrder, R"({"b":1})", stamp.toStdString()}},
                          fits ? "BIGINT" : "TEXT");
    for (const std::string &source : sources.all()) {
        const Answer answer = command({"events", source, kOrder, "--format", "jsonl"});
        QCOMPARE(answer.status, 0);
        QCOMPARE(linesOf(answer.out), std::size_t{2});
        QVERIFY2(answer.shows(shown.toStdString()), answer.out.c_str());
        QVERIFY(fits || answer.shows(stamp.toStdString()));
        QVERIFY2(answer.shows("\"code\":\"" + code.toStdString() + '"'), answer.out.c_str());
    }
}

void OddInputTest::ids() {
    const std::string upper = "ABCDEF01-1111-4111-8111-111111111111";
    const std::string lower = "abcdef01-1111-4111-8111-111111111111";
    const Sources sources({{upper, upper, R"({"a":1})", "1772442847120"},
                           {lower, "{" + lower + "}", R"({"b":1})", "1772442847121"},
                           {"not an id", "not a uuid", R"({"c":1})", "1772442847122"},
                           {"not an id", "not a uuid", R"({"d":1})", "1772442847123"}});
    const std::vector<std::string> all = sources.all();
    for (const std::vector<std::string> &question : {std::vector<std::string>{"list"},
                                                     {"events", lower},
                                                     {"events", "{" + upper + "}"},
                                                     {"state", "abcdef01111141118111111111111111"},
                                                     {"events", "not a uuid"},
                                                     {"state", "not a uuid"}}) {
        std::optional<std::string> first;
        for (const std::string &source : all) {
            std::vector<std::string> arguments{question.front(), source, "--format", "jsonl"};
            arguments.insert(arguments.begin() + 2, question.begin() + 1, question.end());
            const Answer answer = command(arguments);
            QCOMPARE(answer.status, 0);
            QCOMPARE(linesOf(answer.out), std::size_t{question.front() == "state" ? 1U : 2U});
            QCOMPARE(answer.out, first.value_or(answer.out));
            first = answer.out;
        }
    }
    for (const std::string &source : all) {
        QVERIFY(command({"findings", source, lower}).shows("id_duplicate"));
        QVERIFY(command({"findings", source, "not a uuid"}).shows("id_duplicate"));
        QCOMPARE(command({"state", source, "NOT A UUID"}).status, 4);
    }
}

void OddInputTest::emptyTables() {
    const Sources sources({});
    for (const std::string &source : sources.all()) {
        const Answer list = command({"list", source, "--format", "jsonl"});
        QCOMPARE(list.status, 0);
        QCOMPARE(list.out, std::string());
        QCOMPARE(command({"list", source, "--format", "json"}).out, std::string("[]\n"));
        const Answer summary = command({"summary", source, "--format", "json"});
        QCOMPARE(summary.status, 0);
        QVERIFY(summary.shows(R"("as_of":"end","streams":0,"events":0,"groups":[])"));
        QCOMPARE(command({"findings", source}).status, 0);
        for (const char *verb : {"state", "events", "diff", "blame", "findings"})
            QCOMPARE(command({verb, source, kOrder}).status, 4);
    }
}

} // namespace backstory::test

using backstory::test::OddInputTest;
BACKSTORY_TEST(OddInputTest);

#include "odd_input_test.moc"
