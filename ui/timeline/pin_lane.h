#pragma once

#include "ui/timeline/pin_name.h"
#include "ui/timeline/pin_ticks.h"

#include <QWidget>

#include <cstddef>

class QToolButton;

namespace backstory::ui {

/// A pinned field on the timeline: its name, a button that unpins it, and where it was written.
///
/// Pressing the name selects the field and has its changes walked alone; pressing it again lets the
/// changes of all pinned fields be walked. Delete upon the name unpins it.
class PinLane : public QWidget {
    Q_OBJECT

public:
    /// Of the field at this place among the pins.
    PinLane(OrderDocument *document, TimelineAxis *axis, std::size_t pin, QWidget *parent);

    [[nodiscard]] PinTicks *ticks() const { return m_ticks; }
    /// How wide name and button would like to be.
    [[nodiscard]] int wantedGutter() const;
    /// Where the ticks begin, and how wide they are.
    void arrange(int gutter, int strip);
    /// Takes the field that has this place now.
    void takePin();
    /// Where the keyboard goes when a field beside it was unpinned.
    void takeFocus();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeButtons();
    void place();
    void unpin();
    void walk(bool alone);

    OrderDocument *m_document;
    std::size_t m_pin;
    PinName *m_name;
    QToolButton *m_unpin;
    PinTicks *m_ticks;
    int m_gutter = 0;
    int m_strip = 0;
};

} // namespace backstory::ui
