#include "tests/app/cli/command.h"
#include "tests/app/cli/sample_file.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using backstory::test::Answer;
using backstory::test::command;
using backstory::test::SampleFile;

/// What is said beside the results, and what is refused.
class AskingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tableAndRulesAreSaid();
    void rulesCanBeChosen();
    void theInstantOfADateIsSaid();
    void timesAreTakenInTheZone();
    void theStartStateIsSaid();
    void verbsOverAllStreamsRefuseVersions();
    void knowledgeIsRefusedWithoutRecordedTime();
    void formatsThatAVerbLacksAreNamed();
    void badPathsAndMomentsAreRefused();
    void missingThingsHaveTheirStatus();
    void passwordsAreNeverShown();
    void hiddenCharactersAreShownAsEscapes();
    void interruptedIsNotFailed();

private:
    Answer asked(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin() + 1, m_sample.path());
        return command(arguments);
    }

    SampleFile m_sample;
};

namespace {

const std::string kOrder = SampleFile::kOrder;

} // namespace

void AskingTest::tableAndRulesAreSaid() {
    const Answer answer = asked({"list"});
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.says("note: table order_events"));
    QVERIFY(answer.says("note: rules orders 1, chosen"));
    QVERIFY(!answer.shows("note:"));
}

void AskingTest::rulesCanBeChosen() {
    const Answer generic = asked({"state", kOrder, "--rules", "generic", "--format", "json"});
    QVERIFY(generic.says("rules generic 1, as asked"));
    QVERIFY(generic.shows("\"note\":\"hi\""));
    QVERIFY(!generic.shows("orderId"));
    const Answer missing = asked({"list", "--rules", m_sample.name("no_such_rules.json")});
    QCOMPARE(missing.status, 2);
    const Answer broken = asked({"list", "--rules", m_sample.file("broken.json", "{\"name\":1}")});
    QCOMPARE(broken.status, 2);
    QVERIFY(broken.says("error: the ruleset has mistakes"));
}

void AskingTest::theInstantOfADateIsSaid() {
    QVERIFY(asked({"state", kOrder, "--at", "2026-03-02"})
                .says("--at 2026-03-02 is taken as 2026-03-02T23:59:59.999999999Z"));
    const Answer diff =
        asked({"diff", kOrder, "--from", "2026-03-02", "--to", "2026-03-02", "--format", "json"});
    QVERIFY(diff.says("--from 2026-03-02 is taken as 2026-03-02T00:00:00.000Z"));
    QVERIFY(diff.says("--to 2026-03-02 is taken as 2026-03-02T23:59:59.999999999Z"));
    QVERIFY(diff.shows("OrderPaid") || diff.shows("\"Paid\""));
    const Answer zone = asked({"list", "--at", "2026-03-02", "--zone", "Europe/Berlin"});
    QVERIFY(zone.says("2026-03-02T23:59:59.999999999+01:00 (2026-03-02T22:59:59.999999999Z)"));
    // What people write is said as well.
    QVERIFY(asked({"list", "--at", "2. März 2026 9:05"})
                .says("--at 2. März 2026 9:05 is taken as 2026-03-02T09:05:00.000Z"));
    QVERIFY(asked({"state", kOrder, "--at", "2.3.2026"})
                .says("--at 2.3.2026 is taken as 2026-03-02T23:59:59.999999999Z"));
    const Answer slashes = asked({"state", kOrder, "--at", "02/03/2026"});
    QCOMPARE(slashes.status, 2);
    QVERIFY(slashes.says("some write the day first and some the month"));
    QVERIFY(slashes.says("Write it like 2026-03-31"));
}

void AskingTest::timesAreTakenInTheZone() {
    const std::vector<std::string> question{"state",    kOrder, "--at", "2026-03-02 10:14:30",
                                            "--format", "json"};
    QVERIFY(asked(question).shows("\"status\":\"Paid\"")); // 10:14:30 in UTC
    auto berlin = question;
    berlin.insert(berlin.end(), {"--zone", "Europe/Berlin"});
    QVERIFY(asked(berlin).shows("\"status\":\"Created\""));
    QVERIFY(asked({"events", kOrder, "--zone", "Asia/Tokyo"}).shows("2026-03-02 18:14:07.120"));
    const Answer unknown = asked({"list", "--zone", "Mars/Olympus"});
    QCOMPARE(unknown.status, 2);
    QVERIFY(unknown.says("Mars/Olympus"));
    const Answer gap = asked({"list", "--at", "2026-03-29 02:30", "--zone", "Europe/Berlin"});
    QCOMPARE(gap.status, 2);
}

void AskingTest::theStartStateIsSaid() {
    const Answer answer = asked({"state", kOrder, "--at", "2020-01-01T00:00"});
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.says("before its first event"));
}

void AskingTest::verbsOverAllStreamsRefuseVersions() {
    for (const char *verb : {"list", "summary"}) {
        const Answer answer = asked({verb, "--at", "v3"});
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.out, std::string());
        QVERIFY(answer.says("spans all"));
    }
}

