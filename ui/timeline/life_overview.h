#pragma once

#include "ui/timeline/timeline_axis.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

class QPainter;

namespace backstory::ui {

/// The whole life of the order in a thin strip, and in it the part that strip and slider show.
///
/// Dragging that part moves it, dragging one of its ends makes it longer or shorter; dragging
/// anywhere else draws a new one, and a click goes there with it. A double click shows all.
/// Cost: painting follows pixels, not events.
class LifeOverview : public QWidget {
    Q_OBJECT

public:
    LifeOverview(OrderDocument *document, TimelineAxis *axis, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// The pixels of the part on screen, from its left end to its right one.
    [[nodiscard]] QRectF windowPlace() const;
    /// What part is on screen, in words.
    [[nodiscard]] QString describe() const;
    [[nodiscard]] TimelineAxis *axis() const { return m_axis; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    /// What is held by the pointer.
    enum class Grip { None, Left, Right, Window, Brush };

    [[nodiscard]] PixelRange wholeRange() const;
    [[nodiscard]] Grip gripAt(double x) const;
    void takeRange();
    void showCursorFor(double x);
    void dragTo(double x);
    void paintDensity(QPainter &painter) const;
    void paintMoments(QPainter &painter) const;
    void paintWindow(QPainter &painter) const;

    OrderDocument *m_document;
    TimelineAxis *m_axis;
    QPixmap m_density; ///< kept until a pixel of it moves
    Grip m_grip = Grip::None;
    double m_pressedAt = 0; ///< in pixels
    double m_fromAtPress = 0;
    double m_toAtPress = 1;
};

} // namespace backstory::ui
