#pragma once

#include "ui/models/order_document.h"
#include "ui/timeline/time_scale.h"

#include <QObject>

namespace backstory::ui {

/// The axis that strip and slider share: its scale, and the part of it on screen.
///
/// Follows the document. Threads: the window's thread.
class TimelineAxis : public QObject {
    Q_OBJECT

public:
    explicit TimelineAxis(OrderDocument *document, QObject *parent = nullptr);

    [[nodiscard]] const TimeScale &scale() const { return m_scale; }
    [[nodiscard]] TimeScale::Mode mode() const { return m_mode; }
    [[nodiscard]] bool isZoomed() const { return m_from > 0 || m_to < 1; }
    /// The range on screen over a widget of that width.
    [[nodiscard]] PixelRange rangeFor(int width) const;
    /// The moment at a pixel of such a widget.
    [[nodiscard]] Moment momentAt(double pixel, int width) const;

public Q_SLOTS:
    void setMode(backstory::ui::TimeScale::Mode mode);
    void zoom(double factor, double aroundPixel, int width);
    /// One step closer or away, around the moment shown.
    void zoomIn();
    void zoomOut();
    void pan(double share);                   ///< by a share of what is on screen
    void showBetween(double from, double to); ///< two places on the axis
    void showAll();

Q_SIGNALS:
    void changed(); ///< anything that moves a pixel
    void modeChanged(backstory::ui::TimeScale::Mode mode);

private:
    void rebuild();
    void takeRenewal(const std::vector<Version> &added);
    void zoomAroundShown(double factor);
    [[nodiscard]] double closest() const;
    void setRange(double from, double to);
    void keepShownVisible();

    OrderDocument *m_document;
    TimeScale m_scale;
    TimeScale::Mode m_mode = TimeScale::Mode::ByTime;
    double m_from = 0;
    double m_to = 1;
};

} // namespace backstory::ui
