#include "ui/timeline/pin_name.h"

#include "ui/text/look.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace backstory::ui {
namespace {

constexpr int kBesideText = 4; ///< free on both sides of it

} // namespace

PinName::PinName(QWidget *parent) : QToolButton(parent) {
    setCheckable(true);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
}

QString PinName::shownText() const {
    return QFontMetrics(Look::of(this).small)
        .elidedText(text(), Qt::ElideMiddle, width() - 2 * kBesideText);
}

int PinName::wantedWidth() const {
    // One more: what is rounded down would be cut.
    return QFontMetrics(Look::of(this).small).horizontalAdvance(text()) + 1 + 2 * kBesideText;
}

void PinName::paintEvent(QPaintEvent *) {
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    const Look look = Look::of(this);
    painter.setFont(look.small);
    painter.setPen(look.text);
    painter.drawText(rect().adjusted(kBesideText, 0, -kBesideText, 0),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                     shownText());
}

} // namespace backstory::ui
