#include "ui/controls/timeline_control.h"

#include "ui/controls/window_actions.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/type_highlight.h"

#include <QAction>

namespace backstory::ui {

TimelineControl::TimelineControl(TimelinePanel *timeline, const WindowActions &actions,
                                 QObject *parent)
    : QObject(parent) {
    TimelineAxis *axis = timeline->axis();
    TypeHighlight *types = timeline->highlight();
    connect(actions.zoomIn, &QAction::triggered, axis, &TimelineAxis::zoomIn);
    connect(actions.zoomOut, &QAction::triggered, axis, &TimelineAxis::zoomOut);
    connect(actions.zoomAll, &QAction::triggered, axis, &TimelineAxis::showAll);
    connect(actions.axisByTime, &QAction::triggered, timeline, [timeline](bool byTime) {
        timeline->setMode(byTime ? TimeScale::Mode::ByTime : TimeScale::Mode::ByEvent);
    });
    connect(actions.nextOfType, &QAction::triggered, types, [types] { types->walk(1); });
    connect(actions.previousOfType, &QAction::triggered, types, [types] { types->walk(-1); });
    connect(actions.play, &QAction::triggered, timeline, &TimelinePanel::togglePlay);
    connect(timeline->player(), &Player::playingChanged, actions.play, &QAction::setChecked);
    const auto take = [axis, in = actions.zoomIn, out = actions.zoomOut, all = actions.zoomAll,
                       byTime = actions.axisByTime] {
        in->setEnabled(axis->scale().size() > 0);
        out->setEnabled(axis->isZoomed());
        all->setEnabled(axis->isZoomed());
        byTime->setChecked(axis->mode() == TimeScale::Mode::ByTime);
    };
    connect(axis, &TimelineAxis::changed, this, take);
    take();
}

} // namespace backstory::ui
