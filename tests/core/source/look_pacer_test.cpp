#include "core/source/look_pacer.h"

#include "tests/core/source/followed.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <memory>

using namespace backstory;
using namespace backstory::test;
using namespace std::chrono_literals;

/// How long to wait between looks that read a whole table.
class LookPacerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looksTakeATenthOfTheTimeAtMost() {
        for (const auto cost : {1ms, 150ms, 2'000ms, 60'000ms})
            QVERIFY(LookPacer::pauseAfter(cost, 0) >= 9 * cost);
        QVERIFY(LookPacer::pauseAfter(0ms, 0) >= 200ms);
    }

    void whereNothingComesLooksBecomeRarer() {
        QVERIFY(LookPacer::pauseAfter(1ms, 2) > LookPacer::pauseAfter(1ms, 0));
        QCOMPARE(LookPacer::pauseAfter(1ms, 1'000'000).count(),
                 std::chrono::milliseconds(1'000).count());
    }

    void tellsWhatALookCost() {
        LookPacer pacer;
        QCOMPARE(pacer.lastLook(), std::string());
        pacer.measure([](const LookPacer::Take &take) { take(Event{}); }, [](Event &&) {});
        QVERIFY(pacer.lastLook().starts_with(": the last look took "));
    }

    void aLookThatHandsOutMuchIsNoMeasure() {
        LookPacer pacer;
        pacer.measure(
            [](const LookPacer::Take &take) {
                for (int i = 0; i < 5'000; ++i)
                    take(Event{});
            },
            [](Event &&) {});
        QCOMPARE(pacer.lastLook(), std::string());
    }

    void aStopEndsTheWaiting() {
        const LookPacer pacer;
        const auto stop = std::make_unique<std::stop_source>();
        stop->request_stop();
        QVERIFY(throws<Cancelled>([&] { pacer.wait({stop->get_token(), {}}); }));
    }
};

BACKSTORY_TEST(LookPacerTest);

#include "look_pacer_test.moc"
