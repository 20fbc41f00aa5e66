#include "ui/timeline/pin_lanes.h"

#include "ui/text/look.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace backstory::ui {
namespace {

constexpr int kRoomy = 3;          ///< so many lanes have room to breathe, more are lower
constexpr int kWidestInChars = 24; ///< of the gutter
constexpr int kWidestShare = 4;    ///< no more than this part of all

} // namespace

PinLanes::PinLanes(OrderDocument *document, TimelineAxis *axis, QWidget *parent)
    : QScrollArea(parent), m_document(document), m_axis(axis), m_column(new QWidget) {
    setObjectName(QStringLiteral("pinLanes"));
    setAccessibleName(tr("Pinned fields"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    setWidgetResizable(true);
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addStretch(1);
    setWidget(m_column);
    // The panel's own ground, which the strip has too.
    m_column->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(document, &OrderDocument::pinsChanged, this, &PinLanes::takePins);
    connect(document, &OrderDocument::historyChanged, this, &PinLanes::takePins);
    connect(document, &OrderDocument::historyRenewed, this, &PinLanes::takePins);
    takePins();
}

int PinLanes::count() const {
    return m_document->isEmpty() ? 0 : static_cast<int>(m_document->pins().fields.size());
}

int PinLanes::laneHeight() const {
    const int text = QFontMetrics(Look::of(this).small).height();
    return count() <= kRoomy ? text + 2 : text;
}

QSize PinLanes::sizeHint() const {
    return {0, count() * laneHeight()};
}

QSize PinLanes::minimumSizeHint() const {
    return {0, std::min(count(), 2) * laneHeight()};
}

void PinLanes::takePins() {
    const int focused = focusedLane();
    auto *column = static_cast<QVBoxLayout *>(m_column->layout());
    while (static_cast<int>(m_lanes.size()) < count()) {
        auto *lane = new PinLane(m_document, m_axis, m_lanes.size(), m_column);
        column->insertWidget(static_cast<int>(m_lanes.size()), lane);
        m_lanes.push_back(lane);
    }
    for (PinLane *lane : m_lanes)
        lane->takePin();
    arrange();
    keepFocus(focused);
    for (int i = 0; i < static_cast<int>(m_lanes.size()); ++i)
        m_lanes[static_cast<std::size_t>(i)]->setVisible(i < count());
    setVisible(count() > 0);
    updateGeometry();
}

/// The last lane goes where one is unpinned: the keyboard stays in the lane that took its place.
void PinLanes::keepFocus(int focused) {
    if (focused >= count() && count() > 0)
        m_lanes[static_cast<std::size_t>(count() - 1)]->takeFocus();
}

int PinLanes::focusedLane() const {
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        if (m_lanes[i]->isAncestorOf(QApplication::focusWidget()))
            return static_cast<int>(i);
    }
    return -1;
}

void PinLanes::arrange() {
    int wanted = 0;
    for (int i = 0; i < count(); ++i) {
        PinLane *lane = m_lanes[static_cast<std::size_t>(i)];
        lane->setFixedHeight(laneHeight());
        wanted = std::max(wanted, lane->wantedGutter());
    }
    const int widest = QFontMetrics(Look::of(this).small).averageCharWidth() * kWidestInChars;
    const int gutter = std::min({wanted, widest, width() / kWidestShare});
    for (PinLane *lane : m_lanes)
        lane->arrange(gutter, width() - gutter);
    if (gutter == m_gutter)
        return;
    m_gutter = gutter;
    Q_EMIT gutterChanged(gutter);
}

void PinLanes::resizeEvent(QResizeEvent *event) {
    QScrollArea::resizeEvent(event);
    arrange();
}

void PinLanes::changeEvent(QEvent *event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        arrange();
        updateGeometry();
    }
}

} // namespace backstory::ui
