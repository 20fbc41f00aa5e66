#include "core/store/event_ids.h"

#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <algorithm>
#include <thread>
#include <vector>

using namespace backstory;

class EventIdsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ascendOnTheClock();
    void ascendWhileTheClockStandsStill();
    void ascendWhenTheClockRunsBack();
    void ascendInEachThread();
    void tellTheirTime();
};

namespace {

constexpr std::uint64_t kNow = 1'772'442'847'120;

bool allOfVersion7(const std::vector<Uuid> &ids) {
    return std::ranges::all_of(
        ids, [](const Uuid &id) { return id.version() == 7 && (id.bytes[8] & 0xc0U) == 0x80U; });
}

bool ascend(const std::vector<Uuid> &ids) {
    return std::ranges::adjacent_find(ids, std::greater_equal<>()) == ids.end();
}

} // namespace

void EventIdsTest::ascendOnTheClock() {
    EventIds maker;
    std::vector<Uuid> ids(100'000);
    std::ranges::generate(ids, [&] { return maker.next(); });
    QVERIFY(ascend(ids));
    QVERIFY(allOfVersion7(ids));
}

void EventIdsTest::ascendWhileTheClockStandsStill() {
    EventIds maker;
    std::vector<Uuid> ids(100'000);
    std::ranges::generate(ids, [&] { return maker.next(kNow); });
    QVERIFY(ascend(ids));
    QVERIFY(allOfVersion7(ids));
    QCOMPARE(ids.back().version7Millis(), std::optional<std::uint64_t>(kNow));
}

void EventIdsTest::ascendWhenTheClockRunsBack() {
    EventIds maker;
    std::vector<Uuid> ids;
    for (std::uint64_t i = 0; i < 10'000; ++i)
        ids.push_back(maker.next(kNow - i * 17));
    QVERIFY(ascend(ids));
    QVERIFY(allOfVersion7(ids));
    // Once the clock is past them again, ids tell its time.
    QCOMPARE(maker.next(kNow + 5).version7Millis(), std::optional<std::uint64_t>(kNow + 5));
}

void EventIdsTest::ascendInEachThread() {
    EventIds maker;
    std::vector<Uuid> first(5'000);
    std::vector<Uuid> second(5'000);
    const auto fill = [&](std::vector<Uuid> &ids) {
        std::ranges::generate(ids, [&] { return maker.next(kNow); });
    };
    std::thread other([&] { fill(second); });
    fill(first);
    other.join();
    QVERIFY(ascend(first) && ascend(second));
    std::vector<Uuid> all(first);
    all.insert(all.end(), second.begin(), second.end());
    std::ranges::sort(all);
    QVERIFY(ascend(all));
}

void EventIdsTest::tellTheirTime() {
    EventIds maker;
    QCOMPARE(maker.next(kNow).version7Millis(), std::optional<std::uint64_t>(kNow));
    QCOMPARE(maker.next(kNow + 1).version7Millis(), std::optional<std::uint64_t>(kNow + 1));
}

BACKSTORY_TEST(EventIdsTest);
#include "event_ids_test.moc"
