#include "core/source/field_path.h"

#include "tests/support/test_registry.h"

using namespace backstory;

namespace {

std::string at(std::string_view document, std::string_view path) {
    return std::string(rawAtPath(document, *json::Pointer::parse(path)).value_or("nothing"));
}

} // namespace

class FieldPathTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsMembers();
    void followsElements();
};

void FieldPathTest::followsMembers() {
    QCOMPARE(at(R"({"a": {"b/c": 1.50 }})", "/a/b~1c"), std::string("1.50"));
    QCOMPARE(at(R"({"a":1,"a":2})", "/a"), std::string("2"));
    QCOMPARE(at(R"({"a":{}})", "/a/b"), std::string("nothing"));
    QCOMPARE(at(R"({"a":)", "/a"), std::string("nothing"));
}

void FieldPathTest::followsElements() {
    const std::string_view document =
        "{\"a\": [ 1.0 ,{\"x\":\"],\\\"[\"}, [ [2] , \",\" ],null ], \"empty\":[ ], \"0\":7}";
    QCOMPARE(at(document, "/a/0"), std::string("1.0"));
    QCOMPARE(at(document, "/a/1"), std::string("{\"x\":\"],\\\"[\"}"));
    QCOMPARE(at(document, "/a/1/x"), std::string("\"],\\\"[\""));
    QCOMPARE(at(document, "/a/2/0/0"), std::string("2"));
    QCOMPARE(at(document, "/a/2/1"), std::string("\",\""));
    QCOMPARE(at(document, "/a/3"), std::string("null"));
    QCOMPARE(at(document, "/0"), std::string("7"));
    for (const std::string_view path : {"/a/4", "/a/00", "/a/-1", "/a/x", "/empty/0"})
        QCOMPARE(at(document, path), std::string("nothing"));
}

BACKSTORY_TEST(FieldPathTest);
#include "field_path_test.moc"
