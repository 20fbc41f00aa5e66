#include "core/store/demo.h"
#include "tests/app/cli/command.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using backstory::DemoStory;
using backstory::test::Answer;
using backstory::test::command;
using backstory::test::readFile;
using backstory::test::TemporaryFolder;

class DemoVerbTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printsTheStories();
    void givesTheSameBytes();
    void bothTablesAreThere();
    void theAmountChangedAfterPayment();
    void theTieIsAmbiguous();
    void theLateEventWasNotKnown();
    void theOddOrderHidesNothing();
    void unknownRecordedTimeCountsAsKnown();

private:
    Answer asked(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin() + 1, m_file);
        return command(arguments);
    }
    [[nodiscard]] std::string story(std::size_t number) const { return m_stories[number].stream; }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::string m_file;
    Answer m_made;
    std::vector<DemoStory> m_stories;
};

void DemoVerbTest::init() {
    m_folder = std::make_unique<TemporaryFolder>();
    m_file = m_folder->file("demo.db").string();
    m_made = command({"demo", m_file, "--orders", "30", "--seed", "4"});
    m_stories = backstory::demoStories({30, 4});
    QCOMPARE(m_made.status, 0);
}

void DemoVerbTest::printsTheStories() {
    for (const DemoStory &story : m_stories)
        QVERIFY(m_made.shows(story.stream + "  " + story.title));
    const std::string file = m_folder->file("b.db").string();
    const Answer json = command({"demo", file, "--orders", "1", "--format", "json"});
    const std::string begin =
        "{\"file\":\"" + file + "\",\"orders\":1,\"seed\":1,\"stories\":[{\"stream\":\"";
    QVERIFY(json.out.starts_with(begin));
}

void DemoVerbTest::givesTheSameBytes() {
    const auto other = m_folder->file("other.db");
    command({"demo", other.string(), "--seed", "4", "--orders", "30"});
    QVERIFY(readFile(m_file) == readFile(other));
}

void DemoVerbTest::bothTablesAreThere() {
    const Answer orders = asked({"summary", "--format", "json"});
    QVERIFY(orders.says("table order_events"));
    QVERIFY(orders.says("also here: user_events"));
    QVERIFY(orders.shows("\"streams\":30,"));
    const Answer users = asked({"list", "--table", "user_events", "--format", "jsonl"});
    QVERIFY(users.says("rules generic"));
    QCOMPARE(std::ranges::count(users.out, '\n'), 12);
}

void DemoVerbTest::theAmountChangedAfterPayment() {
    const Answer history = asked({"history", story(0), "amount", "--format", "csv"});
    QVERIFY(history.shows("\r\n249.90,false,1,"));
    QVERIFY(history.shows("\r\n279.80,false,4,"));
    QVERIFY(asked({"blame", story(0), "status", "--at", "v4", "--format", "json"})
                .shows("\"value\":\"Paid\",\"version\":2"));
    QVERIFY(asked({"state", story(1), "--format", "json"}).shows("\"status\":\"Paid\""));
}

void DemoVerbTest::theTieIsAmbiguous() {
    QVERIFY(asked({"findings", story(2), "--format", "jsonl"})
                .shows("\"code\":\"order_ambiguous\",\"severity\":\"warning\",\"versions\":[5,6]"));
    QVERIFY(asked({"state", story(2)}).says("note: order_ambiguous (v5, v6)"));
}

void DemoVerbTest::theLateEventWasNotKnown() {
    const std::vector<std::string> question{"state",      story(3),   "--at",
                                            "2026-04-18", "--format", "json"};
    QVERIFY(asked(question).shows("Torino"));
    auto known = question;
    known.insert(known.end(), {"--known", "2026-04-18"});
    QVERIFY(asked(known).shows("Milano"));
    // Versions count among what was known.
    const std::vector<std::string> third{"events", story(3), "--from",   "v3",
                                         "--to",   "v3",     "--format", "jsonl"};
    QVERIFY(asked(third).shows("OrderAddressChanged"));
    auto thirdKnown = third;
    thirdKnown.insert(thirdKnown.end(), {"--known", "2026-04-18"});
    QVERIFY(asked(thirdKnown).shows("OrderShipped"));
    const Answer before = asked({"state", story(3), "--known", "2026-01-01", "--format", "json"});
    QCOMPARE(before.status, 0);
    QVERIFY(before.says("nothing of it had been recorded"));
}

void DemoVerbTest::theOddOrderHidesNothing() {
    const Answer events = asked({"events", story(6), "--format", "jsonl"});
    QCOMPARE(std::ranges::count(events.out, '\n'), 8);
    for (const char *code :
         {"type_unknown", "payload_not_object", "payload_not_json", "payload_duplicate_key"})
        QVERIFY2(events.shows(code), code);
    QVERIFY(events.shows("12345678901234567890.123456789"));
    QVERIFY(asked({"state", story(6)}).shows("\\u202enelk"));
}

void DemoVerbTest::unknownRecordedTimeCountsAsKnown() {
    QVERIFY(asked({"state", story(2), "--known", "2020-01-01", "--format", "json"})
                .shows("\"status\":\"Refunded\""));
}

BACKSTORY_TEST(DemoVerbTest);
#include "demo_verb_test.moc"
