#pragma once

#include <QAction>
#include <QKeySequence>
#include <QWidget>

namespace backstory::ui {

/// F7 and Shift+F7 in a view that walks what changed: they hold in the whole window while the view
/// is seen, and `walk(direction)` is called.
template <class Walk>
void addWalkKeys(QWidget *view, Walk walk) {
    for (const int direction : {1, -1}) {
        auto *action = new QAction(view);
        action->setShortcut(direction > 0 ? QKeySequence(Qt::Key_F7)
                                          : QKeySequence(Qt::SHIFT | Qt::Key_F7));
        QObject::connect(action, &QAction::triggered, view, [walk, direction] { walk(direction); });
        view->addAction(action);
    }
}

} // namespace backstory::ui
