#include "ui/text/format.h"

#include "core/json/parse.h"
#include "tests/support/test_registry.h"

using namespace backstory;
using namespace backstory::ui;

class FormatTest : public QObject {
    Q_OBJECT

    static Stamp stampOf(std::int64_t millis) {
        Stamp stamp;
        stamp.instant = Instant::fromMillis(millis);
        return stamp;
    }

private Q_SLOTS:
    void versionsAreNamed() {
        QCOMPARE(versionText(Version{4}), QStringLiteral("v4"));
        QCOMPARE(versionText(Version{0}), QStringLiteral("start"));
    }

    void timesSayTheirZone() {
        const Instant instant = *Instant::fromMillis(1'772'442'847'120);
        QCOMPARE(instantWithZone(instant, Zone()), QStringLiteral("2026-03-02 09:14:07.120 UTC"));
        QCOMPARE(instantWithZone(instant, Zone::named("Europe/Berlin")),
                 QStringLiteral("2026-03-02 10:14:07.120 CET"));
        QCOMPARE(shortInstantText(instant, Zone(), false), QStringLiteral("2 Mar 09:14"));
        QCOMPARE(wallClock(instant, Zone::named("Europe/Berlin")).time().hour(), 10);
    }

    void allFormsOfAStampAreGiven() {
        const QString forms = stampForms(stampOf(1'772'442'847'120), Zone::named("Europe/Berlin"));
        QVERIFY(forms.contains(QStringLiteral("2026-03-02T10:14:07.120+01:00")));
        QVERIFY(forms.contains(QStringLiteral("2026-03-02T09:14:07.120Z (UTC)")));
        QVERIFY(forms.contains(QStringLiteral("1772442847120 ms")));
    }

    void stampsThatAreNoTimeShowWhatWasStored() {
        Stamp unreadable;
        unreadable.raw = "9999999999999999999";
        QCOMPARE(stampText(unreadable, Zone()), QStringLiteral("9999999999999999999"));
        QCOMPARE(stampText(Stamp{}, Zone()), QStringLiteral("\u2014"));
    }

    void spansBackwardsHaveAMinus() {
        const Instant a = *Instant::fromSeconds(1000);
        const Instant b = *Instant::fromSeconds(1060);
        QCOMPARE(spanText(a, b), QStringLiteral("1 min"));
        QCOMPARE(spanText(b, a), QStringLiteral("\u22121 min"));
    }

    void roughSpansKeepWhatSaysEnough() {
        const Instant a = *Instant::fromSeconds(0);
        QCOMPARE(roughSpanText(a, *Instant::fromSeconds(20 * 3600 + 27 * 60)),
                 QStringLiteral("20 h"));
        QCOMPARE(roughSpanText(a, *Instant::fromSeconds(3600 + 47 * 60)),
                 QStringLiteral("1 h 47 min"));
        QCOMPARE(roughSpanText(a, a), QStringLiteral("0"));
    }

    void longIdsLoseTheirMiddle() {
        QCOMPARE(elidedId("0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e"),
                 QStringLiteral("0192f0c4\u20269b1e"));
        QCOMPARE(elidedId("ORDER-17"), QStringLiteral("ORDER-17"));
    }

    void valuesKeepTheirDigits_data() {
        QTest::addColumn<QString>("stored");
        for (const char *text :
             {"10.00", "12345678901234567.89", "1e400", "-0", "\"10.00\"", "null"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void valuesKeepTheirDigits() {
        QFETCH(QString, stored);
        QCOMPARE(valueText(json::parseTrusted(stored.toStdString())), stored);
    }

    void hiddenCharactersAreShown() {
        const json::Value value(std::string("a\xE2\x80\xAE"
                                            "b"));
        QCOMPARE(valueText(value), QStringLiteral("\"a\\u202eb\""));
    }

    void containersAreCounted() {
        QCOMPARE(treeValueText(json::parseTrusted("[1,2,3]")), QStringLiteral("[3]"));
        QCOMPARE(treeValueText(json::parseTrusted(R"({"a":1})")), QStringLiteral("{1}"));
        QCOMPARE(briefText(json::parseTrusted(R"({"sku":"S","qty":1,"price":29.90})"), "sku"),
                 QStringLiteral("{ price 29.90, qty 1 }"));
        QCOMPARE(briefText(json::parseTrusted("{}"), {}), QStringLiteral("{0}"));
    }

    void elementsOfArraysAreNamedByIdentity() {
        const auto state = json::parseTrusted(R"({"items":[{"sku":"A"},{"sku":"B","qty":1}]})");
        const std::vector<std::string> keys{"id", "sku"};
        QCOMPARE(pathText(*json::Pointer::parse("/items/1/qty"), state, keys),
                 QStringLiteral("items.B.qty"));
        QCOMPARE(pathText(*json::Pointer::parse("/items/7/qty"), state, keys),
                 QStringLiteral("items.7.qty"));
        QCOMPARE(pathText(json::Pointer{}), QStringLiteral("(whole state)"));
    }
};

BACKSTORY_TEST(FormatTest);
#include "format_test.moc"
