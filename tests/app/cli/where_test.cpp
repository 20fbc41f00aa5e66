#include "tests/app/cli/command.h"
#include "tests/app/cli/sample_file.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <algorithm>

using backstory::test::Answer;
using backstory::test::command;
using backstory::test::SampleFile;

/// `list --where`, `events --where` and `when`, byte by byte.
class WhereTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listShowsWhatMatches();
    void aNameThatNobodyKnowsIsSaid();
    void anEmptyFilterIsEverything();
    void listIsAskedAsOfAMoment();
    void listGoesOnAfterALimit();
    void eventsKeepTheirVersions();
    void whenTellsSpans();
    void whenIsATableForPeople();
    void mistakesAreShownInTheirPlace_data();
    void mistakesAreShownInTheirPlace();
    void theMarkStandsUnderTheMistake();

private:
    Answer asked(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin() + 1, m_sample.path());
        return command(arguments);
    }

    SampleFile m_sample;
};

namespace {

const std::string kOrder = SampleFile::kOrder;
const std::string kOther = SampleFile::kOther;

std::size_t lineCount(const Answer &answer) {
    return static_cast<std::size_t>(std::ranges::count(answer.out, '\n'));
}

} // namespace

void WhereTest::listShowsWhatMatches() {
    const Answer paid = asked({"list", "--where", "status=Paid amount>12", "--format", "jsonl"});
    QCOMPARE(paid.status, 0);
    QCOMPARE(lineCount(paid), std::size_t{1});
    QVERIFY(paid.out.starts_with(R"({"stream":")" + kOrder));
    QVERIFY(asked({"list", "--where", "type:OrderShipped"}).shows(kOther));
    const Answer none = asked({"list", "--where", "status=Lost", "--format", "json"});
    QCOMPARE(none.out, std::string("[]\n"));
    QCOMPARE(none.status, 0);
}

void WhereTest::aNameThatNobodyKnowsIsSaid() {
    const Answer list = asked({"list", "--where", "statsu=Paid", "--format", "json"});
    QCOMPARE(list.status, 0);
    QCOMPARE(list.out, std::string("[]\n"));
    const char *const hint = "note: no event or state seen so far has a field statsu; did you mean "
                             "status?";
    QVERIFY2(list.says(hint), list.err.c_str());
    QVERIFY(asked({"list", "--where", "not statsu=Paid"}).says(hint));
    QVERIFY(asked({"events", kOrder, "--where", "statsu=Paid"}).says(hint));
    QVERIFY(asked({"when", kOrder, "statsu=Paid"}).says(hint));
    QVERIFY(asked({"list", "--where", "type:OrderPiad"}).says("did you mean OrderPaid?"));
    QVERIFY(!asked({"list", "--where", "status=Paid"}).says("seen so far"));
}

void WhereTest::anEmptyFilterIsEverything() {
    QCOMPARE(asked({"list", "--where", "", "--format", "csv"}).out,
             asked({"list", "--format", "csv"}).out);
    QCOMPARE(asked({"events", kOrder, "--where", "", "--format", "jsonl"}).out,
             asked({"events", kOrder, "--format", "jsonl"}).out);
}

void WhereTest::listIsAskedAsOfAMoment() {
    const auto at = [this](const std::string &filter, const std::string &time) {
        return lineCount(asked({"list", "--where", filter, "--at", time, "--format", "jsonl"}));
    };
    QCOMPARE(at("status=Paid", "2026-03-02T09:15:06Z"), std::size_t{0});
    QCOMPARE(at("status=Paid", "2026-03-02T09:15:08Z"), std::size_t{1});
    QCOMPARE(at("type:OrderPaid", "2026-03-02T09:15:06Z"), std::size_t{0});
    QCOMPARE(at("since:-1m", "2026-03-02T09:15:00Z"), std::size_t{2});
}

void WhereTest::listGoesOnAfterALimit() {
    const Answer first =
        asked({"list", "--where", "events>1", "--limit", "1", "--format", "jsonl"});
    QCOMPARE(lineCount(first), std::size_t{1});
    QVERIFY(first.says("more may follow: --after " + kOrder));
    const Answer second = asked(
        {"list", "--where", "events>1", "--limit", "1", "--after", kOrder, "--format", "jsonl"});
    QVERIFY(second.out.starts_with(R"({"stream":")" + kOther));
}

void WhereTest::eventsKeepTheirVersions() {
    const Answer paid = asked({"events", kOrder, "--where", "data.amount", "--format", "jsonl"});
    QCOMPARE(paid.status, 0);
    QCOMPARE(lineCount(paid), std::size_t{2});
    QVERIFY(paid.shows(R"("version":2)"));
    const Answer state =
        asked({"events", kOrder, "--where", "status=Paid", "--from", "v3", "--format", "jsonl"});
    QCOMPARE(lineCount(state), std::size_t{1});
    QVERIFY(state.shows(R"("version":3)"));
    const Answer none = asked({"events", kOrder, "--where", "type:OrderLost"});
    QCOMPARE(none.status, 0);
    QVERIFY(none.says("no event there matches"));
    QCOMPARE(asked({"events", kOrder, "--where", "events>1"}).status, 2);
}

void WhereTest::whenTellsSpans() {
    const Answer created = asked({"when", kOrder, "status=Created", "--format", "jsonl"});
    QCOMPARE(created.out,
             std::string(R"({"since":{"version":1,"id":"aaaaaaaa-0000-4000-8000-000000000001",)"
                         R"("type":"OrderCreated","at":"2026-03-02T09:14:07.120Z"},)"
                         R"("until":{"version":2,"id":"aaaaaaaa-0000-4000-8000-000000000002",)"
                         R"("type":"OrderPaid","at":"2026-03-02T09:15:07.120Z"}})"
                         "\n"));
    const Answer paid = asked({"when", kOrder, "status=Paid", "--format", "json"});
    QVERIFY(paid.shows(R"("until":null}])"));
    const Answer csv = asked({"when", kOrder, "status=Paid", "--format", "csv"});
    QVERIFY(csv.out.starts_with("since_version,since_id,since_type,since_at,until_version,"));
    QVERIFY(csv.out.ends_with("2026-03-02T09:15:07.120Z,,,,\r\n"));
}

void WhereTest::whenIsATableForPeople() {
    const Answer text = asked({"when", kOrder, "status=Created"});
    QCOMPARE(text.status, 0);
    QVERIFY2(text.shows("1 min"), text.out.c_str());
    QVERIFY(asked({"when", kOrder, "status=Paid"}).shows("to the end"));
    const Answer never = asked({"when", kOrder, "status=Lost"});
    QCOMPARE(never.status, 0);
    QCOMPARE(never.out, std::string());
    QVERIFY(never.says("it never held"));
    QCOMPARE(asked({"when", "no-such-order", "status=Paid"}).status, 4);
}

void WhereTest::mistakesAreShownInTheirPlace_data() {
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("nothing to compare with")
        << QByteArray("status=Paid amount>") << QByteArray("status=Paid amount>");
    QTest::newRow("like a keyword string")
        << QByteArray("status=Paid amount>>3") << QByteArray("status=Paid amount>>3");
    QTest::newRow("an open parenthesis")
        << QByteArray("(status=Paid") << QByteArray("(status=Paid");
    QTest::newRow("no time") << QByteArray("since:tomorrow") << QByteArray("since:tomorrow");
    QTest::newRow("hidden characters")
        << QByteArray("a\xe2\x80\xae\n =") << QByteArray("a\\u202e\\u000a =");
}

void WhereTest::mistakesAreShownInTheirPlace() {
    QFETCH(QByteArray, filter);
    QFETCH(QByteArray, shown);
    for (const std::vector<std::string> &question : {std::vector<std::string>{"list", "--where"},
                                                     {"events", kOrder, "--where"},
                                                     {"when", kOrder}}) {
        auto arguments = question;
        arguments.push_back(filter.toStdString());
        const Answer answer = asked(arguments);
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.out, std::string());
        const std::size_t line = answer.err.find("\n  " + shown.toStdString() + "\n  ");
        QVERIFY2(line != std::string::npos, answer.err.c_str());
        QVERIFY2(answer.err.find('^', line) != std::string::npos, answer.err.c_str());
    }
}

void WhereTest::theMarkStandsUnderTheMistake() {
    const Answer answer = asked({"list", "--where", "größe=1 since:tomorrow"});
    QVERIFY2(answer.says("\n  größe=1 since:tomorrow\n                ^^^^^^^^\n") ||
                 answer.says("\n  größe=1 since:tomorrow\n          ^^^^^^^^^^^^^^\n"),
             answer.err.c_str());
}

BACKSTORY_TEST(WhereTest);
#include "where_test.moc"
