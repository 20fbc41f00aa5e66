#include "core/base/ids.h"

#include "tests/support/test_registry.h"

#include <algorithm>
#include <unordered_set>

using namespace backstory;

class IdsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryForm_data();
    void readsEveryForm();
    void refusesOtherText_data();
    void refusesOtherText();
    void makesVersion7();
    void otherVersionsHaveNoTime();
    void comparesAsWhatItMeans();
};

void IdsTest::readsEveryForm_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << "0190163d-8694-739b-aea5-966c26f8ad91";
    QTest::newRow("upper") << "0190163D-8694-739B-AEA5-966C26F8AD91";
    QTest::newRow("braces") << "{0190163d-8694-739b-aea5-966c26f8ad91}";
    QTest::newRow("no dashes") << "0190163d8694739baea5966c26f8ad91";
    QTest::newRow("braces, no dashes") << "{0190163D8694739BAEA5966C26F8AD91}";
}

void IdsTest::readsEveryForm() {
    QFETCH(QString, text);
    const auto uuid = Uuid::parse(text.toStdString());
    QVERIFY(uuid);
    QCOMPARE(uuid->text(), std::string("0190163d-8694-739b-aea5-966c26f8ad91"));
    QCOMPARE(uuid->version(), 7);
    QCOMPARE(uuid->version7Millis(), std::optional<std::uint64_t>(0x0190163d8694));
}

void IdsTest::refusesOtherText_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("urn") << "urn:uuid:0190163d-8694-739b-aea5-966c26f8ad91";
    QTest::newRow("one brace") << "{0190163d-8694-739b-aea5-966c26f8ad91";
    QTest::newRow("some dashes") << "0190163d-8694739baea5966c26f8ad91";
    QTest::newRow("dash elsewhere") << "0190163d8-694-739b-aea5-966c26f8ad91";
    QTest::newRow("dash for a digit") << "0190163d-8694-739b-aea5-966c26f8ad9-";
    QTest::newRow("blank") << " 0190163d-8694-739b-aea5-966c26f8ad91";
    QTest::newRow("no hex") << "0190163g-8694-739b-aea5-966c26f8ad91";
    QTest::newRow("braces alone") << "{}";
}

void IdsTest::refusesOtherText() {
    QFETCH(QString, text);
    QVERIFY(!Uuid::parse(text.toStdString()));
}

void IdsTest::makesVersion7() {
    std::array<std::uint8_t, 10> rest{};
    rest.fill(0xff);
    const Uuid uuid = Uuid::version7(1'772'442'847'120, rest);
    QCOMPARE(uuid.version(), 7);
    QCOMPARE(uuid.version7Millis(), std::optional<std::uint64_t>(1'772'442'847'120));
    QCOMPARE(uuid.text(), std::string("019cadd3-8790-7fff-bfff-ffffffffffff"));
    QVERIFY(Uuid::version7(5, rest) < Uuid::version7(6, {}));
}

void IdsTest::otherVersionsHaveNoTime() {
    const auto version4 = Uuid::parse("0190163d-8694-439b-aea5-966c26f8ad91");
    QVERIFY(version4 && !version4->version7Millis());
    const auto otherVariant = Uuid::parse("0190163d-8694-739b-cea5-966c26f8ad91");
    QVERIFY(otherVariant && !otherVariant->version7Millis());
}

void IdsTest::comparesAsWhatItMeans() {
    const EventId plain("0190163d-8694-739b-aea5-966c26f8ad91");
    const EventId braces("{0190163D8694739BAEA5966C26F8AD91}");
    QVERIFY(plain == braces);
    QCOMPARE(std::hash<EventId>{}(plain), std::hash<EventId>{}(braces));
    QVERIFY(plain.text() != braces.text());

    // UUIDs by their bytes, then everything else as UTF-8 bytes.
    std::vector<EventId> ids;
    for (const char *text :
         {"é", "z", "order-1", "f190163d-8694-739b-aea5-966c26f8ad91", "",
          "00000000-0000-0000-0000-00000000000A", "Z", "{F0000000000000000000000000000000}"})
        ids.emplace_back(text);
    std::sort(ids.begin(), ids.end());
    std::string joined;
    for (const EventId &id : ids)
        joined += id.text() + '|';
    QCOMPARE(joined, std::string("00000000-0000-0000-0000-00000000000A|"
                                 "{F0000000000000000000000000000000}|"
                                 "f190163d-8694-739b-aea5-966c26f8ad91||Z|order-1|z|é|"));
}

BACKSTORY_TEST(IdsTest);
#include "ids_test.moc"
