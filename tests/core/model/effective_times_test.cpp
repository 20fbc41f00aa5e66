#include "core/model/event_order.h"
#include "tests/support/test_registry.h"

namespace backstory::test {

namespace {

using Millis = std::vector<std::optional<std::int64_t>>;

/// Stamps and effective times as milliseconds; nothing for none.
Millis effective(const Millis &stamps, bool timeFirst) {
    std::vector<Stamp> given;
    for (const auto &millis : stamps)
        given.push_back({millis ? Instant::fromMillis(*millis) : std::nullopt, {}, false});
    Millis result;
    for (const auto &time : effectiveTimes(given, timeFirst))
        result.push_back(time ? std::optional(time->floorMillis()) : std::nullopt);
    return result;
}

} // namespace

class EffectiveTimesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingGivesNothing() { QVERIFY(effective({}, true).empty()); }
    void neverRunBackwards();
    void withoutAStampComesTheEnd();
    void whereVersionsOrderTheOneBeforeLendsItsTime();
    void whereVersionsOrderTheFirstStampReachesBack();
    void noStampAtAllIsTheEnd();
};

void EffectiveTimesTest::neverRunBackwards() {
    QCOMPARE(effective({5, 3, 7, 6}, false), (Millis{5, 5, 7, 7}));
}

void EffectiveTimesTest::withoutAStampComesTheEnd() {
    QCOMPARE(effective({5, 7, {}, {}}, true), (Millis{5, 7, {}, {}}));
}

void EffectiveTimesTest::whereVersionsOrderTheOneBeforeLendsItsTime() {
    QCOMPARE(effective({5, {}, 7, {}}, false), (Millis{5, 5, 7, 7}));
}

void EffectiveTimesTest::whereVersionsOrderTheFirstStampReachesBack() {
    QCOMPARE(effective({{}, {}, 7, 4}, false), (Millis{7, 7, 7, 7}));
}

void EffectiveTimesTest::noStampAtAllIsTheEnd() {
    QCOMPARE(effective({{}, {}}, false), (Millis{{}, {}}));
    QCOMPARE(effective({{}, {}}, true), (Millis{{}, {}}));
}

} // namespace backstory::test

using backstory::test::EffectiveTimesTest;
BACKSTORY_TEST(EffectiveTimesTest);

#include "effective_times_test.moc"
