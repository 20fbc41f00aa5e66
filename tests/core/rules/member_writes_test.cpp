#include "core/rules/member_writes.h"

#include "core/json/print.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using namespace backstory;

class MemberWritesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shippedRulesWriteWhole();
    void tellsWhichRulesWriteWhole_data();
    void tellsWhichRulesWriteWhole();
    void saysWhatApplyingDoes_data();
    void saysWhatApplyingDoes();
    void unknownTypesWriteNothing();
};

namespace {

class ApplyingSink final : public WriteSink {
public:
    explicit ApplyingSink(json::Value &state) : m_state(state) {}
    void write(const Write &write) override { applyWrite(m_state, write); }

private:
    json::Value &m_state;
};

const std::vector<std::string> kMembers{"a", "b", "c"};
constexpr const char *kBefore = R"({"a":"old","b":{"x":1},"c":[1]})";

std::shared_ptr<const Ruleset> rulesOf(const QByteArray &operations) {
    return Ruleset::parse(R"({"name":"test","version":"1","rules":{"T":[)" +
                              operations.toStdString() + "]}}",
                          "test");
}

std::string applied(const Ruleset &rules, const std::string &payload) {
    json::Value state = json::parseTrusted(kBefore);
    ApplyingSink sink(state);
    rules.apply("T", payload, sink);
    json::Value kept{json::Object{}};
    for (const std::string &member : kMembers)
        if (const json::Value *value = state.find(member))
            kept.set(member, *value);
    return json::toText(kept);
}

std::string left(const Ruleset &rules, const std::string &payload) {
    std::vector<MemberWrite> writes(kMembers.size());
    const bool any = MemberWrites(rules, kMembers).read("T", payload, writes);
    json::Value state = json::parseTrusted(kBefore);
    bool found = false;
    for (std::size_t i = 0; i < kMembers.size(); ++i) {
        found = found || writes[i].effect != MemberWrite::Effect::None;
        if (writes[i].effect == MemberWrite::Effect::Unset)
            state.erase(kMembers[i]);
        else if (writes[i].effect != MemberWrite::Effect::None)
            state.set(kMembers[i], json::parseTrusted(writes[i].value));
    }
    return found == any ? json::toText(state) : "it says another thing than it does";
}

} // namespace

void MemberWritesTest::shippedRulesWriteWhole() {
    for (const std::string &name : Ruleset::shippedNames())
        QVERIFY(Ruleset::load(name)->writesMembersWhole(kMembers));
}

void MemberWritesTest::tellsWhichRulesWriteWhole_data() {
    QTest::addColumn<QByteArray>("operations");
    QTest::addColumn<bool>("whole");
    QTest::newRow("lay over") << QByteArray(R"({"op":"layOver"})") << true;
    QTest::newRow("lay over from") << QByteArray(R"({"op":"layOver","from":"/x"})") << true;
    QTest::newRow("deep") << QByteArray(R"({"op":"layOver","deep":true})") << false;
    QTest::newRow("lay over at") << QByteArray(R"({"op":"layOver","path":"/a"})") << false;
    QTest::newRow("elsewhere") << QByteArray(R"({"op":"layOver","path":"/z","deep":true})") << true;
    QTest::newRow("set") << QByteArray(R"({"op":"set","path":"/a","value":1})") << true;
    QTest::newRow("set inside") << QByteArray(R"({"op":"set","path":"/a/x","value":1})") << false;
    QTest::newRow("root") << QByteArray(R"({"op":"set","path":"","value":{}})") << false;
    QTest::newRow("copy root") << QByteArray(R"({"op":"copy","path":"","from":"/x"})") << false;
    QTest::newRow("unset") << QByteArray(R"({"op":"unset","path":"/a"})") << true;
    QTest::newRow("append") << QByteArray(R"({"op":"append","path":"/a","value":1})") << false;
    QTest::newRow("append elsewhere")
        << QByteArray(R"({"op":"append","path":"/z","value":1})") << true;
    QTest::newRow("add") << QByteArray(R"({"op":"increment","path":"/b","from":"/n"})") << false;
}

void MemberWritesTest::tellsWhichRulesWriteWhole() {
    QFETCH(const QByteArray, operations);
    QTEST(rulesOf(operations)->writesMembersWhole(kMembers), "whole");
}

void MemberWritesTest::saysWhatApplyingDoes_data() {
    QTest::addColumn<QByteArray>("operations");
    for (const char *operations :
         {R"({"op":"layOver"})", R"({"op":"layOver"},{"op":"set","path":"/a","value":"new"})",
          R"({"op":"set","path":"/a","value":"new"},{"op":"layOver"})",
          R"({"op":"layOver","from":"/b"},{"op":"unset","path":"/c"})",
          R"({"op":"copy","path":"/a","from":"/b"},{"op":"copy","path":"/b","from":"/a"})",
          R"({"op":"copy","path":"/a","from":"/b/x"},{"op":"append","path":"/z","value":1})",
          R"({"op":"copy","path":"/c","from":""},{"op":"set","path":"/a","value":[1.50]})",
          R"({"op":"unset","path":"/a"},{"op":"copy","path":"/a","from":"/a"})",
          R"({"op":"layOver"},{"op":"unset","path":"/b"},{"op":"layOver"})"})
        QTest::newRow(operations) << QByteArray(operations);
}

void MemberWritesTest::saysWhatApplyingDoes() {
    QFETCH(const QByteArray, operations);
    const auto rules = rulesOf(operations);
    QVERIFY(rules->writesMembersWhole(kMembers));
    for (const char *payload :
         {"{}", "", "[]", "no JSON", R"({"a":1})", R"({"b":{"x":"deep","a":2},"c":null})",
          R"({"a":1,"a":2,"b":"text"})", R"({"\u0061":"escaped","b":{"b":[]}})", R"({"a":1,"b":)",
          R"(  {"z":{"a":1}}  )"})
        QCOMPARE(left(*rules, payload), applied(*rules, payload));
}

void MemberWritesTest::unknownTypesWriteNothing() {
    const auto rules = Ruleset::load("orders");
    std::vector<MemberWrite> writes(1, {MemberWrite::Effect::Unset, {}});
    QVERIFY(!MemberWrites(*rules, {"status"}).read("Unknown", R"({"status":"x"})", writes));
    QVERIFY(writes[0].effect == MemberWrite::Effect::None);
    QVERIFY(MemberWrites(*rules, {"status"}).read("OrderPaid", "no JSON", writes));
    QVERIFY(writes[0].effect == MemberWrite::Effect::SetConstant);
    QCOMPARE(std::string(writes[0].value), std::string("\"Paid\""));
}

BACKSTORY_TEST(MemberWritesTest);
#include "member_writes_test.moc"
