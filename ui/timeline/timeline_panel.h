#pragma once

#include "ui/timeline/player.h"
#include "ui/timeline/timeline_axis.h"

#include <QWidget>

class QToolButton;

namespace backstory::ui {

class ElidedLabel;
class FilterSpans;
class MomentSlider;
class TimelineView;
class TypeLegend;

/// The whole life of one order over the window's width: its id and types, the strip, the slider,
/// and the buttons that walk it.
class TimelinePanel : public QWidget {
    Q_OBJECT

public:
    explicit TimelinePanel(OrderDocument *document, QWidget *parent = nullptr);

    /// Where a filter holds in the order. They must outlive it.
    void setSpans(const FilterSpans *spans);

    [[nodiscard]] TimelineAxis *axis() const { return m_axis; }
    [[nodiscard]] Player *player() const { return m_player; }
    [[nodiscard]] MomentSlider *slider() const { return m_slider; }
    [[nodiscard]] TimelineView *view() const { return m_view; }

public Q_SLOTS:
    /// What Space does, wherever it is pressed.
    void togglePlay();
    void setMode(backstory::ui::TimeScale::Mode mode);

Q_SIGNALS:
    void modeChanged(backstory::ui::TimeScale::Mode mode);

private:
    QWidget *makeHeader();
    QToolButton *makeButton(const char *name, const QString &text, const QString &tip);
    void takeHistory();

    OrderDocument *m_document;
    TimelineAxis *m_axis;
    Player *m_player;
    ElidedLabel *m_title = nullptr;
    TypeLegend *m_legend = nullptr;
    QToolButton *m_byEvent = nullptr;
    QToolButton *m_byTime = nullptr;
    TimelineView *m_view = nullptr;
    MomentSlider *m_slider = nullptr;
};

} // namespace backstory::ui
