#pragma once

#include "ui/timeline/player.h"
#include "ui/timeline/timeline_axis.h"

#include <QWidget>

class QToolButton;

namespace backstory::ui {

class ElidedLabel;
class EventMarks;
class FilterSpans;
class LifeOverview;
class MomentSlider;
class PinLanes;
class TimelineView;
class TransportRow;
class TypeHighlight;
class TypeLegend;

/// The whole life of one order over the window's width: its id and types, an overview, the strip,
/// a lane for each pinned field, the slider, and the buttons that walk it.
class TimelinePanel : public QWidget {
    Q_OBJECT

public:
    explicit TimelinePanel(OrderDocument *document, QWidget *parent = nullptr);

    /// Where a filter holds in the order. They must outlive it.
    void setSpans(const FilterSpans *spans);
    /// Bookmarks and notes. They must outlive it.
    void setMarks(const EventMarks *marks);

    [[nodiscard]] TimelineAxis *axis() const { return m_axis; }
    [[nodiscard]] Player *player() const { return m_player; }
    [[nodiscard]] MomentSlider *slider() const { return m_slider; }
    [[nodiscard]] TimelineView *view() const { return m_view; }
    [[nodiscard]] TypeHighlight *highlight() const { return m_highlight; }

public Q_SLOTS:
    /// What Space does, wherever it is pressed.
    void togglePlay();
    void setMode(backstory::ui::TimeScale::Mode mode);

Q_SIGNALS:
    void modeChanged(backstory::ui::TimeScale::Mode mode);

private:
    QWidget *makeHeader();
    QWidget *makeZoomButtons(QWidget *parent);
    QToolButton *makeButton(const char *name, const QString &text, const QString &tip);
    void wire();
    void takeHistory();
    void takeAxis();
    void arrange(QWidget *header);

    OrderDocument *m_document;
    TimelineAxis *m_axis;
    Player *m_player;
    TypeHighlight *m_highlight;
    ElidedLabel *m_title = nullptr;
    TypeLegend *m_legend = nullptr;
    QToolButton *m_byEvent = nullptr;
    QToolButton *m_byTime = nullptr;
    QToolButton *m_zoomOut = nullptr;
    QToolButton *m_zoomIn = nullptr;
    QToolButton *m_showAll = nullptr;
    LifeOverview *m_overview = nullptr;
    TimelineView *m_view = nullptr;
    PinLanes *m_pins = nullptr;
    MomentSlider *m_slider = nullptr;
    TransportRow *m_transport = nullptr;
};

} // namespace backstory::ui
