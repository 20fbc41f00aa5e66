#include "core/base/error.h"
#include "core/base/zone.h"
#include "tests/support/test_registry.h"

using namespace backstory;

class ParseTimeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTimes();
    void aDateIsADay();
    void aDayWithoutMidnightBeginsAfterTheGap();
    void aDayWithTwoMidnightsBeginsWithTheFirst();
    void aDayThatNeverWasIsRefused();
    void whatHappensTwiceOrNeverIsRefusedByName();
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void relativeDaysAreOfTheZone();
    void saysWhyADateOfPeopleIsRefused();
    void refusesOtherText_data();
    void refusesOtherText();
    void readsStamps();
};

namespace {

std::string read(const char *text, const char *zone = "UTC", TimeBound bound = TimeBound::Upper) {
    const ParsedTime time = parseTime(text, Zone::named(zone), bound);
    return toIsoText(time.instant) + (time.dateOnly ? " (date)" : "");
}

/// The whole complaint about a text that is refused; nothing when it is not refused.
std::string refusal(const char *text, const char *zone = "UTC",
                    TimeBound bound = TimeBound::Upper) {
    try {
        read(text, zone, bound);
    } catch (const Error &error) {
        return error.kind() == ErrorKind::BadRequest ? error.cause() : std::string();
    }
    return {};
}

bool has(const std::string &text, const char *part) {
    return text.find(part) != std::string::npos;
}

} // namespace

void ParseTimeTest::readsTimes() {
    QCOMPARE(read("2026-03-31T17:00"), std::string("2026-03-31T17:00:00.000Z"));
    QCOMPARE(read("2026-03-31 17:00:00.123456"), std::string("2026-03-31T17:00:00.123456Z"));
    QCOMPARE(read("2026-03-31T17:00:00.1234567899"), std::string("2026-03-31T17:00:00.123456789Z"));
    QCOMPARE(read("2026-03-31T17:00Z", "Europe/Berlin"), std::string("2026-03-31T17:00:00.000Z"));
    QCOMPARE(read("2026-03-31T17:00+02:00"), std::string("2026-03-31T15:00:00.000Z"));
    QCOMPARE(read("2026-03-31T17:00-0230"), std::string("2026-03-31T19:30:00.000Z"));
    QCOMPARE(read("2026-03-31T17:00:00+02"), std::string("2026-03-31T15:00:00.000Z"));
    QCOMPARE(read("2026-03-31T17:00", "Europe/Berlin"), std::string("2026-03-31T15:00:00.000Z"));
    QCOMPARE(read("2026-01-31T17:00", "Europe/Berlin"), std::string("2026-01-31T16:00:00.000Z"));
}

void ParseTimeTest::aDateIsADay() {
    QCOMPARE(read("2026-03-31", "UTC", TimeBound::Lower),
             std::string("2026-03-31T00:00:00.000Z (date)"));
    QCOMPARE(read("2026-03-31"), std::string("2026-03-31T23:59:59.999999999Z (date)"));
    QCOMPARE(read("2026-03-31", "Europe/Berlin"),
             std::string("2026-03-31T21:59:59.999999999Z (date)"));
    QCOMPARE(read("2026-03-31+02:00", "UTC", TimeBound::Lower),
             std::string("2026-03-30T22:00:00.000Z (date)"));
    QCOMPARE(read("9999-12-31"), toIsoText(Instant::latest()) + " (date)");
    QCOMPARE(read("0000-01-01", "UTC", TimeBound::Lower),
             toIsoText(Instant::earliest()) + " (date)");
    // The days on which clocks are changed are 23 and 25 hours long.
    QCOMPARE(read("2026-03-29", "Europe/Berlin", TimeBound::Lower),
             std::string("2026-03-28T23:00:00.000Z (date)"));
    QCOMPARE(read("2026-03-29", "Europe/Berlin"),
             std::string("2026-03-29T21:59:59.999999999Z (date)"));
    QCOMPARE(read("2026-10-25", "Europe/Berlin"),
             std::string("2026-10-25T22:59:59.999999999Z (date)"));
}

void ParseTimeTest::aDayWithoutMidnightBeginsAfterTheGap() {
    // Brazil put its clocks forward at midnight: 2018-11-04 began at 01:00.
    QCOMPARE(read("2018-11-04", "America/Sao_Paulo", TimeBound::Lower),
             std::string("2018-11-04T03:00:00.000Z (date)"));
    QCOMPARE(read("2018-11-03", "America/Sao_Paulo"),
             std::string("2018-11-04T02:59:59.999999999Z (date)"));
}

