#include "ui/timeline/timeline_view.h"

#include "ui/text/visible_text.h"
#include "ui/timeline/axis_keys.h"
#include "ui/timeline/held_band.h"
#include "ui/timeline/moment_accessible.h"
#include "ui/timeline/moment_words.h"
#include "ui/timeline/step_keys.h"
#include "ui/timeline/strip_words.h"

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

constexpr int kShortestBrush = 8; ///< a drag shorter than this was meant as a click

} // namespace

TimelineView::TimelineView(OrderDocument *document, TimelineAxis *axis, QWidget *parent)
    : QWidget(parent), m_document(document), m_axis(axis) {
    setObjectName(QStringLiteral("timelineView"));
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(axis, &TimelineAxis::changed, this, &TimelineView::forgetPicture);
    connect(document, &OrderDocument::historyChanged, this, &TimelineView::forgetPicture);
    connect(document, &OrderDocument::historyRenewed, this, &TimelineView::forgetPicture);
    connect(document, &OrderDocument::findingsChanged, this, &TimelineView::forgetPicture);
    const auto repaint = [this] { update(); };
    connect(document, &OrderDocument::shownMomentChanged, this, repaint);
    connect(document, &OrderDocument::comparedMomentChanged, this, repaint);
    connect(document, &OrderDocument::otherSideChanged, this, repaint);
}

void TimelineView::setSpans(const FilterSpans *spans) {
    m_spans = spans;
    connect(spans, &FilterSpans::changed, this, &TimelineView::forgetPicture);
    forgetPicture();
}

void TimelineView::setMarks(const EventMarks *marks) {
    m_marks = marks;
    connect(marks, &EventMarks::changed, this, &TimelineView::forgetPicture);
    forgetPicture();
}

void TimelineView::setHighlight(const TypeHighlight *highlight) {
    m_highlight = highlight;
    connect(highlight, &TypeHighlight::changed, this, &TimelineView::forgetPicture);
}

QSize TimelineView::sizeHint() const {
    return {640, StripSizes::of(Look::of(this)).height()};
}

QSize TimelineView::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

void TimelineView::tell() {
    tellMoment(this, m_document->shownMoment());
}

QString TimelineView::describeAll() const {
    return spokenLife(*m_document, *m_axis, m_marks, m_spans);
}

QString TimelineView::describe(int pixel) const {
    if (m_document->isEmpty())
        return {};
    QString events;
    const double reach = StripSizes::of(Look::of(this)).mark / 2.0;
    double nearest = reach;
    for (const StripBucket &bucket : stripBuckets(m_axis->scale(), m_axis->rangeFor(width()))) {
        if (std::abs(bucket.x - pixel) >= nearest)
            continue;
        nearest = std::abs(bucket.x - pixel);
        events = bucketInWords(*m_document, m_marks, bucket);
    }
    QStringList parts{events};
    if (m_spans)
        parts << spanInWords(*m_document, *m_axis, *m_spans, pixel, width());
    parts.removeAll(QString());
    return parts.join(u'\n');
}

void TimelineView::forgetPicture() {
    m_picture = QPixmap();
    update();
}

