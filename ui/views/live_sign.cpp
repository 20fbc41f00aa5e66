#include "ui/views/live_sign.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/elided_label.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"

#include <QBoxLayout>
#include <QEvent>

namespace backstory::ui {

namespace {

Glyph glyphOf(LiveSign::Sign sign) {
    switch (sign) {
    case LiveSign::Sign::Live:
        return Glyph::Live;
    case LiveSign::Sign::Silent:
        return Glyph::Warning;
    case LiveSign::Sign::NotLive:
        break;
    }
    return Glyph::NotLive;
}

} // namespace

LiveSign::LiveSign(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new ElidedLabel(Qt::ElideRight, this)) {
    setObjectName(QStringLiteral("liveSign"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::kHalf);
    row->addWidget(m_icon);
    row->addWidget(m_text);
    m_text->setObjectName(QStringLiteral("liveText"));
    hide();
}

void LiveSign::show(Sign sign, const QString &text, const QString &detail) {
    m_sign = sign;
    paintSign();
    m_text->setText(text);
    setAccessibleName(text);
    setAccessibleDescription(detail);
    setToolTip(plainToolTip(detail));
    m_text->setDetail(detail);
    setVisible(true);
}

void LiveSign::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paintSign();
}

void LiveSign::paintSign() {
    const int side = fontMetrics().ascent();
    m_icon->setPixmap(glyphIcon(glyphOf(m_sign)).pixmap(QSize(side, side), devicePixelRatioF()));
}

} // namespace backstory::ui