void ParseTimeTest::aDayWithTwoMidnightsBeginsWithTheFirst() {
    // Cuba puts its clocks back from 01:00 to 00:00.
    QCOMPARE(read("2018-11-04", "America/Havana", TimeBound::Lower),
             std::string("2018-11-04T04:00:00.000Z (date)"));
    QCOMPARE(read("2018-11-04", "America/Havana"),
             std::string("2018-11-05T04:59:59.999999999Z (date)"));
    QCOMPARE(read("2018-11-03", "America/Havana"),
             std::string("2018-11-04T03:59:59.999999999Z (date)"));
}

void ParseTimeTest::aDayThatNeverWasIsRefused() {
    // Samoa went from 29 to 31 December 2011.
    QVERIFY(has(refusal("2011-12-30", "Pacific/Apia"), "never happens"));
    QCOMPARE(read("2011-12-29", "Pacific/Apia"),
             std::string("2011-12-30T09:59:59.999999999Z (date)"));
    QCOMPARE(read("2011-12-31", "Pacific/Apia", TimeBound::Lower),
             std::string("2011-12-30T10:00:00.000Z (date)"));
}

void ParseTimeTest::whatHappensTwiceOrNeverIsRefusedByName() {
    const std::string twice = refusal("2026-10-25T02:30", "Europe/Berlin");
    QVERIFY2(has(twice, "2026-10-25T00:30:00.000Z") && has(twice, "2026-10-25T01:30:00.000Z"),
             twice.c_str());
    QVERIFY(twice.find("T00:30") < twice.find("T01:30"));
    const std::string never = refusal("2026-03-29T02:30:00.5", "Europe/Berlin");
    QVERIFY2(has(never, "2026-03-29T00:30:00.500Z") && has(never, "2026-03-29T01:30:00.500Z"),
             never.c_str());
    QCOMPARE(read("2026-10-25T02:30+02:00", "Europe/Berlin"),
             std::string("2026-10-25T00:30:00.000Z"));
    QCOMPARE(read("2026-10-25T03:00", "Europe/Berlin"), std::string("2026-10-25T02:00:00.000Z"));
    QCOMPARE(read("2026-03-29T03:00", "Europe/Berlin"), std::string("2026-03-29T01:00:00.000Z"));
}

void ParseTimeTest::readsWhatPeopleWrite_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meant");
    for (const char *day :
         {"31.03.2026", "31.3.2026", "31. 3. 2026", "31 March 2026", "31 Mar 2026", "31 MAR. 2026",
          "31st March 2026", "March 31, 2026", "March 31st, 2026", "mar 31 2026", "Mar. 31,2026",
          "31. März 2026", "31 MÄRZ 2026", "31. Maerz 2026", "31. Mär. 2026", "31. Mrz 2026",
          "2026-3-31", "2026/03/31"})
        QTest::newRow(day) << day << "2026-03-31T23:59:59.999999999Z (date)";
    QTest::newRow("time") << "31.3.2026 14:05"
                          << "2026-03-31T14:05:00.000Z";
    QTest::newRow("seconds") << "31.03.2026 14:05:06.7"
                             << "2026-03-31T14:05:06.700Z";
    QTest::newRow("short hour") << "2026-03-31 9:05"
                                << "2026-03-31T09:05:00.000Z";
    QTest::newRow("at") << "31 March 2026 at 9:05"
                        << "2026-03-31T09:05:00.000Z";
    QTest::newRow("um") << "31. März 2026 um 14:05"
                        << "2026-03-31T14:05:00.000Z";
    QTest::newRow("comma") << "March 31, 2026, 14:05"
                           << "2026-03-31T14:05:00.000Z";
    QTest::newRow("offset") << "31.03.2026 14:05+02:00"
                            << "2026-03-31T12:05:00.000Z";
    QTest::newRow("leap day") << "29. Feber 2028"
                              << "2028-02-29T23:59:59.999999999Z (date)";
    const char *const kMonths[][2] = {
        {"January", "Januar"},  {"February", "Februar"},  {"March", "März"},
        {"April", "April"},     {"May", "Mai"},           {"June", "Juni"},
        {"July", "Juli"},       {"August", "August"},     {"September", "September"},
        {"October", "Oktober"}, {"November", "November"}, {"December", "Dezember"}};
    for (int month = 0; month < 12; ++month) {
        const QString meant =
            QStringLiteral("2026-%1-01T12:00:00.000Z").arg(month + 1, 2, 10, QLatin1Char('0'));
        for (const char *name : kMonths[month]) {
            const QString written = QString::fromUtf8(name);
            for (const QString &word : {written, written.left(3)})
                QTest::addRow("%s %s", name, qPrintable(word))
                    << QStringLiteral("1 %1 2026 12:00").arg(word) << meant;
        }
    }
}

void ParseTimeTest::readsWhatPeopleWrite() {
    QFETCH(QString, text);
    QFETCH(QString, meant);
    QCOMPARE(QString::fromStdString(read(text.toUtf8().constData())), meant);
}

