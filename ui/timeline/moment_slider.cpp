#include "ui/timeline/moment_slider.h"

#include "ui/text/format.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/timeline/axis_keys.h"
#include "ui/timeline/axis_labels.h"
#include "ui/timeline/moment_accessible.h"
#include "ui/timeline/moment_words.h"
#include "ui/timeline/step_keys.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace backstory::ui {
namespace {

constexpr int kLeastRadius = 8; ///< of a handle
constexpr int kGroove = 4;
constexpr double kNarrowestGap = 3; ///< what is narrower hides nothing

} // namespace

MomentSlider::MomentSlider(OrderDocument *document, TimelineAxis *axis, const MomentTeller *teller,
                           QWidget *parent)
    : QSlider(Qt::Horizontal, parent), m_document(document), m_axis(axis), m_teller(teller) {
    setObjectName(QStringLiteral("momentSlider"));
    setAccessibleName(tr("Moment shown"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSingleStep(1);
    setPageStep(10);
    connect(this, &QSlider::valueChanged, this, [this](int value) {
        if (!m_following)
            m_document->showMoment(Moment{static_cast<std::uint32_t>(value)});
    });
    connect(document, &OrderDocument::historyChanged, this, &MomentSlider::follow);
    connect(document, &OrderDocument::historyRenewed, this, &MomentSlider::follow);
    connect(teller, &MomentTeller::due, this, &MomentSlider::takeValue);
    const auto repaint = [this] { update(); };
    connect(document, &OrderDocument::shownMomentChanged, this, repaint);
    connect(document, &OrderDocument::comparedMomentChanged, this, repaint);
    connect(document, &OrderDocument::otherSideChanged, this, repaint);
    connect(document, &OrderDocument::zoneChanged, this, repaint);
    connect(axis, &TimelineAxis::changed, this, repaint);
    follow();
}

void MomentSlider::follow() {
    const bool empty = m_document->isEmpty();
    const int last = empty ? 0 : static_cast<int>(m_document->history()->size());
    // Changing the range may move the value: that is no wish to see another moment.
    m_following = true;
    setRange(0, last);
    m_following = false;
    setEnabled(last > 0);
    takeValue();
}

void MomentSlider::takeValue() {
    m_following = true;
    setValue(static_cast<int>(m_document->shownMoment().value));
    m_following = false;
    tellDescription(this);
    update();
}

QString MomentSlider::describe() const {
    const QString moment = spokenMoment(*m_document, m_document->shownMoment());
    return m_teller->isPlaying() ? tr("Playing, %1", "Playing, after v4 of 6 …").arg(moment)
                                 : moment;
}

QFont MomentSlider::letterFont() const {
    QFont font = Look::of(this).small;
    font.setBold(true);
    return font;
}

int MomentSlider::radius() const {
    return std::max(kLeastRadius, QFontMetrics(letterFont()).capHeight() / 2 + 5);
}

QSize MomentSlider::sizeHint() const {
    return {640, 2 * radius() + 6 + QFontMetrics(Look::of(this).small).height()};
}

QSize MomentSlider::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

int MomentSlider::grooveY() const {
    return radius() + 2;
}

QPoint MomentSlider::handleAt(Moment moment) const {
    const PixelRange range = m_axis->rangeFor(width());
    const double x = range.pixelOf(m_axis->scale().at(moment));
    return {static_cast<int>(std::lround(std::clamp(x, range.left, range.right))), grooveY()};
}

QPoint MomentSlider::handleA() const {
    return handleAt(m_document->shownMoment());
}

QPoint MomentSlider::handleB() const {
    return handleAt(m_document->comparedMoment());
}

bool MomentSlider::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QPoint where = help->pos();
        QString tip;
        if ((where - handleA()).manhattanLength() <= radius())
            tip = tr("A: the moment shown. Drag, or use the arrow keys.");
        else if (m_document->hasB() && (where - handleB()).manhattanLength() <= radius())
            tip = tr("B: the moment compared with. Drag it, or Ctrl+Shift+click to set it.");
        QToolTip::showText(help->globalPos(), plainToolTip(tip), this);
        return true;
    }
    return QSlider::event(event);
}

void MomentSlider::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGroove(painter);
    if (maximum() == 0)
        return;
    paintGaps(painter);
    paintLabels(painter);
    paintHandles(painter);
}

