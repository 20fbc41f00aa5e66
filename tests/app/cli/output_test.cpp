#include "app/cli/standard_output.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "tests/app/cli/command.h"
#include "tests/app/cli/sample_file.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <QProcess>

#include <csignal>
#include <cstdio>

#include <unistd.h>

using namespace backstory;
using backstory::cli::Console;
using backstory::cli::TextTable;
using backstory::test::SampleFile;

class OutputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReaderWhoLeavesIsNoError();
    void aFullDiskIsOne();
    void theProgramEndsQuietlyInAPipe();
    void tablesAlignNumbersByTheirPoint();
    void tablesGrowWithLaterRows();
    void wideCharactersTakeTwoCells();

private:
    SampleFile m_sample;
};

namespace {

/// The stream on top of a file that cannot be written, as main makes it.
int runInto(std::FILE *file, const std::vector<std::string> &arguments, std::string &err) {
    cli::StandardOutput buffer(file);
    std::ostream out(&buffer);
    out.exceptions(std::ios::badbit);
    std::istringstream in;
    std::ostringstream errors;
    const int status = cli::runCli(arguments, Console(in, out, errors));
    err = errors.str();
    return status;
}

std::string table(const std::vector<std::string> &titles,
                  const std::vector<std::vector<cli::TextCell>> &rows) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const Console console(in, out, err);
    TextTable made(console, titles);
    for (const auto &row : rows)
        made.add(row);
    made.finish();
    return out.str();
}

} // namespace

void OutputTest::aReaderWhoLeavesIsNoError() {
    int ends[2] = {-1, -1};
    QCOMPARE(pipe(ends), 0);
    close(ends[0]);
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    std::FILE *file = fdopen(ends[1], "w");
    std::string err;
    const int status = runInto(file, {"list", m_sample.path()}, err);
    std::fclose(file);
    std::signal(SIGPIPE, before);
    QCOMPARE(status, 0);
    QVERIFY2(err.find("error") == std::string::npos, err.c_str());
}

void OutputTest::aFullDiskIsOne() {
    std::FILE *file = std::fopen("/dev/full", "w");
    if (!file)
        QSKIP("there is no /dev/full here");
    std::string err;
    const int status = runInto(file, {"list", m_sample.path()}, err);
    std::fclose(file);
    QCOMPARE(status, 5);
    QVERIFY(err.find("error: the target cannot be written") != std::string::npos);
}

void OutputTest::theProgramEndsQuietlyInAPipe() {
    std::string lines;
    for (int i = 0; i < 4000; ++i)
        lines += R"({"id":")" + std::to_string(i) + R"(","order_id":"o)" + std::to_string(i) +
                 R"(","event_type":"OrderCreated","event_data":{},"created_at":1})" + "\n";
    const std::string file = m_sample.file("many.jsonl", lines);
    QProcess shell;
    shell.start(QStringLiteral("bash"),
                {QStringLiteral("-c"),
                 QStringLiteral("\"$0\" list \"$1\" --format jsonl | head -n 1; "
                                "echo status ${PIPESTATUS[0]}"),
                 QString::fromUtf8(BACKSTORY_CLI), QString::fromStdString(file)});
    QVERIFY(shell.waitForFinished(60'000));
    const std::string out = shell.readAllStandardOutput().toStdString();
    QVERIFY2(out.ends_with("status 0\n"), out.c_str());
    const std::string err = shell.readAllStandardError().toStdString();
    QVERIFY2(err.find("error") == std::string::npos, err.c_str());
}

void OutputTest::tablesAlignNumbersByTheirPoint() {
    QCOMPARE(table({"a", "sum"},
                   {{{"x"}, {"10.00", true}}, {{"longer"}, {"7", true}}, {{""}, {"-123.5", true}}}),
             std::string("a           sum\n"
                         "x         10.00\n"
                         "longer     7\n"
                         "        -123.5\n"));
}

void OutputTest::tablesGrowWithLaterRows() {
    std::vector<std::vector<cli::TextCell>> rows(300, {{"a"}, {"b"}});
    rows.push_back({{"wider"}, {"b"}});
    rows.push_back({{"a"}, {"b"}});
    const std::string text = table({"1", "2"}, rows);
    QVERIFY(text.starts_with("1  2\na  b\n"));
    QVERIFY(text.ends_with("\na  b\nwider  b\na      b\n"));
}

void OutputTest::wideCharactersTakeTwoCells() {
    QCOMPARE(cli::displayWidth("佐藤"), std::size_t{4});
    QCOMPARE(cli::displayWidth("Zoe\u0301"), std::size_t{3});
    QCOMPARE(cli::displayWidth("Ελένη"), std::size_t{5});
}

BACKSTORY_TEST(OutputTest);
#include "output_test.moc"
