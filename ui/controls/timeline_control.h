#pragma once

#include <QObject>

namespace backstory::ui {

class TimelinePanel;
class WindowActions;

/// What can be done with the timeline from anywhere in the window: zoom, the kind of its axis, the
/// way along a type, playing.
class TimelineControl : public QObject {
    Q_OBJECT

public:
    TimelineControl(TimelinePanel *timeline, const WindowActions &actions, QObject *parent);
};

} // namespace backstory::ui
