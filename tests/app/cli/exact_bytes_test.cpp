#include "tests/app/cli/command.h"
#include "tests/app/cli/sample_file.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using backstory::test::Answer;
using backstory::test::command;
using backstory::test::SampleFile;

/// The contracts of DESIGN section 7, byte for byte.
class ExactBytesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void state();
    void events();
    void list();
    void diff();
    void blame();
    void history();
    void findings();
    void summary();
    void csv();

private:
    std::string asked(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin() + 1, m_sample.path());
        const Answer answer = command(arguments);
        return answer.status == 0 ? answer.out
                                  : "status " + std::to_string(answer.status) + answer.err;
    }

    SampleFile m_sample;
};

namespace {

const std::string kOrder = SampleFile::kOrder;
const std::string kOther = SampleFile::kOther;

} // namespace

void ExactBytesTest::state() {
    const std::string paid =
        R"({"amount":12.5,"customer_id":"k-1","items":[{"qty":1,"sku":"A"}],"method":"card",)"
        R"("orderId":"11111111-1111-4111-8111-111111111111","status":"Paid"})"
        "\n";
    QCOMPARE(asked({"state", kOrder, "--format", "json"}), paid);
    QCOMPARE(asked({"state", kOrder, "--format", "jsonl"}), paid);
    QCOMPARE(asked({"state", "{11111111-1111-4111-8111-111111111111}", "--format", "json"}), paid);
    const std::string start = R"({"orderId":"11111111-1111-4111-8111-111111111111"})"
                              "\n";
    QCOMPARE(asked({"state", kOrder, "--at", "start", "--format", "json"}), start);
    QCOMPARE(asked({"state", kOrder, "--at", "2026-03-01", "--format", "json"}), start);
    const std::string text = "{\n  \"orderId\": \"11111111-1111-4111-8111-111111111111\"\n}\n";
    QCOMPARE(asked({"state", kOrder, "--at", "v0"}), text);
}

void ExactBytesTest::events() {
    const std::string second =
        R"({"stream":"11111111-1111-4111-8111-111111111111","version":2,)"
        R"("id":"aaaaaaaa-0000-4000-8000-000000000002","type":"OrderPaid",)"
        R"("at":"2026-03-02T09:15:07.120Z","created_at":1772442907120,)"
        R"("data":{"amount":12.5,"method":"card"},"metadata":null,"findings":[]})";
    for (const auto &range : std::vector<std::vector<std::string>>{
             {"--from", "v2", "--to", "v2"},
             {"--from", "2026-03-02T09:15:07.120", "--to", "2026-03-02"},
             {"--from", "2026-03-02T10:15:07.12+01:00", "--to", "2026-03-02T09:15:07.120Z"}}) {
        std::vector<std::string> arguments{"events", kOrder, "--format", "jsonl"};
        arguments.insert(arguments.end(), range.begin(), range.end());
        QCOMPARE(asked(arguments), second + "\n");
    }
    const std::string third = asked({"events", kOrder, "--format", "jsonl", "--from", "end"});
    QVERIFY(third.find("\"version\":3") != std::string::npos);
    QVERIFY(third.find("\"findings\":[{\"code\":\"type_unknown\",\"text\":\"") !=
            std::string::npos);
    const std::string array =
        asked({"events", kOrder, "--format", "json", "--from", "v2", "--to", "v2"});
    QCOMPARE(array, "[" + second + "]\n");
    QCOMPARE(asked({"events", kOrder, "--format", "json", "--to", "start"}), std::string("[]\n"));

    // An event without a stamp belongs to the end alone.
    const std::string last = asked({"events", kOther, "--format", "jsonl", "--from", "v2"});
    QVERIFY(last.find("\"at\":null,\"created_at\":null,\"data\":{\"carrier\":\"\u202eDHL\"}") !=
            std::string::npos);
    QCOMPARE(asked({"events", kOther, "--format", "jsonl", "--from", "v2", "--to", "9000-01-01"}),
             std::string());
    const std::string raw = asked({"events", kOther, "--format", "jsonl", "--from", "v2", "--raw"});
    QVERIFY(raw.find("\"data\":{\"carrier\":\"\\u202eDHL\"}") != std::string::npos);
}

