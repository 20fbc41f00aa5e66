#include "core/diff/difference.h"

#include "core/diff/array_alignment.h"
#include "core/diff/common_subsequence.h"
#include "core/diff/value_classes.h"
#include "core/json/parse.h"
#include "core/json/print.h"
#include "tests/support/test_registry.h"

#include <random>

using namespace backstory;

namespace {

const std::vector<std::string> kKeys{"id", "sku"};

std::string lines(std::string_view before, std::string_view after) {
    std::string out;
    for (const Change &change :
         difference(json::parseTrusted(before), json::parseTrusted(after), kKeys)) {
        out += std::string(opText(change.op)) + ' ' + change.path.text();
        if (change.op != Change::Op::Add)
            out += ' ' + json::toText(change.before);
        if (change.op != Change::Op::Remove)
            out += " -> " + json::toText(change.after);
        out += "; ";
    }
    return out;
}

/// Documents that resemble each other: few keys, few values, arrays with and without identities.
class RandomDocuments {
public:
    explicit RandomDocuments(std::uint64_t seed) : m_random(seed) {}

    json::Value document(int depth) {
        switch (below(depth > 0 ? 9 : 5)) {
        case 0:
            return {};
        case 1:
            return json::Value(below(2) == 0);
        case 2:
        case 3:
            return number();
        case 4:
            return json::Value(std::string(1, static_cast<char>('a' + below(3))));
        case 5:
        case 6:
            return object(depth);
        case 7:
            return identified(depth);
        default:
            return array(depth);
        }
    }
    std::size_t below(std::size_t limit) { return m_random() % limit; }

private:
    json::Value number() {
        static constexpr std::array<std::string_view, 5> tokens{"1", "1.0", "10e-1", "2", "-0"};
        return json::Value(json::Number{std::string(tokens[below(tokens.size())])});
    }
    json::Value object(int depth) {
        json::Value object{json::Object{}};
        for (std::size_t i = below(4); i > 0; --i)
            object.set(std::string(1, static_cast<char>('a' + below(4))), document(depth - 1));
        return object;
    }
    json::Value array(int depth) {
        json::Array elements;
        for (std::size_t i = below(7); i > 0; --i)
            elements.push_back(document(depth - 1));
        return json::Value(std::move(elements));
    }
    json::Value identified(int depth) {
        json::Array elements;
        const std::size_t count = below(7);
        for (std::size_t i = 0; i < count; ++i) {
            json::Value element = object(depth);
            element.set("id", json::Value(json::Number{std::to_string(below(7))}));
            elements.push_back(std::move(element));
        }
        return json::Value(std::move(elements));
    }

    std::mt19937_64 m_random;
};

} // namespace

class DifferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void objects();
    void arraysByIdentity();
    void otherArrays();
    void oneLineForAnotherKind();
    void appliedItGivesTheOther();
    void applyingWhatDoesNotFitThrows();
    void longArrays();
    void farApart();
    void equalValuesHaveEqualHashes();
    void picksIdentityKey();
};

void DifferenceTest::objects() {
    QCOMPARE(lines("{}", "{}"), std::string());
    QCOMPARE(lines(R"({"a":1,"b":{"c":1}})", R"({"b":{"c":2},"d":null})"),
             std::string("remove /a 1; replace /b/c 1 -> 2; add /d -> null; "));
    QCOMPARE(lines(R"({"a":10.00})", R"({"a":1e1})"), std::string());
    QCOMPARE(lines(R"({"a/b":{"~":1}})", R"({"a/b":{"~":2}})"),
             std::string("replace /a~1b/~0 1 -> 2; "));
    QCOMPARE(lines("1", "2"), std::string("replace  1 -> 2; "));
}

void DifferenceTest::arraysByIdentity() {
    QCOMPARE(lines(R"([{"id":1,"q":1},{"id":2}])", R"([{"id":0},{"id":1.0,"q":2},{"id":2}])"),
             std::string(R"(add /0 -> {"id":0}; replace /1/q 1 -> 2; )"));
    QCOMPARE(lines(R"([{"sku":"A"},{"sku":"B"},{"sku":"C"}])", R"([{"sku":"B"},{"sku":"C"}])"),
             std::string(R"(remove /0 {"sku":"A"}; )"));
    // One that moved against the others is removed and added.
    QCOMPARE(lines(R"([{"id":1},{"id":2},{"id":3}])", R"([{"id":3},{"id":1},{"id":2}])"),
             std::string(R"(add /0 -> {"id":3}; remove /2 {"id":3}; )"));
    // Removals name the place before, replacements the place after.
    QCOMPARE(lines(R"([{"id":1},{"id":2,"a":1,"b":1}])", R"([{"id":2,"b":2}])"),
             std::string(R"(remove /0 {"id":1}; remove /1/a 1; replace /0/b 1 -> 2; )"));
}

