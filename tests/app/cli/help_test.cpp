#include "tests/app/cli/command.h"
#include "tests/app/cli/sample_file.h"
#include "tests/app/cli/store_place.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <algorithm>
#include <sstream>

using backstory::test::Answer;
using backstory::test::command;
using backstory::test::PostgresCluster;
using backstory::test::postgresPlace;
using backstory::test::readFile;
using backstory::test::SampleFile;
using backstory::test::sqlitePlace;

class HelpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyVerbShowsAnExample_data();
    void everyVerbShowsAnExample();
    void examplesWork_data();
    void examplesWork();
    void examplesThatWriteWork_data();
    void examplesThatWriteWork();
    void theProgramListsItsVerbs();
    void theVersionIsTold();
    void mistakesAreExplained();
};

namespace {

const std::vector<std::string> kReadingVerbs{"list",    "events",    "state", "diff",
                                             "blame",   "history",   "when",  "findings",
                                             "summary", "diff-book", "demo"};
const std::vector<std::string> kStoreVerbs{"init",   "append",  "import",
                                           "export", "project", "follow"};

std::vector<std::string> allVerbs() {
    auto verbs = kReadingVerbs;
    verbs.insert(verbs.end(), kStoreVerbs.begin(), kStoreVerbs.end());
    return verbs;
}

void addVerbs(const std::vector<std::string> &verbs) {
    QTest::addColumn<QByteArray>("verb");
    for (const std::string &verb : verbs)
        QTest::newRow(verb.c_str()) << QByteArray::fromStdString(verb);
}

/// The words of a line as a shell splits it; quotes hold together.
std::vector<std::string> wordsOf(const std::string &line) {
    std::vector<std::string> words;
    char quote = '\0';
    bool open = false;
    for (const char c : line) {
        if (c == quote) {
            quote = '\0';
        } else if (quote == '\0' && (c == '"' || c == '\'')) {
            quote = c;
        } else if (quote == '\0' && c == ' ') {
            open = false;
            continue;
        } else {
            if (!open)
                words.emplace_back();
            words.back() += c;
            open = true;
        }
    }
    return words;
}

/// What stands between `backstory-cli` and the next pipe or redirection.
std::vector<std::string> argumentsOf(const std::vector<std::string> &words) {
    const auto begin = std::ranges::find(words, "backstory-cli");
    const auto end = std::find_if(
        begin, words.end(), [](const std::string &word) { return word == "|" || word == "<"; });
    return {begin + 1, end};
}

} // namespace

void HelpTest::everyVerbShowsAnExample_data() {
    addVerbs(allVerbs());
}

void HelpTest::everyVerbShowsAnExample() {
    QFETCH(QByteArray, verb);
    const Answer answer = command({verb.toStdString(), "--help"});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.err, std::string());
    QVERIFY(answer.shows("Example:\n  backstory-cli " + verb.toStdString() + " "));
}

void HelpTest::examplesWork_data() {
    addVerbs(kReadingVerbs);
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
        std::vector<std::string> arguments = argumentsOf(wordsOf(line));
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

void HelpTest::examplesThatWriteWork_data() {
    addVerbs(kStoreVerbs);
}

void HelpTest::examplesThatWriteWork() {
    QFETCH(QByteArray, verb);
    const SampleFile sample;
    const auto server = postgresPlace(PostgresCluster::shared(), "help");
    const auto file = sqlitePlace(sample.name("shop.db"));
    const std::string order = "0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e";
    if (verb != "init") {
        server->init();
        file->init();
        const std::string data =
            R"({"amount":1,"customer_id":"22222222-2222-4222-8222-222222222222"})";
        QCOMPARE(command({"append", file->target(), order, "OrderCreated", data}).status, 0);
        QCOMPARE(command({"project", server->target(), "--once"}).status, 0);
    }
    std::stop_source stop;
    stop.request_stop();
    std::istringstream help(command({verb.toStdString(), "--help"}).out);
    int examples = 0;
    for (std::string line; std::getline(help, line);) {
        if (!line.starts_with("  ") ||
            line.find("backstory-cli " + verb.toStdString() + ' ') == std::string::npos)
            continue;
        auto arguments = argumentsOf(wordsOf(line));
        for (std::string &argument : arguments) {
            if (argument == "service=shop" || argument == "host=db.example dbname=shop")
                argument = server->target();
            else if (verb == "import" && argument == "events.jsonl.gz")
                argument = sample.path();
            else if (argument.ends_with(".db") || argument.ends_with(".gz"))
                argument = sample.name(argument);
        }
        // What goes on until it is interrupted is interrupted.
        const bool endless =
            verb == "follow" || std::ranges::find(arguments, "--follow") != arguments.end();
        const Answer answer = command(arguments, endless ? stop.get_token() : std::stop_token(),
                                      readFile(sample.path()));
        QVERIFY2(answer.status == (endless ? 130 : 0), (line + '\n' + answer.err).c_str());
        ++examples;
    }
    QVERIFY(examples > 1);
}

void HelpTest::theProgramListsItsVerbs() {
    const Answer answer = command({"--help"});
    QCOMPARE(answer.status, 0);
    for (const std::string &verb : allVerbs())
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
