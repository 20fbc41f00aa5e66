#pragma once

#include <QAbstractItemView>
#include <QPoint>
#include <QScrollBar>

namespace backstory::ui {

/// Brings a view back to where it was scrolled to, when its rows have been made anew. To be made
/// before that; on the stack.
class ScrollKeeper {
public:
    /// Does nothing where nothing is to be kept.
    ScrollKeeper(QAbstractItemView &view, bool keep)
        : m_view(view),
          m_keep(keep),
          m_place(view.horizontalScrollBar()->value(), view.verticalScrollBar()->value()) {}
    ~ScrollKeeper() {
        if (!m_keep)
            return;
        m_view.doItemsLayout(); // the bars learn only now how far they reach
        m_view.horizontalScrollBar()->setValue(m_place.x());
        m_view.verticalScrollBar()->setValue(m_place.y());
    }
    ScrollKeeper(const ScrollKeeper &) = delete;
    ScrollKeeper &operator=(const ScrollKeeper &) = delete;

private:
    QAbstractItemView &m_view;
    bool m_keep;
    QPoint m_place;
};

} // namespace backstory::ui
