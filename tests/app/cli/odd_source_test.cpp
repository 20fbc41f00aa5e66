#include "tests/app/cli/command.h"
#include "tests/app/cli/sample_file.h"
#include "tests/core/source/sqlite_writer.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <fstream>
#include <functional>
#include <iterator>
#include <map>

#include <sys/stat.h>

namespace backstory::test {

namespace {

namespace fs = std::filesystem;

constexpr const char *kPart = "is a part, and not the whole.";

/// Takes what is printed, and lets something happen when so many bytes have come.
class WatchedBuffer final : public std::streambuf {
public:
    WatchedBuffer(std::size_t bytes, std::function<void()> then)
        : m_bytes(bytes), m_then(std::move(then)) {}

    [[nodiscard]] const std::string &text() const { return m_text; }

protected:
    int_type overflow(int_type c) override {
        const char byte = traits_type::to_char_type(c);
        return xsputn(&byte, 1) == 1 ? c : traits_type::eof();
    }
    std::streamsize xsputn(const char *text, std::streamsize length) override {
        m_text.append(text, static_cast<std::size_t>(length));
        if (m_then && m_text.size() >= m_bytes)
            std::exchange(m_then, {})();
        return length;
    }

private:
    std::size_t m_bytes;
    std::function<void()> m_then;
    std::string m_text;
};

/// Name, time of change and bytes of everything in a folder.
using FolderContent = std::map<std::string, std::pair<fs::file_time_type, std::string>>;

FolderContent contentOf(const fs::path &folder) {
    FolderContent content;
    for (const auto &entry : fs::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        content[entry.path().filename().string()] = {
            entry.last_write_time(), std::string(std::istreambuf_iterator<char>(file), {})};
    }
    return content;
}

} // namespace

/// Sources that are no ordinary file or server, or stop being one while they are read.
class OddSourceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pipesAndDevicesAreRefused();
    void anyFileNameWorks();
    void aDamagedPageLeavesAPart();
    void aServerThatDiesLeavesAPart_data();
    void aServerThatDiesLeavesAPart();
    void whatHasNotBegunIsNoPart();
    void noVerbTouchesTheFiles_data();
    void noVerbTouchesTheFiles();

private:
    SampleFile m_sample;
};

void OddSourceTest::pipesAndDevicesAreRefused() {
    const std::string pipe = m_sample.name("pipe.jsonl");
    QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
    for (const std::string &source : {pipe, std::string("/dev/null")}) {
        const Answer answer = command({"list", source});
        QCOMPARE(answer.status, 3);
        QCOMPARE(answer.out, std::string());
        QVERIFY2(answer.says("it is a pipe or a device"), answer.err.c_str());
    }
    QCOMPARE(command({"list", fs::path(m_sample.path()).parent_path().string()}).status, 3);
}

void OddSourceTest::anyFileNameWorks() {
    const Answer expected = command({"list", m_sample.path(), "--format", "jsonl"});
    QCOMPARE(expected.status, 0);
    for (const char *name : {"with blanks and ü 佐藤.jsonl", "no-ending", "host=x", "-dash.jsonl",
                             "it's \"quoted\".txt", "50%.jsonl", "line\nbreak"}) {
        const std::string file = m_sample.file(name, SampleFile::text());
        const Answer answer = command({"list", file, "--format", "jsonl"});
        QVERIFY2(answer.status == 0, answer.err.c_str());
        QCOMPARE(answer.out, expected.out);
    }
    const fs::path before = fs::current_path();
    fs::current_path(fs::path(m_sample.path()).parent_path());
    const Answer dash = command({"list", "--format", "jsonl", "--", "-dash.jsonl"});
    const Answer keyword = command({"list", "--format", "jsonl", "host=x"});
    fs::current_path(before);
    QCOMPARE(dash.out, expected.out);
    QCOMPARE(keyword.out, expected.out);
}