void ParseTimeTest::relativeDaysAreOfTheZone() {
    // Half past eleven in the evening in UTC is the next day in Berlin.
    const Instant present = *parseStamp("2026-03-31T23:30:00Z");
    const auto readThen = [&](const char *text, const char *zone) {
        const ParsedTime time = parseTime(text, Zone::named(zone), TimeBound::Upper, present);
        return toIsoText(time.instant) + (time.dateOnly ? " (date)" : "");
    };
    QCOMPARE(readThen("today", "UTC"), std::string("2026-03-31T23:59:59.999999999Z (date)"));
    QCOMPARE(readThen("Gestern", "UTC"), std::string("2026-03-30T23:59:59.999999999Z (date)"));
    QCOMPARE(readThen("heute", "Europe/Berlin"),
             std::string("2026-04-01T21:59:59.999999999Z (date)"));
    QCOMPARE(readThen("Yesterday 9:05", "Europe/Berlin"), std::string("2026-03-31T07:05:00.000Z"));
    for (const char *now : {"now", "NOW", "jetzt"})
        QCOMPARE(readThen(now, "Europe/Berlin"), toIsoText(present));
    // Before 1970, too.
    const Instant old = *parseStamp("1969-12-31T12:00:00Z");
    QCOMPARE(toIsoText(parseTime("today", Zone(), TimeBound::Lower, old).instant),
             std::string("1969-12-31T00:00:00.000Z"));
}

void ParseTimeTest::saysWhyADateOfPeopleIsRefused() {
    for (const char *text : {"03/04/2026", "31/03/2026", "3/4/26", "03/04/2026 14:05"})
        QVERIFY2(has(refusal(text), "slashes"), text);
    for (const char *text : {"31.03.26", "31 March 26", "Mar 31, 26"})
        QVERIFY2(has(refusal(text), "two digits"), text);
    for (const char *text : {"31 March", "31. März", "March 31", "31.03.", "31 March 14:05"})
        QVERIFY2(has(refusal(text), "no year"), text);
    for (const char *text :
         {"31.02.2026", "30 February 2026", "2026-02-29", "32.01.2026", "2026-13-01", "0.1.2026"})
        QVERIFY2(has(refusal(text), "no such day"), text);
}

void ParseTimeTest::refusesOtherText_data() {
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "tomorrow",
                             "todayish",
                             "today14:05",
                             "today 14",
                             "now 14:05",
                             "31.03.",
                             "31 Marchy 2026",
                             "31March 2026x",
                             "March31 2026",
                             "Mar 31 2026,",
                             "31.03.2026 ",
                             " 31.03.2026",
                             "31.03.2026 24:00",
                             "31.03.2026 9:5",
                             "031.03.2026",
                             "31.003.2026",
                             "31.03.02026",
                             "31-03-2026",
                             "2026-03/31",
                             "31",
                             "März",
                             "2026-02-29",
                             "2026-13-01",
                             "2026-00-10",
                             "2026-01-00",
                             "2026-03-31T",
                             "2026-03-31T24:00",
                             "2026-03-31T17",
                             "2026-03-31T17:60",
                             "2026-03-31T17:00:60",
                             "2026-03-31T17:00:00.",
                             "2026-03-31T17:00+24:00",
                             "2026-03-31T17:00+02:60",
                             "2026-03-31T17:00+2",
                             "2026-03-31T17:00 Z",
                             "2026-03-31T17:00ZZ",
                             " 2026-03-31",
                             "2026-03-31 ",
                             "12026-03-31",
                             "-026-03-31",
                             "infinity",
                             "2026-03-31X17:00",
                             "0000-01-01T00:00+02:00",
                             "9999-12-31T23:59-01:00",
                             "9999-12-31-01:00"})
        QTest::newRow(text) << text;
}

void ParseTimeTest::refusesOtherText() {
    QFETCH(QString, text);
    QVERIFY(!refusal(qPrintable(text)).empty());
}

void ParseTimeTest::readsStamps() {
    const auto stamp = [](const char *text) {
        const auto instant = parseStamp(text);
        return instant ? toIsoText(*instant) : std::string("none");
    };
    QCOMPARE(stamp("2026-03-02 10:14:07.12+01"), std::string("2026-03-02T09:14:07.120Z"));
    QCOMPARE(stamp("2026-03-02t10:14:07z"), std::string("2026-03-02T10:14:07.000Z"));
    QCOMPARE(stamp("2026-03-02T10:14:07.1234567891234"),
             std::string("2026-03-02T10:14:07.123456789Z"));
    QCOMPARE(stamp("1893-03-31 23:53:28+00:53:28"), std::string("1893-03-31T23:00:00.000Z"));
    for (const char *text :
         {"2026-03-02", "", "infinity", "2026-03-02 10:14:07 BC", "10000-01-01 00:00:00"})
        QCOMPARE(stamp(text), std::string("none"));
}

BACKSTORY_TEST(ParseTimeTest);
#include "parse_time_test.moc"
