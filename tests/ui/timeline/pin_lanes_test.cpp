#include "ui/timeline/pin_lanes.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"
#include "ui/timeline/life_overview.h"
#include "ui/timeline/moment_slider.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_view.h"

#include <QToolButton>
#include <QWheelEvent>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class PinLanesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<OrderDocument> m_document;
    std::unique_ptr<TimelinePanel> m_panel;

    template <class T>
    T *find(const QString &name) const {
        T *found = m_panel->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    template <class T>
    T *find(const char *name) const {
        return find<T>(QString::fromLatin1(name));
    }
    [[nodiscard]] std::uint32_t shown() const { return m_document->shownMoment().value; }
    [[nodiscard]] int pixelOf(const QWidget *widget, std::uint32_t moment) const {
        const TimelineAxis &axis = *m_panel->axis();
        return qRound(axis.rangeFor(widget->width()).pixelOf(axis.scale().at(Moment{moment})));
    }
    [[nodiscard]] QPoint at(const PinTicks *ticks, std::uint32_t moment) const {
        return {pixelOf(ticks, moment), 5};
    }
    /// Where a widget begins in the panel.
    [[nodiscard]] int left(const QWidget *widget) const {
        return widget->mapTo(m_panel.get(), QPoint()).x();
    }
    void pinMany(int count) {
        Pins pins;
        for (int i = 0; i < count; ++i)
            pins.fields.push_back(path("/field_" + std::to_string(i)));
        m_document->setPins(pins);
        QCoreApplication::processEvents();
    }

private Q_SLOTS:
    void init() {
        m_document = std::make_unique<OrderDocument>();
        m_panel = std::make_unique<TimelinePanel>(m_document.get());
        m_panel->resize(1000, 400);
        openSample(*m_document);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() {
        m_panel.reset();
        m_document.reset();
    }

    void withoutPinsThereIsNoRoomForThem() {
        QVERIFY(!find<PinLanes>("pinLanes")->isVisible());
        QCOMPARE(find<PinLanes>("pinLanes")->gutter(), 0);
        m_document->pinField(path("/amount"));
        QVERIFY(find<PinLanes>("pinLanes")->isVisible());
        m_document->clear();
        QVERIFY(!find<PinLanes>("pinLanes")->isVisible());
    }

    void eachFieldHasALaneUnderTheStrip() {
        m_document->pinField(path("/amount"));
        m_document->pinField(path("/status"));
        m_document->pinField(path("/shipTo/city"));
        QCoreApplication::processEvents();
        const auto *amount = find<PinTicks>("pinTicks1");
        QCOMPARE(amount->ticks(), (std::vector<int>{pixelOf(amount, 1), pixelOf(amount, 4)}));
        QVERIFY(find<PinTicks>("pinTicks3")->ticks() != amount->ticks());
        QCOMPARE(find<PinName>("pinName3")->shownText(), QStringLiteral("shipTo.city"));
        // Ticks stand under their events, on the slider too.
        for (const QWidget *widget : std::initializer_list<QWidget *>{
                 find<TimelineView>("timelineView"), find<MomentSlider>("momentSlider"),
                 find<LifeOverview>("lifeOverview")}) {
            QCOMPARE(left(widget), left(amount));
            QCOMPARE(widget->width(), amount->width());
        }
    }

    void aLaneTellsTheValuesBeforeAndBehind() {
        m_document->pinField(path("/amount"));
        QCoreApplication::processEvents();
        const auto *amount = find<PinTicks>("pinTicks1");
        const QString change = amount->describe(pixelOf(amount, 4) + 2);
        QVERIFY2(change.startsWith(QStringLiteral("amount\n249.90 \u2192 279.80\nv4 "
                                                  "OrderItemsChanged\n2026-03-03 07:30:12.000")),
                 qPrintable(change));
        QVERIFY(amount->describe(pixelOf(amount, 1))
                    .startsWith(QStringLiteral("amount\nnot there \u2192 249.90\nv1 ")));
        QCOMPARE(amount->describe(pixelOf(amount, 6)), QStringLiteral("amount\n279.80\nset by v4"));
        QCOMPARE(amount->describe(0), QStringLiteral("amount\nnot there"));
    }

    void ticksThatFallTogetherAreToldTogether() {
        std::vector<SampleEvent> life;
        for (int i = 0; i < 4000; ++i)
            life.push_back({"OrderItemsChanged", R"({"amount":)" + std::to_string(i) + "}",
                            1000 + i * std::int64_t{1000}});
        open(*m_document, makeHistory(life));
        m_document->pinField(path("/amount"));
        QCoreApplication::processEvents();
        const auto *amount = find<PinTicks>("pinTicks1");
        QVERIFY(amount->ticks().size() <= static_cast<std::size_t>(amount->width()));
        const QString told = amount->describe(amount->width() / 2);
        QVERIFY2(told.contains(QStringLiteral("written 4 times, v")) ||
                     told.contains(QStringLiteral("written 5 times, v")),
                 qPrintable(told));
    }

    void aTickIsGoneToAndComparedWith() {
        m_document->pinField(path("/amount"));
        QCoreApplication::processEvents();
        auto *amount = find<PinTicks>("pinTicks1");
        QTest::mouseClick(amount, Qt::LeftButton, {}, at(amount, 1) + QPoint(3, 0));
        QCOMPARE(shown(), 1U);
        QTest::mouseClick(amount, Qt::LeftButton, Qt::ControlModifier | Qt::ShiftModifier,
                          at(amount, 4));
        QCOMPARE(m_document->comparedMoment().value, 4U);
        QWheelEvent wheel(QPointF(20, 5), amount->mapToGlobal(QPointF(20, 5)), {}, {0, -120},
                          Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(amount, &wheel);
        QCOMPARE(shown(), 2U);
    }

    void aNameSelectsAndIsWalkedAlone() {
        m_document->pinField(path("/amount"));
        m_document->pinField(path("/status"));
        QCoreApplication::processEvents();
        m_document->showMoment(Moment{});
        auto *amount = find<QToolButton>("pinName1");
        QCOMPARE(amount->accessibleDescription(), QStringLiteral("written by v1, v4"));
        QTest::mouseClick(amount, Qt::LeftButton);
        QVERIFY(m_document->selectedField() == path("/amount"));
        QVERIFY(m_document->pins().walked == path("/amount"));
        m_document->walkPinned(1);
        m_document->walkPinned(1);
        QCOMPARE(shown(), 4U); // not by v2, which wrote the status
        QTest::mouseClick(amount, Qt::LeftButton);
        QVERIFY(!m_document->pins().walked);
        m_document->walkPinned(-1);
        QCOMPARE(shown(), 2U);
    }

    void aFieldIsUnpinnedAndTheKeyboardStays() {
        for (const char *field : {"/amount", "/status", "/currency"})
            m_document->pinField(path(field));
        QCoreApplication::processEvents();
        m_panel->activateWindow();
        auto *last = find<QToolButton>("unpinButton3");
        QCOMPARE(last->accessibleName(), QStringLiteral("Unpin currency"));
        QTest::mouseClick(find<QToolButton>("unpinButton1"), Qt::LeftButton);
        QCOMPARE(find<QToolButton>("pinName1")->text(), QStringLiteral("status"));
        QVERIFY(!last->isVisible());
        find<QToolButton>("pinName2")->setFocus();
        QTest::keyClick(find<QToolButton>("pinName2"), Qt::Key_Delete);
        QCOMPARE(m_document->pins().fields, std::vector{path("/status")});
        QVERIFY(find<QToolButton>("unpinButton1")->hasFocus());
        QTest::keyClick(find<QToolButton>("unpinButton1"), Qt::Key_Space);
        QVERIFY(m_document->pins().fields.empty());
        QVERIFY(m_panel->focusWidget());
        QVERIFY(m_panel->focusWidget()->isVisible());
    }

    void manyLanesAreLowerAndScrollInALowWindow() {
        auto *lanes = find<PinLanes>("pinLanes");
        pinMany(3);
        const int roomy = find<PinTicks>("pinTicks1")->height();
        pinMany(8);
        QVERIFY(find<PinTicks>("pinTicks1")->height() < roomy);
        QCOMPARE(lanes->sizeHint().height(), 8 * find<PinTicks>("pinTicks8")->height());
        QVERIFY(lanes->height() >= lanes->sizeHint().height());
        m_panel->resize(m_panel->width(), m_panel->minimumSizeHint().height());
        QCoreApplication::processEvents();
        QVERIFY(lanes->height() < lanes->sizeHint().height());
        QCOMPARE(left(find<PinTicks>("pinTicks1")), left(find<TimelineView>("timelineView")));
        QCOMPARE(find<PinTicks>("pinTicks1")->width(), find<TimelineView>("timelineView")->width());
    }

    void aLongNameIsCutInTheMiddle() {
        m_document->pinField(path("/a_container_with_a_long_name/and_a_field_with_another_one"));
        QCoreApplication::processEvents();
        const auto *name = find<PinName>("pinName1");
        QVERIFY(name->shownText().contains(QChar(0x2026)));
        QVERIFY(name->shownText().startsWith(QLatin1String("a_")));
        QVERIFY(name->shownText().endsWith(QLatin1String("one")));
        QVERIFY(name->toolTip().contains(
            QLatin1String("a_container_with_a_long_name.and_a_field_with_another_one")));
        QVERIFY(find<PinLanes>("pinLanes")->gutter() <= m_panel->width() / 4);
    }

    void ticksFollowTheAxisAndWhatArrives() {
        m_document->pinField(path("/amount"));
        QCoreApplication::processEvents();
        const auto *amount = find<PinTicks>("pinTicks1");
        const std::vector<int> before = amount->ticks();
        m_panel->axis()->setMode(TimeScale::Mode::ByEvent);
        QVERIFY(amount->ticks() != before);
        openSample(*m_document);
        QCOMPARE(amount->ticks().size(), std::size_t{2});
    }
};

BACKSTORY_TEST(PinLanesTest);
#include "pin_lanes_test.moc"
