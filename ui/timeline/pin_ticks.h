#pragma once

#include "ui/text/look.h"
#include "ui/timeline/pin_words.h"
#include "ui/timeline/timeline_axis.h"

#include <QWidget>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

class QPainter;

namespace backstory::ui {

/// Paints the lane of a pinned field: a line from end to end, and a tick at each of these pixels.
void paintPinLane(QPainter &painter, const QRectF &lane, std::span<const int> ticks,
                  const Look &look);

/// Where one pinned field was written, under the strip and to its scale.
///
/// Click shows the moment of a tick, Ctrl+Shift+click compares with it; the wheel does what it does
/// on the strip. Hovering tells the value before and behind, and between ticks the value there.
/// Cost: painting follows pixels; where they lie is looked up when the axis or the field changes.
class PinTicks : public QWidget {
    Q_OBJECT

public:
    PinTicks(OrderDocument *document, TimelineAxis *axis, std::size_t pin, QWidget *parent);

    /// The pixels of the ticks that are on screen.
    [[nodiscard]] const std::vector<int> &ticks() const;
    /// What the tooltip says about a place, plain.
    [[nodiscard]] QString describe(int pixel) const;
    /// The field, its history or a pixel of it has changed.
    void forgetTicks();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] bool isPinned() const;
    /// The writes that are drawn as the tick nearest to a pixel, if it is near enough.
    [[nodiscard]] std::optional<PinWrites> writesAt(double pixel) const;
    [[nodiscard]] Moment momentAt(double pixel) const;
    /// Where the lines of the moments stand, A first.
    [[nodiscard]] std::vector<int> lines() const;
    [[nodiscard]] int columnOf(Moment moment) const;
    /// Paints what a line left and where it came to, and nothing else.
    void moveLines();
    void paintMoment(QPainter &painter, Moment moment, const Look &look, Qt::PenStyle style) const;

    OrderDocument *m_document;
    TimelineAxis *m_axis;
    std::size_t m_pin;
    mutable std::optional<std::vector<int>> m_ticks; ///< until a pixel of it moves
    std::vector<int> m_lines;                        ///< as they were painted
    int m_wheelRest = 0;
};

} // namespace backstory::ui
