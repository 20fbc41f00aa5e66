#include "ui/views/row_delegate.h"

#include "ui/models/roles.h"
#include "ui/text/drawn_icon.h"
#include "ui/text/look.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace backstory::ui {
namespace {

Look lookOf(const QStyleOptionViewItem &option) {
    return option.widget ? Look::of(option.widget) : Look::from(option.palette, option.font);
}

/// A sentence much longer than its cell: all of it would be shaped, to show the beginning.
void cutToWidth(QStyleOptionViewItem &option) {
    // Hardly a sentence has letters half as wide as usual throughout.
    const int narrow = std::max(2, option.fontMetrics.averageCharWidth() / 2);
    const int room = option.rect.width() / narrow + 8;
    if (option.rect.width() > 0 && option.text.size() > room)
        option.text = option.text.left(room) + QChar(0x2026);
}

QPalette::ColorGroup groupOf(const QStyleOptionViewItem &cell) {
    if (!cell.state.testFlag(QStyle::State_Enabled))
        return QPalette::Disabled;
    return cell.state.testFlag(QStyle::State_Active) ? QPalette::Normal : QPalette::Inactive;
}

/// Whether nothing stands beside the text of a cell.
bool isAlone(const QStyleOptionViewItem &cell) {
    return !(cell.features &
             (QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::HasCheckIndicator));
}

/// Where the style would put the text of a cell.
QRect roomForText(const QStyle &style, const QStyleOptionViewItem &cell) {
    const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
    const QRect rect = isAlone(cell)
                           ? cell.rect
                           : style.subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget);
    return rect.adjusted(margin, 0, -margin, 0);
}

/// A round badge with a letter: filled for A, open for B, both letters where they are one moment.
void paintBadge(QPainter &painter, const QRect &cell, Badge badge, const Look &look) {
    const QString letters = badge == Badge::A   ? QStringLiteral("A")
                            : badge == Badge::B ? QStringLiteral("B")
                                                : QStringLiteral("AB");
    QFont font = look.small;
    font.setBold(true);
    const QFontMetrics metrics(font);
    const double height = std::min(metrics.height() + 2, cell.height() - 2);
    QRectF pill(0, 0, std::max(height, metrics.horizontalAdvance(letters) + 10.0), height);
    pill.moveCenter(QRectF(cell).center());
    const bool filled = badge != Badge::B;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    painter.setPen(filled ? QPen(Qt::NoPen) : QPen(look.accent, 1.5));
    painter.setBrush(filled ? look.accent : look.base);
    const QRectF inner = filled ? pill : pill.adjusted(0.75, 0.75, -0.75, -0.75);
    painter.drawRoundedRect(inner, height / 2, height / 2);
    painter.setPen(filled ? look.onAccent : look.accent);
    painter.drawText(pill, static_cast<int>(Qt::AlignCenter), letters);
    painter.restore();
}

} // namespace

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const Look look = lookOf(*option);
    if (index.data(FixedRole).toBool())
        option->font = look.fixed;
    if (index.data(BoldRole).toBool())
        option->font.setBold(true);
    if (index.data(StruckRole).toBool())
        option->font.setStrikeOut(true);
    option->fontMetrics = QFontMetrics(option->font);

    const auto sign = static_cast<ChangeSign>(index.data(SignRole).toInt());
    const bool selected = option->state.testFlag(QStyle::State_Selected);
    const QColor tint = look.tint(sign);
    if (tint.isValid() && !selected)
        option->backgroundBrush = tint;
    const auto colorText = [option](const QColor &color) {
        option->palette.setColor(QPalette::Text, color);
        option->palette.setColor(QPalette::HighlightedText, color);
    };
    if (sign != ChangeSign::None && option->text == signText(sign)) {
        option->font.setBold(true);
        option->displayAlignment = Qt::AlignCenter;
        colorText(look.signColor(sign));
    } else if (index.data(DimRole).toBool()) {
        colorText(look.dim);
    }
    // Ids, links and numbers differ at both ends; sentences begin with what matters.
    if (!option->text.contains(u' ') && !option->text.startsWith(u'{') &&
        !option->text.startsWith(u'['))
        option->textElideMode = Qt::ElideMiddle;
    else
        cutToWidth(*option);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const {
    const auto badge = static_cast<Badge>(index.data(BadgeRole).toInt());
    const QVariant glyph = index.data(GlyphRole);
    const bool drawn = badge == Badge::A || badge == Badge::B || badge == Badge::Both;
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    const QRect room = roomForText(*style, cell);
    const QString text = std::exchange(cell.text, QString());
    // Without an icon and the focus a cell is nothing but its ground, which needs no laying out.
    const bool plain = isAlone(cell) && !cell.state.testFlag(QStyle::State_HasFocus);
    if (plain)
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    else
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (!drawn && !glyph.isValid()) {
        paintText(*painter, cell, text, room);
        return;
    }
    const Look look = lookOf(cell);
    if (drawn) {
        paintBadge(*painter, cell.rect, badge, look);
        return;
    }
    const auto sign = static_cast<Glyph>(glyph.toInt());
    const double side = std::min(cell.rect.height() - 6, cell.fontMetrics.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(cell.rect).center());
    paintGlyph(*painter, square, sign, sign == Glyph::Warning ? look.warning : look.dim);
}

// As the style draws it; but the style shapes each text anew, for its size, for its elision and to
// draw it.
void RowDelegate::paintText(QPainter &painter, const QStyleOptionViewItem &cell,
                            const QString &text, const QRect &room) const {
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    painter.save();
    painter.setPen(
        cell.palette.color(groupOf(cell), selected ? QPalette::HighlightedText : QPalette::Text));
    m_texts.draw(painter, cell.font, text, room,
                 QStyle::visualAlignment(cell.direction, cell.displayAlignment),
                 cell.textElideMode);
    painter.restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(lookOf(option).rowHeight());
    return size;
}

} // namespace backstory::ui
