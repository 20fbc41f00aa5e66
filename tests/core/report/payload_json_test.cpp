#include "core/report/payload_json.h"

#include "core/report/utf8.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using namespace backstory;

class PayloadJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printsJsonCanonically();
    void printsItAsStoredWhenAsked();
    void keepsTextThatIsNoJson();
    void keepsBytesThatAreNoText();
    void staysOnOneLine();
    void knowsUtf8();
};

namespace {

std::string printed(std::string_view stored, bool raw = false) {
    std::string out;
    appendStoredJson(out, "data", stored, raw);
    return out;
}

} // namespace

void PayloadJsonTest::printsJsonCanonically() {
    QCOMPARE(printed(R"( {"b": 10.00, "a": "\u00e9", "b": 1E400} )"),
             std::string(R"("data":{"a":"é","b":1E400})"));
    QCOMPARE(printed("null"), std::string("\"data\":null"));
    QCOMPARE(printed(R"("\ud83d")"), std::string(R"("data":"\ud83d")"));
}

void PayloadJsonTest::printsItAsStoredWhenAsked() {
    QCOMPARE(printed(R"({"b": 1, "b": 2, "a": "\u00e9"})", true),
             std::string(R"("data":{"b": 1, "b": 2, "a": "\u00e9"})"));
}

void PayloadJsonTest::keepsTextThatIsNoJson() {
    QCOMPARE(printed("{\"a\":"), std::string(R"("data":null,"data_text":"{\"a\":")"));
    QCOMPARE(printed("{\"a\":", true), std::string(R"("data":null,"data_text":"{\"a\":")"));
    QCOMPARE(printed(""), std::string(R"("data":null,"data_text":"")"));
}

void PayloadJsonTest::keepsBytesThatAreNoText() {
    QCOMPARE(printed("\xff\xfe{}"), std::string(R"("data":null,"data_base64":"//57fQ==")"));
    QCOMPARE(base64(""), std::string());
    QCOMPARE(base64("ab"), std::string("YWI="));
}

void PayloadJsonTest::staysOnOneLine() {
    QCOMPARE(printed("{\n  \"a\": 1\n}", true),
             std::string("\"data\":{\"a\":1},\"data_text\":\"{\\n  \\\"a\\\": 1\\n}\""));
    QCOMPARE(printed("\xef\xbb\xbf{\"a\": 1}", true),
             std::string("\"data\":{\"a\":1},\"data_text\":\"\xef\xbb\xbf{\\\"a\\\": 1}\""));
}

void PayloadJsonTest::knowsUtf8() {
    QVERIFY(isUtf8("Zoé 佐藤 🎁"));
    QVERIFY(!isUtf8("\xed\xa0\xbd")); // half a surrogate pair
    QVERIFY(!isUtf8("a\xc3"));
    QCOMPARE(withoutBrokenUtf8("é\xc3!"), std::string("é\\xc3!"));
}

BACKSTORY_TEST(PayloadJsonTest);
#include "payload_json_test.moc"