void ExactBytesTest::list() {
    const std::string first =
        R"({"stream":"11111111-1111-4111-8111-111111111111","events":3,)"
        R"("first":"2026-03-02T09:14:07.120Z","last":"2026-03-03T09:14:07.120Z",)"
        R"("state":{"amount":12.5,"customer":"k-1","status":"Paid"}})";
    const std::string second = R"({"stream":"22222222-2222-4222-8222-222222222222","events":2,)"
                               R"("first":"2026-03-02T09:15:00.000Z","last":null,)"
                               R"("state":{"amount":"much","customer":"=k","status":"Shipped"}})";
    QCOMPARE(asked({"list", "--format", "jsonl"}), first + "\n" + second + "\n");
    QCOMPARE(asked({"list", "--format", "json"}), "[" + first + "," + second + "]\n");
    QCOMPARE(asked({"list", "--format", "jsonl", "--limit", "1"}), first + "\n");
    QCOMPARE(asked({"list", "--format", "jsonl", "--after", kOrder}), second + "\n");
    const std::string early =
        R"({"stream":"11111111-1111-4111-8111-111111111111","events":1,)"
        R"("first":"2026-03-02T09:14:07.120Z","last":"2026-03-02T09:14:07.120Z",)"
        R"("state":{"amount":10.00,"customer":"k-1","status":"Created"}})"
        "\n";
    QCOMPARE(asked({"list", "--format", "jsonl", "--at", "2026-03-02T09:14:07.120Z"}), early);
    QCOMPARE(asked({"list", "--format", "json", "--at", "start"}), std::string("[]\n"));
}

void ExactBytesTest::diff() {
    const std::string lines =
        R"([{"path":"/amount","op":"replace","before":10.00,"after":12.5},)"
        R"({"path":"/method","op":"add","before":null,"after":"card"},)"
        R"({"path":"/status","op":"replace","before":"Created","after":"Paid"}])"
        "\n";
    QCOMPARE(asked({"diff", kOrder, "--from", "v1", "--to", "v2", "--format", "json"}), lines);
    QCOMPARE(asked({"diff", kOrder, "--from", "v2", "--format", "json"}), std::string("[]\n"));
    QCOMPARE(asked({"diff", kOrder, "--from", "v2", "--format", "jsonl"}), std::string());
    const std::string removed = R"({"path":"/method","op":"remove","before":"card","after":null})";
    QVERIFY(asked({"diff", kOrder, "--from", "v2", "--to", "v1", "--format", "jsonl"})
                .find(removed + "\n") != std::string::npos);
    const std::string text = "   path     before     after\n"
                             "~  /amount  10.00      12.5\n"
                             "+  /method             \"card\"\n"
                             "~  /status  \"Created\"  \"Paid\"\n";
    QCOMPARE(asked({"diff", kOrder, "--from", "v1", "--to", "v2"}), text);
}

void ExactBytesTest::blame() {
    const std::string amount =
        R"({"path":"/amount","value":12.5,"version":2,"id":"aaaaaaaa-0000-4000-8000-000000000002",)"
        R"("type":"OrderPaid","at":"2026-03-02T09:15:07.120Z"})";
    QCOMPARE(asked({"blame", kOrder, "amount", "--format", "json"}), "[" + amount + "]\n");
    QCOMPARE(asked({"blame", kOrder, "/amount", "--format", "jsonl"}), amount + "\n");
    const std::string start =
        R"({"path":"/orderId","value":"11111111-1111-4111-8111-111111111111","version":0,)"
        R"("id":null,"type":null,"at":null})";
    const std::string all = asked({"blame", kOrder, "--format", "jsonl"});
    QCOMPARE(std::ranges::count(all, '\n'), 7);
    QVERIFY(all.find(start + "\n") != std::string::npos);
    QCOMPARE(asked({"blame", kOrder, "/never", "--format", "json"}), std::string("[]\n"));
}

void ExactBytesTest::history() {
    const std::string values =
        R"([{"value":10.00,"removed":false,"version":1,)"
        R"("id":"aaaaaaaa-0000-4000-8000-000000000001","type":"OrderCreated",)"
        R"("at":"2026-03-02T09:14:07.120Z","until":"2026-03-02T09:15:07.120Z"},)"
        R"({"value":12.5,"removed":false,"version":2,)"
        R"("id":"aaaaaaaa-0000-4000-8000-000000000002","type":"OrderPaid",)"
        R"("at":"2026-03-02T09:15:07.120Z","until":null}])"
        "\n";
    QCOMPARE(asked({"history", kOrder, "amount", "--format", "json"}), values);
    QCOMPARE(asked({"history", kOrder, "/never", "--format", "json"}), std::string("[]\n"));
    const std::string text = "value  set by  at (UTC)                 type          for how long\n"
                             "10.00  v1      2026-03-02 09:14:07.120  OrderCreated  1 min\n"
                             "12.5   v2      2026-03-02 09:15:07.120  OrderPaid     to the end\n";
    QCOMPARE(asked({"history", kOrder, "amount"}), text);
}

