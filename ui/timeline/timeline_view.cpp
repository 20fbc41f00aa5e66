#include "ui/timeline/timeline_view.h"

#include "ui/models/change_summary.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"
#include "ui/timeline/held_band.h"
#include "ui/timeline/step_keys.h"
#include "ui/timeline/strip_picture.h"

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
    connect(document, &OrderDocument::pinnedFieldChanged, this, &TimelineView::forgetPicture);
    connect(document, &OrderDocument::findingsChanged, this, &TimelineView::forgetPicture);
    const auto repaint = [this] { update(); };
    connect(document, &OrderDocument::shownMomentChanged, this, repaint);
    connect(document, &OrderDocument::comparedMomentChanged, this, repaint);
    takeSpans();
}

void TimelineView::setSpans(const FilterSpans *spans) {
    m_spans = spans;
    connect(spans, &FilterSpans::changed, this, &TimelineView::takeSpans);
    takeSpans();
}

void TimelineView::takeSpans() {
    QString description = tr("All events of the order along time. Arrow keys step.");
    if (m_spans && m_spans->isKnown())
        description += QLatin1Char(' ') + tr("The filter holds in %n stretch(es) of it.", nullptr,
                                             static_cast<int>(m_spans->spans().size()));
    setAccessibleDescription(description);
    forgetPicture();
}

QSize TimelineView::sizeHint() const {
    return {640, strip::kHeight};
}

QSize TimelineView::minimumSizeHint() const {
    return {120, strip::kHeight};
}

std::vector<int> TimelineView::pinnedTicks() const {
    return pixelsOf(m_document->pinnedWriters(), *m_axis, width());
}

QString TimelineView::describe(int pixel) const {
    if (m_document->isEmpty())
        return {};
    QStringList parts{describeEvents(pixel), describeSpan(pixel)};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

QString TimelineView::describeSpan(int pixel) const {
    if (!m_spans || m_axis->scale().size() == 0)
        return {};
    const TimeScale &scale = m_axis->scale();
    // What one points at is the stretch behind a moment, a pixel more or less.
    const double place = m_axis->rangeFor(width()).placeOf(pixel + 1);
    Moment moment{std::min(scale.firstFrom(place), scale.size())};
    if (moment.value > 0 && scale.at(moment) > place)
        --moment.value;
    const auto span = m_spans->spanAt(moment);
    if (!span)
        return {};
    const auto said = [this](Version version) {
        const Stamp stamp = m_document->history()->facts(version).happenedAt;
        return tr("%1 (%2)", "v3 (2026-03-02 10:14)")
            .arg(versionText(version), stampWithZone(stamp, m_document->zone()));
    };
    const QString from = said(span->from.lastEvent());
    if (span->open)
        return tr("The filter holds from %1 on").arg(from);
    return tr("The filter holds from %1 until %2").arg(from, said(Version{span->to.value + 1}));
}

QString TimelineView::describeEvents(int pixel) const {
    const History &history = *m_document->history();
    for (const StripBucket &bucket : stripBuckets(*m_axis, width())) {
        if (std::abs(bucket.x - pixel) > strip::kMarkSize / 2.0)
            continue;
        const EventFacts facts = history.facts(bucket.first);
        QString text = versionText(bucket.first);
        if (bucket.count() > 1) {
            text += QStringLiteral("\u2013") + versionText(bucket.last) +
                    QStringLiteral(" \u00b7 ") +
                    tr("%n events", nullptr, static_cast<int>(bucket.count()));
        }
        text += u' ' + visible(facts.type) + u'\n' +
                stampWithZone(facts.happenedAt, m_document->zone());
        if (bucket.count() == 1)
            text += u'\n' + changeSummary(history, bucket.first);
        return text;
    }
    return {};
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

    const PixelRange range = m_axis->rangeFor(width());
    const double shown = range.pixelOf(m_axis->scale().at(m_document->shownMoment()));
    painter.setPen(QPen(look.accent, 1, Qt::DotLine));
    const double x = std::round(shown) + 0.5;
    painter.drawLine(QPointF(x, strip::kBaseline), QPointF(x, height()));
    if (m_brushFrom) {
        QColor brush = look.accent;
        brush.setAlphaF(0.2F);
        painter.fillRect(QRect(QPoint(*m_brushFrom, 0), QPoint(m_brushTo, height())).normalized(),
                         brush);
    }
    if (hasFocus()) {
        QColor frame = look.accent;
        frame.setAlphaF(0.5F);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(frame);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kHalf,
                                space::kHalf);
    }
}

void TimelineView::paintPicture(QPainter &painter, const Look &look) const {
    if (m_spans) {
        for (const HeldRun &run : heldRuns(m_spans->spans(), *m_axis, width()))
            paintHeldRun(painter,
                         QRectF(run.left, strip::kHeight - strip::kBand, run.right - run.left,
                                strip::kBand - 1),
                         look);
    }
    StripPicture(*m_document, *m_axis, look, width()).paint(painter, m_document->pinnedWriters());
}

void TimelineView::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && m_axis->isZoomed())
        m_axis->showAll();
    else if (!takeStepKey(*event, *m_document, [this] { Q_EMIT playToggled(); }))
        QWidget::keyPressEvent(event);
}

void TimelineView::mousePressEvent(QMouseEvent *event) {
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
    if (!m_brushFrom)
        return;
    m_brushTo = std::clamp(event->position().toPoint().x(), 0, width());
    update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event) {
    if (!m_brushFrom || event->button() != Qt::LeftButton)
        return;
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
    if (event->modifiers() & Qt::ControlModifier) {
        const double notches = event->angleDelta().y() / 120.0;
        m_axis->zoom(std::pow(0.8, notches), event->position().x(), width());
    } else {
        takeStepWheel(*event, *m_document, m_wheelRest);
    }
    event->accept();
}

} // namespace backstory::ui
