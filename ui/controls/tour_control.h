#pragma once

#include "ui/controls/window_services.h"
#include "ui/session/workspace.h"

#include <QObject>

#include <optional>

class QAction;
class QWidget;

namespace backstory::ui {

class FilterField;
class OrderTabs;
class TimelinePanel;
class TourPanel;
class WindowActions;

/// The first steps: shown when the sample is opened until they were dismissed once, and whenever
/// they are asked for. "Show me" does a step on the sample, which is opened for it if need be.
class TourControl : public QObject {
    Q_OBJECT

public:
    /// What the steps are shown on.
    struct Stage {
        FilterField *filter = nullptr;
        TimelinePanel *timeline = nullptr;
        OrderTabs *tabs = nullptr;
    };

    TourControl(Workspace *workspace, const WindowServices &services, const WindowActions &actions,
                const Stage &stage, QWidget *window);

    /// The line above the content, for the window to place.
    [[nodiscard]] TourPanel *panel() const { return m_panel; }

private:
    void offer();
    void show(int step);
    void showWhenThere();
    void perform(int step);
    void showChange();
    void showWriter();
    void showComparison();
    [[nodiscard]] bool storyIsShown() const;
    /// The event that changed the amount last; the end where none did.
    [[nodiscard]] Moment momentOfChange() const;

    Workspace *m_workspace;
    SessionSettings &m_settings;
    QAction *m_takeAway;
    Stage m_stage;
    TourPanel *m_panel;
    std::optional<int> m_waiting; ///< the step that is shown once its order is there
};

} // namespace backstory::ui
