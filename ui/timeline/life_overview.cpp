#include "ui/timeline/life_overview.h"

#include "ui/text/format.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/timeline/axis_keys.h"
#include "ui/timeline/strip_picture.h"

#include <QAccessible>
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

constexpr double kGripReach = 5; ///< this near to an end one holds the end
constexpr double kShortestBrush = 4;
constexpr double kPanStep = 0.1; ///< of what is on screen

} // namespace

LifeOverview::LifeOverview(OrderDocument *document, TimelineAxis *axis, QWidget *parent)
    : QWidget(parent), m_document(document), m_axis(axis) {
    setObjectName(QStringLiteral("lifeOverview"));
    setAccessibleName(tr("Part of the life on screen"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto repaint = [this] { update(); };
    connect(axis, &TimelineAxis::changed, this, &LifeOverview::takeRange);
    connect(document, &OrderDocument::shownMomentChanged, this, repaint);
    connect(document, &OrderDocument::comparedMomentChanged, this, repaint);
    connect(document, &OrderDocument::otherSideChanged, this, repaint);
}

QSize LifeOverview::sizeHint() const {
    return {640, std::max(10, QFontMetrics(Look::of(this).small).height() * 2 / 3) + 2};
}

QSize LifeOverview::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

PixelRange LifeOverview::wholeRange() const {
    PixelRange range = m_axis->rangeFor(width());
    range.from = 0;
    range.to = 1;
    return range;
}

QRectF LifeOverview::windowPlace() const {
    const PixelRange whole = wholeRange();
    const PixelRange shown = m_axis->rangeFor(width());
    const double left = whole.pixelOf(shown.from);
    return {left, 0, whole.pixelOf(shown.to) - left, static_cast<double>(height())};
}

QString LifeOverview::describe() const {
    if (m_axis->scale().size() == 0)
        return {};
    if (!m_axis->isZoomed())
        return tr("The whole life is shown. Drag here to look at a part of it.");
    const PixelRange shown = m_axis->rangeFor(width());
    const TimeScale &scale = m_axis->scale();
    const std::uint32_t first = std::clamp(scale.firstFrom(shown.from), 1U, scale.size());
    const Moment last = scale.nearest(shown.to);
    return tr("Shown is %1 to %2 of %3. Drag it, or drag an end of it; a double click shows all.")
        .arg(versionText(Version{first}), versionText(last.lastEvent()))
        .arg(scale.size());
}

void LifeOverview::changeEvent(QEvent *event) {
    m_density = QPixmap(); // palette, font, style
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void LifeOverview::takeRange() {
    m_density = QPixmap();
    QAccessibleValueChangeEvent event(this, m_axis->rangeFor(width()).from * 100);
    QAccessible::updateAccessibility(&event);
    update();
}

LifeOverview::Grip LifeOverview::gripAt(double x) const {
    if (!m_axis->isZoomed())
        return Grip::Brush;
    const QRectF window = windowPlace();
    const double toLeft = std::abs(x - window.left());
    const double toRight = std::abs(x - window.right());
    if (std::min(toLeft, toRight) <= kGripReach)
        return toLeft < toRight || (toLeft == toRight && x < window.left()) ? Grip::Left
                                                                            : Grip::Right;
    return x > window.left() && x < window.right() ? Grip::Window : Grip::Brush;
}

void LifeOverview::showCursorFor(double x) {
    switch (m_grip == Grip::None ? gripAt(x) : m_grip) {
    case Grip::Left:
    case Grip::Right:
        setCursor(Qt::SizeHorCursor);
        return;
    case Grip::Window:
        setCursor(m_grip == Grip::None ? Qt::OpenHandCursor : Qt::ClosedHandCursor);
        return;
    case Grip::Brush:
    case Grip::None:
        unsetCursor();
    }
}

bool LifeOverview::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), plainToolTip(describe()), this);
        return true;
    }
    return QWidget::event(event);
}

void LifeOverview::paintEvent(QPaintEvent *) {
    if (m_axis->scale().size() == 0)
        return;
    const double scale = devicePixelRatioF();
    const QSize pixels = size() * scale;
    if (m_density.size() != pixels) {
        m_density = QPixmap(pixels);
        m_density.setDevicePixelRatio(scale);
        m_density.fill(Qt::transparent);
        QPainter onDensity(&m_density);
        paintDensity(onDensity);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_density);
    paintMoments(painter);
    paintWindow(painter);
}

void LifeOverview::paintDensity(QPainter &painter) const {
    const Look look = Look::of(this);
    const double room = height() - 4;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.panel);
    painter.drawRoundedRect(rect(), space::kHalf, space::kHalf);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    const auto buckets = stripBuckets(m_axis->scale(), wholeRange());
    std::uint32_t most = 3;
    for (const StripBucket &bucket : buckets)
        most = std::max(most, bucket.count());
    for (const StripBucket &bucket : buckets) {
        const double share = std::sqrt(static_cast<double>(bucket.count()) / most);
        const double tall = std::max(3.0, std::round(room * share));
        painter.fillRect(
            QRectF(std::round(bucket.x) - 1, height() - 2 - tall, StripSizes::kBucket, tall),
            look.density);
    }
}

