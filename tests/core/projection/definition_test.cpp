#include "core/projection/definition.h"

#include "core/base/error.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace backstory;
using namespace backstory::test;

namespace {

std::string causeOf(const std::string &text) {
    try {
        ProjectionDefinition::parse(text, "test");
    } catch (const Error &error) {
        return error.kind() == ErrorKind::BadMapping ? error.cause() : "another kind of error";
    }
    return "no mistake";
}

/// A definition with one column as given.
std::string withColumn(const std::string &column) {
    return R"({"name":"a","table":"t","key":{"name":"id","type":"text"},"columns":[)" + column +
           "]}";
}

} // namespace

class DefinitionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shipsOrders() {
        const auto orders = ProjectionDefinition::load("orders");
        QCOMPARE(orders.name, std::string("orders"));
        QCOMPARE(orders.displayName(), std::string("orders"));
        QCOMPARE(orders.entity, std::string("order"));
        QCOMPARE(orders.keyName, std::string("order_id"));
        QCOMPARE(orders.columns.size(), std::size_t{3});
        QVERIFY(orders.columns[0].required);
        QCOMPARE(orders.columns[0].paths.size(), std::size_t{2});
        QCOMPARE(orders.columns[1].precision, std::size_t{10});
        QCOMPARE(orders.columns[1].scale, std::size_t{2});
        QCOMPARE(orders.columns[2].length, std::optional<std::size_t>{20});
    }

    void readsAFile() {
        const TemporaryFolder folder;
        const auto file = folder.file("users.json");
        writeFile(file, R"({"name":"users","table":"sales.users","key":{"name":"id","type":"text"},
            "columns":[{"name":"active","type":"boolean","paths":["/active"]}]})");
        const auto users = ProjectionDefinition::load(file.string());
        QCOMPARE(users.schema, std::string("sales"));
        QCOMPARE(users.relation, std::string("users"));
        QVERIFY(users.keyType == ColumnType::Text);
        QVERIFY_THROWS_EXCEPTION(Error, ProjectionDefinition::load(folder.file("no").string()));
    }

    void listsMistakes_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char *name, const std::string &text, const char *cause) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromLatin1(cause);
        };
        row("no JSON", "{", "it is no JSON document (byte 1)");
        row("list", "[]", "/: is not an object");
        row("empty", "{}",
            "/name: is missing; /table: is missing; /key: is missing; /columns: is missing");
        row("type", withColumn(R"({"name":"c","type":"date","paths":["/c"]})"),
            "/columns/0/type: is none of uuid, text, decimal, integer and boolean");
        row("no paths", withColumn(R"({"name":"c","type":"uuid","paths":[]})"),
            "/columns/0/paths: names no path");
        row("length", withColumn(R"({"name":"c","type":"text","length":0,"paths":["/c"]})"),
            "/columns/0/length: is no whole number from 1 to 10485760");
        row("length of a number",
            withColumn(R"({"name":"c","type":"integer","length":3,"paths":["/c"]})"),
            "/columns/0/length: says nothing about a column of type integer");
        row("precision", withColumn(R"({"name":"c","type":"decimal","paths":["/c"]})"),
            "/columns/0/precision: is missing");
        row("scale",
            withColumn(R"({"name":"c","type":"decimal","precision":2,"scale":3,"paths":["/c"]})"),
            "/columns/0/scale: is no whole number from 0 to 2");
        row("twice", withColumn(R"({"name":"id","type":"text","paths":["/c"]})"),
            "/columns/0/name: stands twice");
        row("unknown", withColumn(R"({"name":"c","type":"text","paths":["/c"],"size":3})"),
            "/columns/0/size: is not known here");
        row("table", R"({"name":"a","table":"s.","key":{"name":"id","type":"date"},"columns":[]})",
            "/table: is neither a table nor a schema and a table; "
            "/key/type: is none of uuid, text, decimal, integer and boolean; "
            "/columns: is not a list of columns");
    }
    void listsMistakes() {
        QFETCH(const QString, text);
        QFETCH(const QString, cause);
        QCOMPARE(QString::fromStdString(causeOf(text.toStdString())), cause);
    }

    void tellsDefinitionsApart() {
        const auto orders = ProjectionDefinition::load("orders");
        auto other = orders;
        QCOMPARE(other.canonicalText(), orders.canonicalText());
        other.columns[1].scale = 3;
        QVERIFY(other.canonicalText() != orders.canonicalText());
        other = orders;
        other.columns[0].paths.pop_back();
        QVERIFY(other.canonicalText() != orders.canonicalText());
    }
};

BACKSTORY_TEST(DefinitionTest);

#include "definition_test.moc"
