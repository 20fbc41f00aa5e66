#include "tests/support/test_registry.h"
#include "tests/ui/window_fixture.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/type_highlight.h"

#include <QAction>
#include <QToolButton>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class TimelineWindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_it;

    [[nodiscard]] bool can(const char *action) { return m_it->find<QAction>(action).isEnabled(); }

private Q_SLOTS:
    void init() {
        m_it = std::make_unique<WindowFixture>();
        m_it->openDemo(DemoStore::shared().stories.front().stream);
    }
    void cleanup() { m_it.reset(); }

    void theTimelineIsZoomedFromAnywhere() {
        const TimelineAxis &axis = *m_it->find<TimelinePanel>("timelinePanel").axis();
        QVERIFY(can("actionZoomIn") && !can("actionZoomOut") && !can("actionZoomAll"));
        m_it->trigger("actionZoomIn");
        QVERIFY(axis.isZoomed());
        m_it->trigger("actionZoomOut");
        QVERIFY(!axis.isZoomed());
        m_it->trigger("actionZoomIn");
        m_it->trigger("actionZoomAll");
        QVERIFY(!axis.isZoomed());
    }

    void theAxisIsChangedFromAnywhere() {
        auto &byTime = m_it->find<QAction>("actionAxisByTime");
        QVERIFY(byTime.isChecked());
        byTime.trigger();
        QVERIFY(m_it->find<QToolButton>("axisByEvent").isChecked());
        m_it->find<QToolButton>("axisByTime").click();
        QVERIFY(byTime.isChecked());
    }

    void theTypeLeadsOn() {
        OrderDocument &document = *m_it->workspace().document();
        document.showMoment(Moment{1});
        const std::string type(document.history()->type(Version{1}));
        m_it->trigger("actionNextOfType"); // a created order is created once
        QCOMPARE(document.shownMoment().value, 1U);
        m_it->find<TimelinePanel>("timelinePanel")
            .highlight()
            ->toggle(std::string(document.history()->type(Version{2})));
        m_it->trigger("actionNextOfType");
        QCOMPARE(document.shownMoment().value, 2U);
        QVERIFY(document.history()->type(Version{2}) != type);
    }

    void playingIsStartedFromAnywhere() {
        auto &play = m_it->find<QAction>("actionPlay");
        play.trigger();
        QVERIFY(m_it->find<TimelinePanel>("timelinePanel").player()->isPlaying());
        QVERIFY(play.isChecked());
        play.trigger();
        QVERIFY(!play.isChecked());
    }
};

BACKSTORY_TEST(TimelineWindowTest);
#include "timeline_window_test.moc"
