#include "core/json/pointer.h"

#include "core/json/parse.h"
#include "core/json/print.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using namespace backstory::json;

class PointerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsAsInRfc6901_data();
    void findsAsInRfc6901();
    void refusesWrongEscapes();
    void textGivesThePathBack();
    void climbs();
};

void PointerTest::findsAsInRfc6901_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::newRow("whole") << ""
                           << R"({"":0,"a/b":1,"foo":["bar",{"x":2}],"m~n":8})";
    QTest::newRow("array") << "/foo"
                           << R"(["bar",{"x":2}])";
    QTest::newRow("element") << "/foo/0"
                             << "\"bar\"";
    QTest::newRow("inner") << "/foo/1/x"
                           << "2";
    QTest::newRow("empty key") << "/"
                               << "0";
    QTest::newRow("slash") << "/a~1b"
                           << "1";
    QTest::newRow("tilde") << "/m~0n"
                           << "8";
    QTest::newRow("bare name") << "foo"
                               << R"(["bar",{"x":2}])";
    QTest::newRow("no such key") << "/bar"
                                 << "none";
    QTest::newRow("beyond the end") << "/foo/2"
                                    << "none";
    QTest::newRow("leading zero") << "/foo/00"
                                  << "none";
    QTest::newRow("after the last") << "/foo/-"
                                    << "none";
    QTest::newRow("sign") << "/foo/+0"
                          << "none";
    QTest::newRow("too great") << "/foo/99999999999999999999999"
                               << "none";
    QTest::newRow("beneath a scalar") << "/foo/0/x"
                                      << "none";
}

void PointerTest::findsAsInRfc6901() {
    QFETCH(QString, path);
    QFETCH(QString, expected);
    const Value document = parseTrusted(R"({"foo":["bar",{"x":2}],"":0,"a/b":1,"m~n":8})");
    const auto pointer = Pointer::parse(path.toStdString());
    QVERIFY(pointer);
    const Value *value = find(document, *pointer);
    QCOMPARE(value ? toText(*value) : "none", expected.toStdString());
}

void PointerTest::refusesWrongEscapes() {
    for (const char *text : {"/a~2", "/a~", "~", "a~2b", "shipTo/city"})
        QVERIFY2(!Pointer::parse(text), text);
}

void PointerTest::textGivesThePathBack() {
    const Pointer path{{"a/b", "m~n", "", "~1", "é"}};
    QCOMPARE(path.text(), std::string("/a~1b/m~0n//~01/é"));
    QVERIFY(Pointer::parse(path.text()) == path);
    QCOMPARE(Pointer{}.text(), std::string());
    QCOMPARE(Pointer::parse("amount")->text(), std::string("/amount"));
}

void PointerTest::climbs() {
    const Pointer path = Pointer{}.child("items").child("0");
    QCOMPARE(path.text(), std::string("/items/0"));
    QCOMPARE(path.parent().text(), std::string("/items"));
    QVERIFY(path.parent().parent().isRoot());
    QVERIFY(Pointer{}.parent().isRoot());
}

BACKSTORY_TEST(PointerTest);
#include "pointer_test.moc"