void DifferenceTest::otherArrays() {
    QCOMPARE(lines("[1,2,3]", "[1,3]"), std::string("remove /1 2; "));
    QCOMPARE(lines("[1,3]", "[1,2,3]"), std::string("add /1 -> 2; "));
    // What stands between kept elements is paired in place.
    QCOMPARE(lines("[1,2,3,4]", "[1,7,8,9,4]"),
             std::string("replace /1 2 -> 7; replace /2 3 -> 8; add /3 -> 9; "));
    QCOMPARE(lines(R"([1,{"a":1},4])", R"([1,{"a":2},4])"), std::string("replace /1/a 1 -> 2; "));
    // The same identity twice is none.
    QCOMPARE(lines(R"([{"id":1},{"id":1}])", R"([{"id":1}])"),
             std::string(R"(remove /1 {"id":1}; )"));
}

void DifferenceTest::oneLineForAnotherKind() {
    QCOMPARE(lines(R"({"a":[1]})", R"({"a":{"0":1}})"),
             std::string(R"(replace /a [1] -> {"0":1}; )"));
    QCOMPARE(lines(R"({"a":{"b":1}})", R"({"a":null})"),
             std::string(R"(replace /a {"b":1} -> null; )"));
}

void DifferenceTest::appliedItGivesTheOther() {
    for (std::uint64_t seed = 1; seed <= 6'000; ++seed) {
        RandomDocuments random(seed);
        const json::Value before = random.document(4);
        const json::Value after = random.document(4);
        json::Value laid = before;
        const auto changes = difference(before, after, kKeys);
        applyDifference(laid, changes);
        QVERIFY2(json::equal(laid, after),
                 ("seed " + std::to_string(seed) + ": " + json::toText(before) + " to " +
                  json::toText(after) + " gave " + json::toText(laid))
                     .c_str());
        QCOMPARE(changes.empty(), json::equal(before, after));
    }
}

void DifferenceTest::applyingWhatDoesNotFitThrows() {
    json::Value document = json::parseTrusted(R"({"a":[1]})");
    const auto apply = [&](std::string_view path, Change::Op op) {
        applyDifference(document, {{*json::Pointer::parse(path), op, {}, {}}});
    };
    QVERIFY_THROWS_EXCEPTION(std::logic_error, apply("/b", Change::Op::Remove));
    QVERIFY_THROWS_EXCEPTION(std::logic_error, apply("/a/1", Change::Op::Remove));
    QVERIFY_THROWS_EXCEPTION(std::logic_error, apply("/a/2", Change::Op::Add));
    QVERIFY_THROWS_EXCEPTION(std::logic_error, apply("/b/c", Change::Op::Add));
}

void DifferenceTest::longArrays() {
    RandomDocuments random(1);
    json::Array before;
    for (std::size_t i = 0; i < 20'000; ++i)
        before.push_back(json::Value(json::Number{std::to_string(i)}));
    json::Array after = before;
    for (int i = 0; i < 30; ++i)
        after.erase(after.begin() + static_cast<std::ptrdiff_t>(random.below(after.size())));
    QCOMPARE(difference(json::Value(before), json::Value(after), kKeys).size(), std::size_t{30});
}

void DifferenceTest::farApart() {
    // More differences than are worked out exactly; still the lines lead to the other.
    json::Array before;
    json::Array after;
    for (std::size_t i = 0; i < 6'000; ++i) {
        before.push_back(json::Value(json::Number{std::to_string(i)}));
        after.push_back(json::Value(json::Number{std::to_string(i % 3 == 0 ? i : i + 100'000)}));
    }
    json::Value laid(before);
    const auto changes = difference(laid, json::Value(after), kKeys);
    QCOMPARE(changes.size(), std::size_t{4'000});
    applyDifference(laid, changes);
    QVERIFY(json::equal(laid, json::Value(after)));
}

void DifferenceTest::equalValuesHaveEqualHashes() {
    const auto hash = [](std::string_view text) { return hashOf(json::parseTrusted(text)); };
    QCOMPARE(hash("100"), hash("1e2"));
    QCOMPARE(hash("0.10"), hash("1E-1"));
    QCOMPARE(hash("0"), hash("-0.000e7"));
    QCOMPARE(hash(R"({"a":[10.00]})"), hash(R"({"a":[1e1]})"));
    QVERIFY(hash("101") != hash("11"));
    ValueClasses classes;
    const json::Value minus = json::parseTrusted("-1");
    const json::Value plus = json::parseTrusted("1");
    QVERIFY(classes.classOf(minus) != classes.classOf(plus));
}

void DifferenceTest::picksIdentityKey() {
    const auto key = [](std::string_view text) {
        return identityKeyOf(json::parseTrusted(text).array(), kKeys);
    };
    QCOMPARE(key(R"([{"id":1,"sku":"A"},{"id":2,"sku":"A"}])"), std::optional<std::string>("id"));
    QCOMPARE(key(R"([{"id":1,"sku":"A"},{"id":1.0,"sku":"B"}])"),
             std::optional<std::string>("sku"));
    QVERIFY(!key(R"([{"id":1},7])"));
    QVERIFY(!key(R"([{"id":null}])"));
}

BACKSTORY_TEST(DifferenceTest);
#include "difference_test.moc"
