#pragma once

#include "ui/models/order_document.h"

#include <QWidget>

#include <cstdint>
#include <set>

class QAbstractItemView;

namespace backstory::ui {
class MomentSlider;
class OrderTabs;
} // namespace backstory::ui

namespace backstory::bench {

/// The real widgets of one order in a window, which knows when they were painted.
class PaintedWindow : public QWidget {
public:
    explicit PaintedWindow(ui::OrderDocument *document);
    ~PaintedWindow() override;

    /// Shows a tab, and waits until it is painted.
    void showTab(int tab);
    [[nodiscard]] int tabCount() const;
    [[nodiscard]] QString tabName(int tab) const;
    /// Moves the slider, and waits until slider, event table and state were painted after that.
    void slideTo(std::uint32_t moment);
    /// Scrolls the events by so many pages, and waits until they were painted after that.
    void scrollEvents(int pages);
    /// Does what is waiting to be done, and paints everything.
    void settle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void awaitPainting(const std::set<const QObject *> &wanted);

    ui::MomentSlider *m_slider;
    ui::OrderTabs *m_tabs;
    QAbstractItemView *m_events;
    QObject *m_eventRows;
    QObject *m_stateTree;
    std::set<const QObject *> m_painted; ///< since it was last emptied
};

} // namespace backstory::bench
