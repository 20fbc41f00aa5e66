#include "ui/timeline/accessible_timeline.h"

#include "ui/timeline/legend_accessible.h"
#include "ui/timeline/moment_accessible.h"
#include "ui/timeline/moment_slider.h"
#include "ui/timeline/overview_accessible.h"
#include "ui/timeline/timeline_view.h"

namespace backstory::ui {
namespace {

/// Asked for each class of an object, from its own up; the first that is known answers.
QAccessibleInterface *makeAccessible(const QString &className, QObject *object) {
    if (!className.startsWith(QLatin1String("backstory::ui::")))
        return nullptr;
    if (auto *slider = qobject_cast<MomentSlider *>(object))
        return new MomentAccessible(slider, QAccessible::Slider, slider->document(), slider->axis(),
                                    [slider] { return slider->describe(); });
    if (auto *view = qobject_cast<TimelineView *>(object))
        return new MomentAccessible(view, QAccessible::Chart, view->document(), view->axis(),
                                    [view] { return view->describeAll(); });
    if (auto *overview = qobject_cast<LifeOverview *>(object))
        return new OverviewAccessible(overview);
    if (auto *legend = qobject_cast<TypeLegend *>(object))
        return new LegendAccessible(legend);
    return nullptr;
}

} // namespace

void installAccessibleTimeline() {
    QAccessible::installFactory(makeAccessible); // one that is there already is not added again
}

} // namespace backstory::ui
