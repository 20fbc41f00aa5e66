#include "tests/app/cli/command.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using backstory::test::Answer;
using backstory::test::command;

class HelpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyVerbShowsAnExample_data();
    void everyVerbShowsAnExample();
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
