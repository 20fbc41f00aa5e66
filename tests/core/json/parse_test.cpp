#include "core/json/parse.h"

#include "core/json/number.h"
#include "core/json/print.h"
#include "tests/core/json/random_json.h"
#include "tests/support/test_registry.h"

#include <QThread>

#include <nlohmann/json.hpp>

using namespace backstory::json;
using backstory::test::RandomJson;

class ParseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void notesWhatAReaderShouldKnow();
    void findsDuplicatesAmongManyKeys();
    void readsToTheGreatestDepth();
    void readsLargeTexts();
    void readsWhatWasWritten();
    void agreesWithAnotherParserOnBrokenTexts();
    void trustedTextMustBeADocument();
    void tellsTheKindOfRawText();
};

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr unsigned kSmallStack = 8 << 20; // its frames are many times as large
#else
constexpr unsigned kSmallStack = 512 << 10;
#endif

/// What a text was read as: its canonical text, or the fault and its place.
std::string outcome(std::string_view text, Notes *notes = nullptr) {
    const auto result = parse(text, notes);
    if (const auto *error = std::get_if<ParseError>(&result)) {
        constexpr const char *kNames[] = {"Empty",     "Truncated",   "TrailingContent",
                                          "Malformed", "InvalidUtf8", "TooDeep",
                                          "TooLarge"};
        return std::string(kNames[static_cast<int>(error->fault)]) + ' ' +
               std::to_string(error->offset);
    }
    return toText(std::get<Value>(result));
}

std::string nested(std::size_t depth, const std::string &open = "[",
                   const std::string &close = "]") {
    std::string text;
    for (std::size_t level = 0; level < depth; ++level)
        text += open;
    for (std::size_t level = 0; level < depth; ++level)
        text += close;
    return text;
}

} // namespace

void ParseTest::reads_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("null", "null", "null");
    row("blanks around", " \t\r\n true \n", "true");
    row("number", "3", "3");
    row("string", "\"x\"", "\"x\"");
    row("empty containers", "[{},[ ],{ }]", "[{},[],{}]");
    row("digits stay", "[10.00,-0,1E400,12345678901234567890.123456789,0.10e-007]",
        "[10.00,-0,1E400,12345678901234567890.123456789,0.10e-007]");
    row("keys sorted by code point", R"({"b":1,"a":2,"é":3,"😀":4,"￿":5,"":6})",
        R"({"":6,"a":2,"b":1,"é":3,"￿":5,"😀":4})");
    row("the last of two keys wins", R"({"a":1,"\u0061":2,"b":3})", R"({"a":2,"b":3})");
    row("escapes", R"("\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00\u0000")",
        "\"\\\"\\\\/\\b\\f\\n\\r\\té😀\\u0000\"");
    row("lone surrogates", R"(["\ud800","\udc00x","\ud800\ud800\udc00","\ud83d\n"])",
        R"(["\ud800","\udc00x","\ud800𐀀","\ud83d\n"])");
    row("ends of the surrogates",
        R"(["\ud800\udc00","\udbff\udfff","\ud7ff\ue000","\udbff","\udfff"])",
        "[\"\xf0\x90\x80\x80\",\"\xf4\x8f\xbf\xbf\",\"\xed\x9f\xbf\xee\x80\x80\",\"\\udbff\","
        "\"\\udfff\"]");
    row("byte-order mark", "\xef\xbb\xbf{}", "{}");
    row("line separator and DEL", "\"\xe2\x80\xa8\x7f\"", "\"\xe2\x80\xa8\x7f\"");
}

void ParseTest::reads() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(outcome(text.toStdString()), expected.toStdString());
}

