#include "ui/views/row_views.h"

#include "ui/models/roles.h"
#include "ui/text/look.h"
#include "ui/views/row_delegate.h"

#include <QFocusEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace backstory::ui {
namespace {

constexpr int kSignWidth = 24; ///< at least
constexpr int kMarkSide = 14;  ///< of the mark of a type at least, and no more room than it needs

void prepare(QAbstractItemView &view) {
    view.setItemDelegate(new RowDelegate(&view));
    view.setAlternatingRowColors(true);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    view.setTabKeyNavigation(false);
    view.setFrameShape(QFrame::NoFrame);
    view.setTextElideMode(Qt::ElideRight);
}

void prepare(QHeaderView &header) {
    header.setHighlightSections(false);
    header.setFont(Look::of(&header).small);
    header.setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header.setMinimumSectionSize(kSignWidth);
    header.setTextElideMode(Qt::ElideRight);
}

void soften(QStyleOptionViewItem &option, const Look &look) {
    option.palette.setColor(QPalette::Highlight, look.selection);
    option.palette.setColor(QPalette::HighlightedText, look.text);
}

/// Makes the row that was selected the current one. Where it becomes current by itself, because a
/// person moved to it, nothing else happens.
void followSelection(const QAbstractItemView &view, const QItemSelection &selected) {
    if (selected.isEmpty())
        return;
    const QModelIndex first = selected.first().topLeft();
    const QModelIndex current = view.currentIndex();
    if (first.row() == current.row() && first.parent() == current.parent())
        return;
    const int column = std::max(0, current.column());
    view.selectionModel()->setCurrentIndex(first.siblingAtColumn(column),
                                           QItemSelectionModel::NoUpdate);
}

bool isEnter(const QKeyEvent &event) {
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

/// The line of an index, over the whole width.
QRect lineOf(const QAbstractItemView &view, const QModelIndex &index) {
    const QRect cell = view.visualRect(index);
    return cell.isNull() ? QRect() : QRect(0, cell.top(), view.viewport()->width(), cell.height());
}

/// A frame around the line that the keys act on: a selected line looks the same without the focus.
void paintFocus(QAbstractItemView &view) {
    if (!view.hasFocus())
        return;
    QPainter painter(view.viewport());
    painter.setPen(Look::of(&view).accent);
    painter.drawRect(lineOf(view, view.currentIndex()).adjusted(0, 0, -1, -1));
}

void repaintFocus(QAbstractItemView &view, const QModelIndex &current,
                  const QModelIndex &previous) {
    if (!view.hasFocus())
        return;
    view.viewport()->update(lineOf(view, current));
    view.viewport()->update(lineOf(view, previous));
}

} // namespace

ValueTree::ValueTree(QWidget *parent) : QTreeView(parent) {
    prepare(*this);
    prepare(*header());
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    setTreePosition(1);
    setIndentation(space::kTwo);
    header()->setSectionsMovable(false);
}

void ValueTree::arrangeColumns() {
    QHeaderView &columns = *header();
    columns.setStretchLastSection(false);
    columns.setSectionResizeMode(0, QHeaderView::Fixed);
    fitRows();
    columns.setSectionResizeMode(1, QHeaderView::Interactive);
    columns.resizeSection(1, fontMetrics().averageCharWidth() * 22);
    for (int section = 2; section < columns.count(); ++section)
        columns.setSectionResizeMode(section, QHeaderView::Stretch);
}

void ValueTree::initViewItemOption(QStyleOptionViewItem *option) const {
    QTreeView::initViewItemOption(option);
    soften(*option, Look::of(this));
}

void ValueTree::paintEvent(QPaintEvent *event) {
    QTreeView::paintEvent(event);
    paintFocus(*this);
}

void ValueTree::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QTreeView::currentChanged(current, previous);
    repaintFocus(*this, current, previous);
}

void ValueTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const {
    const auto sign = static_cast<ChangeSign>(index.data(SignRole).toInt());
    const QColor tint = Look::of(this).tint(sign);
    if (tint.isValid() && !selectionModel()->isSelected(index))
        painter->fillRect(rect, tint);
    QTreeView::drawBranches(painter, rect, index);
}

void ValueTree::keyPressEvent(QKeyEvent *event) {
    if (isEnter(*event) && currentIndex().isValid()) {
        Q_EMIT writerWanted(currentIndex());
        return;
    }
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        Q_EMIT copyWanted(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void ValueTree::mouseDoubleClickEvent(QMouseEvent *event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    const QModelIndex first = index.siblingAtColumn(0);
    const bool unfolds = index.column() == 1 && model()->hasChildren(first);
    if (unfolds || index.data(FoldRole).toBool())
        setExpanded(first, !isExpanded(first));
    else
        Q_EMIT writerWanted(index);
}

void ValueTree::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) {
    QTreeView::selectionChanged(selected, deselected);
    followSelection(*this, selected);
}

void ValueTree::changeEvent(QEvent *event) {
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
}

void ValueTree::fitRows() {
    if (header()->count() > 0)
        header()->resizeSection(0, std::max(kSignWidth, Look::of(this).rowHeight()));
    scheduleDelayedItemsLayout();
}

RowTable::RowTable(QWidget *parent) : QTableView(parent) {
    prepare(*this);
    prepare(*horizontalHeader());
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fitRows();
}

void RowTable::initViewItemOption(QStyleOptionViewItem *option) const {
    QTableView::initViewItemOption(option);
    soften(*option, Look::of(this));
}

void RowTable::paintEvent(QPaintEvent *event) {
    QTableView::paintEvent(event);
    paintFocus(*this);
}

void RowTable::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QTableView::currentChanged(current, previous);
    repaintFocus(*this, current, previous);
}

void RowTable::focusInEvent(QFocusEvent *event) {
    QTableView::focusInEvent(event);
    // Whoever comes by key must see where he is.
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        scrollTo(currentIndex());
}

void RowTable::keyPressEvent(QKeyEvent *event) {
    if (isEnter(*event) && currentIndex().isValid()) {
        Q_EMIT rowChosen(currentIndex());
        return;
    }
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        Q_EMIT copyWanted(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void RowTable::mouseDoubleClickEvent(QMouseEvent *event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT rowChosen(index);
}

void RowTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) {
    QTableView::selectionChanged(selected, deselected);
    followSelection(*this, selected);
}

void RowTable::changeEvent(QEvent *event) {
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    fitRows();
    Q_EMIT fitted();
}

void RowTable::rowsInserted(const QModelIndex &parent, int first, int last) {
    const int top = verticalScrollBar()->value(); // rows, not pixels
    const int come = last - first + 1;
    const bool above = first <= top && model()->rowCount(parent) > come;
    QTableView::rowsInserted(parent, first, last);
    if (!above)
        return;
    updateGeometries(); // the bar learns only now that there is more
    verticalScrollBar()->setValue(top + come);
}

void RowTable::fitRows() {
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(Look::of(this).rowHeight());
    const int side = std::max(kMarkSide, fontMetrics().height() - 1);
    setIconSize({side, side});
}

} // namespace backstory::ui