void AskingTest::knowledgeIsRefusedWithoutRecordedTime() {
    for (const std::vector<std::string> &question :
         {std::vector<std::string>{"state", kOrder}, {"list"}, {"summary"}, {"findings"}}) {
        auto arguments = question;
        arguments.insert(arguments.end(), {"--known", "2026-03-02T10:00"});
        const Answer answer = asked(arguments);
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.out, std::string());
        QVERIFY(answer.says("does not keep when an event was recorded"));
    }
}

void AskingTest::formatsThatAVerbLacksAreNamed() {
    const Answer answer = asked({"state", kOrder, "--format", "csv"});
    QCOMPARE(answer.status, 2);
    QVERIFY(answer.says("text, json, jsonl"));
}

void AskingTest::badPathsAndMomentsAreRefused() {
    QCOMPARE(asked({"blame", kOrder, "/a~2"}).status, 2);
    QCOMPARE(asked({"history", kOrder, "/a~2"}).status, 2);
    QCOMPARE(asked({"summary", "--by", "/a~2"}).status, 2);
    QCOMPARE(asked({"state", kOrder, "--at", "tomorrow"}).status, 2);
    QCOMPARE(asked({"state", kOrder, "--at", "v-1"}).status, 2);
    const Answer beyond = asked({"state", kOrder, "--at", "v4"});
    QCOMPARE(beyond.status, 2);
    QVERIFY(beyond.says("3 events"));
}

void AskingTest::missingThingsHaveTheirStatus() {
    QCOMPARE(asked({"state", "no-such-order"}).status, 4);
    QVERIFY(asked({"state", "no-such-order"}).says("no-such-order"));
    QCOMPARE(asked({"findings", "no-such-order"}).status, 4);
    QCOMPARE(command({"list", m_sample.name("missing.db")}).status, 3);
    QVERIFY(command({"list", m_sample.name("missing.db")}).says("missing.db"));
    QCOMPARE(command({"list", m_sample.file("odd.db", "no database at all")}).status, 3);
    QCOMPARE(asked({"list", "--table", "no_such_table"}).status, 3);
    QCOMPARE(command({"demo", m_sample.path()}).status, 5);
    QCOMPARE(command({"demo", m_sample.name("no such folder/x.db")}).status, 5);
    QCOMPARE(command({"demo", m_sample.name("x.db"), "--orders", "1000001"}).status, 2);
}

void AskingTest::passwordsAreNeverShown() {
    const std::string uri = "postgresql://u:geheim@127.0.0.1:1/db";
    for (const auto &arguments :
         std::vector<std::vector<std::string>>{{"list", uri},
                                               {"list", "host=127.0.0.1 port=1 password=geheim"},
                                               {"state", m_sample.path(), uri},
                                               {"list", m_sample.path(), uri},
                                               {"list", m_sample.path(), "--at", uri},
                                               {"list", m_sample.path(), "--format", uri},
                                               {"list", m_sample.path(), "--table", uri},
                                               {"list", m_sample.path(), "--rules", uri},
                                               {"list", m_sample.path(), "--rules=" + uri},
                                               {"list", m_sample.path(), "--limit=" + uri},
                                               {"list", "postgresql://u:geheim/1@127.0.0.1:1/db"},
                                               {uri}}) {
        const Answer answer = command(arguments);
        QVERIFY(answer.status != 0);
        QVERIFY2(!answer.says("geheim"), answer.err.c_str());
    }
}

void AskingTest::hiddenCharactersAreShownAsEscapes() {
    const std::string line =
        R"({"id":"1","order_id":"a\u001b[2J","event_type":"T\u202e","event_data":{"\u200bk":"\u009b"},"created_at":1})"
        "\n";
    const std::string file = m_sample.file("odd.jsonl", line);
    const std::string stream = "a\x1b[2J";
    for (const std::vector<std::string> &question : {std::vector<std::string>{"list"},
                                                     {"events", stream},
                                                     {"state", stream},
                                                     {"blame", stream},
                                                     {"diff", stream},
                                                     {"findings"},
                                                     {"history", stream, "/\u200bk"},
                                                     {"summary", "--by", "\u200bk"},
                                                     {"state", stream, "--at", "\x1b"}}) {
        std::vector<std::string> arguments{question.front(), file, "--rules", "generic"};
        arguments.insert(arguments.begin() + 2, question.begin() + 1, question.end());
        const Answer answer = command(arguments);
        const std::string all = answer.out + answer.err;
        for (const char *hidden : {"\x1b", "\u202e", "\u200b", "\u009b"})
            QVERIFY2(all.find(hidden) == std::string::npos, question.front().c_str());
    }
    QVERIFY(command({"list", file}).shows("a\\u001b[2J"));
}

void AskingTest::interruptedIsNotFailed() {
    // On the heap: GCC 12 warns about the constructor of one on the stack here.
    const auto stop = std::make_unique<std::stop_source>();
    stop->request_stop();
    const Answer answer = command({"list", m_sample.path()}, stop->get_token());
    QCOMPARE(answer.status, 130);
    QVERIFY(!answer.says("error"));
}

BACKSTORY_TEST(AskingTest);
#include "asking_test.moc"
