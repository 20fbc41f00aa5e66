#include "ui/timeline/strip_picture.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"
#include "ui/timeline/axis_labels.h"

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class StripPictureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bucketsHoldEveryEventOnce_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("byTime");
        for (const int count : {1, 8, 500, 5000}) {
            QTest::addRow("%d by event", count) << count << false;
            QTest::addRow("%d by time", count) << count << true;
        }
    }
    void bucketsHoldEveryEventOnce() {
        QFETCH(int, count);
        QFETCH(bool, byTime);
        OrderDocument document;
        open(document, makeHistory(longLife(static_cast<std::uint32_t>(count))));
        TimelineAxis axis(&document);
        axis.setMode(byTime ? TimeScale::Mode::ByTime : TimeScale::Mode::ByEvent);
        constexpr int kWidth = 900;
        const auto buckets = stripBuckets(axis.scale(), axis.rangeFor(kWidth));
        QVERIFY(buckets.size() <= kWidth / StripSizes::kBucket + 2);
        std::uint32_t next = 1;
        double x = -1000;
        for (const StripBucket &bucket : buckets) {
            QCOMPARE(bucket.first.value, next);
            QVERIFY(bucket.x - x >= StripSizes::kBucket - 1e-6);
            x = bucket.x;
            next = bucket.last.value + 1;
        }
        QCOMPARE(next, static_cast<std::uint32_t>(count) + 1);
    }

    void pixelsOfVersionsAreMerged() {
        OrderDocument document;
        open(document, makeHistory(longLife(5000)));
        TimelineAxis axis(&document);
        std::vector<Version> all;
        for (std::uint32_t k = 1; k <= 5000; ++k)
            all.push_back(Version{k});
        const auto pixels = pixelsOf(all, axis, 400);
        QVERIFY(pixels.size() <= 401);
        QVERIFY(std::ranges::is_sorted(pixels));
    }

    void labelsDoNotRunIntoEachOther() {
        OrderDocument document;
        openSample(document);
        TimelineAxis axis(&document);
        const QFontMetrics metrics{QFont()};
        for (const int width : {200, 640, 1600}) {
            double end = -1;
            const auto labels = axisLabels(axis, document, width, metrics);
            QVERIFY(!labels.empty());
            for (const AxisLabel &label : labels) {
                QVERIFY(label.x > end);
                end = label.x + metrics.horizontalAdvance(label.text);
                QVERIFY(end <= width + 1);
            }
        }
        QCOMPARE(axisLabels(axis, document, 1600, metrics).front().text,
                 QStringLiteral("2 Mar 2026"));
    }

    void whatIsZoomedToStaysWhenTheHistoryGrows() {
        OrderDocument document;
        const std::vector<SampleEvent> life = longLife(1000);
        open(document, makeHistory(life));
        document.showMoment(Moment{400});
        TimelineAxis axis(&document);
        axis.setMode(TimeScale::Mode::ByEvent);
        axis.showBetween(axis.scale().at(Moment{300}), axis.scale().at(Moment{500}));
        std::vector<SampleEvent> grown = life;
        grown.push_back({"OrderPaid", "{}", life.back().millis + 1});
        document.renew(makeHistory(grown), {}, {Version{1001}}, Moment{400}, Moment{1001});
        constexpr int kWidth = 900;
        const PixelRange range = axis.rangeFor(kWidth);
        QVERIFY(axis.isZoomed());
        QCOMPARE(axis.momentAt(range.left, kWidth).value, 300U);
        QCOMPARE(axis.momentAt(range.right, kWidth).value, 500U);
        QCOMPARE(axis.scale().size(), 1001U);
    }

    void labelsFollowTheZone() {
        OrderDocument document;
        open(document, makeHistory({{"OrderCreated", "{}", 1'767'225'599'000}}));
        TimelineAxis axis(&document);
        const QFontMetrics metrics{QFont()};
        QCOMPARE(axisLabels(axis, document, 600, metrics).front().text,
                 QStringLiteral("31 Dec 2025"));
        document.setZone(Zone::named("Europe/Berlin"));
        QCOMPARE(axisLabels(axis, document, 600, metrics).front().text,
                 QStringLiteral("1 Jan 2026"));
    }
};

BACKSTORY_TEST(StripPictureTest);
#include "strip_picture_test.moc"