void ParseTest::refuses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](QByteArray text, const char *expected) {
        QTest::newRow(text.toPercentEncoding().append(' ').append(expected).constData())
            << text << QByteArray(expected);
    };
    row("", "Empty 0");
    row(" \n ", "Empty 3");
    row("\xef\xbb\xbf", "Empty 3");
    row("{", "Truncated 1");
    row(R"({"a")", "Truncated 4");
    row(R"({"a":)", "Truncated 5");
    row(R"({"a":1,)", "Truncated 7");
    row("[1,2", "Truncated 4");
    row("\"abc", "Truncated 4");
    row("\"abc\\", "Truncated 5");
    row("\"\\u12", "Truncated 5");
    row("tru", "Truncated 3");
    row("-", "Truncated 1");
    row("[1.", "Truncated 3");
    row("1e+", "Truncated 3");
    row("{\"a\":\"\xc3", "Truncated 6");
    row("{} x", "TrailingContent 3");
    row("{}{}", "TrailingContent 2");
    row("1 2", "TrailingContent 2");
    row("[]]", "TrailingContent 2");
    row(QByteArray("{}\0", 3), "TrailingContent 2");
    row("{}\xc3", "TrailingContent 2");
    row("\"a\" \"b\"", "TrailingContent 4");
    row("[1,]", "Malformed 3");
    row("[,1]", "Malformed 1");
    row("[1 2]", "Malformed 3");
    row("[1}", "Malformed 2");
    row(R"({"a":1])", "Malformed 6");
    row(R"({"a":1,})", "Malformed 7");
    row(R"({"a" 1})", "Malformed 5");
    row("{a:1}", "Malformed 1");
    row("{1:1}", "Malformed 1");
    row("[01]", "Malformed 2");
    row("[+1]", "Malformed 1");
    row("[.5]", "Malformed 1");
    row("[1.e5]", "Malformed 3");
    row("[-]", "Malformed 2");
    row("12x", "Malformed 2");
    row("[nul]", "Malformed 4");
    row("nulll", "Malformed 4");
    row("[NaN]", "Malformed 1");
    row("[True]", "Malformed 1");
    row("['a']", "Malformed 1");
    row(R"(["\x"])", "Malformed 2");
    row(R"(["\u12g4"])", "Malformed 2");
    row(R"(["\uD83D\u12"])", "Malformed 8");
    row("\"a\nb\"", "Malformed 2");
    row("\"a\\\nb\"", "Malformed 3");
    row(QByteArray("\"a\0b\"", 5), "Malformed 2");
    row("[1\x0c]", "Malformed 2");
    row("[1]\xef\xbb\xbf", "TrailingContent 3");
    row("// no\n1", "Malformed 0");
    row("\"\xff\"", "InvalidUtf8 1");
    row("{\"a\":\"\xc3(\"}", "InvalidUtf8 6");
    row("\"\xed\xa0\x80\"", "InvalidUtf8 1");
    row("\"\xc0\x80\"", "InvalidUtf8 1");
    row("\"\xf4\x90\x80\x80\"", "InvalidUtf8 1");
}

void ParseTest::refuses() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(outcome(text.toStdString()), expected.toStdString());
    std::vector<Field> fields;
    fields.push_back({"old", "1", Kind::Number, {}});
    QVERIFY(readFields(text.toStdString(), fields).error);
    QVERIFY(fields.empty());
}

void ParseTest::notesWhatAReaderShouldKnow() {
    Notes notes;
    outcome("\xef\xbb\xbf{\"a\":\"\\ud800\",\"b\":1e400000}", &notes);
    QVERIFY(notes.byteOrderMark && notes.loneSurrogate && notes.numberBeyondSums);
    QVERIFY(!notes.duplicateKey);

    // The key that is the first to come a second time, at whatever depth, and decoded.
    outcome(R"({"x":{"p":1,"\u00e9":2,"é":3,"p":4},"y":1,"y":2})", &notes);
    QCOMPARE(notes.duplicateKey, std::optional<std::string>("é"));
    outcome(R"({"y":1,"y":2,"x":{"p":1,"p":4}})", &notes);
    QCOMPARE(notes.duplicateKey, std::optional<std::string>("y"));
    outcome(R"([{"a":1},{"a":1},{"b":{"a":1}},{"":1}])", &notes);
    QVERIFY(notes == Notes{});
    outcome("[1e400,1.5e-3,0e999999999999999999999]", &notes);
    QVERIFY(notes == Notes{});
}

