#pragma once

#include <QTableView>
#include <QTreeView>

namespace backstory::ui {

/// A tree of fields. The first column holds signs, the second unfolds; tints run over the whole
/// row. Enter or a double click asks for the writer of a value. A row that is selected becomes the
/// current one, whoever selects it: assistive technology only selects.
class ValueTree : public QTreeView {
    Q_OBJECT

public:
    explicit ValueTree(QWidget *parent = nullptr);

    /// Fixes the widths of the outer columns and shares out the rest. Call after setModel.
    void arrangeColumns();
    /// Lays rows that came or went out now: laid out while they are painted, they would all be
    /// painted twice.
    void layOutNow() { executeDelayedItemsLayout(); }

Q_SIGNALS:
    void writerWanted(const QModelIndex &index);
    /// The standard key for copying.
    void copyWanted(const QModelIndex &index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void fitRows();
};

/// A table of rows as the whole window has them: no grid, alternating, one height, icons as tall as
/// the text, whole rows selected, Tab leaves it. Rows that come in above do not move what is on
/// screen. A row that is selected becomes the current one, as in the tree.
class RowTable : public QTableView {
    Q_OBJECT

public:
    explicit RowTable(QWidget *parent = nullptr);

Q_SIGNALS:
    /// Enter or a double click.
    void rowChosen(const QModelIndex &index);
    /// Rows and icons became as tall as another font needs; columns may have to follow.
    void fitted();
    /// The standard key for copying.
    void copyWanted(const QModelIndex &index);

protected:
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void fitRows();
};

} // namespace backstory::ui
