#include "ui/views/shaped_texts.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace backstory::ui {

ShapedTexts::OfFont &ShapedTexts::textsOf(const QFont &font) {
    const auto found = std::ranges::find_if(
        m_fonts, [&font](const OfFont &known) { return known.used && known.font == font; });
    if (found != m_fonts.end())
        return *found;
    OfFont &fresh = m_fonts[m_next];
    m_next = (m_next + 1) % kFonts;
    fresh.texts.clear();
    fresh.font = font;
    fresh.used = true;
    return fresh;
}

void ShapedTexts::draw(QPainter &painter, const QFont &font, const QString &text, const QRect &room,
                       Qt::Alignment alignment, Qt::TextElideMode elide) {
    if (text.isEmpty() || room.width() <= 0)
        return;
    painter.setFont(font);
    OfFont &known = textsOf(font);
    // Shortened to another width it is another text.
    const QString key = text + QChar(room.width()) + QChar(static_cast<int>(elide));
    QStaticText *shaped = known.texts.object(key);
    if (shaped == nullptr) {
        shaped = new QStaticText(QFontMetrics(font).elidedText(text, elide, room.width()));
        shaped->setTextFormat(Qt::PlainText);
        shaped->prepare(painter.transform(), font);
        known.texts.insert(key, shaped); // which owns it
    }
    QRectF place(QPointF(), shaped->size());
    place.moveCenter(QRectF(room).center());
    if (alignment.testFlag(Qt::AlignRight))
        place.moveRight(room.right() + 1);
    else if (!alignment.testFlag(Qt::AlignHCenter))
        place.moveLeft(room.left());
    painter.drawStaticText(place.topLeft().toPoint(), *shaped);
}

} // namespace backstory::ui
