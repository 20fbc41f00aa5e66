#include "ui/timeline/time_scale.h"

#include "tests/support/test_registry.h"

#include <random>

using namespace backstory;
using namespace backstory::ui;

class TimeScaleTest : public QObject {
    Q_OBJECT

    using Times = std::vector<std::optional<Instant>>;
    using Mode = TimeScale::Mode;

    static Times seconds(std::initializer_list<std::int64_t> list) {
        Times times;
        for (const std::int64_t second : list)
            times.push_back(Instant::fromSeconds(second));
        return times;
    }
    static bool near(double a, double b) { return std::abs(a - b) < 1e-9; }

private Q_SLOTS:
    void noEvents() {
        const TimeScale scale({}, Mode::ByTime);
        QCOMPARE(scale.size(), 0U);
        QCOMPARE(scale.at(Moment{0}), 0.0);
        QVERIFY(scale.nearest(0.7) == Moment{0});
    }

    void byEventMomentsAreEvenlySpaced() {
        const TimeScale scale(seconds({0, 1, 1000, 1001}), Mode::ByEvent);
        QVERIFY(near(scale.at(Moment{1}), 0.25));
        QVERIFY(near(scale.at(Moment{4}), 1.0));
        QVERIFY(scale.nearest(0.26) == Moment{1});
        QVERIFY(scale.nearest(-3) == Moment{0});
        QVERIFY(scale.nearest(7) == Moment{4});
        QCOMPARE(scale.firstFrom(0.26), 2U);
        QCOMPARE(scale.firstFrom(0.25), 1U);
        QVERIFY(scale.gaps().empty());
    }

    void byTimeEqualGapsAreEqual() {
        const TimeScale scale(seconds({0, 10, 20, 30, 40}), Mode::ByTime);
        const double first = scale.at(Moment{2}) - scale.at(Moment{1});
        QVERIFY(first > 0.2);
        for (std::uint32_t k = 3; k <= 5; ++k)
            QVERIFY(near(scale.at(Moment{k}) - scale.at(Moment{k - 1}), first));
        QVERIFY(scale.at(Moment{1}) > 0);
        QVERIFY(near(scale.at(Moment{5}), 1.0));
        QVERIFY(scale.gaps().empty());
    }

    void aLongerGapIsLonger() {
        const TimeScale scale(seconds({0, 10, 40, 50}), Mode::ByTime);
        const double shorter = scale.at(Moment{2}) - scale.at(Moment{1});
        const double longer = scale.at(Moment{3}) - scale.at(Moment{2});
        QVERIFY(longer > 1.5 * shorter);
    }

    void aGapMuchLongerThanTheOthersIsCutAndMarked() {
        const TimeScale scale(seconds({0, 60, 120, 180, 31'536'000, 31'536'060}), Mode::ByTime);
        QCOMPARE(scale.gaps().size(), std::size_t{1});
        const CompressedGap &gap = scale.gaps().front();
        QVERIFY(gap.begin == *Instant::fromSeconds(180));
        QVERIFY(gap.end == *Instant::fromSeconds(31'536'000));
        QVERIFY(near(gap.from, scale.at(Moment{4})));
        QVERIFY(near(gap.to, scale.at(Moment{5})));
        QVERIFY(gap.to - gap.from < 0.5);
        QVERIFY(scale.at(Moment{2}) - scale.at(Moment{1}) > 0.05);
    }

    void oneOrTwoGapsAreNotCut() {
        QVERIFY(TimeScale(seconds({0, 1'000'000}), Mode::ByTime).gaps().empty());
        QVERIFY(TimeScale(seconds({0, 1000, 3000}), Mode::ByTime).gaps().empty());
        QVERIFY(TimeScale(seconds({5}), Mode::ByTime).gaps().empty());
    }

    void eventsOfOneTimeShareAPlace() {
        const TimeScale scale(seconds({0, 100, 100, 200}), Mode::ByTime);
        QVERIFY(near(scale.at(Moment{2}), scale.at(Moment{3})));
        QVERIFY(scale.nearest(scale.at(Moment{2})) == Moment{3});
        QCOMPARE(scale.firstFrom(scale.at(Moment{2})), 2U);
    }

    void eventsOfNoTimeStandBehindTheLastThatHasOne() {
        Times times = seconds({0, 100});
        times.push_back(std::nullopt);
        times.push_back(std::nullopt);
        const TimeScale scale(times, Mode::ByTime);
        QVERIFY(scale.at(Moment{3}) > scale.at(Moment{2}));
        QVERIFY(scale.at(Moment{4}) > scale.at(Moment{3}));
    }

    void withoutAnyTimeItIsByEvent() {
        const TimeScale scale(Times(3), Mode::ByTime);
        QVERIFY(scale.mode() == Mode::ByEvent);
        QVERIFY(near(scale.at(Moment{1}), 1.0 / 3));
    }

