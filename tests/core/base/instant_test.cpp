#include "core/base/instant.h"

#include "core/base/zone.h"
#include "tests/support/test_registry.h"

#include <limits>
#include <random>

using namespace backstory;

class InstantTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsTheYears0To9999();
    void roundsTowardsThePast();
    void movesAndStopsAtTheEnds();
    void printsThreeDecimalsOrMore();
    void printsMillis();
    void textGivesTheInstantBack();
    void describesSpans_data();
    void describesSpans();
};

namespace {

Instant at(std::int64_t seconds, std::int32_t nanos = 0) {
    return Instant::fromParts(seconds, nanos).value();
}

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kGreatest = std::numeric_limits<std::int64_t>::max();

} // namespace

void InstantTest::holdsTheYears0To9999() {
    QCOMPARE(toIsoText(Instant::earliest()), std::string("0000-01-01T00:00:00.000Z"));
    QCOMPARE(toIsoText(Instant::latest()), std::string("9999-12-31T23:59:59.999999999Z"));
    const std::int64_t first = Instant::earliest().seconds();
    const std::int64_t last = Instant::latest().seconds();
    QVERIFY(Instant::fromSeconds(first) && !Instant::fromSeconds(first - 1));
    QVERIFY(Instant::fromSeconds(last) && !Instant::fromSeconds(last + 1));
    QVERIFY(Instant::fromMillis(first * 1'000) && !Instant::fromMillis(first * 1'000 - 1));
    QVERIFY(Instant::fromMicros(last * 1'000'000 + 999'999) &&
            !Instant::fromMicros((last + 1) * 1'000'000));
    QVERIFY(!Instant::fromParts(0, -1) && !Instant::fromParts(0, 1'000'000'000));
    for (const std::int64_t extreme : {kLeast, kGreatest})
        QVERIFY(!Instant::fromSeconds(extreme) && !Instant::fromMillis(extreme));
}

void InstantTest::roundsTowardsThePast() {
    QCOMPARE(Instant::fromMillis(-1)->seconds(), -1);
    QCOMPARE(Instant::fromMillis(-1)->nanos(), 999'000'000);
    QCOMPARE(Instant::fromMillis(-1'000)->nanos(), 0);
    QCOMPARE(Instant::fromMicros(-1)->floorMillis(), -1);
    QCOMPARE(Instant::fromMicros(-1)->floorMicros(), -1);
    QCOMPARE(at(-1, 999'999'999).floorMicros(), -1);
    QCOMPARE(Instant::fromMillis(1'772'442'847'120)->floorMillis(), 1'772'442'847'120);
}

void InstantTest::movesAndStopsAtTheEnds() {
    QCOMPARE(toIsoText(at(0).plusNanos(-1)), std::string("1969-12-31T23:59:59.999999999Z"));
    QCOMPARE(toIsoText(at(0, 999'999'999).plusNanos(1)), std::string("1970-01-01T00:00:01.000Z"));
    QCOMPARE(toIsoText(at(0).plusSeconds(86'400)), std::string("1970-01-02T00:00:00.000Z"));
    QVERIFY(at(0).plusSeconds(kGreatest) == Instant::latest());
    QVERIFY(at(0).plusSeconds(kLeast) == Instant::earliest());
    QVERIFY(Instant::latest().plusNanos(kGreatest) == Instant::latest());
    QVERIFY(Instant::earliest().plusNanos(kLeast) == Instant::earliest());
}

void InstantTest::printsThreeDecimalsOrMore() {
    QCOMPARE(toIsoText(*Instant::fromMillis(1'772'442'847'120)),
             std::string("2026-03-02T09:14:07.120Z"));
    QCOMPARE(toIsoText(at(951'782'400, 120'500'000)), std::string("2000-02-29T00:00:00.1205Z"));
    QCOMPARE(toIsoText(at(-1, 1)), std::string("1969-12-31T23:59:59.000000001Z"));
}

void InstantTest::printsMillis() {
    QCOMPARE(toMillisText(*Instant::fromMillis(1'772'442'847'120)), std::string("1772442847120"));
    QCOMPARE(toMillisText(*Instant::fromMicros(1'772'442'847'120'500)),
             std::string("1772442847120.5"));
    QCOMPARE(toMillisText(*Instant::fromMicros(-500)), std::string("-0.5"));
    QCOMPARE(toMillisText(*Instant::fromMicros(-1'500)), std::string("-1.5"));
    QCOMPARE(toMillisText(at(-1, 1)), std::string("-999.999999"));
    QCOMPARE(toMillisText(at(0, 1)), std::string("0.000001"));
    QCOMPARE(toMillisText(Instant::fromMillis(-2).value()), std::string("-2"));
}

void InstantTest::textGivesTheInstantBack() {
    std::mt19937_64 random(20260302);
    std::uniform_int_distribution<std::int64_t> seconds(Instant::earliest().seconds(),
                                                        Instant::latest().seconds());
    std::uniform_int_distribution<std::int32_t> nanos(0, 999'999'999);
    for (int round = 0; round < 20'000; ++round) {
        const Instant instant =
            at(seconds(random), round % 3 == 0 ? nanos(random) : nanos(random) / 1000 * 1000);
        const std::string text = toIsoText(instant);
        QVERIFY2(parseStamp(text) == instant, text.c_str());
        QVERIFY2(parseTime(text, {}, TimeBound::Upper).instant == instant, text.c_str());
    }
}

void InstantTest::describesSpans_data() {
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("nanos");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64{0} << 0 << "0";
    QTest::newRow("ns") << qint64{0} << 7 << "7 ns";
    QTest::newRow("µs") << qint64{0} << 12'000 << "12 µs";
    QTest::newRow("ms") << qint64{0} << 340'000'000 << "340 ms";
    QTest::newRow("tenths") << qint64{1} << 200'000'000 << "1.2 s";
    QTest::newRow("whole second") << qint64{1} << 0 << "1 s";
    QTest::newRow("seconds") << qint64{59} << 900'000'000 << "59 s";
    QTest::newRow("minute") << qint64{60} << 0 << "1 min";
    QTest::newRow("minute and seconds") << qint64{75} << 0 << "1 min 15 s";
    QTest::newRow("hour and minutes") << qint64{6'420} << 0 << "1 h 47 min";
    QTest::newRow("hours") << qint64{72'000} << 0 << "20 h";
    QTest::newRow("day and hours") << qint64{118'800} << 0 << "1 d 9 h";
    QTest::newRow("days") << qint64{1'040'400} << 0 << "12 d";
}

void InstantTest::describesSpans() {
    QFETCH(qint64, seconds);
    QFETCH(int, nanos);
    QFETCH(QString, text);
    const Instant from = at(1'772'442'847, 800'000'000);
    const Instant to = from.plusSeconds(seconds).plusNanos(nanos);
    QCOMPARE(QString::fromStdString(describeSpan(from, to)), text);
    if (from != to)
        QCOMPARE(QString::fromStdString(describeSpan(to, from)), QStringLiteral("−") + text);
}

BACKSTORY_TEST(InstantTest);
#include "instant_test.moc"
