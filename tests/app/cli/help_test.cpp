#include "tests/app/cli/command.h"
#include "tests/app/cli/sample_file.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <algorithm>
#include <sstream>

using backstory::test::Answer;
using backstory::test::command;
using backstory::test::SampleFile;

class HelpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyVerbShowsAnExample_data();
    void everyVerbShowsAnExample();
    void examplesWork_data();
    void examplesWork();
    void theProgramListsItsVerbs();
    void theVersionIsTold();
    void mistakesAreExplained();
};

namespace {

const std::vector<std::string> kVerbs{"list",    "events",   "state",   "diff", "blame",
                                      "history", "findings", "summary", "demo"};

} // namespace

void HelpTest::everyVerbShowsAnExample_data() {
    QTest::addColumn<QByteArray>("verb");
    for (const std::string &verb : kVerbs)
        QTest::newRow(verb.c_str()) << QByteArray::fromStdString(verb);
}

void HelpTest::everyVerbShowsAnExample() {
    QFETCH(QByteArray, verb);
    const Answer answer = command({verb.toStdString(), "--help"});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.err, std::string());
    QVERIFY(answer.shows("Example:\n  backstory-cli " + verb.toStdString() + " "));
}

void HelpTest::examplesWork_data() {
    everyVerbShowsAnExample_data();
    QTest::newRow("the program") << QByteArray();
}

void HelpTest::examplesWork() {
    QFETCH(QByteArray, verb);
    const SampleFile sample;
    // The examples speak of an order that goes on for a while.
    const std::string fourth =
        R"({"id":"4","order_id":")" + std::string(SampleFile::kOrder) +
        R"(","event_type":"OrderShipped","event_data":{},"created_at":1772529247121})";
    const std::string file = sample.file("longer.jsonl", SampleFile::text() + fourth);
    std::istringstream help(verb.isEmpty() ? command({"--help"}).out
                                           : command({verb.toStdString(), "--help"}).out);
    int examples = 0;
    for (std::string line; std::getline(help, line);) {
        if (!line.starts_with("  backstory-cli "))
            continue;
        std::vector<std::string> arguments;
        std::istringstream words(line);
        for (std::string word; words >> word;)
            arguments.push_back(word);
        arguments.erase(arguments.begin());
        // The names in it stand for the reader's own.
        std::ranges::replace(arguments, "orders.db", file);
        std::ranges::replace(arguments, "0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e", SampleFile::kOrder);
        for (std::string &argument : arguments)
            if (argument == "demo.db" || argument == "small.db")
                argument = sample.name(argument);
        const Answer answer = command(arguments);
        QVERIFY2(answer.status == 0, (line + '\n' + answer.err).c_str());
        ++examples;
    }
    QVERIFY(examples > 0);
}

void HelpTest::theProgramListsItsVerbs() {
    const Answer answer = command({"--help"});
    QCOMPARE(answer.status, 0);
    for (const std::string &verb : kVerbs)
        QVERIFY(answer.shows("\n  " + verb + " "));
}

void HelpTest::theVersionIsTold() {
    const Answer answer = command({"--version"});
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.out.starts_with("Backstory "));
}

void HelpTest::mistakesAreExplained() {
    QVERIFY(command({}).says("no verb was given"));
    QVERIFY(command({"lits"}).says("there is no verb 'lits'"));
    QVERIFY(command({"lits"}).says("summary"));
    QVERIFY(command({"state", "x.db"}).says("STREAM is required"));
    QVERIFY(command({"list", "x.db", "--colour"}).says("--colour"));
    QVERIFY(command({"list", "x.db", "--limit", "many"}).says("--limit"));
    for (const auto &arguments :
         std::vector<std::vector<std::string>>{{},
                                               {"lits"},
                                               {"--colour"},
                                               {"state", "x.db"},
                                               {"list", "x.db", "--limit", "-1"},
                                               {"list", "x.db", "--format", "xml"},
                                               {"list", "x.db", "one", "too", "many"}}) {
        const Answer answer = command(arguments);
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.out, std::string());
    }
}

BACKSTORY_TEST(HelpTest);
#include "help_test.moc"
