#include "core/json/parse.h"
#include "core/json/print.h"
#include "core/json/reading.h"
#include "tests/core/json/random_json.h"
#include "tests/support/test_registry.h"

using namespace backstory::json;
using backstory::test::RandomJson;

class ReadFieldsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsTheMembersAtTheTop();
    void otherKindsHaveNone_data();
    void otherKindsHaveNone();
    void listsTheLastOfDuplicates();
    void valuesAreSlicesOfTheText();
    void decodedKeysStayWhereTheyAre();
    void agreesWithParse();
    void bothReadingsTellTheSame();
};

namespace {

std::string listed(std::string_view text) {
    std::vector<Field> fields;
    const Shape shape = readFields(text, fields);
    std::string list = shape.error ? "error" : "";
    for (const Field &field : fields) {
        list += std::string(field.key) + '=' + std::string(field.value) + ';';
        if (kindOfRaw(field.value) != field.kind)
            list += "wrong kind";
    }
    return list;
}

/// Counts what it is told, and so sees whether two readings tell the same.
struct Recorder {
    std::string events;

    void reset() { events.clear(); }
    void begin(Kind kind, std::size_t at) { note('b', kind, at); }
    void end(Kind kind, std::size_t end) { note('e', kind, end); }
    void key(std::size_t at, std::string_view inside, bool escaped) {
        note('k', Kind::String, at);
        events.append(inside).append(escaped ? "\\" : "");
    }
    void scalar(Kind kind, std::size_t at, std::string_view word, bool escaped) {
        note('s', kind, at);
        events.append(word).append(escaped ? "\\" : "");
    }
    void note(char what, Kind kind, std::size_t at) {
        events += what + std::to_string(static_cast<int>(kind)) + ' ' + std::to_string(at) + '|';
    }
};

} // namespace

void ReadFieldsTest::listsTheMembersAtTheTop() {
    const char *text = R"({"b": 10.00 , "a":{"x":[1, 2]},"c":"q\"","d":null,"e":true,"f":[]})";
    const char *list = R"(b=10.00;a={"x":[1, 2]};c="q\"";d=null;e=true;f=[];)";
    QCOMPARE(listed(text), std::string(list));
    QCOMPARE(listed("{}"), std::string());
    const char *escaped = R"({"\u0061\n":"\ud800"})";
    QCOMPARE(listed(escaped), std::string("a\n=\"\\ud800\";"));
    QCOMPARE(listed("\xef\xbb\xbf{\"a\":1}"), std::string("a=1;"));
}

void ReadFieldsTest::otherKindsHaveNone_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::newRow("array") << QByteArray(R"([{"a":1},{"b":2}])") << int(Kind::Array);
    QTest::newRow("string") << QByteArray(R"(" {}")") << int(Kind::String);
    QTest::newRow("number") << QByteArray("3") << int(Kind::Number);
    QTest::newRow("null") << QByteArray(" null ") << int(Kind::Null);
    QTest::newRow("boolean") << QByteArray("true") << int(Kind::Boolean);
}

void ReadFieldsTest::otherKindsHaveNone() {
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    std::vector<Field> fields;
    fields.push_back({"old", "1", Kind::Number, {}});
    const Shape shape = readFields(text.toStdString(), fields);
    QVERIFY(!shape.error && fields.empty());
    QCOMPARE(int(shape.kind), kind);
}

void ReadFieldsTest::listsTheLastOfDuplicates() {
    const char *text = R"({"a":1,"b":2,"\u0061":3,"c":4,"a":5,"b":6})";
    QCOMPARE(listed(text), std::string("c=4;a=5;b=6;"));
    std::vector<Field> fields;
    const std::string nested = R"({"a":{"q":1,"q":2},"b":1})";
    QCOMPARE(readFields(nested, fields).notes.duplicateKey, std::optional<std::string>("q"));
    QCOMPARE(fields.size(), std::size_t{2});
}

void ReadFieldsTest::valuesAreSlicesOfTheText() {
    const std::string text = R"({"a":"x","b":{"c":[1]}})";
    std::vector<Field> fields;
    readFields(text, fields);
    for (const Field &field : fields)
        QVERIFY(field.value.data() >= text.data() &&
                field.value.data() + field.value.size() < text.data() + text.size());
}

void ReadFieldsTest::decodedKeysStayWhereTheyAre() {
    std::vector<Field> fields;
    for (const char *text : {R"({"\u0061":1,"b":2,"c\n":3})", R"({"x":1,"\u0079":2})"}) {
        const std::string kept = text;
        readFields(kept, fields);
        fields = std::vector<Field>(std::make_move_iterator(fields.begin()),
                                    std::make_move_iterator(fields.end()));
    }
    QCOMPARE(fields.size(), std::size_t{2});
    QCOMPARE(std::string(fields[1].key), std::string("y"));
    const std::string other = R"({"\u0061":1,"b":2,"c\n":3})";
    readFields(other, fields);
    QCOMPARE(std::string(fields[0].key), std::string("a"));
    QCOMPARE(std::string(fields[2].key), std::string("c\n"));
}

void ReadFieldsTest::agreesWithParse() {
    constexpr std::uint64_t kSeed = 42;
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    RandomJson random(kSeed);
    std::vector<Field> fields;
    for (int round = 0; round < 10'000; ++round) {
        std::string text = random.write(random.value(3));
        if (round % 2 == 0)
            text = random.mutate(text);
        Notes notes;
        const auto result = parse(text, &notes);
        const Shape shape = readFields(text, fields);
        const auto *error = std::get_if<ParseError>(&result);
        QCOMPARE(shape.error.has_value(), error != nullptr);
        if (error) {
            QCOMPARE(shape.error->fault, error->fault);
            QCOMPARE(shape.error->offset, error->offset);
            continue;
        }
        const Value &value = std::get<Value>(result);
        QVERIFY(shape.notes == notes);
        QCOMPARE(shape.kind, value.kind());
        QCOMPARE(fields.size(), value.isObject() ? value.object().size() : 0);
        for (const Field &field : fields) {
            const Value *member = value.find(field.key);
            QVERIFY(member && member->kind() == field.kind);
            QCOMPARE(toText(parseTrusted(field.value)), toText(*member));
        }
    }
}

/// The reading with simdjson's index and the one without it, which judges what the first
/// refuses, must tell the same of every text.
void ReadFieldsTest::bothReadingsTellTheSame() {
    constexpr std::uint64_t kSeed = 1789;
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    RandomJson random(kSeed);
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text = random.write(random.value(3));
        if (round % 2 == 0)
            text = random.mutate(text);
        Recorder plain;
        Notes plainNotes;
        const auto plainError = readPlain(text, plain, plainNotes);

        Recorder indexed;
        Notes indexedNotes;
        Indexer &indexer = Indexer::ofThisThread();
        auto *iterator = indexer.index(text);
        bool accepted = false;
        if (iterator) {
            Grammar grammar(text, IndexedTokens(text, *iterator, indexer.copy()), indexed,
                            indexedNotes);
            accepted = !grammar.read(0);
        }
        if (text.starts_with("\xef\xbb\xbf"))
            continue; // never given to simdjson
        QVERIFY2(accepted == !plainError, text.c_str());
        refused += accepted ? 0 : 1;
        if (accepted) {
            QCOMPARE(indexed.events, plain.events);
            QVERIFY(indexedNotes == plainNotes);
        }
    }
    QVERIFY(refused > 1'000);
}

BACKSTORY_TEST(ReadFieldsTest);
#include "read_fields_test.moc"