    void everyMomentIsFoundAgainAndNoneRunsBackwards() {
        constexpr unsigned kSeed = 7;
        std::mt19937 random(kSeed);
        for (int round = 0; round < 50; ++round) {
            Times times;
            std::int64_t second = 0;
            const auto count = 1 + random() % 60;
            for (unsigned i = 0; i < count; ++i) {
                second += random() % 4 == 0 ? 0 : static_cast<std::int64_t>(random() % 100'000'000);
                times.push_back(Instant::fromSeconds(second));
            }
            for (const Mode mode : {Mode::ByEvent, Mode::ByTime}) {
                const TimeScale scale(times, mode);
                const auto message = "seed 7, round " + std::to_string(round);
                for (std::uint32_t k = 0; k <= scale.size(); ++k) {
                    const double place = scale.at(Moment{k});
                    QVERIFY2(place >= 0 && place <= 1 + 1e-9, message.c_str());
                    QVERIFY2(k == 0 || place >= scale.at(Moment{k - 1}), message.c_str());
                    QVERIFY2(near(scale.at(scale.nearest(place)), place), message.c_str());
                }
            }
        }
    }

    void aScaleThatGrowsIsTheOneOfAllItsEvents() {
        constexpr unsigned kSeed = 11;
        std::mt19937 random(kSeed);
        for (const std::uint32_t count : {50U, 12'000U}) {
            Times times;
            std::int64_t second = 0;
            for (std::uint32_t i = 0; i < count; ++i) {
                second += 10 + static_cast<std::int64_t>(random() % 20);
                times.push_back(Instant::fromSeconds(second));
            }
            const auto timeOf = [&](std::uint32_t i) { return times[i]; };
            TimeScale grown(count, timeOf, Mode::ByTime);
            for (const std::uint32_t at : {count, count / 2, 0U, count + 3}) {
                const auto time = at == 0 ? Instant::fromSeconds(0) : times[at - 1];
                times.insert(times.begin() + at, time->plusSeconds(3));
                grown.grow(static_cast<std::uint32_t>(times.size()), timeOf, at);
            }
            const TimeScale whole(times, Mode::ByTime);
            QCOMPARE(grown.size(), whole.size());
            for (std::uint32_t k = 0; k <= whole.size(); ++k) {
                const double place = grown.at(Moment{k});
                QVERIFY(std::abs(place - whole.at(Moment{k})) < 1e-3);
                QVERIFY(near(grown.at(grown.nearest(place)), place));
            }
        }
    }

    void aLongScaleCutsWhatComesMuchLater() {
        constexpr std::uint32_t kCount = 12'000;
        Times times;
        for (std::uint32_t i = 0; i < kCount; ++i)
            times.push_back(Instant::fromSeconds(std::int64_t{i} * 60));
        const auto timeOf = [&](std::uint32_t i) { return times[i]; };
        TimeScale scale(kCount, timeOf, Mode::ByTime);
        times.push_back(times.back()->plusSeconds(31'536'000));
        scale.grow(kCount + 1, timeOf, kCount);
        QCOMPARE(scale.gaps().size(), std::size_t{1});
        QVERIFY(near(scale.gaps().front().to, 1.0));
        QVERIFY(scale.at(Moment{kCount}) > 0.6);
    }

    void pixelsAndPlacesAreInverse() {
        const PixelRange range{0.25, 0.75, 16, 1016};
        QVERIFY(near(range.pixelOf(0.5), 516));
        QVERIFY(near(range.placeOf(range.pixelOf(0.3)), 0.3));
        QVERIFY(near(range.pixelOf(0.25), 16));
    }

    void zoomKeepsThePlaceUnderThePixel() {
        const PixelRange range{0, 1, 0, 1000};
        const PixelRange closer = range.zoomed(0.5, 250, 0.01);
        QVERIFY(near(closer.to - closer.from, 0.5));
        QVERIFY(near(closer.placeOf(250), 0.25));
        const PixelRange out = closer.zoomed(10, 700, 0.01);
        QVERIFY(near(out.from, 0) && near(out.to, 1));
        const PixelRange closest = range.zoomed(1e-9, 500, 0.01);
        QVERIFY(near(closest.to - closest.from, 0.01));
    }

    void panStaysOnTheAxis() {
        const PixelRange range{0.4, 0.6, 0, 100};
        QVERIFY(near(range.panned(0.1).from, 0.5));
        QVERIFY(near(range.panned(5).to, 1.0));
        QVERIFY(near(range.panned(-5).from, 0.0));
    }
};

BACKSTORY_TEST(TimeScaleTest);
#include "time_scale_test.moc"
