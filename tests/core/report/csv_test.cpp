#include "core/report/csv.h"

#include "core/json/parse.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using namespace backstory;

class CsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotesWhatMustBeQuoted();
    void disarmsFormulas_data();
    void disarmsFormulas();
    void leavesNumbersAlone();
    void makesCellsOfValues();
};

namespace {

std::string record(const std::vector<CsvCell> &cells, bool exact = false) {
    std::string out;
    appendCsvRecord(out, cells, exact);
    return out;
}

} // namespace

void CsvTest::quotesWhatMustBeQuoted() {
    QCOMPARE(record({}), std::string("\r\n"));
    QCOMPARE(record({{"a"}, {""}, {"b c"}}), std::string("a,,b c\r\n"));
    QCOMPARE(record({{"a,b"}, {"say \"hi\""}, {"two\nlines"}}),
             std::string("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n"));
}

void CsvTest::disarmsFormulas_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("safe");
    QTest::addColumn<QByteArray>("exact");
    QTest::newRow("=") << QByteArray("=1+1") << QByteArray("'=1+1") << QByteArray("=1+1");
    QTest::newRow("+") << QByteArray("+49 30") << QByteArray("'+49 30") << QByteArray("+49 30");
    QTest::newRow("-") << QByteArray("-") << QByteArray("'-") << QByteArray("-");
    QTest::newRow("@") << QByteArray("@SUM(A1)") << QByteArray("'@SUM(A1)")
                       << QByteArray("@SUM(A1)");
    QTest::newRow("tab") << QByteArray("\t=1") << QByteArray("'\t=1") << QByteArray("\t=1");
    QTest::newRow("return") << QByteArray("\r=1") << QByteArray("\"'\r=1\"")
                            << QByteArray("\"\r=1\"");
    QTest::newRow("quoted") << QByteArray("=A1,B1") << QByteArray("\"'=A1,B1\"")
                            << QByteArray("\"=A1,B1\"");
    QTest::newRow("harmless") << QByteArray("a=1") << QByteArray("a=1") << QByteArray("a=1");
}

void CsvTest::disarmsFormulas() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, safe);
    QFETCH(QByteArray, exact);
    QCOMPARE(record({{text.toStdString()}}), safe.toStdString() + "\r\n");
    QCOMPARE(record({{text.toStdString()}}, true), exact.toStdString() + "\r\n");
}

void CsvTest::leavesNumbersAlone() {
    QCOMPARE(record({{"-10.00", true}, {"-10.00", false}}), std::string("-10.00,'-10.00\r\n"));
}

void CsvTest::makesCellsOfValues() {
    const auto cell = [](std::string_view text) { return csvCell(json::parseTrusted(text)); };
    QCOMPARE(cell("null").text, std::string());
    QCOMPARE(cell("-1.50").text, std::string("-1.50"));
    QVERIFY(cell("-1.50").isNumber);
    QCOMPARE(cell("\"-1.50\"").text, std::string("-1.50"));
    QVERIFY(!cell("\"-1.50\"").isNumber);
    QCOMPARE(cell("true").text, std::string("true"));
    QCOMPARE(cell("{\"b\":[1.0],\"a\":{}}").text, std::string("{\"a\":{},\"b\":[1.0]}"));
}

BACKSTORY_TEST(CsvTest);
#include "csv_test.moc"
