#include "tests/app/cli/command.h"
#include "tests/app/cli/sample_file.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using backstory::test::Answer;
using backstory::test::command;
using backstory::test::SampleFile;

/// The difference of the whole book, byte for byte.
class DiffBookVerbTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comparesStartAndEndByDefault();
    void comparesTwoTimes();
    void answersTheOtherWayRound();
    void leavesOutWhatDidNotChange();
    void takesDatesAsBounds();
    void refusesWhatItCannotAnswer();

private:
    Answer asked(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"diff-book", m_sample.path()});
        return command(arguments);
    }
    std::string jsonLines(std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--format", "jsonl"});
        const Answer answer = asked(std::move(arguments));
        return answer.status == 0 ? answer.out : answer.err;
    }

    SampleFile m_sample;
};

namespace {

const std::string kOrder = SampleFile::kOrder;
const std::string kOther = SampleFile::kOther;

} // namespace

void DiffBookVerbTest::comparesStartAndEndByDefault() {
    const std::string first =
        R"({"stream":")" + kOrder +
        R"(","change":"appeared","columns":[{"name":"customer","before":null,)"
        R"("after":"k-1"},{"name":"amount","before":null,"after":12.5},)"
        R"({"name":"status","before":null,"after":"Paid"}],"events":3})";
    const std::string second =
        R"({"stream":")" + kOther +
        R"(","change":"appeared","columns":[{"name":"customer","before":null,"after":"=k"},)"
        R"({"name":"amount","before":null,"after":"much"},)"
        R"({"name":"status","before":null,"after":"Shipped"}],"events":2})";
    QCOMPARE(jsonLines({}), first + '\n' + second + '\n');
    const Answer json = asked({"--format", "json"});
    QVERIFY(json.out.starts_with('['));
    QVERIFY(json.says("note: from the start to the end: 2 orders changed"));
    QVERIFY(!json.says("0000-01-01"));
}

void DiffBookVerbTest::comparesTwoTimes() {
    const std::vector<std::string> question{"--from", "2026-03-02T09:14:30", "--to",
                                            "2026-03-02T10:00"};
    const std::string lines =
        R"({"stream":")" + kOrder +
        R"(","change":"changed","columns":[{"name":"amount","before":10.00,"after":12.5},)"
        R"({"name":"status","before":"Created","after":"Paid"}],"events":1})"
        "\n"
        R"({"stream":")" +
        kOther +
        R"(","change":"appeared","columns":[{"name":"customer","before":null,"after":"=k"},)"
        R"({"name":"amount","before":null,"after":"much"},)"
        R"({"name":"status","before":null,"after":"Created"}],"events":1})"
        "\n";
    QCOMPARE(jsonLines(question), lines);

    auto csv = question;
    csv.insert(csv.end(), {"--format", "csv"});
    QCOMPARE(asked(csv).out, "stream,change,events,column,before,after\r\n" + kOrder +
                                 ",changed,1,amount,10.00,12.5\r\n" + kOrder +
                                 ",changed,1,status,Created,Paid\r\n" + kOther +
                                 ",appeared,1,customer,,'=k\r\n" + kOther +
                                 ",appeared,1,amount,,much\r\n" + kOther +
                                 ",appeared,1,status,,Created\r\n");

    const Answer text = asked(question);
    QVERIFY(text.shows("~  " + kOrder + "       1  amount"));
    QVERIFY(text.shows("+  " + kOther + "       1  status"));
    QVERIFY(text.says("note: from 2026-03-02T09:14:30.000Z to 2026-03-02T10:00:00.000Z: 2 orders"));
}

void DiffBookVerbTest::answersTheOtherWayRound() {
    QCOMPARE(jsonLines({"--from", "2026-03-02T09:15", "--to", "2026-03-02T09:14:30"}),
             R"({"stream":")" + kOther +
                 R"(","change":"disappeared","columns":[{"name":"customer","before":"=k",)"
                 R"("after":null},{"name":"amount","before":"much","after":null},)"
                 R"({"name":"status","before":"Created","after":null}],"events":1})"
                 "\n");
}

void DiffBookVerbTest::leavesOutWhatDidNotChange() {
    // One order has an event in between that the rules do not know; the other shipped, at no time.
    const std::string lines = jsonLines({"--from", "2026-03-02T12:00"});
    QVERIFY(lines.find(kOrder) == std::string::npos);
    QVERIFY(lines.find(R"("before":"Created","after":"Shipped")") != std::string::npos);
    const Answer none = asked({"--from", "2026-03-04", "--to", "2026-03-05"});
    QCOMPARE(none.status, 0);
    QCOMPARE(none.out, std::string());
    QVERIFY(none.says("nothing changed"));
    QCOMPARE(asked({"--from", "end", "--format", "json"}).out, std::string("[]\n"));
}

void DiffBookVerbTest::takesDatesAsBounds() {
    const Answer day = asked({"--from", "2026-03-02", "--to", "2026-03-02"});
    QVERIFY(day.says("--from 2026-03-02 is taken as 2026-03-02T00:00:00.000Z"));
    QVERIFY(day.says("--to 2026-03-02 is taken as 2026-03-02T23:59:59.999999999Z"));
    QVERIFY(day.says("2 orders changed"));
}

void DiffBookVerbTest::refusesWhatItCannotAnswer() {
    const Answer version = asked({"--from", "v2"});
    QCOMPARE(version.status, 2);
    QVERIFY(version.says("spans all"));
    const Answer known = asked({"--known", "2026-03-02"});
    QCOMPARE(known.status, 2);
    QVERIFY(known.says("does not keep when an event was recorded"));
    QCOMPARE(known.out, std::string());
}

BACKSTORY_TEST(DiffBookVerbTest);
#include "diff_book_verb_test.moc"
