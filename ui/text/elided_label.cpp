#include "ui/text/elided_label.h"

#include "ui/text/look.h"
#include "ui/text/visible_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace backstory::ui {

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, QWidget *parent) : QLabel(parent), m_mode(mode) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::sizeHint() const {
    const QFontMetrics metrics = fontMetrics();
    // A pixel more than the text, or rounding at fractional scales would elide what fits.
    return QSize(metrics.horizontalAdvance(text()) + 2, metrics.height())
        .grownBy(contentsMargins());
}

QSize ElidedLabel::minimumSizeHint() const {
    const int shortest = fontMetrics().averageCharWidth() * 8;
    return {std::min(sizeHint().width(), shortest), sizeHint().height()};
}

bool ElidedLabel::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        const bool elided = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
        const QString tip = !m_detail.isEmpty() ? m_detail : elided ? text() : QString();
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(tip), this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const QRect room = contentsRect();
    const QString line = fontMetrics().elidedText(text(), m_mode, room.width());
    const Look look = Look::of(this);
    painter.setPen(m_dim ? look.dim : palette().color(foregroundRole()));
    painter.drawText(room, static_cast<int>(alignment()) | Qt::TextSingleLine, line);
}

DimLabel::DimLabel(const QString &text, QWidget *parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setText(text);
    takeColor();
}

void DimLabel::changeEvent(QEvent *event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_coloring)
        takeColor();
}

void DimLabel::takeColor() {
    m_coloring = true; // setting a colour is a change of palette itself
    QPalette palette;
    palette.setColor(QPalette::WindowText, parentWidget() ? Look::of(parentWidget()).dim
                                                          : Look::from(palette, font()).dim);
    setPalette(palette);
    m_coloring = false;
}

QLabel *plainLabel(const QString &text, QWidget *parent) {
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

} // namespace backstory::ui