void ExactBytesTest::findings() {
    const std::string one = asked({"findings", kOrder, "--format", "jsonl"});
    const std::string begin =
        R"({"stream":"11111111-1111-4111-8111-111111111111","code":"type_unknown",)"
        R"("severity":"fact","versions":[3],"text":")";
    QVERIFY2(one.starts_with(begin), one.c_str());
    QCOMPARE(std::ranges::count(one, '\n'), 1);
    const std::string all = asked({"findings", "--format", "jsonl"});
    QVERIFY(all.starts_with(one));
    const std::string stamp = R"("code":"stamp_missing")";
    QVERIFY(all.find(stamp) != std::string::npos);
    QVERIFY(asked({"findings", "--format", "json"}).starts_with("[" + begin));
}

void ExactBytesTest::summary() {
    const std::string end =
        R"({"source":")" + m_sample.path() +
        R"(","as_of":"end","streams":2,"events":5,"groups":[)"
        R"({"key":"Paid","streams":1,"sums":{"amount":12.5}},)"
        R"({"key":"Shipped","streams":1,"sums":{"amount":0}}],"skipped":{"amount":1}})"
        "\n";
    QCOMPARE(asked({"summary", "--format", "json"}), end);
    const std::string morning = asked(
        {"summary", "--format", "json", "--at", "2026-03-02T09:14:30", "--by", "/items/0/sku"});
    const std::string expected =
        R"(","as_of":"2026-03-02T09:14:30.000Z","streams":1,"events":1,"groups":[)"
        R"({"key":"A","streams":1,"sums":{"amount":10.00}}],"skipped":{"amount":0}})"
        "\n";
    QVERIFY2(morning.ends_with(expected), morning.c_str());
    const std::string sums = asked({"summary", "--sum", "amount", "--sum", "/items/0/qty",
                                    "--format", "json", "--by", "nothing"});
    const std::string two =
        R"("groups":[{"key":null,"streams":2,"sums":{"amount":12.5,"/items/0/qty":1}}])";
    QVERIFY2(sums.find(two) != std::string::npos, sums.c_str());
    const std::string again = asked({"summary", "--sum", "amount", "--sum", "/amount", "--sum",
                                     "/~1amount", "--format", "json", "--by", "nothing"});
    const std::string once =
        R"("sums":{"amount":12.5,"/~1amount":0}}],"skipped":{"amount":1,"/~1amount":0}})";
    QVERIFY2(again.find(once) != std::string::npos, again.c_str());
    const std::string text = "status        orders  amount\n"
                             "Paid               1    12.5\n"
                             "Shipped            1     0\n"
                             "all together       2    12.5\n";
    QCOMPARE(asked({"summary"}), text);
}

void ExactBytesTest::csv() {
    const std::string list =
        "stream,events,first,last,customer,amount,status\r\n" + kOrder +
        ",3,2026-03-02T09:14:07.120Z,2026-03-03T09:14:07.120Z,k-1,12.5,Paid\r\n" + kOther +
        ",2,2026-03-02T09:15:00.000Z,,'=k,much,Shipped\r\n";
    QCOMPARE(asked({"list", "--format", "csv"}), list);
    QVERIFY(asked({"list", "--format", "csv", "--csv-exact"}).find(",,=k,much") !=
            std::string::npos);
    QCOMPARE(asked({"summary", "--format", "csv"}),
             std::string("key,streams,amount\r\nPaid,1,12.5\r\nShipped,1,0\r\n"));
    QCOMPARE(asked({"diff", kOrder, "--from", "v1", "--to", "v2", "--format", "csv"}),
             std::string("path,op,before,after\r\n/amount,replace,10.00,12.5\r\n"
                         "/method,add,,card\r\n/status,replace,Created,Paid\r\n"));
    const std::string history =
        "value,removed,version,id,type,at,until\r\n"
        "card,false,2,aaaaaaaa-0000-4000-8000-000000000002,OrderPaid,2026-03-02T09:15:07.120Z,\r\n";
    QCOMPARE(asked({"history", kOrder, "method", "--format", "csv"}), history);
    const std::string blame = "path,value,version,id,type,at\r\n"
                              "/orderId,11111111-1111-4111-8111-111111111111,0,,,\r\n";
    QCOMPARE(asked({"blame", kOrder, "orderId", "--format", "csv"}), blame);
    const std::string events = asked({"events", kOrder, "--format", "csv", "--from", "v3"});
    const std::string third =
        "stream,version,id,type,at,created_at,data,data_text,data_base64,metadata,findings\r\n" +
        kOrder +
        ",3,aaaaaaaa-0000-4000-8000-000000000003,NoteAdded,2026-03-03T09:14:07.120Z,1772529247120,"
        "\"{\"\"note\"\":\"\"hi\"\"}\",,,,type_unknown\r\n";
    QCOMPARE(events, third);
}

BACKSTORY_TEST(ExactBytesTest);
#include "exact_bytes_test.moc"