void LifeOverview::paintMoments(QPainter &painter) const {
    const Look look = Look::of(this);
    const PixelRange whole = wholeRange();
    const auto xOf = [&](Moment moment) {
        return std::round(whole.pixelOf(m_axis->scale().at(moment)));
    };
    painter.setPen(QPen(look.accent, 1, Qt::DotLine));
    if (m_document->hasB()) {
        const double b = xOf(m_document->comparedMoment()) + 0.5;
        painter.drawLine(QPointF(b, 0), QPointF(b, height()));
    }
    painter.fillRect(QRectF(xOf(m_document->shownMoment()) - 1, 0, 2, height()), look.accent);
}

void LifeOverview::paintWindow(QPainter &painter) const {
    const Look look = Look::of(this);
    const QRectF window = windowPlace();
    if (m_axis->isZoomed()) {
        QColor veil = look.base;
        veil.setAlphaF(0.6F);
        painter.fillRect(QRectF(0, 0, window.left(), height()), veil);
        painter.fillRect(QRectF(window.right(), 0, width() - window.right(), height()), veil);
        QColor ground = look.accent;
        ground.setAlphaF(0.15F);
        painter.fillRect(window, ground);
        painter.setPen(QPen(look.accent, 1));
        painter.drawRect(QRectF(std::round(window.left()) + 0.5, 0.5,
                                std::max(2.0, std::round(window.width()) - 1), height() - 1.0));
        for (const double x : {window.left(), window.right()})
            painter.fillRect(QRectF(std::round(x) - 2, 2, 4, height() - 4), look.accent);
    }
    if (hasFocus()) {
        QColor frame = look.accent;
        frame.setAlphaF(0.5F);
        painter.setPen(frame);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void LifeOverview::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_PageUp:
        m_axis->pan(event->key() == Qt::Key_Left ? -kPanStep : -1);
        return;
    case Qt::Key_Right:
    case Qt::Key_PageDown:
        m_axis->pan(event->key() == Qt::Key_Right ? kPanStep : 1);
        return;
    case Qt::Key_Home:
    case Qt::Key_End: {
        const PixelRange shown = m_axis->rangeFor(width());
        const double part = shown.to - shown.from;
        const double from = event->key() == Qt::Key_Home ? 0 : 1 - part;
        m_axis->showBetween(from, from + part);
        return;
    }
    default:
        if (!takeAxisKey(*event, *m_axis))
            QWidget::keyPressEvent(event);
    }
}

void LifeOverview::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || m_axis->scale().size() == 0) {
        event->ignore();
        return;
    }
    m_pressedAt = event->position().x();
    m_grip = gripAt(m_pressedAt);
    const PixelRange shown = m_axis->rangeFor(width());
    m_fromAtPress = shown.from;
    m_toAtPress = shown.to;
    showCursorFor(m_pressedAt);
}

void LifeOverview::mouseMoveEvent(QMouseEvent *event) {
    if (m_grip != Grip::None)
        dragTo(event->position().x());
    showCursorFor(event->position().x());
}

void LifeOverview::dragTo(double x) {
    const PixelRange whole = wholeRange();
    const double moved = whole.placeOf(x) - whole.placeOf(m_pressedAt);
    switch (m_grip) {
    case Grip::Left:
        m_axis->showBetween(std::min(m_fromAtPress + moved, m_toAtPress), m_toAtPress);
        break;
    case Grip::Right:
        m_axis->showBetween(m_fromAtPress, std::max(m_toAtPress + moved, m_fromAtPress));
        break;
    case Grip::Window: {
        const double part = m_toAtPress - m_fromAtPress;
        const double from = std::clamp(m_fromAtPress + moved, 0.0, 1.0 - part);
        m_axis->showBetween(from, from + part);
        break;
    }
    case Grip::Brush:
        if (std::abs(x - m_pressedAt) >= kShortestBrush)
            m_axis->showBetween(whole.placeOf(std::min(x, m_pressedAt)),
                                whole.placeOf(std::max(x, m_pressedAt)));
        break;
    case Grip::None:
        break;
    }
}

void LifeOverview::mouseReleaseEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || m_grip == Grip::None)
        return;
    const double x = event->position().x();
    if (m_grip == Grip::Brush && m_axis->isZoomed() && std::abs(x - m_pressedAt) < kShortestBrush) {
        const double part = m_toAtPress - m_fromAtPress;
        const double from = std::clamp(wholeRange().placeOf(x) - part / 2, 0.0, 1.0 - part);
        m_axis->showBetween(from, from + part);
    }
    m_grip = Grip::None;
    showCursorFor(x);
}

void LifeOverview::mouseDoubleClickEvent(QMouseEvent *) {
    m_axis->showAll();
}

void LifeOverview::wheelEvent(QWheelEvent *event) {
    // Zoomed in, what is on screen follows the wheel; a pointer over the whole life zooms into it.
    if (event->modifiers() & Qt::ControlModifier || !m_axis->isZoomed()) {
        const double place = wholeRange().placeOf(event->position().x());
        const double pixel = m_axis->rangeFor(width()).pixelOf(place);
        m_axis->zoom(std::pow(0.8, event->angleDelta().y() / 120.0), pixel, width());
    } else {
        const QPoint turned = event->angleDelta();
        const int most = std::abs(turned.x()) > std::abs(turned.y()) ? turned.x() : turned.y();
        m_axis->pan(-most / 120.0 * kPanStep);
    }
    event->accept();
}

} // namespace backstory::ui
