#include "ui/window_layout.h"

#include <QBoxLayout>
#include <QEvent>
#include <QSplitter>

#include <algorithm>

namespace backstory::ui {

namespace {

constexpr int kListShare = 3;      ///< of the width, its third at most
constexpr int kNarrowInChars = 92; ///< below this, events and tabs do not fit side by side
constexpr int kFirstListInChars = 52;
constexpr int kLeastLines = 8; ///< of text, to which events and tabs can shrink on a small screen
constexpr int kLeastShare = 5; ///< of the height, its fifth: less, where the text is large
const QList<int> kEventsToTabs{580, 420}; ///< a proportion

QSplitter *makeSplitter(const QString &name, QWidget *first, QWidget *second, QWidget *parent) {
    auto *splitter = new QSplitter(Qt::Horizontal, parent);
    splitter->setObjectName(name);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(first);
    splitter->addWidget(second);
    return splitter;
}

QBoxLayout *makeColumn(QWidget *widget) {
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

WindowLayout::WindowLayout(const Parts &parts, QWidget *parent)
    : QWidget(parent),
      m_area(new QWidget(this)),
      m_listWidth(kFirstListInChars * fontMetrics().averageCharWidth()) {
    m_order = makeSplitter(QStringLiteral("orderSplitter"), parts.events, parts.tabs, m_area);
    m_area->installEventFilter(this);
    m_order->setStretchFactor(0, 1);
    m_order->setStretchFactor(1, 1);
    m_order->setSizes(kEventsToTabs);
    QBoxLayout *order = makeColumn(m_area);
    order->addWidget(parts.openOrders);
    order->addWidget(parts.timeline);
    order->addWidget(m_order, 1);

    m_main = makeSplitter(QStringLiteral("mainSplitter"), parts.list, m_area, this);
    m_main->setStretchFactor(1, 1);
    connect(m_main, &QSplitter::splitterMoved, this, &WindowLayout::keepShape);
    QBoxLayout *column = makeColumn(this);
    for (QWidget *message : parts.messages)
        column->addWidget(message);
    column->addWidget(m_main, 1);
}

void WindowLayout::setListWidth(int width) {
    m_listWidth = width;
    fit();
}

void WindowLayout::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    fit();
}

void WindowLayout::fit() {
    if (m_fits && width() > 0) {
        const int list = std::min(m_listWidth, width() / kListShare);
        m_main->setSizes({list, width() - list});
    }
    // One above the other, what they would like would not fit a screen of 600 lines.
    const int least = std::min(kLeastLines * fontMetrics().height(), height() / kLeastShare);
    for (int part = 0; part < m_order->count(); ++part)
        m_order->widget(part)->setMinimumHeight(least);
}

bool WindowLayout::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_area && event->type() == QEvent::Resize)
        turn();
    return QWidget::eventFilter(watched, event);
}

/// Side by side, or one above the other, by the width that there really is.
void WindowLayout::turn() {
    const bool narrow = m_area->width() < kNarrowInChars * fontMetrics().averageCharWidth();
    const Qt::Orientation orientation = narrow ? Qt::Vertical : Qt::Horizontal;
    if (m_order->orientation() == orientation)
        return;
    m_order->setOrientation(orientation);
    m_order->setSizes(kEventsToTabs);
}

} // namespace backstory::ui
