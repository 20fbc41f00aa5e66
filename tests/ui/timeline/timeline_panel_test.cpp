#include "ui/timeline/timeline_panel.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"
#include "ui/timeline/moment_slider.h"
#include "ui/timeline/timeline_view.h"
#include "ui/timeline/type_highlight.h"
#include "ui/timeline/type_legend.h"

#include <QAccessible>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class TimelinePanelTest : public QObject {
    Q_OBJECT

    std::unique_ptr<OrderDocument> m_document;
    std::unique_ptr<TimelinePanel> m_panel;

    template <class T>
    T *find(const char *name) const {
        T *found = m_panel->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    [[nodiscard]] std::uint32_t shown() const { return m_document->shownMoment().value; }
    /// The pixel of a moment on strip and slider.
    [[nodiscard]] QPoint at(const QWidget *widget, std::uint32_t moment) const {
        const TimelineAxis &axis = *m_panel->axis();
        const double x = axis.rangeFor(widget->width()).pixelOf(axis.scale().at(Moment{moment}));
        return {qRound(x), 10};
    }
    static void wheel(QWidget *widget, int angle, Qt::KeyboardModifiers keys = {},
                      int sideways = 0) {
        QWheelEvent event(QPointF(20, 10), widget->mapToGlobal(QPointF(20, 10)), {},
                          {sideways, angle}, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(widget, &event);
    }

private Q_SLOTS:
    void init() {
        m_document = std::make_unique<OrderDocument>();
        m_panel = std::make_unique<TimelinePanel>(m_document.get());
        m_panel->resize(1000, m_panel->sizeHint().height());
        openSample(*m_document);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() {
        m_panel.reset();
        m_document.reset();
    }

    void keysStepFromStripAndSlider() {
        for (const char *name : {"timelineView", "momentSlider"}) {
            auto *widget = find<QWidget>(name);
            m_document->showMoment(Moment{4});
            QTest::keyClick(widget, Qt::Key_Right);
            QCOMPARE(shown(), 5U);
            QTest::keyClick(widget, Qt::Key_Left);
            QTest::keyClick(widget, Qt::Key_Left);
            QCOMPARE(shown(), 3U);
            QTest::keyClick(widget, Qt::Key_Right, Qt::ShiftModifier);
            QCOMPARE(shown(), 8U);
            QTest::keyClick(widget, Qt::Key_Home);
            QCOMPARE(shown(), 0U);
            QTest::keyClick(widget, Qt::Key_End);
            QCOMPARE(shown(), 8U);
        }
    }

    void theSliderIsASlider() {
        auto *slider = find<QSlider>("momentSlider");
        QCOMPARE(slider->minimum(), 0);
        QCOMPARE(slider->maximum(), 8);
        QCOMPARE(slider->value(), 4);
        slider->setValue(6);
        QCOMPARE(shown(), 6U);
        m_document->showMoment(Moment{2});
        QCOMPARE(slider->value(), 2);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(slider);
        QVERIFY(accessible && accessible->valueInterface());
        QCOMPARE(accessible->valueInterface()->currentValue().toInt(), 2);
        QVERIFY(!slider->accessibleName().isEmpty());
    }

    void anotherOrderMovesNothingByItself() {
        QSignalSpy moments(m_document.get(), &OrderDocument::shownMomentChanged);
        test::open(*m_document, makeHistory({{"OrderCreated", "{}", 1000}}));
        QCOMPARE(moments.count(), 0);
        QCOMPARE(find<QSlider>("momentSlider")->maximum(), 1);
        QCOMPARE(shown(), 1U);
        m_document->clear();
        QCOMPARE(find<QSlider>("momentSlider")->maximum(), 0);
        QVERIFY(!find<QToolButton>("playButton")->isEnabled());
    }

    void clicksGoToTheNearestMoment() {
        auto *view = find<QWidget>("timelineView");
        QTest::mouseClick(view, Qt::LeftButton, {}, at(view, 6));
        QCOMPARE(shown(), 6U);
        auto *slider = find<QWidget>("momentSlider");
        QTest::mouseClick(slider, Qt::LeftButton, {}, at(slider, 5));
        QCOMPARE(shown(), 5U);
    }

    void controlShiftClickSetsB() {
        for (const char *name : {"timelineView", "momentSlider"}) {
            auto *widget = find<QWidget>(name);
            m_document->compareWith(Moment{1});
            QTest::mouseClick(widget, Qt::LeftButton, Qt::ControlModifier | Qt::ShiftModifier,
                              at(widget, 6));
            QCOMPARE(m_document->comparedMoment().value, 6U);
            QCOMPARE(shown(), 4U);
        }
    }

    void whileDraggingTheMomentFollows() {
        auto *slider = find<MomentSlider>("momentSlider");
        QSignalSpy moments(m_document.get(), &OrderDocument::shownMomentChanged);
        QTest::mousePress(slider, Qt::LeftButton, {}, slider->handleA());
        for (const std::uint32_t moment : {5U, 6U, 8U}) {
            QTest::mouseMove(slider, at(slider, moment));
            QCOMPARE(shown(), moment);
        }
        QTest::mouseRelease(slider, Qt::LeftButton, {}, at(slider, 8));
        QCOMPARE(moments.count(), 3);
        QTest::mouseMove(slider, at(slider, 2));
        QCOMPARE(shown(), 8U);
    }

    void theOpenHandleCanBeDragged() {
        auto *slider = find<MomentSlider>("momentSlider");
        QTest::mousePress(slider, Qt::LeftButton, {}, slider->handleB());
        QTest::mouseMove(slider, at(slider, 6));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, at(slider, 6));
        QCOMPARE(m_document->comparedMoment().value, 6U);
        QCOMPARE(shown(), 4U);
        QCOMPARE(slider->handleB().x(), at(slider, 6).x());
    }

    void theWheelSteps() {
        for (const char *name : {"timelineView", "momentSlider"}) {
            m_document->showMoment(Moment{4});
            wheel(find<QWidget>(name), -120);
            QCOMPARE(shown(), 5U);
            wheel(find<QWidget>(name), 60);
            QCOMPARE(shown(), 5U);
            wheel(find<QWidget>(name), 60);
            QCOMPARE(shown(), 4U);
        }
    }

    void buttonsStepAndSayWhereTheyEnd() {
        QTest::mouseClick(find<QToolButton>("stepOnButton"), Qt::LeftButton);
        QCOMPARE(shown(), 5U);
        QTest::mouseClick(find<QToolButton>("stepBackButton"), Qt::LeftButton);
        QCOMPARE(shown(), 4U);
        QTest::mouseClick(find<QToolButton>("toEndButton"), Qt::LeftButton);
        QCOMPARE(shown(), 8U);
        QVERIFY(!find<QToolButton>("stepOnButton")->isEnabled());
        QTest::mouseClick(find<QToolButton>("toStartButton"), Qt::LeftButton);
        QCOMPARE(shown(), 0U);
        QVERIFY(!find<QToolButton>("stepBackButton")->isEnabled());
        QVERIFY(find<QLabel>("momentLabel")->text().startsWith(QStringLiteral("start of 8")));
    }

    void theMomentIsNamed() {
        QCOMPARE(find<QLabel>("momentLabel")->text(),
                 QStringLiteral("v4 of 8 \u00b7 2026-03-03 07:30:12.000 UTC"));
        QCOMPARE(find<QLabel>("typeLabel")->text(), QStringLiteral("OrderItemsChanged"));
        QCOMPARE(find<QLabel>("orderTitle")->text(),
                 QStringLiteral("0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e"));
        m_document->setZone(Zone::named("Europe/Berlin"));
        QVERIFY(find<QLabel>("momentLabel")->text().endsWith(QStringLiteral("08:30:12.000 CET")));
    }

    void theAxisCanBeByEvent() {
        QSignalSpy modes(m_panel.get(), &TimelinePanel::modeChanged);
        auto *slider = find<MomentSlider>("momentSlider");
        QTest::mouseClick(find<QToolButton>("axisByEvent"), Qt::LeftButton);
        QCOMPARE(modes.count(), 1);
        const PixelRange range = m_panel->axis()->rangeFor(slider->width());
        QCOMPARE(slider->handleA().x(), qRound((range.left + range.right) / 2));
        QTest::mouseClick(find<QToolButton>("axisByTime"), Qt::LeftButton);
        QVERIFY(m_panel->axis()->mode() == TimeScale::Mode::ByTime);
    }

    void aBrushZoomsAndADoubleClickShowsAll() {
        auto *view = find<TimelineView>("timelineView");
        QTest::mousePress(view, Qt::LeftButton, {}, {100, 10});
        QTest::mouseMove(view, {400, 10});
        QTest::mouseRelease(view, Qt::LeftButton, {}, {400, 10});
        QVERIFY(m_panel->axis()->isZoomed());
        QCOMPARE(shown(), 4U);
        m_document->showMoment(Moment{8}); // what is shown comes into sight
        const PixelRange range = m_panel->axis()->rangeFor(view->width());
        QVERIFY(range.to >= 1.0 - 1e-9);
        QTest::mouseDClick(view, Qt::LeftButton, {}, {200, 10});
        QVERIFY(!m_panel->axis()->isZoomed());
    }

    void placesAreDescribedInPlainWords() {
        auto *view = find<TimelineView>("timelineView");
        const QString text = view->describe(at(view, 4).x());
        QVERIFY(
            text.startsWith(QStringLiteral("v4 OrderItemsChanged\n2026-03-03 07:30:12.000 UTC")));
        QVERIFY(view->describe(at(view, 8).x()).startsWith(QStringLiteral("v7\u2013v8")));
        QVERIFY(view->describe(at(view, 6).x() + 100).isEmpty());
    }

    void keysZoomMoveAndChangeTheAxis() {
        for (const char *name : {"timelineView", "momentSlider"}) {
            auto *widget = find<QWidget>(name);
            const TimelineAxis &axis = *m_panel->axis();
            QTest::keyClick(widget, Qt::Key_Plus);
            QVERIFY(axis.isZoomed());
            const PixelRange range = axis.rangeFor(widget->width());
            const double place = axis.scale().at(Moment{4});
            QVERIFY(place >= range.from && place <= range.to);
            QTest::keyClick(widget, Qt::Key_Minus);
            QVERIFY(!axis.isZoomed());
            QTest::keyClick(widget, Qt::Key_Plus);
            QTest::keyClick(widget, Qt::Key_0);
            QVERIFY(!axis.isZoomed());
            QTest::keyClick(widget, Qt::Key_T);
            QVERIFY(find<QToolButton>("axisByEvent")->isChecked());
            QTest::keyClick(widget, Qt::Key_T);
            QVERIFY(find<QToolButton>("axisByTime")->isChecked());
            QCOMPARE(shown(), 4U);
        }
    }

    void wheelAndMiddleButtonMoveWhatIsZoomed() {
        auto *view = find<TimelineView>("timelineView");
        const TimelineAxis &axis = *m_panel->axis();
        const auto from = [&] { return axis.rangeFor(100).from; };
        m_panel->axis()->showBetween(0.25, 0.5);
        wheel(view, -120, Qt::ShiftModifier);
        QVERIFY(from() > 0.25);
        QCOMPARE(shown(), 4U);
        wheel(view, 0, {}, 120);
        QCOMPARE(from(), 0.25);
        QTest::mousePress(view, Qt::MiddleButton, {}, {500, 10});
        QTest::mouseMove(view, {400, 10});
        QTest::mouseRelease(view, Qt::MiddleButton, {}, {400, 10});
        QVERIFY(from() > 0.25);
        QTest::mouseMove(view, {300, 10}); // let go
        const double there = from();
        QTest::keyClick(view, Qt::Key_PageUp);
        QVERIFY(from() < there);
        wheel(view, 120, Qt::ControlModifier);
        QVERIFY(axis.rangeFor(100).to - axis.rangeFor(100).from < 0.25);
    }

    void zoomButtonsSayWhatCanBeDone() {
        QVERIFY(!find<QToolButton>("zoomOutButton")->isEnabled());
        QVERIFY(!find<QToolButton>("showAllButton")->isEnabled());
        QTest::mouseClick(find<QToolButton>("zoomInButton"), Qt::LeftButton);
        QVERIFY(m_panel->axis()->isZoomed());
        QTest::mouseClick(find<QToolButton>("showAllButton"), Qt::LeftButton);
        QVERIFY(!m_panel->axis()->isZoomed());
    }

    void theLegendMakesATypeStandOut() {
        auto *legend = find<TypeLegend>("typeLegend");
        const auto place = legend->placeOf(1);
        QVERIFY(place.has_value());
        QTest::mouseClick(legend, Qt::LeftButton, {}, place->center().toPoint());
        QCOMPARE(m_panel->highlight()->versions(), (std::vector<Version>{Version{2}}));
        QTest::mouseClick(legend, Qt::LeftButton, {}, place->center().toPoint());
        QVERIFY(!m_panel->highlight()->index());
        QTest::mouseClick(legend, Qt::LeftButton, {}, place->center().toPoint());
        QTest::keyClick(legend, Qt::Key_Escape);
        QVERIFY(!m_panel->highlight()->index());
        QTest::keyClick(legend, Qt::Key_Space);
        auto *menu = legend->findChild<QMenu *>(QStringLiteral("typeMenu"));
        QVERIFY(menu);
        QCOMPARE(menu->actions().first()->text(), QStringLiteral("OrderCreated"));
        menu->actions().at(1)->trigger();
        QCOMPARE(m_panel->highlight()->versions(), (std::vector<Version>{Version{2}}));
        menu->close();
    }

    void marksAreToldWithTheirNotes() {
        EventMarks marks(m_document.get());
        m_panel->setMarks(&marks);
        auto *note = find<QLabel>("noteLabel");
        QVERIFY(note->text().isEmpty());
        const EventId id = m_document->history()->facts(Version{4}).id;
        marks.setMarks({{id, QStringLiteral("ask <b>accounting</b>\nand the shop")}});
        QCOMPARE(note->text(), QStringLiteral("ask <b>accounting</b>"));
        QVERIFY(find<QLabel>("noteFlag")->isVisible());
        auto *view = find<TimelineView>("timelineView");
        QVERIFY(view->describe(at(view, 4).x()).contains(QStringLiteral("ask <b>accounting")));
        QVERIFY(view->describeAll().contains(QStringLiteral("Bookmarks at v4.")));
        m_document->showMoment(Moment{5});
        QVERIFY(note->text().isEmpty());
        QVERIFY(!find<QLabel>("noteFlag")->isVisible());
        m_panel.reset(); // before the marks
    }

    void aShortenedGapIsSaid() {
        auto *label = find<QLabel>("shortenedLabel");
        m_panel->player()->setSpeed(Player::Speed::TrueGaps);
        m_document->showMoment(Moment{6});
        QVERIFY(!label->isVisible());
        m_panel->togglePlay();
        QVERIFY(label->isVisible());
        QVERIFY(label->text().startsWith(QStringLiteral("12 d")));
        m_panel->togglePlay();
        QVERIFY(!label->isVisible());
    }

    void heightsFollowTheFont() {
        const auto height = [&](const char *name) {
            return find<QWidget>(name)->sizeHint().height();
        };
        const std::vector<const char *> names{"lifeOverview", "timelineView", "momentSlider",
                                              "typeLegend"};
        std::vector<int> before;
        for (const char *name : names)
            before.push_back(height(name));
        QFont large = m_panel->font();
        large.setPointSizeF(large.pointSizeF() * 2);
        m_panel->setFont(large);
        for (std::size_t i = 0; i < names.size(); ++i)
            QVERIFY2(height(names[i]) > before[i], names[i]);
    }

    void spacePlays() {
        auto *slider = find<MomentSlider>("momentSlider");
        QSignalSpy playing(m_panel->player(), &Player::playingChanged);
        QTest::keyClick(slider, Qt::Key_Space);
        QVERIFY(m_panel->player()->isPlaying());
        QVERIFY(find<QToolButton>("playButton")->text().startsWith(QStringLiteral("pause")));
        QTest::keyClick(find<QWidget>("timelineView"), Qt::Key_Space);
        QVERIFY(!m_panel->player()->isPlaying());
        QCOMPARE(playing.count(), 2);
        QCOMPARE(shown(), 4U);
    }
};

BACKSTORY_TEST(TimelinePanelTest);
#include "timeline_panel_test.moc"
