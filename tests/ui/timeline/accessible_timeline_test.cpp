#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"
#include "ui/timeline/moment_slider.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QSignalSpy>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class AccessibleTimelineTest : public QObject {
    Q_OBJECT

    std::unique_ptr<OrderDocument> m_document;
    std::unique_ptr<TimelinePanel> m_panel;

    [[nodiscard]] QAccessibleInterface *accessible(const char *name) const {
        return QAccessible::queryAccessibleInterface(
            m_panel->findChild<QWidget *>(QLatin1String(name)));
    }

private Q_SLOTS:
    void init() {
        m_document = std::make_unique<OrderDocument>();
        m_panel = std::make_unique<TimelinePanel>(m_document.get());
        m_panel->resize(1000, m_panel->sizeHint().height());
        openSample(*m_document);
    }
    void cleanup() {
        m_panel.reset();
        m_document.reset();
    }

    void theirRolesAreWhatTheyAre() {
        QCOMPARE(accessible("momentSlider")->role(), QAccessible::Slider);
        QCOMPARE(accessible("timelineView")->role(), QAccessible::Chart);
        QCOMPARE(accessible("lifeOverview")->role(), QAccessible::ScrollBar);
        QCOMPARE(accessible("typeLegend")->role(), QAccessible::ButtonMenu);
        for (const char *name : {"momentSlider", "timelineView", "lifeOverview", "typeLegend"}) {
            QVERIFY(!accessible(name)->text(QAccessible::Name).isEmpty());
            QVERIFY(accessible(name)->state().focusable);
            QCOMPARE(accessible(name)->childCount(), 0);
        }
    }

    void theMomentIsTheirValue() {
        for (const char *name : {"momentSlider", "timelineView"}) {
            QAccessibleValueInterface *value = accessible(name)->valueInterface();
            QVERIFY(value);
            m_document->showMoment(Moment{4});
            QCOMPARE(value->minimumValue().toInt(), 0);
            QCOMPARE(value->maximumValue().toInt(), 8);
            QCOMPARE(value->currentValue().toInt(), 4);
            value->setCurrentValue(6.0); // as it comes over the bus
            QCOMPARE(m_document->shownMoment().value, 6U);
            value->setCurrentValue(-3);
            QCOMPARE(m_document->shownMoment().value, 0U);
        }
    }

    void theySayWhatIsThere() {
        QCOMPARE(accessible("momentSlider")->text(QAccessible::Description),
                 QStringLiteral("after v4 of 8, OrderItemsChanged, 3 March 2026 07:30:12 UTC"));
        m_document->pinField(path("/amount"));
        QCOMPARE(
            accessible("timelineView")->text(QAccessible::Description),
            QStringLiteral("8 events from 2 March 2026 09:14:07 UTC to 19 March 2026 08:05:07 "
                           "UTC. A at v4, B at v1. 2 findings. amount was written by v1, v4."));
        m_document->showMoment(Moment{});
        QCOMPARE(accessible("momentSlider")->text(QAccessible::Description),
                 QStringLiteral("at the start, before the first of 8 events"));
    }

    void whatCanBeDoneIsDone() {
        for (const char *name : {"momentSlider", "timelineView"}) {
            QAccessibleActionInterface *actions = accessible(name)->actionInterface();
            QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::setFocusAction()));
            const auto run = [&](const char *action) { actions->doAction(QLatin1String(action)); };
            m_document->showMoment(Moment{4});
            run("next event");
            QCOMPARE(m_document->shownMoment().value, 5U);
            run("first");
            QCOMPARE(m_document->shownMoment().value, 0U);
            run("last");
            QCOMPARE(m_document->shownMoment().value, 8U);
            run("previous event");
            QCOMPARE(m_document->shownMoment().value, 7U);
            run("set B here");
            QCOMPARE(m_document->comparedMoment().value, 7U);
            run("zoom in");
            QVERIFY(m_panel->axis()->isZoomed());
            run("zoom out");
            QVERIFY(!m_panel->axis()->isZoomed());
            run("zoom in");
            run("show all");
            QVERIFY(!m_panel->axis()->isZoomed());
            for (const QString &action : actions->actionNames())
                QVERIFY(!actions->localizedActionDescription(action).isEmpty());
        }
    }

    void theLegendOpensItsMenu() {
        accessible("typeLegend")
            ->actionInterface()
            ->doAction(QAccessibleActionInterface::showMenuAction());
        QVERIFY(m_panel->findChild<QWidget *>(QStringLiteral("typeMenu")));
    }

    void theOverviewScrolls() {
        m_document->showMoment(Moment{});
        QAccessibleValueInterface *value = accessible("lifeOverview")->valueInterface();
        QCOMPARE(value->maximumValue().toDouble(), 0.0);
        m_panel->axis()->showBetween(0, 0.25);
        QCOMPARE(value->maximumValue().toDouble(), 75.0);
        value->setCurrentValue(50);
        QCOMPARE(m_panel->axis()->rangeFor(100).from, 0.5);
        QCOMPARE(value->currentValue().toDouble(), 50.0);
    }

    void whilePlayingLittleIsSaid() {
        MomentTeller teller(m_document.get(), m_panel->player());
        const QSignalSpy told(&teller, &MomentTeller::due);
        m_document->showMoment(Moment{5});
        QCOMPARE(told.count(), 1);
        m_panel->player()->play();
        QCOMPARE(told.count(), 2);
        m_document->stepBy(1); // as playing does
        QCOMPARE(told.count(), 2);
        QCOMPARE(m_panel->slider()->value(), 5);
        QVERIFY(m_panel->slider()->describe().startsWith(QStringLiteral("Playing, after v6 of 8")));
        m_panel->player()->stop();
        QCOMPARE(told.count(), 3);
        QCOMPARE(m_panel->slider()->value(), 6);
    }
};

BACKSTORY_TEST(AccessibleTimelineTest);
#include "accessible_timeline_test.moc"
