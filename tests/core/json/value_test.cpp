#include "core/json/value.h"

#include "core/json/parse.h"
#include "core/json/print.h"
#include "tests/core/json/random_json.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <map>

using namespace backstory::json;
using backstory::test::RandomJson;

class ValueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsItsKind();
    void membersBehaveLikeAMap();
    void equalsByMeaning_data();
    void equalsByMeaning();
    void copiesAreDeep();
};

void ValueTest::tellsItsKind() {
    QCOMPARE(Value().kind(), Kind::Null);
    QCOMPARE(Value(nullptr).kind(), Kind::Null);
    QCOMPARE(Value(true).kind(), Kind::Boolean);
    QCOMPARE(Value(Number{"1"}).kind(), Kind::Number);
    QCOMPARE(Value("text").kind(), Kind::String);
    QCOMPARE(Value(Array{}).kind(), Kind::Array);
    QCOMPARE(Value(Object{}).kind(), Kind::Object);
    QVERIFY(!Value(Array{}).hasChildren() && !Value("x").hasChildren());
    QVERIFY(parseTrusted("[0]").hasChildren() && parseTrusted(R"({"a":0})").hasChildren());
}

void ValueTest::membersBehaveLikeAMap() {
    constexpr std::uint64_t kSeed = 5;
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    RandomJson random(kSeed);
    Value value{Object{}};
    std::map<std::string, std::string> map;
    for (int round = 0; round < 5'000; ++round) {
        const std::string key = "k" + std::to_string(random.below(50));
        if (random.below(3) == 0) {
            QCOMPARE(value.erase(key), map.erase(key) == 1);
        } else {
            const std::string number = std::to_string(round);
            QCOMPARE(value.set(key, Number{number}).number(), number);
            map[key] = number;
        }
        const Value *found = value.find(key);
        QCOMPARE(found != nullptr, map.contains(key));
    }
    QCOMPARE(value.object().size(), map.size());
    auto expected = map.begin();
    for (const Member &member : value.object()) {
        QCOMPARE(member.key, expected->first);
        QCOMPARE(member.value.number(), expected->second);
        ++expected;
    }
    QVERIFY(!Value("text").find("text"));
}

void ValueTest::equalsByMeaning_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("expected");
    QTest::newRow("digits") << "[10.0,1e2,-0]"
                            << "[10.00,100,0]" << true;
    QTest::newRow("other number") << "1.0"
                                  << "1.01" << false;
    QTest::newRow("key order") << R"({"a":1,"b":{"c":2}})"
                               << R"({"b":{"c":2.0},"a":1})" << true;
    QTest::newRow("other key") << R"({"a":1})"
                               << R"({"b":1})" << false;
    QTest::newRow("more keys") << R"({"a":1})"
                               << R"({"a":1,"b":null})" << false;
    QTest::newRow("element order") << "[1,2]"
                                   << "[2,1]" << false;
    QTest::newRow("length") << "[1]"
                            << "[1,1]" << false;
    QTest::newRow("escapes") << R"("\u00e9")"
                             << "\"é\"" << true;
    QTest::newRow("normal forms") << R"("\u00e9")"
                                  << R"("e\u0301")" << false;
    QTest::newRow("kinds") << "1"
                           << "\"1\"" << false;
    QTest::newRow("false and null") << "false"
                                    << "null" << false;
    QTest::newRow("empty containers") << "[]"
                                      << "{}" << false;
    QTest::newRow("booleans") << "true"
                              << "false" << false;
}

void ValueTest::equalsByMeaning() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, expected);
    const Value x = parseTrusted(a.toStdString());
    const Value y = parseTrusted(b.toStdString());
    QCOMPARE(equal(x, y), expected);
    QCOMPARE(equal(y, x), expected);
    QVERIFY(equal(x, x));
}

void ValueTest::copiesAreDeep() {
    const Value original = parseTrusted(R"({"a":[1]})");
    Value copy = original;
    copy.find("a")->array()[0] = "changed";
    QCOMPARE(toText(original), std::string(R"({"a":[1]})"));
    QCOMPARE(toText(copy), std::string(R"({"a":["changed"]})"));
}

BACKSTORY_TEST(ValueTest);
#include "value_test.moc"
