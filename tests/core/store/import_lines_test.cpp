#include "core/store/import_lines.h"

#include "core/base/error.h"
#include "core/store/line_input.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <zlib.h>

#include <sstream>

using namespace backstory;
using backstory::test::kindThrown;

/// Reading lines, from files and pipes, and turning them into events that are written.
class ImportLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesAreCut_data();
    void linesAreCut();
    void damagedGzipIsToldAfterItsLines();
    void linesThatAreNoEventsAreRefused_data();
    void linesThatAreNoEventsAreRefused();
    void whatTheStoreSetsItselfIsNotBelieved();
    void timesAreKept_data();
    void timesAreKept();
    void whatCameBeforeTheDamageIsWritten();
};

namespace {

/// Keeps what it is given.
class MemoryStore final : public EventStore {
public:
    [[nodiscard]] const EventTable &table() const override { return m_table; }
    std::vector<Written> append(const StreamId &, std::span<const NewEvent>, const Expectation &,
                                const Progress &) override {
        return {};
    }
    std::vector<WriteOutcome> write(std::span<const NewEvent> given, const Progress &) override {
        std::vector<WriteOutcome> outcomes;
        for (const NewEvent &event : given) {
            events.push_back(event);
            outcomes.emplace_back(Written{event.stream, *event.id, 1, 1, false});
        }
        return outcomes;
    }

    std::vector<NewEvent> events;

private:
    EventTable m_table = [] {
        EventTable table;
        table.entity = "order";
        return table;
    }();
};

std::string packed(const std::string &text) {
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string out(text.size() + 1'000, '\0');
    std::string in = text;
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string linesOf(const std::string &bytes) {
    std::istringstream in(bytes);
    std::string out;
    readLines(in,
              [&](std::uint64_t number, std::string_view line) {
                  out += std::to_string(number) + '=' + std::string(line) + ';';
              },
              {});
    return out;
}

struct Imported {
    MemoryStore store;
    ImportReport report;
    std::string refused;

    void run(const std::string &text) {
        std::istringstream in(text);
        importLines(in, store, report,
                    [this](const RefusedLine &line) {
                        refused += std::to_string(line.number) + ": " + line.reason;
                    },
                    {});
    }
};

std::string lineWith(const std::string &members) {
    return R"({"id":"00000000-0000-4000-8000-000000000001","order_id":"o","event_type":"A",)" +
           members + "}\n";
}

} // namespace

void ImportLinesTest::linesAreCut_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("none") << QByteArray() << QByteArray();
    QTest::newRow("plain") << QByteArray("a\nb\n") << QByteArray("1=a;2=b;");
    QTest::newRow("no last break") << QByteArray("a\nb") << QByteArray("1=a;2=b;");
    QTest::newRow("carriage returns") << QByteArray("a\r\nb\r\n") << QByteArray("1=a;2=b;");
    QTest::newRow("blank lines") << QByteArray("\n  \na\n\n") << QByteArray("3=a;");
    QTest::newRow("byte-order mark") << QByteArray("\xef\xbb\xbf"
                                                   "a\n")
                                     << QByteArray("1=a;");
    QTest::newRow("gzip") << QByteArray::fromStdString(packed("a\nb")) << QByteArray("1=a;2=b;");
    QTest::newRow("longer than a piece")
        << QByteArray(200'000, 'x') << QByteArray("1=" + QByteArray(200'000, 'x') + ";");
}

void ImportLinesTest::linesAreCut() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, lines);
    QCOMPARE(QByteArray::fromStdString(linesOf(bytes.toStdString())), lines);
}

void ImportLinesTest::damagedGzipIsToldAfterItsLines() {
    const std::string whole = packed("one\ntwo\nthree\n");
    const std::string part = whole.substr(0, whole.size() - 9);
    QCOMPARE(kindThrown([&] { linesOf(part); }), ErrorKind::SourceUnreadable);
}

