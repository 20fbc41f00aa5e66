#include "core/source/stamp_reading.h"

#include "tests/core/source/answers.h"
#include "tests/support/test_registry.h"

#include <limits>

namespace backstory::test {

namespace {

std::string iso(const Stamp &stamp) {
    return stamp.instant ? toIsoText(*stamp.instant) : "none";
}

} // namespace

class StampReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsNumbers_data();
    void readsNumbers();
    void readsText_data();
    void readsText();
    void suspectsOtherUnits_data();
    void suspectsOtherUnits();
    void keepsWhatCannotBeHeld_data();
    void keepsWhatCannotBeHeld();
    void missingIsNoted();
};

void StampReadingTest::readsNumbers_data() {
    QTest::addColumn<qint64>("value");
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, qint64 value, StampForm form, const char *expected) {
        QTest::newRow(name) << value << static_cast<int>(form) << QString::fromUtf8(expected);
    };
    add("ms", 1'772'442'847'120, StampForm::Millis, "2026-03-02T09:14:07.120Z");
    add("auto", 1'772'442'847'120, StampForm::Auto, "2026-03-02T09:14:07.120Z");
    add("s", 1'772'442'847, StampForm::Seconds, "2026-03-02T09:14:07.000Z");
    add("us", 1'772'442'847'120'456, StampForm::Micros, "2026-03-02T09:14:07.120456Z");
    add("zero", 0, StampForm::Millis, "1970-01-01T00:00:00.000Z");
    add("negative", -1, StampForm::Millis, "1969-12-31T23:59:59.999Z");
    add("negative whole", -1'000, StampForm::Millis, "1969-12-31T23:59:59.000Z");
}

void StampReadingTest::readsNumbers() {
    QFETCH(qint64, value);
    QFETCH(int, form);
    QFETCH(QString, expected);
    std::vector<Finding> findings;
    const Stamp stamp = readStampNumber(value, static_cast<StampForm>(form), findings);
    QCOMPARE(iso(stamp), expected.toStdString());
    QVERIFY(stamp.raw.empty());
}

void StampReadingTest::readsText_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    add("1772442847120.5", "2026-03-02T09:14:07.1205Z");
    add("1.772442847120e12", "2026-03-02T09:14:07.120Z");
    add(" 1772442847120 ", "2026-03-02T09:14:07.120Z");
    add("-0.5", "1969-12-31T23:59:59.9995Z");
    add("1e-40", "1970-01-01T00:00:00.000Z");
    add("2026-03-02T09:14:07.12Z", "2026-03-02T09:14:07.120Z");
    add("2026-03-02 10:14:07.123456+01", "2026-03-02T09:14:07.123456Z");
    add("2026-03-02 09:14:07", "2026-03-02T09:14:07.000Z");
}

void StampReadingTest::readsText() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    std::vector<Finding> findings;
    const Stamp stamp = readStampText(text.toStdString(), false, StampForm::Auto, findings);
    QCOMPARE(iso(stamp), expected.toStdString());
    QVERIFY(!hasFinding(findings, FindingCode::StampUnreadable));
}

void StampReadingTest::suspectsOtherUnits_data() {
    QTest::addColumn<qint64>("value");
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("unit");
    const auto add = [](const char *name, qint64 value, StampForm form, const char *unit) {
        QTest::newRow(name) << value << static_cast<int>(form) << QString::fromUtf8(unit);
    };
    add("ms as such", 1'772'442'847'120, StampForm::Millis, "");
    add("s as such", 1'772'442'847, StampForm::Seconds, "");
    add("us as such", 1'772'442'847'120'000, StampForm::Micros, "");
    add("1973 in ms", 100'000'000'000, StampForm::Millis, "");
    add("seconds as ms", 1'772'442'847, StampForm::Millis, "seconds");
    add("micros as ms", 1'772'442'847'120'000, StampForm::Millis, "microseconds");
    add("nanos as ms", 1'772'442'847'120'000'000, StampForm::Millis, "nanoseconds");
    add("ms as seconds", 1'772'442'847'120, StampForm::Seconds, "milliseconds");
    add("ms as micros", 1'772'442'847'120, StampForm::Micros, "milliseconds");
    add("zero", 0, StampForm::Millis, "a time that was never set");
    add("negative", -5, StampForm::Millis, "a time before 1970");
}

void StampReadingTest::suspectsOtherUnits() {
    QFETCH(qint64, value);
    QFETCH(int, form);
    QFETCH(QString, unit);
    std::vector<Finding> findings;
    readStampNumber(value, static_cast<StampForm>(form), findings);
    const Finding *suspect = findingOf(findings, FindingCode::StampUnitSuspect);
    QCOMPARE(suspect != nullptr, !unit.isEmpty());
    if (suspect != nullptr)
        QCOMPARE(suspect->details,
                 (std::vector<std::string>{std::to_string(value), unit.toStdString()}));
}

void StampReadingTest::keepsWhatCannotBeHeld_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("outOfRange");
    for (const char *text :
         {"99999999999999999999", "9223372036854775808", "1e400", "-1e20", "10000-01-01T00:00:00Z",
          "0044-03-15 12:00:00 BC", "infinity", "-0001-01-01T00:00:00Z"})
        QTest::newRow(text) << QString::fromUtf8(text) << true;
    for (const char *text : {"yesterday", "", "2026-13-01T00:00:00Z", "1e", "--5", "12:00"})
        QTest::newRow(*text != '\0' ? text : "empty") << QString::fromUtf8(text) << false;
}

void StampReadingTest::keepsWhatCannotBeHeld() {
    QFETCH(QString, text);
    QFETCH(bool, outOfRange);
    std::vector<Finding> findings;
    const Stamp stamp = readStampText(text.toStdString(), true, StampForm::Millis, findings);
    QVERIFY(!stamp.instant);
    QCOMPARE(stamp.raw, text.toStdString());
    QVERIFY(stamp.rawIsNumber);
    QCOMPARE(hasFinding(findings, FindingCode::StampOutOfRange), outOfRange);
    QCOMPARE(hasFinding(findings, FindingCode::StampUnreadable), !outOfRange);
}

void StampReadingTest::missingIsNoted() {
    std::vector<Finding> findings;
    QVERIFY(!missingStamp(StampPart::HappenedAt, findings).instant);
    QVERIFY(hasFinding(findings, FindingCode::StampMissing));
}

} // namespace backstory::test

using backstory::test::StampReadingTest;
BACKSTORY_TEST(StampReadingTest);

#include "stamp_reading_test.moc"
