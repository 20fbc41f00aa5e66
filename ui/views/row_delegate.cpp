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

QString lettersOf(Badge badge) {
    switch (badge) {
    case Badge::A:
        return QStringLiteral("A");
    case Badge::B:
        return QStringLiteral("B");
    case Badge::Both:
        return QStringLiteral("AB");
    case Badge::None:
    case Badge::After:
        break;
    }
    return {};
}

/// A round badge with a letter at the right end of a place: filled for A, open for B, both letters
/// where they are one moment. Answers how wide it is.
double paintBadge(QPainter &painter, const QRectF &place, const QString &letters,
                  const Look &look) {
    QFont font = look.small;
    font.setBold(true);
    const QFontMetrics metrics(font);
    const double height = std::min(metrics.height() + 2.0, place.height() - 2);
    QRectF pill(0, 0, std::max(height, metrics.horizontalAdvance(letters) + 10.0), height);
    pill.moveCenter(place.center());
    pill.moveRight(place.right());
    const bool filled = letters != lettersOf(Badge::B);
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
    return pill.width();
}

/// What stands in a cell of marks beside its text.
struct Marks {
    QString letters;
    QVariant glyph;
    bool bookmark = false;

    explicit Marks(const QModelIndex &index)
        : letters(lettersOf(static_cast<Badge>(index.data(BadgeRole).toInt()))),
          glyph(index.data(GlyphRole)),
          bookmark(index.data(BookmarkRole).toBool()) {}
    [[nodiscard]] bool any() const { return !letters.isEmpty() || glyph.isValid() || bookmark; }
};

/// From the right end of the cell to the left, as far as there is room. `text` is what stands there
/// instead of a badge.
void paintMarks(QPainter &painter, const QStyleOptionViewItem &cell, const Marks &marks,
                const QString &text) {
    const Look look = lookOf(cell);
    QRectF place = QRectF(cell.rect).adjusted(0, 0, -space::kHalf, 0);
    if (!marks.letters.isEmpty()) {
        place.setRight(place.right() - paintBadge(painter, place, marks.letters, look) - 2);
    } else if (!text.isEmpty()) {
        painter.save();
        painter.setFont(cell.font);
        painter.setPen(look.dim);
        painter.drawText(place, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), text);
        painter.restore();
        place.setRight(place.right() - cell.fontMetrics.horizontalAdvance(text) - 2);
    }
    const double side = std::min(cell.rect.height() - 8, cell.fontMetrics.height() - 2);
    const auto paint = [&](Glyph glyph, const QColor &color) {
        if (place.width() < side)
            return;
        QRectF square(0, 0, side, side);
        square.moveCenter(place.center());
        square.moveRight(place.right());
        paintGlyph(painter, square, glyph, color);
        place.setRight(square.left() - 2);
    };
    if (marks.glyph.isValid()) {
        const auto glyph = static_cast<Glyph>(marks.glyph.toInt());
        paint(glyph, glyph == Glyph::Warning ? look.warning : look.dim);
    }
    if (marks.bookmark)
        paint(Glyph::Flag, look.accent);
}

/// A frame around the text of a cell that holds what is searched for.
void paintHit(QPainter &painter, const QStyleOptionViewItem &cell, const QString &text,
              const QRect &room) {
    const Look look = lookOf(cell);
    const int wide = cell.fontMetrics.horizontalAdvance(text) + 6;
    QRectF frame(room.left() - 3, cell.rect.top() + 2, std::min(wide, room.width() + 4),
                 cell.rect.height() - 4);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.accent, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 3, 3);
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
    if (const Marks marks(index); marks.any()) {
        paintMarks(*painter, cell, marks, text);
        return;
    }
    if (index.data(HitRole).toBool())
        paintHit(*painter, cell, text, room);
    paintText(*painter, cell, text, room);
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
