#include "ui/dialogs/moment_field.h"

#include "tests/support/test_registry.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

namespace backstory::ui {

class MomentFieldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void aDateIsWrittenOut();
    void aTimeThatHappensTwiceIsExplained();
    void versionsHaveNoPlaceAmongTimes();
};

namespace {

QString said(const MomentField &field) {
    return field.findChild<QLabel *>(QStringLiteral("momentReading"))->text();
}

} // namespace

void MomentFieldTest::understands_data() {
    using Kind = MomentQuestion::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::newRow("version") << QStringLiteral("v3") << static_cast<int>(Kind::AfterEvents);
    QTest::newRow("number") << QStringLiteral(" 3 ") << static_cast<int>(Kind::AfterEvents);
    QTest::newRow("start") << QStringLiteral("start") << static_cast<int>(Kind::Start);
    QTest::newRow("end") << QStringLiteral("end") << static_cast<int>(Kind::End);
    QTest::newRow("date") << QStringLiteral("2026-03-31") << static_cast<int>(Kind::AtTime);
    QTest::newRow("time") << QStringLiteral("2026-03-31 17:00") << static_cast<int>(Kind::AtTime);
    QTest::newRow("offset") << QStringLiteral("2026-03-31T17:00+02:00")
                            << static_cast<int>(Kind::AtTime);
}

void MomentFieldTest::understands() {
    QFETCH(QString, text);
    QFETCH(int, kind);
    MomentField field(MomentField::Takes::Moments, Zone());
    field.setEvents(5);
    QSignalSpy changed(&field, &MomentField::changed);
    field.setText(text);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toBool(), true);
    QVERIFY(field.question());
    QCOMPARE(static_cast<int>(field.question()->kind), kind);
    QVERIFY(!said(field).isEmpty());
}

void MomentFieldTest::refuses_data() {
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "tomorrow", "v6", "6", "2026-13-01", "2026-02-30", "25:00", "v-1"})
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
}

void MomentFieldTest::refuses() {
    QFETCH(QString, text);
    MomentField field(MomentField::Takes::Moments, Zone());
    field.setEvents(5);
    field.setText(QStringLiteral("v1"));
    field.setText(text);
    QVERIFY(!field.question());
    QVERIFY(!said(field).isEmpty());
}

void MomentFieldTest::aDateIsWrittenOut() {
    MomentField field(MomentField::Takes::Times, Zone::named("Europe/Berlin"));
    field.setText(QStringLiteral("2026-03-31"));
    QVERIFY(field.question()->dateOnly);
    QVERIFY2(said(field).contains(QLatin1String("2026-03-31 23:59:59")), qPrintable(said(field)));
    QVERIFY2(said(field).contains(QLatin1String("CEST")), qPrintable(said(field)));
}

void MomentFieldTest::aTimeThatHappensTwiceIsExplained() {
    MomentField field(MomentField::Takes::Times, Zone::named("Europe/Berlin"));
    field.setText(QStringLiteral("2026-10-25 02:30"));
    QVERIFY(!field.question());
    QVERIFY2(said(field).contains(QLatin1String("T00:30:00")) &&
                 said(field).contains(QLatin1String("T01:30:00")),
             qPrintable(said(field)));
}

void MomentFieldTest::versionsHaveNoPlaceAmongTimes() {
    MomentField field(MomentField::Takes::Times, Zone());
    for (const char *text : {"v3", "3", "start", "end"}) {
        field.setText(QLatin1String(text));
        QVERIFY2(!field.question(), text);
    }
}

} // namespace backstory::ui

using backstory::ui::MomentFieldTest;
BACKSTORY_TEST(MomentFieldTest);
#include "moment_field_test.moc"
