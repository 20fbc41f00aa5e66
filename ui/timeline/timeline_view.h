#pragma once

#include "ui/models/filter_spans.h"
#include "ui/text/look.h"
#include "ui/timeline/timeline_axis.h"

#include <QPixmap>
#include <QWidget>

#include <optional>
#include <vector>

class QPainter;

namespace backstory::ui {

/// The strip above the slider: how dense events lie, a mark for each by its type, ticks where the
/// pinned field was written, warnings, and a band where a filter holds.
///
/// Click shows the moment, Ctrl+Shift+click compares with it, the wheel steps, Ctrl+wheel zooms, a
/// drag over the strip zooms into what it covers, a double click shows all again.
/// Cost: painting follows pixels, not events; what is narrower than three pixels is merged.
class TimelineView : public QWidget {
    Q_OBJECT

public:
    TimelineView(OrderDocument *document, TimelineAxis *axis, QWidget *parent = nullptr);

    /// Where a filter holds. They must outlive it.
    void setSpans(const FilterSpans *spans);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// The pixels of the ticks of the pinned field that are on screen.
    [[nodiscard]] std::vector<int> pinnedTicks() const;
    /// What the tooltip says about a place, plain.
    [[nodiscard]] QString describe(int pixel) const;

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
    void takeSpans();
    void paintPicture(QPainter &painter, const Look &look) const;
    [[nodiscard]] QString describeEvents(int pixel) const;
    [[nodiscard]] QString describeSpan(int pixel) const;

    OrderDocument *m_document;
    TimelineAxis *m_axis;
    const FilterSpans *m_spans = nullptr;
    QPixmap m_picture; ///< everything but the moments, kept until a pixel of it moves
    std::optional<int> m_brushFrom;
    int m_brushTo = 0;
    int m_wheelRest = 0;
};

} // namespace backstory::ui
