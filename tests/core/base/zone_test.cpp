#include "core/base/zone.h"

#include "core/base/error.h"
#include "tests/support/test_registry.h"

#include <algorithm>

using namespace backstory;

class ZoneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printsUtc();
    void printsLocalTime();
    void summerTimeGoesOnAfterTheZoneFilesEnd();
    void printsTheEndsOfTime();
    void textGivesTheInstantBack();
    void unknownZonesAreRefused_data();
    void unknownZonesAreRefused();
    void localIsAZone();
    void listsNames();
};

void ZoneTest::printsUtc() {
    const Instant instant = *Instant::fromMillis(1'772'442'847'120);
    for (const Zone &zone : {Zone(), Zone::named("UTC"), Zone::named("Etc/UTC")}) {
        QVERIFY(zone.isUtc());
        QCOMPARE(zone.toText(instant), std::string("2026-03-02T09:14:07.120Z"));
        QCOMPARE(zone.toLocalText(instant), std::string("2026-03-02 09:14:07.120"));
        QCOMPARE(zone.offsetAt(instant).seconds, 0);
    }
}

void ZoneTest::printsLocalTime() {
    const Zone berlin = Zone::named("Europe/Berlin");
    const Instant winter = *Instant::fromMillis(1'772'442'847'120);
    QCOMPARE(berlin.toText(winter), std::string("2026-03-02T10:14:07.120+01:00"));
    QCOMPARE(berlin.toLocalText(winter), std::string("2026-03-02 10:14:07.120"));
    QCOMPARE(berlin.offsetAt(winter).abbreviation, std::string("CET"));
    const Instant summer = winter.plusSeconds(120LL * 86'400);
    QCOMPARE(berlin.offsetAt(summer).seconds, 7'200);
    QCOMPARE(berlin.offsetAt(summer).abbreviation, std::string("CEST"));
    QCOMPARE(Zone::named("America/St_Johns").toText(winter),
             std::string("2026-03-02T05:44:07.120-03:30"));
}

void ZoneTest::summerTimeGoesOnAfterTheZoneFilesEnd() {
    const Zone berlin = Zone::named("Europe/Berlin");
    const auto at = [](const char *text) { return parseStamp(text).value(); };
    QCOMPARE(berlin.toText(at("2040-07-01T10:00:00Z")),
             std::string("2040-07-01T12:00:00.000+02:00"));
    QCOMPARE(berlin.toText(at("2040-01-01T11:00:00Z")),
             std::string("2040-01-01T12:00:00.000+01:00"));
    // The last Sundays of March and October, as far ahead as anyone asks.
    QCOMPARE(berlin.toText(at("2099-03-29T00:59:59Z")),
             std::string("2099-03-29T01:59:59.000+01:00"));
    QCOMPARE(berlin.toText(at("2099-03-29T01:00:00Z")),
             std::string("2099-03-29T03:00:00.000+02:00"));
    QCOMPARE(berlin.toText(at("2099-10-25T01:00:00Z")),
             std::string("2099-10-25T02:00:00.000+01:00"));
    QVERIFY_THROWS_EXCEPTION(Error, parseTime("2099-03-29T02:30", berlin, TimeBound::Upper));
    // Both ways of asking agree, day for day.
    for (int day = 0; day < 3'000; ++day) {
        const Instant instant = at("2035-01-01T12:00:00Z").plusSeconds(day * 86'400LL);
        const std::string local = berlin.toLocalText(instant);
        QVERIFY2(parseTime(local, berlin, TimeBound::Upper).instant == instant, local.c_str());
    }
}

void ZoneTest::printsTheEndsOfTime() {
    const Zone tokyo = Zone::named("Asia/Tokyo");
    QVERIFY(tokyo.toText(Instant::latest()).ends_with("+09:00"));
    // Before there were zones, the offset was that of the sun.
    QCOMPARE(Zone::named("Europe/Berlin").toText(Instant::earliest()),
             std::string("0000-01-01T00:53:28.000+00:53:28"));
}

void ZoneTest::textGivesTheInstantBack() {
    const Zone zone = Zone::named("America/New_York");
    for (std::int64_t second = 1'700'000'000; second < 1'800'000'000; second += 7'654'321) {
        const Instant instant = Instant::fromParts(second, 120'500'000).value();
        QVERIFY(parseTime(zone.toText(instant), {}, TimeBound::Upper).instant == instant);
    }
}

void ZoneTest::unknownZonesAreRefused_data() {
    QTest::addColumn<QString>("name");
    for (const char *name : {"Europe/Nowhere", "", "../../etc/passwd", "europe/berlin", "+02:00"})
        QTest::newRow(name) << name;
}

void ZoneTest::unknownZonesAreRefused() {
    QFETCH(QString, name);
    try {
        Zone::named(name.toStdString());
        QFAIL("accepted");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::BadRequest);
        QVERIFY(error.remedy().find("UTC") != std::string::npos);
    }
}

void ZoneTest::localIsAZone() {
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Asia/Kolkata");
    const Zone zone = Zone::named("local");
    if (before.isNull())
        qunsetenv("TZ");
    else
        qputenv("TZ", before);
    QCOMPARE(zone.name(), std::string("Asia/Kolkata"));
    Zone::named("local"); // whatever this computer is set to, it is a zone
}

void ZoneTest::listsNames() {
    const auto names = Zone::allNames();
    QCOMPARE(names.front(), std::string("UTC"));
    QCOMPARE(std::count(names.begin(), names.end(), "UTC"), 1);
    QVERIFY(std::find(names.begin(), names.end(), "Europe/Berlin") != names.end());
    QVERIFY(names.size() > 300);
}

BACKSTORY_TEST(ZoneTest);
#include "zone_test.moc"
