#include "ui/timeline/held_band.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"
#include "ui/models/filter_spans.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_view.h"

#include <QImage>
#include <QTest>

#include <cmath>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class HeldBandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsReachFromTurnToTurn() {
        OrderDocument document;
        open(document, makeHistory(longLife(10)));
        TimelineAxis axis(&document);
        axis.setMode(TimeScale::Mode::ByEvent);
        constexpr int kWidth = 1000;
        const PixelRange range = axis.rangeFor(kWidth);
        const auto pixel = [&](std::uint32_t moment) {
            return range.pixelOf(axis.scale().at(Moment{moment}));
        };
        const auto runs =
            heldRuns({{Moment{2}, Moment{4}, false}, {Moment{8}, Moment{10}, true}}, axis, kWidth);
        QCOMPARE(runs.size(), std::size_t{2});
        QCOMPARE(runs[0].left, pixel(2));
        QCOMPARE(runs[0].right, pixel(5)); // the event at which it no longer holds
        QCOMPARE(runs[1].left, pixel(8));
        QCOMPARE(runs[1].right, pixel(10));
        QVERIFY(heldRuns({}, axis, kWidth).empty());
        // One that begins with the last event is seen too.
        QVERIFY(heldRuns({{Moment{10}, Moment{10}, true}}, axis, kWidth).size() == 1);
    }

    void costFollowsTheWidth() {
        OrderDocument document;
        open(document, makeHistory(longLife(5'000)));
        TimelineAxis axis(&document);
        std::vector<HeldSpan> spans;
        for (std::uint32_t k = 1; k < 5'000; k += 2)
            spans.push_back({Moment{k}, Moment{k}, false});
        const auto runs = heldRuns(spans, axis, 400);
        QVERIFY(!runs.empty());
        QVERIFY(runs.size() <= 200);
        for (std::size_t i = 1; i < runs.size(); ++i)
            QVERIFY(runs[i].left > runs[i - 1].right);
    }

    void theStripSaysWhereTheFilterHolds() {
        OrderDocument document;
        openSample(document);
        FilterSpans spans(&document);
        TimelinePanel panel(&document);
        panel.setSpans(&spans);
        panel.resize(1000, panel.sizeHint().height());
        const QImage before = panel.view()->grab().toImage();
        auto *legend = panel.findChild<QWidget *>(QStringLiteral("typeLegend"));
        QVERIFY(!legend->accessibleDescription().contains(QLatin1String("filter holds")));

        FilterWords words;
        words.columns = Ruleset::load("orders")->columns();
        spans.setFilter(Filter::parse("status=Paid", words)); // from v2 until it is shipped, v5
        QTRY_VERIFY(spans.isKnown());
        QVERIFY(panel.view()->grab().toImage() != before);
        QVERIFY(legend->accessibleDescription().contains(QLatin1String("filter holds")));
        const TimelineAxis &axis = *panel.axis();
        const int width = panel.view()->width();
        const auto at = [&](std::uint32_t moment) {
            return static_cast<int>(
                std::ceil(axis.rangeFor(width).pixelOf(axis.scale().at(Moment{moment}))));
        };
        const QString said = panel.view()->describe(at(4));
        QVERIFY2(said.contains(QLatin1String("holds from v2")) &&
                     said.contains(QLatin1String("until v5")),
                 qPrintable(said));
        QVERIFY(!panel.view()->describe(at(6)).contains(QLatin1String("holds")));
    }
};

BACKSTORY_TEST(HeldBandTest);
#include "held_band_test.moc"
