#include "core/rules/ruleset.h"

#include "core/base/error.h"
#include "core/json/print.h"
#include "tests/support/test_registry.h"

#include <algorithm>

using namespace backstory;

namespace {

class ApplyingSink final : public WriteSink {
public:
    explicit ApplyingSink(json::Value &state) : m_state(state) {}
    void write(const Write &write) override { applyWrite(m_state, write); }

private:
    json::Value &m_state;
};

std::string withOperations(std::string_view operations) {
    return R"({"name":"test","version":"1","rules":{"T":[)" + std::string(operations) + "]}}";
}

/// The state that an event of type T makes of a state.
std::string after(std::string_view state, std::string_view operations, std::string_view payload) {
    const auto rules = Ruleset::parse(withOperations(operations), "the test");
    json::Value value = json::parseTrusted(state);
    ApplyingSink sink(value);
    rules->apply("T", payload, sink);
    return json::toText(value);
}

std::string mistakesIn(std::string_view document) {
    try {
        Ruleset::parse(document, "the test");
    } catch (const Error &error) {
        if (error.kind() == ErrorKind::BadRules)
            return error.cause();
    }
    return "accepted";
}

} // namespace

class RulesetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shippedOnes();
    void startState();
    void operations_data();
    void operations();
    void unknownTypes();
    void otherwise();
    void mismatches();
    void mistakes_data();
    void mistakes();
    void allMistakesAreListed();
    void missingFile();
};

void RulesetTest::shippedOnes() {
    QCOMPARE(Ruleset::shippedNames(), (std::vector<std::string>{"generic", "orders"}));
    const auto orders = Ruleset::load("orders");
    QCOMPARE(orders->name(), std::string("orders"));
    QCOMPARE(orders->entity(), std::string("order"));
    QVERIFY(orders->knows("OrderPaid") && !orders->knows("OrderBlessed"));
    QCOMPARE(orders->knownTypes().size(), std::size_t{9});
    QCOMPARE(orders->columns().size(), std::size_t{3});
    QCOMPARE(orders->columns()[0].paths.size(), std::size_t{2});
    QCOMPARE(orders->summaryBy().text(), std::string("/status"));
    QCOMPARE(orders->links().front().entity, std::string("user"));
    const auto generic = Ruleset::load("generic");
    QVERIFY(generic->entity().empty() && generic->knows("Whatever"));
    QCOMPARE(generic->identityKeys(), (std::vector<std::string>{"id", "sku"}));
}

void RulesetTest::startState() {
    QCOMPARE(json::toText(Ruleset::load("orders")->startState(StreamId("A \"1\""))),
             std::string(R"({"orderId":"A \"1\""})"));
    QCOMPARE(json::toText(Ruleset::load("generic")->startState(StreamId("x"))), std::string("{}"));
    const auto rules = Ruleset::parse(
        R"({"name":"n","version":"1","start":{"a":[{"b":"{stream}"}],"n":10.00},"rules":{}})",
        "the test");
    QCOMPARE(json::toText(rules->startState(StreamId("x"))),
             std::string(R"({"a":[{"b":"x"}],"n":10.00})"));
}

