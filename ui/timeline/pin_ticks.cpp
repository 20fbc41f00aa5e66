#include "ui/timeline/pin_ticks.h"

#include "ui/text/visible_text.h"
#include "ui/timeline/axis_keys.h"
#include "ui/timeline/step_keys.h"
#include "ui/timeline/strip_picture.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace backstory::ui {
namespace {

constexpr int kReach = 5; ///< pixels at which a pointer still means a tick

} // namespace

void paintPinLane(QPainter &painter, const QRectF &lane, std::span<const int> ticks,
                  const Look &look) {
    const double middle = std::floor(lane.center().y());
    painter.fillRect(QRectF(lane.left(), middle, lane.width(), 1), look.line);
    const double top = lane.top() + 2;
    const double height = lane.height() - 4;
    for (const int x : ticks)
        painter.fillRect(QRectF(lane.left() + x - 1, top, 2, height), look.pin);
}

PinTicks::PinTicks(OrderDocument *document, TimelineAxis *axis, std::size_t pin, QWidget *parent)
    : QWidget(parent), m_document(document), m_axis(axis), m_pin(pin) {
    setObjectName(QStringLiteral("pinTicks%1").arg(pin + 1));
    connect(axis, &TimelineAxis::changed, this, &PinTicks::forgetTicks);
    connect(document, &OrderDocument::shownMomentChanged, this, &PinTicks::moveLines);
    connect(document, &OrderDocument::comparedMomentChanged, this, &PinTicks::moveLines);
    connect(document, &OrderDocument::otherSideChanged, this, &PinTicks::moveLines);
}

bool PinTicks::isPinned() const {
    return m_pin < m_document->pins().fields.size() && m_axis->scale().size() > 0;
}

const std::vector<int> &PinTicks::ticks() const {
    if (!m_ticks) {
        m_ticks = isPinned() ? pixelsOf(m_document->pinnedWriters(m_pin), *m_axis, width())
                             : std::vector<int>();
    }
    return *m_ticks;
}

void PinTicks::forgetTicks() {
    m_ticks.reset();
    m_lines = lines();
    update();
}

std::vector<int> PinTicks::lines() const {
    if (!isPinned())
        return {};
    std::vector<int> columns{columnOf(m_document->shownMoment())};
    if (m_document->hasB())
        columns.push_back(columnOf(m_document->comparedMoment()));
    return columns;
}

void PinTicks::moveLines() {
    const auto repaint = [this] {
        for (const int column : m_lines)
            update(column - 1, 0, 3, height());
    };
    repaint();
    m_lines = lines();
    repaint();
}

std::optional<PinWrites> PinTicks::writesAt(double pixel) const {
    const auto nearer = [pixel](int a, int b) { return std::abs(a - pixel) < std::abs(b - pixel); };
    const auto tick = std::min_element(ticks().begin(), ticks().end(), nearer);
    if (tick == ticks().end() || std::abs(*tick - pixel) > kReach)
        return std::nullopt;
    const std::vector<Version> &writers = m_document->pinnedWriters(m_pin);
    const PixelRange range = m_axis->rangeFor(width());
    const auto firstFrom = [&](double from) {
        const Version version{m_axis->scale().firstFrom(range.placeOf(from))};
        return std::lower_bound(writers.begin(), writers.end(), version);
    };
    const auto first = firstFrom(*tick - 0.5);
    const auto behind = firstFrom(*tick + 0.5);
    if (first == behind)
        return std::nullopt;
    return PinWrites{*first, *std::prev(behind), static_cast<std::size_t>(behind - first)};
}

Moment PinTicks::momentAt(double pixel) const {
    const auto writes = writesAt(pixel);
    return writes ? Moment::after(writes->last) : m_axis->momentAt(pixel, width());
}

QString PinTicks::describe(int pixel) const {
    if (!isPinned() || m_document->isEmpty())
        return {};
    const json::Pointer &field = m_document->pins().fields[m_pin];
    if (const auto writes = writesAt(pixel))
        return writesInWords(*m_document, field, *writes);
    return valueInWords(*m_document, field, m_axis->momentAt(pixel, width()));
}

bool PinTicks::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), plainToolTip(describe(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

void PinTicks::paintEvent(QPaintEvent *event) {
    if (!isPinned())
        return;
    const Look look = Look::of(this);
    QPainter painter(this);
    const std::vector<int> &all = ticks();
    for (const QRect &part : event->region()) {
        const auto first = std::lower_bound(all.begin(), all.end(), part.left() - 1);
        const auto behind = std::upper_bound(first, all.end(), part.right() + 1);
        paintPinLane(painter, rect(), {first, behind}, look);
    }
    if (m_document->hasB())
        paintMoment(painter, m_document->comparedMoment(), look, Qt::DashLine);
    paintMoment(painter, m_document->shownMoment(), look, Qt::SolidLine);
}

int PinTicks::columnOf(Moment moment) const {
    const double place = m_axis->rangeFor(width()).pixelOf(m_axis->scale().at(moment));
    return static_cast<int>(std::round(std::clamp(place, -2.0, width() + 2.0))); // or out of sight
}

void PinTicks::paintMoment(QPainter &painter, Moment moment, const Look &look,
                           Qt::PenStyle style) const {
    const double x = columnOf(moment) + 0.5;
    QColor color = look.accent;
    color.setAlphaF(0.75F);
    painter.setPen(QPen(color, 1, style));
    painter.drawLine(QPointF(x, 0), QPointF(x, height()));
}

void PinTicks::resizeEvent(QResizeEvent *event) {
    forgetTicks();
    QWidget::resizeEvent(event);
}

void PinTicks::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || !isPinned())
        return QWidget::mousePressEvent(event);
    const Moment moment = momentAt(event->position().x());
    if (event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        m_document->compareWith(moment);
    else
        m_document->showMoment(moment);
}

void PinTicks::wheelEvent(QWheelEvent *event) {
    if (!takeAxisWheel(*event, *m_axis, width()))
        takeStepWheel(*event, *m_document, m_wheelRest);
    event->accept();
}

} // namespace backstory::ui