void MomentSlider::paintGroove(QPainter &painter) const {
    const Look look = Look::of(this);
    const PixelRange range = m_axis->rangeFor(width());
    painter.setPen(QPen(look.track, kGroove, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(range.left, grooveY()), QPointF(range.right, grooveY()));
    if (maximum() == 0 || !m_document->hasB() ||
        m_document->shownMoment() == m_document->comparedMoment())
        return;
    painter.setPen(QPen(look.accent, kGroove, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(handleA(), handleB());
}

void MomentSlider::paintGaps(QPainter &painter) const {
    const Look look = Look::of(this);
    const QFontMetrics metrics(look.small);
    const PixelRange range = m_axis->rangeFor(width());
    painter.setFont(look.small);
    for (const CompressedGap &gap : m_axis->scale().gaps()) {
        const double from = range.pixelOf(gap.from);
        const double to = range.pixelOf(gap.to);
        if (to - from < kNarrowestGap || to < range.left || from > range.right)
            continue;
        const QString dots = QStringLiteral("\u22ef");
        QString text = dots + u' ' + spanText(gap.begin, gap.end) + u' ' + dots;
        if (metrics.horizontalAdvance(text) + 3 * radius() > to - from)
            text = dots;
        const int textWidth = metrics.horizontalAdvance(text) + 6;
        const QRectF place((from + to - textWidth) / 2, grooveY() - metrics.height() / 2.0,
                           textWidth, metrics.height());
        painter.fillRect(place, look.base);
        painter.setPen(look.dim);
        painter.drawText(place, static_cast<int>(Qt::AlignCenter), text);
    }
}

void MomentSlider::paintLabels(QPainter &painter) const {
    const Look look = Look::of(this);
    const QFontMetrics metrics(look.small);
    painter.setFont(look.small);
    painter.setPen(look.dim);
    const double baseline = height() - 1 - metrics.descent();
    for (const AxisLabel &label : axisLabels(*m_axis, *m_document, width(), metrics))
        painter.drawText(QPointF(label.x, baseline), label.text);
}

QString MomentSlider::lettersOf(const QString &letter, Moment moment) const {
    // What lies beyond the part on screen stands at its end, and points there.
    const PixelRange range = m_axis->rangeFor(width());
    const double place = m_axis->scale().at(moment);
    if (place < range.from)
        return QStringLiteral("\u2039") + letter;
    return place > range.to ? letter + QStringLiteral("\u203a") : letter;
}

QRectF MomentSlider::handleAround(const QPointF &middle, const QString &letters) const {
    const QFontMetrics metrics(letterFont());
    const double r = radius();
    const double extra = letters.size() > 1 ? metrics.horizontalAdvance(letters.left(1)) : 0;
    const QRectF handle(middle.x() - r - extra / 2, middle.y() - r, 2 * r + extra, 2 * r);
    return handle.translated(std::max(0.0, 1 - handle.left()), 0)
        .translated(std::min(0.0, width() - 1 - handle.right()), 0);
}

void MomentSlider::paintHandles(QPainter &painter) const {
    const Look look = Look::of(this);
    const double r = radius();
    // Where they meet they are one handle with two letters.
    const bool hasB = m_document->hasB();
    const bool together = hasB && std::abs(handleA().x() - handleB().x()) < 1;
    if (hasB && !together) {
        const QString letters =
            lettersOf(tr("B", "the moment compared with"), m_document->comparedMoment());
        const QRectF handle = handleAround(handleB(), letters);
        painter.setPen(QPen(look.accent, 2));
        painter.setBrush(look.base);
        painter.drawRoundedRect(handle.adjusted(1, 1, -1, -1), r - 1, r - 1);
        paintLetters(painter, handle, letters, look.text);
    }
    const QString letters =
        lettersOf(together ? tr("AB", "both moments") : tr("A", "the moment shown"),
                  m_document->shownMoment());
    const QRectF handle = handleAround(handleA(), letters);
    if (hasFocus()) {
        QColor halo = look.accent;
        halo.setAlphaF(0.35F);
        painter.setPen(QPen(halo, 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(handle.adjusted(-1, -1, 1, 1), r + 1, r + 1);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.accent);
    painter.drawRoundedRect(handle, r, r);
    paintLetters(painter, handle, letters, look.onAccent);
}

void MomentSlider::paintLetters(QPainter &painter, const QRectF &handle, const QString &letters,
                                const QColor &color) const {
    const QFont font = letterFont();
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QPointF(handle.center().x() - metrics.horizontalAdvance(letters) / 2.0,
                             handle.center().y() + metrics.capHeight() / 2.0),
                     letters);
}

void MomentSlider::keyPressEvent(QKeyEvent *event) {
    if (!takeAxisKey(*event, *m_axis) &&
        !takeStepKey(*event, *m_document, [this] { Q_EMIT playToggled(); }))
        QSlider::keyPressEvent(event);
}

void MomentSlider::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || maximum() == 0) {
        event->ignore();
        return;
    }
    const QPoint where = event->position().toPoint();
    const bool asksForB = event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    // Of two that cover each other the one shown on top is held.
    const bool onB = m_document->hasB() && std::abs(where.x() - handleB().x()) <= radius() &&
                     std::abs(where.x() - handleA().x()) > radius() &&
                     std::abs(where.y() - grooveY()) <= radius();
    m_dragging = asksForB || onB ? Dragging::B : Dragging::A;
    setSliderDown(m_dragging == Dragging::A);
    if (!onB)
        dragTo(where.x());
}

void MomentSlider::mouseMoveEvent(QMouseEvent *event) {
    if (m_dragging != Dragging::None)
        dragTo(event->position().toPoint().x());
}

void MomentSlider::mouseReleaseEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_dragging = Dragging::None;
    setSliderDown(false);
}

void MomentSlider::dragTo(int pixel) {
    const Moment moment = m_axis->momentAt(pixel, width());
    if (m_dragging == Dragging::A)
        m_document->showMoment(moment);
    else
        m_document->compareWith(moment);
}

void MomentSlider::wheelEvent(QWheelEvent *event) {
    if (!takeAxisWheel(*event, *m_axis, width()))
        takeStepWheel(*event, *m_document, m_wheelRest);
    event->accept();
}

} // namespace backstory::ui
