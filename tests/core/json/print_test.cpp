#include "core/json/print.h"

#include "core/json/parse.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using namespace backstory::json;

class PrintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void escapesAsRfc8785();
    void printsPretty();
    void cutsAtACharacter();
    void putsRawTextOnOneLine();
    void appends();
};

void PrintTest::escapesAsRfc8785() {
    std::string controls;
    for (char c = 0; c < 0x20; ++c)
        controls += c;
    QCOMPARE(
        backstory::json::quoted(controls),
        std::string(
            R"("\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f)"
            R"(\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f")"));
    QCOMPARE(backstory::json::quoted("\"\\/'<>&\x7f é\xe2\x80\xa8😀"),
             std::string("\"\\\"\\\\/'<>&\x7f é\xe2\x80\xa8😀\""));
    QCOMPARE(backstory::json::quoted(
                 "\xed\xa0\x80|\xed\xaf\xbf|\xed\xb0\x80|\xed\xbf\xbf|\xed\x9f\xbf|\xee\x80\x80"),
             std::string("\"\\ud800|\\udbff|\\udc00|\\udfff|\xed\x9f\xbf|\xee\x80\x80\""));
}

void PrintTest::printsPretty() {
    QCOMPARE(toPrettyText(parseTrusted(R"({"b":[1.0,{}],"a":{"c":[]},"d":[[]]})")),
             std::string("{\n  \"a\": {\n    \"c\": []\n  },\n  \"b\": [\n    1.0,\n    {}\n  ],\n"
                         "  \"d\": [\n    []\n  ]\n}"));
    QCOMPARE(toPrettyText(Value("x")), std::string("\"x\""));
}

void PrintTest::cutsAtACharacter() {
    const Value value = parseTrusted(R"({"k":"aéééé","l":[1,2,3]})");
    const std::string whole = toText(value);
    QCOMPARE(toShortText(value, whole.size()), whole);
    QCOMPARE(toShortText(value, 7), std::string("{\"k\":\"a…"));
    QCOMPARE(toShortText(value, 8), std::string("{\"k\":\"a…"));
    QCOMPARE(toShortText(value, 9), std::string("{\"k\":\"aé…"));
    for (std::size_t limit = 0; limit < whole.size(); ++limit) {
        const std::string text = toShortText(value, limit);
        QVERIFY(text.ends_with("…") && text.size() <= limit + 3);
        QVERIFY(whole.starts_with(text.substr(0, text.size() - 3)));
        QVERIFY(limit - (text.size() - 3) <= 1);
    }
    QVERIFY(toShortText(Value(std::string(50'000'000, 'x')), 100).size() < 200);
}

void PrintTest::putsRawTextOnOneLine() {
    QCOMPARE(onOneLine("{ \"a b\" :\r\n\t[ 1.0 , \" \\\" \\\\\" ] }"),
             std::string(R"({"a b":[1.0," \" \\"]})"));
    QCOMPARE(onOneLine("\xef\xbb\xbf [1]\n"), std::string("[1]"));
}

void PrintTest::appends() {
    std::string out = "x";
    appendText(out, parseTrusted("[true,null]"));
    appendString(out, "");
    QCOMPARE(out, std::string("x[true,null]\"\""));
}

BACKSTORY_TEST(PrintTest);
#include "print_test.moc"
