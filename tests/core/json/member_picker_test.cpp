#include "core/json/member_picker.h"

#include "core/json/parse.h"
#include "tests/core/json/random_json.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using namespace backstory::json;
using backstory::test::RandomJson;

class MemberPickerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void picksMembersAtTheTop();
    void picksNothingOfWhatIsNoDocument();
    void picksWhatFieldsList();
    void sieveNeverOverlooksAKey();
};

namespace {

std::string picked(const std::vector<std::string> &keys, std::string_view text) {
    const MemberPicker picker(keys);
    std::vector<std::string_view> values(keys.size());
    picker.pick(text, values);
    std::string list;
    for (const std::string_view value : values)
        list.append(value).append(";");
    return list;
}

/// The same by way of all fields.
std::string listed(const std::vector<std::string> &keys, std::string_view text) {
    std::vector<Field> fields;
    readFields(text, fields);
    std::string list;
    for (const std::string &key : keys) {
        for (const Field &field : fields)
            if (field.key == key)
                list.append(field.value);
        list.append(";");
    }
    return list;
}

} // namespace

void MemberPickerTest::picksMembersAtTheTop() {
    const std::string nested = R"({"x":{"a":1},"b":[{"a":2}, 3],"a": "q\"" })";
    const std::string values = R"("q\"";[{"a":2}, 3];)";
    QCOMPARE(picked({"a", "b"}, nested), values);
    const std::string twice = R"({"a":1,"\u0061":2.50})";
    QCOMPARE(picked({"a"}, twice), std::string("2.50;"));
    QCOMPARE(picked({"a"}, "\xef\xbb\xbf{\"a\":null}"), std::string("null;"));
    const std::string empty = R"({"":1,"é":2})";
    QCOMPARE(picked({"", "é"}, empty), std::string("1;2;"));
    QCOMPARE(picked({"a"}, "[{\"a\":1}]"), std::string(";"));
    QCOMPARE(picked({"a"}, "\"a\""), std::string(";"));
    QCOMPARE(picked({}, "{\"a\":1}"), std::string());
}

void MemberPickerTest::picksNothingOfWhatIsNoDocument() {
    for (const char *text : {"", "{\"a\":1", "{\"a\":1}}", "{\"a\":1,\"b\":\"\xff\"}",
                             "{\"a\":1,\"b\":01}", "{\"a\":1,\"b\":\"\n\"}"})
        QCOMPARE(picked({"a"}, text), std::string(";"));
}

void MemberPickerTest::picksWhatFieldsList() {
    RandomJson random(20260302);
    for (int i = 0; i < 3'000; ++i) {
        const Value document = random.value(3);
        std::vector<std::string> keys{"none"};
        if (document.isObject())
            for (const Member &member : document.object())
                if (random.below(2) == 0)
                    keys.push_back(member.key);
        std::string text = random.write(document);
        if (random.below(3) == 0)
            text = random.mutate(text);
        QCOMPARE(picked(keys, text), listed(keys, text));
    }
}

void MemberPickerTest::sieveNeverOverlooksAKey() {
    const std::vector<std::string> keys{"amount", "customerId", "id", std::string(300, 'k')};
    const KeySieve sieve(keys);
    for (const std::string &key : keys)
        for (std::size_t before = 0; before < 40; ++before)
            QVERIFY(sieve.mayHoldAny(std::string(before, 'x') + '"' + key + '"'));
    const std::string others = R"({"Amount":1,"amoun":2,"customer":"id-7","x":"k"})";
    QVERIFY(!sieve.mayHoldAny(others));
    const std::string escaped = R"({"\u0069d":1})";
    QVERIFY(sieve.mayHoldAny(escaped));
    QVERIFY(!sieve.mayHoldAny(""));
    QVERIFY(!KeySieve({}).mayHoldAny("{\"a\":1}"));
}

BACKSTORY_TEST(MemberPickerTest);
#include "member_picker_test.moc"