void ImportLinesTest::linesThatAreNoEventsAreRefused_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("1: it is no JSON object");
    QTest::newRow("no id") << QByteArray(R"({"order_id":"o","event_type":"A","event_data":{}})")
                           << QByteArray("1: it has no id");
    QTest::newRow("an empty id")
        << QByteArray(R"({"id":"","order_id":"o","event_type":"A","event_data":{}})")
        << QByteArray("1: its id is empty");
    QTest::newRow("no payload") << QByteArray::fromStdString(lineWith(R"("created_at":1)"))
                                << QByteArray("1: it has no event_data");
    QTest::newRow("no time") << QByteArray::fromStdString(
                                    lineWith(R"("event_data":{},"created_at":"soon")"))
                             << QByteArray("1: its created_at is no time: soon");
    QTest::newRow("less than a millisecond")
        << QByteArray::fromStdString(lineWith(R"("event_data":{},"created_at":1.5)"))
        << QByteArray("1: its created_at holds less than a millisecond");
}

void ImportLinesTest::linesThatAreNoEventsAreRefused() {
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, reason);
    Imported imported;
    imported.run(line.toStdString());
    QCOMPARE(imported.report.refused, std::uint64_t{1});
    QVERIFY2(imported.refused.starts_with(reason.toStdString()), imported.refused.c_str());
    QVERIFY(imported.store.events.empty());
}

void ImportLinesTest::whatTheStoreSetsItselfIsNotBelieved() {
    Imported imported;
    imported.run(lineWith(R"("event_data":{"n":1.0},"created_at":7,"metadata":{"actor":"a"},)"
                          R"("version":99,"position":98,"recorded_at":97,"recorded_by":"x")"));
    QCOMPARE(imported.refused, std::string());
    QCOMPARE(imported.store.events.size(), std::size_t{1});
    const NewEvent &event = imported.store.events.front();
    QCOMPARE(event.payload, std::string(R"({"n":1.0})"));
    QCOMPARE(event.metadata.value_or(""), std::string(R"({"actor":"a"})"));
    QVERIFY(!event.payloadIsText);
}

void ImportLinesTest::timesAreKept_data() {
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArray>("millis");
    QTest::newRow("a number") << QByteArray(R"(,"created_at":1700000000000)")
                              << QByteArray("1700000000000");
    QTest::newRow("with a zero behind")
        << QByteArray(R"(,"created_at":1700000000000.0)") << QByteArray("1700000000000");
    QTest::newRow("before 1970") << QByteArray(R"(,"created_at":-1)") << QByteArray("-1");
    QTest::newRow("beyond all years")
        << QByteArray(R"(,"created_at":9007199254740993)") << QByteArray("9007199254740993");
    QTest::newRow("ISO") << QByteArray(R"(,"created_at":"2023-11-14T22:13:20Z")")
                         << QByteArray("1700000000000");
    QTest::newRow("null") << QByteArray(R"(,"created_at":null)") << QByteArray("unknown");
    QTest::newRow("none") << QByteArray() << QByteArray("unknown");
}

void ImportLinesTest::timesAreKept() {
    QFETCH(QByteArray, member);
    QFETCH(QByteArray, millis);
    Imported imported;
    imported.run(lineWith(R"("event_data":{})" + member.toStdString()));
    QVERIFY2(imported.store.events.size() == 1, imported.refused.c_str());
    const HappenedAt &time = imported.store.events.front().happenedAt;
    QCOMPARE(time.kind == HappenedAt::Kind::At ? QByteArray::number(qlonglong(time.millis))
                                               : QByteArray("unknown"),
             millis);
}

void ImportLinesTest::whatCameBeforeTheDamageIsWritten() {
    std::string text;
    for (int i = 0; i < 3'000; ++i)
        text += R"({"id":")" + backstory::test::uuidOf(i) +
                R"(","order_id":"o","event_type":"A","event_data":{"n":)" +
                std::to_string(i * 7919) + R"(},"created_at":1})" + "\n";
    const std::string whole = packed(text);
    Imported imported;
    QCOMPARE(kindThrown([&] { imported.run(whole.substr(0, whole.size() / 2)); }),
             ErrorKind::SourceUnreadable);
    QVERIFY(imported.report.written > 500);
    QCOMPARE(imported.store.events.size(), std::size_t{imported.report.written});
    QCOMPARE(imported.report.refused, std::uint64_t{0});
}

BACKSTORY_TEST(ImportLinesTest);
#include "import_lines_test.moc"
