#include "core/projection/column_value.h"

#include "core/json/parse.h"
#include "core/json/print.h"
#include "core/projection/projected_row.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using namespace backstory;

namespace {

const std::string kId = "ab1c2d3e-0000-4000-8000-00000000000f";

ProjectionColumn columnOf(const std::string &type) {
    ProjectionColumn column;
    column.name = "c";
    if (type == "amount") {
        column.type = ColumnType::Decimal;
        column.precision = 10;
        column.scale = 2;
    } else if (type == "fraction") {
        column.type = ColumnType::Decimal;
        column.precision = 2;
        column.scale = 2;
    } else if (type == "integer") {
        column.type = ColumnType::Integer;
    } else if (type == "status") {
        column.length = 4;
    } else if (type == "uuid") {
        column.type = ColumnType::Uuid;
        column.required = true;
    } else {
        column.type = ColumnType::Boolean;
    }
    return column;
}

/// The text, with ` rounded`; NULL; or the reason.
std::string fitted(const std::string &type, const std::string &json) {
    const json::Value value = json.empty() ? json::Value{} : json::parseTrusted(json);
    const auto fitting = fitValue(columnOf(type), json.empty() ? nullptr : &value);
    if (const auto *unfit = std::get_if<Unfit>(&fitting))
        return unfit->reason;
    const auto &fit = std::get<FittedValue>(fitting);
    return fit.text.value_or("NULL") + (fit.rounded ? " rounded" : "");
}

} // namespace

class ColumnValueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fits_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *type, const std::string &json, const char *expected) {
            QTest::addRow("%s %.60s", type, json.c_str())
                << QString::fromLatin1(type) << QString::fromStdString(json)
                << QString::fromUtf8(expected);
        };
        const char *const outOfRange =
            "The value is out of range: c holds 8 digits before the point.";
        row("amount", "10", "10.00");
        row("amount", "10.00", "10.00");
        row("amount", "0.005", "0.01 rounded");
        row("amount", "-0.005", "-0.01 rounded");
        row("amount", "0.0049999", "0.00 rounded");
        row("amount", "-0.001", "0.00 rounded");
        row("amount", "-0.00", "0.00");
        row("amount", "0e999999999999999999", "0.00");
        row("amount", "1.2300000", "1.23");
        row("amount", "2.675", "2.68 rounded");
        row("amount", "9.995", "10.00 rounded");
        row("amount", "1e2", "100.00");
        row("amount", "12345e-4", "1.23 rounded");
        row("amount", "0.00012E4", "1.20");
        row("amount", "5e-3", "0.01 rounded");
        row("amount", "5e-4", "0.00 rounded");
        row("amount", "1e-999999999999", "0.00 rounded");
        row("amount", "1e-9999999999999999999999", "0.00 rounded");
        row("amount", "99999999.99", "99999999.99");
        row("amount", "99999999.994", "99999999.99 rounded");
        row("amount", "99999999.995", outOfRange);
        row("amount", "-99999999.995", outOfRange);
        row("amount", "100000000", outOfRange);
        row("amount", "1e8", outOfRange);
        row("amount", "1e999999999999", outOfRange);
        row("amount", "1e9999999999999999999999", outOfRange);
        row("amount", "\"12.50\"", "12.50");
        row("amount", "\"-0012.505\"", "-12.51 rounded");
        row("amount", "null", "NULL");
        row("amount", "", "NULL");
        for (const char *text : {"\"1e2\"", "\"\"", "\" 1\"", "\"1.\"", "\".5\"", "\"+1\"",
                                 "\"NaN\"", "\"12,50\"", "\"--1\"", "\"1.2.3\""})
            row("amount", text, "The text is no plain decimal number, and c holds numbers.");
        row("amount", "true", "The value is true or false, and c holds numbers.");
        row("amount", "{}", "The value is an object, and c holds numbers.");
        row("amount", "[1]", "The value is a list, and c holds numbers.");
        row("fraction", "0.99", "0.99");
        row("fraction", "0.995", "The value is out of range: c holds 0 digits before the point.");
        row("fraction", "1", "The value is out of range: c holds 0 digits before the point.");

        row("integer", "42", "42");
        row("integer", "1e3", "1000");
        row("integer", "2.5", "3 rounded");
        row("integer", "9223372036854775807", "9223372036854775807");
        row("integer", "-9223372036854775808", "-9223372036854775808");
        row("integer", "9223372036854775807.5",
            "The value is out of range: c holds whole numbers from -9223372036854775808 to "
            "9223372036854775807.");

        row("status", "\"Paid\"", "Paid");
        row("status", "\"\"", "");
        row("status", "\"\\u00fc\\ud83d\\ude00\\u00fc\\u00fc\"", "ü😀üü");
        row("status", "\"Payed\"", "The text has 5 characters, and c holds 4.");
        row("status", "\"a\\u0000\"",
            "The text holds the character U+0000, which databases cannot store.");
        row("status", "\"\\ud800\"",
            "The text holds half a surrogate pair, which is no character.");
        row("status", "5", "The value is a number, and c holds texts.");
        row("status", "", "NULL");

        row("uuid", "\"{AB1C2D3E000040008000 00000000000F}\"",
            "The text is no UUID, and c holds UUIDs.");
        row("uuid", "\"{AB1C2D3E00004000800000000000000F}\"", kId.c_str());
        row("uuid", "", "There is no value for c, which every row must have.");
        row("uuid", "null", "There is no value for c, which every row must have.");
        row("uuid", "7", "The value is a number, and c holds UUIDs.");
        row("boolean", "true", "true");
        row("boolean", "false", "false");
        row("boolean", "\"true\"", "The value is a text, and c holds true or false.");
    }
    void fits() {
        QFETCH(const QString, type);
        QFETCH(const QString, json);
        QFETCH(const QString, expected);
        QCOMPARE(QString::fromStdString(fitted(type.toStdString(), json.toStdString())), expected);
    }

    void comparesByMeaning() {
        QVERIFY(meansSame(ColumnType::Decimal, "10.0", "10.00"));
        QVERIFY(!meansSame(ColumnType::Decimal, "10.01", "10.00"));
        QVERIFY(!meansSame(ColumnType::Decimal, "NaN", "10.00"));
        QVERIFY(!meansSame(ColumnType::Decimal, std::nullopt, "10.00"));
        QVERIFY(meansSame(ColumnType::Decimal, std::nullopt, std::nullopt));
        QVERIFY(meansSame(ColumnType::Uuid, "AB1C2D3E00004000800000000000000F", kId));
        QVERIFY(!meansSame(ColumnType::Uuid, "none", kId));
        QVERIFY(!meansSame(ColumnType::Text, "paid", "Paid"));
        QVERIFY(meansSame(ColumnType::Boolean, "t", "true"));
        QVERIFY(meansSame(ColumnType::Boolean, "0", "false"));
        QVERIFY(!meansSame(ColumnType::Boolean, "maybe", "false"));
    }

    void makesRows() {
        const auto orders = ProjectionDefinition::load("orders");
        const auto rowOf = [&](const std::string &stream, const std::string &state) {
            return projectRow(orders, StreamId(stream), json::parseTrusted(state));
        };
        const auto plain =
            rowOf(kId, R"({"customerId":")" + kId + R"(","amount":1.005,"status":"Paid"})");
        QVERIFY(plain.isProjectable());
        QCOMPARE(json::toText(rowAsJson(orders, plain.values)),
                 R"({"amount":1.01,"customer_id":")" + kId + R"(","status":"Paid"})");
        QCOMPARE(plain.roundings.size(), std::size_t{1});
        QCOMPARE(json::toText(plain.roundings[0].folded), std::string("1.005"));

        // The first path that is there counts, whatever stands at it.
        const auto bare = rowOf(kId, R"({"customer_id":null,"customerId":")" + kId + R"("})");
        QCOMPARE(bare.obstacles.size(), std::size_t{1});
        QCOMPARE(bare.obstacles[0].column, std::string("customer_id"));

        const auto bad = rowOf("no uuid", R"({"amount":1e9,"status":1})");
        QCOMPARE(bad.obstacles.size(), std::size_t{4});
        QCOMPARE(bad.obstacles[0].column, std::string("order_id"));
        const auto upper = rowOf("{AB1C2D3E-0000-4000-8000-00000000000F}", "{}");
        QCOMPARE(upper.key.text(), kId);
    }
};

BACKSTORY_TEST(ColumnValueTest);

#include "column_value_test.moc"
