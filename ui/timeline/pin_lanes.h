#pragma once

#include "ui/timeline/pin_lane.h"

#include <QScrollArea>

#include <vector>

namespace backstory::ui {

/// A lane for each pinned field, between strip and slider; no room at all while none is pinned.
///
/// Names stand in a gutter at the left, which strip and slider keep free, so that ticks stand under
/// their events. Where the window is too low for all of them they scroll.
class PinLanes : public QScrollArea {
    Q_OBJECT

public:
    PinLanes(OrderDocument *document, TimelineAxis *axis, QWidget *parent = nullptr);

    /// How wide the gutter is; nothing while no field is pinned.
    [[nodiscard]] int gutter() const { return m_gutter; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void gutterChanged(int width);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takePins();
    void keepFocus(int focused);
    void arrange();
    [[nodiscard]] int count() const;
    [[nodiscard]] int laneHeight() const;
    [[nodiscard]] int focusedLane() const;

    OrderDocument *m_document;
    TimelineAxis *m_axis;
    QWidget *m_column;
    std::vector<PinLane *> m_lanes; ///< as many as there ever were pins at once
    int m_gutter = 0;
};

} // namespace backstory::ui