void RulesetTest::operations_data() {
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QByteArray>("operations");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, QByteArray state, QByteArray operations,
                        QByteArray payload, QByteArray expected) {
        QTest::newRow(name) << state << operations << payload << expected;
    };
    row("lay over", R"({"a":{"x":1},"b":2})", R"({"op":"layOver"})", R"({"a":{"y":1.0}})",
        R"({"a":{"y":1.0},"b":2})");
    row("lay over deep", R"({"a":{"x":1},"b":2})", R"({"op":"layOver","deep":true})",
        R"({"a":{"y":1.0,"z":{}},"b":{}})", R"({"a":{"x":1,"y":1.0,"z":{}},"b":{}})");
    row("lay over part", R"({"a":5})", R"({"op":"layOver","path":"/a/b","from":"/p/q"})",
        R"({"p":{"q":{"k":1}}})", R"({"a":{"b":{"k":1}}})");
    row("lay over nothing", R"({"a":5})", R"({"op":"layOver","from":"/p"})", "{}", R"({"a":5})");
    row("duplicates within", "{}", R"({"op":"layOver","deep":true})",
        R"({"a":{"x":1,"x":2},"a":{"y":1,"\u0079":3}})", R"({"a":{"y":3}})");
    row("set", R"({"a":5})", R"({"op":"set","path":"/a/b","value":{"n":10.00}})", "[]",
        R"({"a":{"b":{"n":10.00}}})");
    row("set the whole", R"({"a":5})", R"({"op":"set","path":"","value":{"n":1}})", "",
        R"({"n":1})");
    row("copy", "{}", R"({"op":"copy","path":"/a","from":"/list/1/x"})",
        R"({"list":[0, { "x" : 1e400 }]})", R"({"a":1e400})");
    row("copy the whole", R"({"a":5})", R"({"op":"copy","path":"","from":""})", " {\"b\": 1} ",
        R"({"b":1})");
    row("copy nothing", R"({"a":5})", R"({"op":"copy","path":"/a","from":"/b"})", "{}",
        R"({"a":5})");
    row("append", R"({"a":[1]})", R"({"op":"append","path":"/a","from":"/x"})", R"({"x":[2]})",
        R"({"a":[1,[2]]})");
    row("append each", R"({"a":[1]})", R"({"op":"append","path":"/a","from":"/x","each":true})",
        R"({"x":[2,"]",{"b":3}]})", R"({"a":[1,2,"]",{"b":3}]})");
    row("append to none", R"({"a":{"b":1}})", R"({"op":"append","path":"/a","value":0.10})", "{}",
        R"({"a":[0.10]})");
    row("remove at", R"({"a":[1,2,3]})", R"({"op":"remove","path":"/a","at":-1})", "{}",
        R"({"a":[1,2]})");
    row("remove at, from", R"({"a":[1,2,3]})", R"({"op":"remove","path":"/a","atFrom":"/i"})",
        R"({"i":1})", R"({"a":[1,3]})");
    row("remove beyond", R"({"a":[1]})", R"({"op":"remove","path":"/a","at":1})", "{}",
        R"({"a":[1]})");
    row("remove by key", R"({"a":[{"id":1},{"id":2},{"id":1.0},7]})",
        R"({"op":"remove","path":"/a","key":"id","from":"/i"})", R"({"i":10e-1})",
        R"({"a":[{"id":2},7]})");
    row("remove from none", R"({"a":{"0":1}})", R"({"op":"remove","path":"/a","at":0})", "{}",
        R"({"a":{"0":1}})");
    row("increment", R"({"n":10.00})", R"({"op":"increment","path":"/n","from":"/by"})",
        R"({"by":0.5})", R"({"n":10.50})");
    row("increment, negated", R"({"n":1})",
        R"({"op":"increment","path":"/n","from":"/by","negate":true})", R"({"by":-0.5})",
        R"({"n":1.5})");
    row("increment nothing", "{}", R"({"op":"increment","path":"/a/n","value":1.50})", "{}",
        R"({"a":{"n":1.50}})");
    row("increment beyond", R"({"n":1e200000})", R"({"op":"increment","path":"/n","value":1})",
        "{}", R"({"n":1e200000})");
    row("unset", R"({"a":{"b":1,"c":2}})", R"({"op":"unset","path":"/a/b"})", "{}",
        R"({"a":{"c":2}})");
    row("unset nothing", R"({"a":5})", R"({"op":"unset","path":"/a/b"})", "{}", R"({"a":5})");
    row("no object", R"({"a":5})", R"({"op":"layOver"},{"op":"set","path":"/s","value":"x"})",
        "[1]", R"({"a":5,"s":"x"})");
}

void RulesetTest::operations() {
    QFETCH(QByteArray, state);
    QFETCH(QByteArray, operations);
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, expected);
    QCOMPARE(after(state.toStdString(), operations.toStdString(), payload.toStdString()),
             expected.toStdString());
}

void RulesetTest::unknownTypes() {
    json::Value state{json::Object{}};
    ApplyingSink sink(state);
    const auto outcome = Ruleset::load("orders")->apply("OrderBlessed", R"({"a":1})", sink);
    QVERIFY(!outcome.understood && !outcome.payload.error);
    QCOMPARE(json::toText(state), std::string("{}"));
}

