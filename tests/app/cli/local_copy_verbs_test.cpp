#include "core/source/open_source.h"
#include "core/store/demo.h"
#include "core/store/local_copy.h"
#include "tests/app/cli/command.h"
#include "tests/core/source/sqlite_writer.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

#include <random>
#include <sstream>

using namespace backstory;
using backstory::test::Answer;
using backstory::test::command;
using backstory::test::SqliteWriter;
using backstory::test::TemporaryFolder;

/// What a local copy answers is what its source answers, verb by verb.
class LocalCopyVerbsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAsItsSource_data();
    void answersAsItsSource();
};

namespace {

std::filesystem::path copyOf(const std::filesystem::path &file, const TemporaryFolder &folder) {
    const auto source = openSource({file.string(), {}, {}});
    const auto reader = source->openReader(source->tables().front(), std::nullopt);
    return makeLocalCopy({folder.file("copies"), file.string(), {}, source->description()}, *reader,
                         {})
        .file;
}

/// Orders of any types, at any times, some of it broken.
void writeLog(const std::filesystem::path &file, unsigned seed) {
    const std::vector<std::string> types{"OrderCreated", "OrderPaid", "OrderShipped",
                                         "OrderRepainted"};
    const std::vector<std::string> payloads{R"({"amount":10.00,"customer_id":"c1"})",
                                            R"({"amount":12345678901234567.89})",
                                            R"({"a":1,"a":2})",
                                            "no JSON",
                                            "[1,2]",
                                            ""};
    const std::vector<std::string> stamps{"1772442847120", "1772442848000",
                                          "1772442849000", "1772442847",
                                          "NULL",          "'2026-03-02T09:14:07.1234567Z'"};
    std::mt19937 random(seed);
    std::string sql = "CREATE TABLE order_events (id TEXT, order_id TEXT, event_type TEXT, "
                      "event_data TEXT, created_at);";
    for (int i = 0; i < 120; ++i)
        sql += "INSERT INTO order_events VALUES ('event-" + std::to_string(random() % 110) +
               "', 'order-" + std::to_string(random() % 12) + "', '" +
               types[random() % types.size()] + "', '" + payloads[random() % payloads.size()] +
               "', " + stamps[random() % stamps.size()] + ");";
    const SqliteWriter writer(file, sql);
}

/// Lines, without what a copy has to say for itself, and what an index makes untrue.
std::string comparable(const std::string &text) {
    std::istringstream lines(text);
    std::string kept;
    for (std::string line; std::getline(lines, line);) {
        if (line.find("mapping_detail") != std::string::npos ||
            line.find("no_stream_index") != std::string::npos)
            continue;
        const auto named = line.find(R"({"source":")");
        if (named == 0)
            line.erase(0, line.find(','));
        kept += line + '\n';
    }
    return kept;
}

std::vector<std::string> streamsOf(const std::filesystem::path &file) {
    const auto source = openSource({file.string(), {}, {}});
    const auto reader = source->openReader(source->tables().front(), std::nullopt);
    std::vector<std::string> streams;
    for (const StreamId &stream : reader->readStreams({{}, 8}, {}).streams)
        streams.push_back(stream.text());
    return streams;
}

} // namespace

void LocalCopyVerbsTest::answersAsItsSource_data() {
    QTest::addColumn<int>("seed");
    QTest::newRow("demo store") << 0;
    QTest::newRow("broken log") << 1;
    QTest::newRow("another") << 2;
}

void LocalCopyVerbsTest::answersAsItsSource() {
    QFETCH(int, seed);
    const TemporaryFolder folder;
    const auto file = folder.file("orders.db");
    if (seed == 0)
        writeDemo(file, DemoRequest{.orders = 40, .seed = 3});
    else
        writeLog(file, static_cast<unsigned>(seed));
    const auto copy = copyOf(file, folder);

    std::vector<std::vector<std::string>> questions{
        {"list", "--format", "jsonl"},
        {"list", "--format", "jsonl", "--at", "2026-03-02T09:14:08Z"},
        {"summary", "--format", "json"},
        {"summary", "--format", "json", "--at", "2026-03-02T09:14:08Z"},
        {"findings", "--format", "jsonl"},
        {"export", "-"},
        {"export", "-", "--all"},
    };
    for (const std::string &stream : streamsOf(file)) {
        questions.push_back({"events", stream, "--format", "jsonl"});
        questions.push_back({"events", stream, "--raw"});
        questions.push_back({"state", stream});
        questions.push_back({"state", stream, "--at", "v2"});
        questions.push_back({"diff", stream, "--format", "json"});
        questions.push_back({"blame", stream, "--format", "json"});
        questions.push_back({"history", stream, "status", "--format", "json"});
        questions.push_back({"findings", stream, "--format", "jsonl"});
    }
    for (const auto &question : questions) {
        const auto asked = [&](const std::filesystem::path &source) {
            std::vector<std::string> words = question;
            words.insert(words.begin() + 1, source.string());
            return command(words);
        };
        const Answer expected = asked(file);
        const Answer actual = asked(copy);
        QCOMPARE(comparable(actual.out), comparable(expected.out));
        QCOMPARE(actual.status, expected.status);
    }
}

BACKSTORY_TEST(LocalCopyVerbsTest);
#include "local_copy_verbs_test.moc"