void ParseTest::findsDuplicatesAmongManyKeys() {
    std::string text = "{";
    for (int key = 0; key < 5'000; ++key)
        text += "\"some key with the number " + std::to_string(key * 7) + " in it\":1,";
    Notes notes;
    outcome(text + "\"z\":1}", &notes);
    QVERIFY(!notes.duplicateKey);
    outcome(text + "\"some key with the number 35 in it\":1}", &notes);
    QCOMPARE(notes.duplicateKey, std::optional<std::string>("some key with the number 35 in it"));
}

void ParseTest::readsToTheGreatestDepth() {
    QCOMPARE(outcome(nested(kMaxDepth)), nested(kMaxDepth));
    QCOMPARE(outcome(nested(kMaxDepth + 1)), std::string("TooDeep 1024"));
    QCOMPARE(outcome(nested(100'000)), std::string("TooDeep 1024"));
    QCOMPARE(outcome(std::string(100'000, '[')), std::string("TooDeep 1024"));
    const std::string object =
        nested(kMaxDepth - 1, R"({"a":)", "}").insert((kMaxDepth - 1) * 5, "[]");
    QCOMPARE(outcome(object), object);
    const std::string deeper = nested(kMaxDepth, R"({"a":)", "}").insert(kMaxDepth * 5, "[]");
    QCOMPARE(outcome(deeper), std::string("TooDeep 5120"));
    std::vector<Field> fields;
    QCOMPARE(readFields(nested(100'000), fields).error->fault, Fault::TooDeep);

    // Copied, compared, printed and destroyed on a stack as small as a thread has on macOS.
    bool survived = false;
    const std::unique_ptr<QThread> thread(QThread::create([&object, &survived] {
        const Value value = parseTrusted(object);
        // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): copying is what is tested
        const Value copy = value;
        survived = equal(copy, value) && !toPrettyText(copy).empty();
    }));
    thread->setStackSize(kSmallStack);
    thread->start();
    thread->wait();
    QVERIFY(survived);
}

void ParseTest::readsLargeTexts() {
    // Beyond what is indexed, and beyond what a thread keeps for the next text.
    for (const std::size_t size : {std::size_t{3} << 20, std::size_t{20} << 20}) {
        const std::string text = "{\"a\":\"" + std::string(size, 'x') + "\",\"b\":10.00}";
        const auto result = parse(text);
        QCOMPARE(std::get<Value>(result).find("a")->string().size(), size);
        QCOMPARE(std::get<Value>(result).find("b")->number(), std::string("10.00"));
        QCOMPARE(outcome(text + "x"), "TrailingContent " + std::to_string(text.size()));
    }
    QCOMPARE(outcome("{}"), std::string("{}"));
}

void ParseTest::readsWhatWasWritten() {
    constexpr std::uint64_t kSeed = 4711;
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    RandomJson random(kSeed);
    for (int round = 0; round < 4'000; ++round) {
        const Value value = random.value(4);
        const std::string expected = toText(value);
        const std::string text = random.write(value);
        QCOMPARE(outcome(text), expected);
        QCOMPARE(outcome(expected), expected);
        QCOMPARE(outcome(toPrettyText(value)), expected);
        QCOMPARE(outcome(onOneLine(text)), expected);
        QVERIFY(equal(parseTrusted(text), value));
    }
}

/// nlohmann_json judges independently what a document is. It knows no lone surrogates and no
/// numbers beyond a double, and takes NUL for the end.
void ParseTest::agreesWithAnotherParserOnBrokenTexts() {
    constexpr std::uint64_t kSeed = 815;
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    RandomJson random(kSeed);
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = random.mutate(random.write(random.value(3)));
        if (text.find('\0') != std::string::npos)
            continue;
        Notes notes;
        const auto result = parse(text, &notes);
        const bool ours = std::holds_alternative<Value>(result);
        const bool theirs = nlohmann::json::accept(text);
        accepted += ours ? 1 : 0;
        const bool beyondThem =
            notes.loneSurrogate || text.find_first_of("eE") != std::string::npos;
        if (ours != theirs && !(ours && beyondThem))
            QFAIL(qPrintable(QString::fromStdString(outcome(text) + " for " + text)));
    }
    QVERIFY(accepted > 1'000 && accepted < 15'000);
}

void ParseTest::trustedTextMustBeADocument() {
    QCOMPARE(parseTrusted("[1.0]").array()[0].number(), std::string("1.0"));
    QVERIFY_THROWS_EXCEPTION(std::logic_error, parseTrusted("[1.0"));
}

void ParseTest::tellsTheKindOfRawText() {
    QCOMPARE(kindOfRaw(" \n{}"), Kind::Object);
    QCOMPARE(kindOfRaw("\xef\xbb\xbf[]"), Kind::Array);
    QCOMPARE(kindOfRaw("\"1\""), Kind::String);
    QCOMPARE(kindOfRaw("-1"), Kind::Number);
    QCOMPARE(kindOfRaw("false"), Kind::Boolean);
    QCOMPARE(kindOfRaw("null"), Kind::Null);
}

BACKSTORY_TEST(ParseTest);
#include "parse_test.moc"