void RulesetTest::otherwise() {
    json::Value state{json::Object{}};
    ApplyingSink sink(state);
    const auto outcome = Ruleset::load("generic")->apply("Anything", R"({"a":1})", sink);
    QVERIFY(outcome.understood);
    QCOMPARE(json::toText(state), std::string(R"({"a":1})"));
}

void RulesetTest::mismatches() {
    const auto rules = Ruleset::parse(
        withOperations(R"({"op":"increment","path":"/n","from":"/x/by"})"), "the test");
    json::Value state{json::Object{}};
    ApplyingSink sink(state);
    QCOMPARE(rules->apply("T", R"({"x":{"by":"1"}})", sink).mismatch->text(), std::string("/x/by"));
    QVERIFY(!rules->apply("T", R"({"x":{"by":1}})", sink).mismatch);
    QVERIFY(!rules->apply("T", "{}", sink).mismatch);
    QCOMPARE(json::toText(state), std::string(R"({"n":1})"));
}

void RulesetTest::mistakes_data() {
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("mistake");
    const auto row = [](const char *name, QByteArray document, QByteArray mistake) {
        QTest::newRow(name) << document << mistake;
    };
    row("no json", "{", "it is no JSON document");
    row("no object", "[]", "/: is not an object");
    row("no name", R"({"version":"1","rules":{}})", "/name: is missing");
    row("unknown member", R"({"name":"n","version":"1","rules":{},"rule":{}})",
        "/rule: is not known here");
    row("start", R"({"name":"n","version":"1","rules":{},"start":[]})", "/start: is not an object");
    row("no list", R"({"name":"n","version":"1","rules":{"A/B":{}}})",
        "/rules/A~1B: is not a list of operations");
    row("twice", R"({"name":"n","name":"m","version":"1","rules":{}})",
        "/: the key \"name\" stands twice");
    const auto operation = [&](const char *name, const char *text, QByteArray mistake) {
        row(name, QByteArray::fromStdString(withOperations(text)), mistake);
    };
    operation("unknown op", R"({"op":"frobnicate"})", "/rules/T/0/op: is none of");
    operation("no path", R"({"op":"set","value":1})", "/rules/T/0/path: is missing");
    operation("bad path", R"({"op":"unset","path":"/~2"})", "/rules/T/0/path: is not a path");
    operation("root", R"({"op":"unset","path":""})", "/rules/T/0/path: cannot be the whole state");
    operation("no value", R"({"op":"append","path":"/a"})", "/rules/T/0: needs value or from");
    operation("both", R"({"op":"increment","path":"/a","value":1,"from":"/b"})",
              "/rules/T/0: has both");
    operation("no number", R"({"op":"increment","path":"/a","value":"1"})",
              "/rules/T/0/value: is not a number");
    operation("no position", R"({"op":"remove","path":"/a"})", "/rules/T/0: needs a position");
    operation("bad position", R"({"op":"remove","path":"/a","at":1.5})",
              "/rules/T/0/at: is not a whole number");
    operation("other member", R"({"op":"set","path":"/a","value":1,"from":"/b"})",
              "/rules/T/0/from: is not known here");
    operation("each", R"({"op":"append","path":"/a","value":1,"each":true})",
              "/rules/T/0/each: needs from");
}

void RulesetTest::mistakes() {
    QFETCH(QByteArray, document);
    QFETCH(QByteArray, mistake);
    const std::string found = mistakesIn(document.toStdString());
    QVERIFY2(found.starts_with(mistake.toStdString()), found.c_str());
}

void RulesetTest::allMistakesAreListed() {
    QCOMPARE(mistakesIn(R"({"name":"","rules":{"T":[{"op":"set"}]},"columns":[{"name":"c"}],
                            "summary":{"by":7}})"),
             std::string("/name: is empty; /version: is missing; /rules/T/0/path: is missing; "
                         "/rules/T/0/value: is missing; /columns/0/paths: names no path; "
                         "/summary/by: is not a path"));
}

void RulesetTest::missingFile() {
    try {
        Ruleset::load("/nowhere/rules.json");
        QFAIL("a file that is not there was read");
    } catch (const Error &error) {
        QVERIFY(error.kind() == ErrorKind::BadRules);
        QVERIFY(!error.remedy().empty());
    }
}

BACKSTORY_TEST(RulesetTest);
#include "ruleset_test.moc"