bool TimelineView::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), plainToolTip(describe(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

void TimelineView::changeEvent(QEvent *event) {
    m_picture = QPixmap(); // palette, font, style, language
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void TimelineView::paintEvent(QPaintEvent *) {
    const Look look = Look::of(this);
    QPainter painter(this);
    if (m_axis->scale().size() == 0) {
        painter.setPen(look.dim);
        painter.drawText(rect(), static_cast<int>(Qt::AlignCenter),
                         m_document->isEmpty() ? tr("Choose an order to see its life here.")
                                               : tr("This order has no events."));
        return;
    }
    const double scale = devicePixelRatioF();
    const QSize pixels = size() * scale;
    if (m_picture.size() != pixels) {
        m_picture = QPixmap(pixels);
        m_picture.setDevicePixelRatio(scale);
        m_picture.fill(Qt::transparent);
        QPainter onPicture(&m_picture);
        paintPicture(onPicture, look);
    }
    painter.drawPixmap(0, 0, m_picture);
    if (m_document->hasB())
        paintMoment(painter, m_document->comparedMoment(), look, Qt::DashLine);
    paintMoment(painter, m_document->shownMoment(), look, Qt::SolidLine);
    paintFrames(painter, look);
}

void TimelineView::paintMoment(QPainter &painter, Moment moment, const Look &look,
                               Qt::PenStyle style) const {
    const double place = m_axis->rangeFor(width()).pixelOf(m_axis->scale().at(moment));
    const double x = std::round(place) + 0.5;
    QColor color = look.accent;
    color.setAlphaF(0.75F);
    painter.setPen(QPen(color, 1, style));
    // Beside the mark of its event, not through it: above it to the bars, below it to the slider.
    const StripSizes sizes = StripSizes::of(look);
    painter.drawLine(QPointF(x, sizes.baseline + sizes.marks), QPointF(x, height()));
    painter.drawLine(QPointF(x, sizes.baseline), QPointF(x, sizes.baseline + 6));
}

void TimelineView::paintFrames(QPainter &painter, const Look &look) const {
    if (m_brushFrom) {
        QColor brush = look.accent;
        brush.setAlphaF(0.2F);
        painter.fillRect(QRect(QPoint(*m_brushFrom, 0), QPoint(m_brushTo, height())).normalized(),
                         brush);
    }
    if (!hasFocus())
        return;
    QColor frame = look.accent;
    frame.setAlphaF(0.5F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(frame);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kHalf,
                            space::kHalf);
}

void TimelineView::paintPicture(QPainter &painter, const Look &look) const {
    const StripSizes sizes = StripSizes::of(look);
    if (m_spans) {
        const double top = sizes.height() - sizes.band;
        for (const HeldRun &run : heldRuns(m_spans->spans(), *m_axis, width()))
            paintHeldRun(painter, QRectF(run.left, top, run.right - run.left, sizes.band - 1),
                         look);
    }
    StripAccents accents;
    if (m_marks)
        accents.marked = m_marks->versions();
    if (m_highlight) {
        accents.type = m_highlight->index();
        accents.ofType = m_highlight->versions();
    }
    StripPicture(*m_document, *m_axis, look, width()).paint(painter, accents);
}

void TimelineView::keyPressEvent(QKeyEvent *event) {
    const bool pages = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (pages && event->modifiers() == Qt::NoModifier)
        m_axis->pan(event->key() == Qt::Key_PageUp ? -1 : 1);
    else if (!takeAxisKey(*event, *m_axis) &&
             !takeStepKey(*event, *m_document, [this] { Q_EMIT playToggled(); }))
        QWidget::keyPressEvent(event);
}

void TimelineView::mousePressEvent(QMouseEvent *event) {
    if (event->button() == Qt::MiddleButton) {
        m_panFrom = event->position().x();
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    const Moment moment = m_axis->momentAt(event->position().x(), width());
    if (event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        m_document->compareWith(moment);
        return;
    }
    m_brushFrom = event->position().toPoint().x();
    m_brushTo = *m_brushFrom;
}

void TimelineView::mouseMoveEvent(QMouseEvent *event) {
    if (m_panFrom)
        panTo(event->position().x());
    if (!m_brushFrom)
        return;
    m_brushTo = std::clamp(event->position().toPoint().x(), 0, width());
    update();
}

void TimelineView::panTo(double x) {
    const PixelRange range = m_axis->rangeFor(width());
    m_axis->pan((*m_panFrom - x) / (range.right - range.left));
    m_panFrom = x;
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event) {
    if (event->button() == Qt::MiddleButton) {
        m_panFrom.reset();
        unsetCursor();
    } else if (event->button() == Qt::LeftButton && m_brushFrom) {
        endBrush();
    }
}

void TimelineView::endBrush() {
    const int from = *m_brushFrom;
    m_brushFrom.reset();
    update();
    if (std::abs(m_brushTo - from) < kShortestBrush) {
        m_document->showMoment(m_axis->momentAt(from, width()));
        return;
    }
    const PixelRange range = m_axis->rangeFor(width());
    m_axis->showBetween(range.placeOf(std::min(from, m_brushTo)),
                        range.placeOf(std::max(from, m_brushTo)));
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *) {
    m_axis->showAll();
}

void TimelineView::wheelEvent(QWheelEvent *event) {
    if (!takeAxisWheel(*event, *m_axis, width()))
        takeStepWheel(*event, *m_document, m_wheelRest);
    event->accept();
}

} // namespace backstory::ui
