#include "tests/ui/tab_walk.h"

#include <QAbstractButton>
#include <QApplication>
#include <QImage>
#include <QTest>

#include <algorithm>

namespace backstory::test {

namespace {

constexpr int kLongestWay = 150;
constexpr int kRim = 4; ///< px around a control, where a frame may be drawn

QString nameOf(const QWidget &widget) {
    QString name = QLatin1String(widget.metaObject()->className()) + u' ' + widget.objectName();
    if (widget.objectName().isEmpty() && widget.parentWidget())
        name += QStringLiteral("in ") + widget.parentWidget()->objectName();
    return name;
}

/// Where one can be by Tab. A button of a group is one place: the chosen one.
bool isStop(const QWidget &widget) {
    return widget.isVisible() && widget.isEnabled() && !widget.focusProxy() &&
           (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

} // namespace

QStringList TabWalk::complaints() {
    walk(Qt::Key_Tab, Qt::NoModifier);
    walk(Qt::Key_Backtab, Qt::ShiftModifier);
    m_complaints.removeDuplicates();
    return m_complaints;
}

void TabWalk::walk(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    if (isLost(QStringLiteral("the beginning")))
        return;
    // From where one came by key: only then is the focus shown.
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    if (isLost(QStringLiteral("the first step")))
        return;
    // What comes on screen or goes because of the walk need not be reached.
    const std::vector<QPointer<QWidget>> before = reachable();
    std::vector<const QWidget *> seen;
    QStringList way;
    while (static_cast<int>(seen.size()) < kLongestWay) {
        QPointer<QWidget> here = QApplication::focusWidget();
        if (std::find(seen.begin(), seen.end(), here) != seen.end())
            break;
        seen.push_back(here);
        const QRect where(here->mapTo(&m_window, QPoint()), here->size());
        const QRect around = where.adjusted(-kRim, -kRim, kRim, kRim);
        const QImage with = pictureOf(around);
        const QString name = nameOf(*here);
        way << name;
        QTest::keyClick(here, key, modifiers);
        if (isLost(name))
            return;
        if (QApplication::focusWidget() == here && before.size() > 1) {
            m_complaints << QStringLiteral("cannot be left: ") + name;
            return;
        }
        if (here && here->isVisible())
            lookAtFocus(*here, with, around);
    }
    const std::vector<QPointer<QWidget>> after = reachable();
    for (const QPointer<QWidget> &stop : before) {
        const bool stays = std::find(after.begin(), after.end(), stop) != after.end();
        if (stays && std::find(seen.begin(), seen.end(), stop.data()) == seen.end())
            m_complaints << QStringLiteral("is not reached: ") + nameOf(*stop) +
                                QStringLiteral(" by the way ") + way.join(u',');
    }
}

bool TabWalk::isLost(const QString &after) {
    const QWidget *now = QApplication::focusWidget();
    const bool lost = !now || !now->isVisible() || now->window() != &m_window;
    if (lost)
        m_complaints << QStringLiteral("the focus is lost after ") + after;
    return lost;
}

void TabWalk::lookAtFocus(const QWidget &widget, const QImage &with, const QRect &where) {
    if (with == pictureOf(where))
        m_complaints << QStringLiteral("does not show its focus: ") + nameOf(widget);
}

QImage TabWalk::pictureOf(const QRect &where) {
    return m_window.grab(where & m_window.rect()).toImage();
}

std::vector<QPointer<QWidget>> TabWalk::reachable() const {
    std::vector<QPointer<QWidget>> found;
    for (QWidget *widget : m_window.findChildren<QWidget *>()) {
        if (widget->window() == &m_window && isStop(*widget))
            found.emplace_back(widget);
    }
    return found;
}

} // namespace backstory::test
