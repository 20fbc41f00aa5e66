#include "ui/views/source_button.h"

#include "ui/text/look.h"

#include <QPainter>
#include <QPainterPath>

namespace backstory::ui {

namespace {

constexpr int kStripe = space::kHalf;

} // namespace

SourceButton::SourceButton(QWidget *parent) : QPushButton(parent) {}

void SourceButton::setColor(SourceColor color) {
    if (m_color == color)
        return;
    m_color = color;
    updateGeometry();
    update();
}

QSize SourceButton::sizeHint() const {
    const QSize hint = QPushButton::sizeHint();
    return m_color == SourceColor::None ? hint : hint + QSize(2 * kStripe, 0);
}

void SourceButton::paintEvent(QPaintEvent *event) {
    QPushButton::paintEvent(event);
    if (m_color == SourceColor::None)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr int kRadius = 2;
    const QRectF inside = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPainterPath shape;
    shape.addRoundedRect(inside, kRadius, kRadius);
    QRectF stripe = inside;
    if (layoutDirection() == Qt::RightToLeft)
        stripe.setLeft(stripe.right() - kStripe);
    else
        stripe.setWidth(kStripe);
    painter.setClipPath(shape);
    painter.fillRect(stripe, sourceColorValue(m_color));
}

} // namespace backstory::ui
