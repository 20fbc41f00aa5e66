#pragma once

#include "ui/text/look.h"
#include "ui/timeline/moment_teller.h"
#include "ui/timeline/timeline_axis.h"

#include <QSlider>

namespace backstory::ui {

/// The slider: A (filled) is the moment shown, B (open) the one compared with.
///
/// Its value is the moment shown, 0…n, so that everything that knows a slider knows this one. Its
/// places are those of the axis. Drag either handle; click goes there, Ctrl+Shift+click sets B; the
/// wheel and the arrow keys step by one, with Shift by ten; Home, End; Space plays. While an order
/// plays the value follows as `teller` says, since each change of it is read out.
class MomentSlider : public QSlider {
    Q_OBJECT

public:
    MomentSlider(OrderDocument *document, TimelineAxis *axis, const MomentTeller *teller,
                 QWidget *parent = nullptr);

    [[nodiscard]] OrderDocument *document() const { return m_document; }
    [[nodiscard]] TimelineAxis *axis() const { return m_axis; }
    /// What a screen reader says: the moment shown, and whether the order plays.
    [[nodiscard]] QString describe() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// The middle of a handle.
    [[nodiscard]] QPoint handleA() const;
    [[nodiscard]] QPoint handleB() const;

Q_SIGNALS:
    void playToggled();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    enum class Dragging { None, A, B };

    void follow();
    void takeValue();
    void dragTo(int pixel);
    [[nodiscard]] QPoint handleAt(Moment moment) const;
    [[nodiscard]] int grooveY() const;
    void paintGroove(QPainter &painter) const;
    void paintGaps(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void paintHandles(QPainter &painter) const;
    void paintLetters(QPainter &painter, const QRectF &handle, const QString &letters,
                      const QColor &color) const;
    [[nodiscard]] QString lettersOf(const QString &letter, Moment moment) const;
    [[nodiscard]] QRectF handleAround(const QPointF &middle, const QString &letters) const;
    [[nodiscard]] int radius() const;
    [[nodiscard]] QFont letterFont() const;

    OrderDocument *m_document;
    TimelineAxis *m_axis;
    const MomentTeller *m_teller;
    Dragging m_dragging = Dragging::None;
    bool m_following = false; ///< the value is being set after the document, not by a person
    int m_wheelRest = 0;
};

} // namespace backstory::ui
