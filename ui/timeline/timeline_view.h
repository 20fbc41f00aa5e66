#pragma once

#include "ui/models/event_marks.h"
#include "ui/models/filter_spans.h"
#include "ui/text/look.h"
#include "ui/timeline/strip_picture.h"
#include "ui/timeline/timeline_axis.h"
#include "ui/timeline/type_highlight.h"

#include <QPixmap>
#include <QWidget>

#include <optional>
#include <vector>

class QPainter;

namespace backstory::ui {

/// The strip above the slider: how dense events lie, a mark for each by its type, findings, flags
/// on bookmarks, and a band where a filter holds.
///
/// Click shows the moment, Ctrl+Shift+click compares with it, the wheel steps, Ctrl+wheel zooms, a
/// drag over the strip zooms into what it covers, a double click shows all again. The middle
/// button, the wheel with Shift or turned sideways move what is on screen.
/// Cost: painting follows pixels, not events; what is narrower than three pixels is merged.
class TimelineView : public QWidget {
    Q_OBJECT

public:
    TimelineView(OrderDocument *document, TimelineAxis *axis, QWidget *parent = nullptr);

    /// Where a filter holds. They must outlive it.
    void setSpans(const FilterSpans *spans);
    /// Bookmarks. They must outlive it.
    void setMarks(const EventMarks *marks);
    /// The type that stands out. It must outlive it.
    void setHighlight(const TypeHighlight *highlight);

    [[nodiscard]] OrderDocument *document() const { return m_document; }
    [[nodiscard]] TimelineAxis *axis() const { return m_axis; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// What the tooltip says about a place, plain.
    [[nodiscard]] QString describe(int pixel) const;
    /// What a screen reader says about all of it.
    [[nodiscard]] QString describeAll() const;

public Q_SLOTS:
    /// Tells screen readers which moment is shown.
    void tell();

Q_SIGNALS:
    void playToggled();

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
    void forgetPicture();
    void paintPicture(QPainter &painter, const Look &look) const;
    void paintMoment(QPainter &painter, Moment moment, const Look &look, Qt::PenStyle style) const;
    void paintFrames(QPainter &painter, const Look &look) const;
    void panTo(double x);
    void endBrush();

    OrderDocument *m_document;
    TimelineAxis *m_axis;
    const FilterSpans *m_spans = nullptr;
    const EventMarks *m_marks = nullptr;
    const TypeHighlight *m_highlight = nullptr;
    QPixmap m_picture; ///< everything but the moments, kept until a pixel of it moves
    std::optional<int> m_brushFrom;
    int m_brushTo = 0;
    std::optional<double> m_panFrom;
    int m_wheelRest = 0;
};

} // namespace backstory::ui