void OddSourceTest::aDamagedPageLeavesAPart() {
    const std::string file = m_sample.name("damaged.db");
    {
        SqliteWriter writer(file, kClassicSqlite);
        for (int i = 100; i < 600; ++i)
            writer.add(std::to_string(i), "00000000-0000-4000-8000-000000000" + std::to_string(i),
                       "OrderCreated", R"({"note":")" + std::string(500, 'x') + "\"}", i);
    }
    std::string bytes;
    {
        std::ifstream in(file, std::ios::binary);
        bytes.assign(std::istreambuf_iterator<char>(in), {});
    }
    const std::size_t page = bytes.find("000000000550OrderCreated");
    QVERIFY(page != std::string::npos);
    for (std::size_t i = page / 4'096 * 4'096; i < page / 4'096 * 4'096 + 4'096; ++i)
        bytes[i] = static_cast<char>(~bytes[i]);
    writeFile(file, bytes);
    for (const std::string format : {"jsonl", "json", "csv", "text"}) {
        const Answer answer = command({"list", file, "--format", format});
        QCOMPARE(answer.status, 3);
        QVERIFY2(answer.shows("000000000100"), (format + answer.err).c_str());
        QVERIFY(!answer.shows("000000000599"));
        QVERIFY2(answer.says(kPart), answer.err.c_str());
    }
    QVERIFY(!command({"list", file, "--format", "json"}).out.ends_with("]\n"));
    const Answer summary = command({"summary", file});
    QCOMPARE(summary.status, 3);
    QCOMPARE(summary.out, std::string());
}

void OddSourceTest::aServerThatDiesLeavesAPart_data() {
    QTest::addColumn<QString>("format");
    for (const char *format : {"jsonl", "json"})
        QTest::newRow(format) << QString::fromUtf8(format);
}

void OddSourceTest::aServerThatDiesLeavesAPart() {
    QFETCH(QString, format);
    PostgresCluster cluster;
    cluster.createDatabase("dying");
    cluster.exec("dying",
                 "CREATE TABLE order_events (id UUID PRIMARY KEY, order_id UUID NOT NULL, "
                 "event_type TEXT NOT NULL, event_data JSONB NOT NULL, created_at BIGINT); "
                 "INSERT INTO order_events SELECT gen_random_uuid(), gen_random_uuid(), "
                 "'OrderCreated', jsonb_build_object('note', repeat('x', 1000)), i "
                 "FROM generate_series(1, 50000) AS i");
    WatchedBuffer printed(20'000, [&] { cluster.stopNow(); });
    std::istringstream in;
    std::ostream out(&printed);
    std::ostringstream err;
    const std::vector<std::string> arguments{"list", cluster.uri("dying"), "--format",
                                             format.toStdString()};
    const int status = cli::runCli(arguments, cli::Console(in, out, err));
    QCOMPARE(status, 3);
    QVERIFY(std::ranges::count(printed.text(), '\n') < 50'000);
    QVERIFY(!printed.text().ends_with("]\n"));
    QVERIFY2(err.str().find(kPart) != std::string::npos, err.str().c_str());
}

void OddSourceTest::whatHasNotBegunIsNoPart() {
    for (const std::vector<std::string> &question :
         {std::vector<std::string>{"state", m_sample.path(), "no-such-order"},
          {"list", "host=127.0.0.1 port=1"},
          {"list", m_sample.name("missing.db")}}) {
        const Answer answer = command(question);
        QVERIFY(answer.status != 0);
        QVERIFY(!answer.says(kPart));
    }
}

void OddSourceTest::noVerbTouchesTheFiles_data() {
    QTest::addColumn<QString>("mode");
    QTest::newRow("JSON Lines") << QString();
    QTest::newRow("rollback journal") << QStringLiteral("DELETE");
    QTest::newRow("write-ahead log") << QStringLiteral("WAL");
}

void OddSourceTest::noVerbTouchesTheFiles() {
    QFETCH(QString, mode);
    const TemporaryFolder folder;
    const std::string file = folder.file(mode.isEmpty() ? "store.jsonl" : "store.db").string();
    if (mode.isEmpty()) {
        writeFile(file, SampleFile::text());
    } else {
        SqliteWriter writer(file,
                            "PRAGMA journal_mode = " + mode.toStdString() + ";" + kClassicSqlite);
        writer.add("1", SampleFile::kOrder, "OrderCreated", R"({"amount":10.00})", 1772442847120);
    }
    const FolderContent before = contentOf(folder.path());
    const std::string order = SampleFile::kOrder;
    for (const std::vector<std::string> &question : {std::vector<std::string>{"list"},
                                                     {"events", order},
                                                     {"state", order},
                                                     {"diff", order},
                                                     {"blame", order},
                                                     {"history", order, "amount"},
                                                     {"findings"},
                                                     {"findings", order},
                                                     {"summary"}}) {
        std::vector<std::string> arguments = question;
        arguments.insert(arguments.begin() + 1, file);
        QCOMPARE(command(arguments).status, 0);
        QVERIFY2(contentOf(folder.path()) == before, question.front().c_str());
    }
}

} // namespace backstory::test

using backstory::test::OddSourceTest;
BACKSTORY_TEST(OddSourceTest);

#include "odd_source_test.moc"
