#pragma once

#include "ui/views/shaped_texts.h"

#include <QStyledItemDelegate>

namespace backstory::ui {

/// Makes rows look as the models say they are (ui/models/roles): tints and signs of changes, the
/// fixed-width font, second rank, badges of the two moments, icons of findings. Text is drawn as
/// text, whatever it looks like.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintText(QPainter &painter, const QStyleOptionViewItem &cell, const QString &text,
                   const QRect &room) const;

    mutable ShapedTexts m_texts;
};

} // namespace backstory::ui
