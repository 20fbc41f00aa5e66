#pragma once

#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace backstory::test {

/// Walks once around a window by Tab, and once by Shift+Tab, as a person without a pointer does,
/// and says what is wrong with the way: a control that is never reached, a focus that is lost, a
/// place that cannot be left, a control that does not show that it has the focus.
class TabWalk {
public:
    /// The window must be shown.
    explicit TabWalk(QWidget &window) : m_window(window) {}

    /// What is wrong, a line each; empty when nothing is.
    QStringList complaints();

private:
    void walk(Qt::Key key, Qt::KeyboardModifiers modifiers);
    bool isLost(const QString &after);
    void lookAtFocus(const QWidget &widget, const QImage &with, const QRect &where);
    [[nodiscard]] QImage pictureOf(const QRect &where);
    [[nodiscard]] std::vector<QPointer<QWidget>> reachable() const;

    QWidget &m_window;
    QStringList m_complaints;
};

} // namespace backstory::test
