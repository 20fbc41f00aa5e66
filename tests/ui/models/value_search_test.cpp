#include "ui/models/value_search.h"

#include "core/json/parse.h"
#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"

#include <variant>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class ValueSearchTest : public QObject {
    Q_OBJECT

    const std::vector<std::string> m_keys{"id", "sku"};

    static json::Value document(std::string_view text) {
        return std::get<json::Value>(json::parse(text));
    }
    [[nodiscard]] QStringList found(const json::Value &value, std::string_view wanted) const {
        const ValueSearch search(value, SoughtText(wanted), m_keys);
        QStringList paths;
        for (std::size_t i = 0; i < search.count(); ++i)
            paths << QString::fromStdString(search.at(i, value).text());
        return paths;
    }

private Q_SLOTS:
    void findsKeysAndValuesInAnyCase() {
        const json::Value value = document(
            R"({"amount":249.90,"note":"Ring TWICE","ok":true,"ring":null,"to":{"Ringo":1}})");
        QCOMPARE(found(value, "ring"),
                 (QStringList{QStringLiteral("/note"), QStringLiteral("/ring"),
                              QStringLiteral("/to/Ringo")}));
        QCOMPARE(found(value, "49.9"), QStringList{QStringLiteral("/amount")});
        QCOMPARE(found(value, "TRUE"), QStringList{QStringLiteral("/ok")});
        QCOMPARE(found(value, "nowhere"), QStringList());
    }

    void anElementIsCalledByItsIdentity() {
        const json::Value value =
            document(R"({"items":[{"sku":"A-1","n":1},{"sku":"B-2","n":2}],"list":["a-1"]})");
        QCOMPARE(found(value, "a-1"),
                 (QStringList{QStringLiteral("/items/0"), QStringLiteral("/items/0/sku"),
                              QStringLiteral("/list/0")}));
    }

    void isWalkedFromAnyPlace() {
        const json::Value value =
            document(R"({"a":{"x":1},"b":{"y":1},"c":{"x":2},"d":[0,{"x":3}]})");
        const ValueSearch search(value, SoughtText("x"), m_keys);
        QCOMPARE(search.count(), 3U);
        QVERIFY(search.numberOf(path("/c/x"), value) == 1U);
        QVERIFY(!search.numberOf(path("/b/y"), value));
        QVERIFY(!search.numberOf(path("/gone/x"), value));
        QCOMPARE(search.from(path("/b"), 1, value), 1U);
        QCOMPARE(search.from(path("/b"), -1, value), 0U);
        QCOMPARE(search.from(path("/d/1/x"), 1, value), 0U); // round
        QCOMPARE(search.from(path("/a/x"), -1, value), 2U);
        QCOMPARE(search.from(json::Pointer{}, 1, value), 0U);
        QCOMPARE(search.from(path("/bb/what/ever"), 1, value), 1U);
    }

    void aHundredThousandFieldsAreOneWalk() {
        json::Object members;
        for (int i = 0; i < 100'000; ++i) {
            std::string key = std::to_string(1'000'000 + i);
            members.push_back({std::move(key), json::Value("some text " + std::to_string(i))});
        }
        const json::Value value(std::move(members));
        const ValueSearch search(value, SoughtText("text 9999"), m_keys);
        QCOMPARE(search.count(), 11U);
        QVERIFY(search.at(10, value) == path("/1099999"));
        QCOMPARE(ValueSearch(value, SoughtText("TEXT"), m_keys).count(), 100'000U);
    }
};

BACKSTORY_TEST(ValueSearchTest);
#include "value_search_test.moc"
