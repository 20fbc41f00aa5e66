#include "ui/views/tab_strip.h"

#include "ui/text/look.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

#include <algorithm>

namespace backstory::ui {
namespace {

constexpr int kWidest = space::kOne; ///< beside the words of a tab, where there is room
constexpr int kNarrowest = space::kHalf;
constexpr int kLine = 2;

} // namespace

TabStrip::TabStrip(QWidget *parent) : QTabBar(parent) {
    setObjectName(QStringLiteral("orderTabBar"));
    setFont(Look::of(this).small);
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(true);
}

int TabStrip::widthOf(const QString &words) const {
    const auto known = m_widths.constFind(words);
    return known != m_widths.constEnd()
               ? *known
               : *m_widths.insert(words, fontMetrics().horizontalAdvance(words));
}

int TabStrip::padding() const {
    int words = 0;
    for (int i = 0; i < count(); ++i)
        words += widthOf(tabText(i));
    const int room = (parentWidget() ? parentWidget()->width() : width()) - words;
    return std::clamp(room / std::max(1, 2 * count()), kNarrowest, kWidest);
}

QSize TabStrip::tabSizeHint(int index) const {
    return {widthOf(tabText(index)) + 2 * padding(), fontMetrics().height() + 2 * space::kOne};
}

QSize TabStrip::minimumTabSizeHint(int index) const {
    return tabSizeHint(index);
}

void TabStrip::changeEvent(QEvent *event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_widths.clear();
    QTabBar::changeEvent(event);
}

void TabStrip::paintEvent(QPaintEvent *) {
    const Look look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look.line);
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i);
        const bool open = i == currentIndex();
        if (open) {
            painter.fillRect(tab, look.base);
            painter.fillRect(QRect(tab.left(), tab.bottom() - kLine + 1, tab.width(), kLine),
                             look.accent);
        }
        painter.setPen(open ? look.text : look.dim);
        painter.drawText(tab, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine, tabText(i));
        if (open && hasFocus()) {
            QStyleOptionFocusRect focus;
            focus.initFrom(this);
            focus.rect = tab.adjusted(2, 2, -2, -2 - kLine);
            style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
        }
    }
}

} // namespace backstory::ui
