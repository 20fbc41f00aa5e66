#include "ui/views/stream_list_view.h"

#include "ui/models/roles.h"
#include "ui/text/entity_text.h"
#include "ui/text/estimate_text.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/views/plain_widgets.h"
#include "ui/views/row_views.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace backstory::ui {

namespace {

using Fill = StreamListModel::Fill;

void setUp(RowTable &table) {
    table.setObjectName(QStringLiteral("ordersList"));
    table.setAccessibleName(StreamListView::tr("Orders"));
    table.setContextMenuPolicy(Qt::CustomContextMenu);
    table.setFrameShape(QFrame::NoFrame);
    QHeaderView *header = table.horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setSectionsMovable(true);
}

QString counted(int rows) {
    return QLocale().toString(rows);
}

} // namespace

StreamListView::StreamListView(StreamListModel *model, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_table(new RowTable(this)),
      m_footer(makePlainLabel(QStringLiteral("ordersFooter"), this)),
      m_empty(makePlainLabel(QStringLiteral("ordersEmpty"), m_table->viewport())) {
    setObjectName(QStringLiteral("ordersPanel"));
    setUp(*m_table);
    m_table->setModel(model);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_empty->setContentsMargins(space::kTwo, space::kTwo, space::kTwo, space::kTwo);
    m_footer->setContentsMargins(space::kOne, space::kHalf, space::kOne, space::kHalf);
    m_footer->setMinimumWidth(1);
    m_footer->setWordWrap(true); // where the list is narrow or the text large

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_footer);
    auto *over = new QVBoxLayout(m_table->viewport());
    over->setContentsMargins(0, 0, 0, 0);
    over->addWidget(m_empty);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &StreamListView::takeSelection);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &where) {
        const QModelIndex index = m_table->indexAt(where);
        if (index.isValid())
            Q_EMIT cellMenuRequested(index, m_table->viewport()->mapToGlobal(where));
    });
    connect(model, &StreamListModel::fillChanged, this, &StreamListView::takeFill);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { showOpened(m_opened); });
    auto *copy = new QShortcut(QKeySequence::Copy, m_table);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &StreamListView::copyCurrent);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int top) {
        if (top == m_table->verticalScrollBar()->minimum())
            m_model->fetchEarlier();
    });
    applyLook();
    takeFill();
}

void StreamListView::showOpened(const StreamId &stream) {
    m_opened = stream;
    const QScopedValueRollback marking(m_marking, true);
    QItemSelectionModel &selection = *m_table->selectionModel();
    const int row = stream.empty() ? -1 : m_model->rowOf(stream);
    if (row < 0) {
        selection.clearSelection();
        return;
    }
    if (selection.isRowSelected(row))
        return;
    const int column = std::max(0, m_table->currentIndex().column());
    selection.setCurrentIndex(m_model->index(row, column),
                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void StreamListView::takeSelection() {
    // Not the current row: that comes with the focus, and looking at a list opens nothing.
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (m_marking || rows.isEmpty())
        return;
    const StreamId &chosen = m_model->streamAt(rows.first().row());
    if (chosen == m_opened) // rows that come in tell of a change where there is none
        return;
    m_opened = chosen;
    Q_EMIT streamChosen(m_opened);
}

void StreamListView::takeFill() {
    m_footer->setText(footer());
    m_empty->setText(emptyText());
    m_empty->setVisible(!m_empty->text().isEmpty());
    if (!m_fitted && m_model->rowCount() > 0)
        fitColumns();
    if (m_wantsEnd && m_model->fill() != Fill::Loading) {
        m_wantsEnd = false;
        goToRow(m_model->rowCount() - 1);
    }
    // Where all of the end fits, nobody can scroll up to what is before it.
    if (m_table->isVisible() && m_table->verticalScrollBar()->maximum() == 0)
        m_model->fetchEarlier();
    // Rows that came later may hold the order that is open.
    if (!m_opened.empty() && !m_table->selectionModel()->hasSelection())
        showOpened(m_opened);
}

/// The end of the list, or of what was found; not the last column, as tables have it: rows are what
/// one looks through here.
void StreamListView::goToEnd() {
    m_wantsEnd = m_model->showEnd();
    if (!m_wantsEnd)
        goToRow(m_model->rowCount() - 1);
}

void StreamListView::goToStart() {
    if (!m_model->showStart())
        goToRow(0);
}

/// Opens nothing: that is for the person to say.
void StreamListView::goToRow(int row) {
    const QModelIndex index = m_model->index(row, std::max(0, m_table->currentIndex().column()));
    if (!index.isValid())
        return;
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_table->scrollTo(index);
}

bool StreamListView::eventFilter(QObject *watched, QEvent *event) {
    const bool done = watched == m_table && event->type() == QEvent::KeyPress
                          ? takeKey(*static_cast<QKeyEvent *>(event))
                          : watched == m_table->viewport() &&
                                event->type() == QEvent::MouseButtonPress &&
                                takeClick(*static_cast<QMouseEvent *>(event));
    if (done)
        return true;
    return QWidget::eventFilter(watched, event);
}

bool StreamListView::takeKey(const QKeyEvent &event) {
    switch (event.key()) {
    case Qt::Key_End:
        goToEnd();
        return true;
    case Qt::Key_Home:
        goToStart();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return takeReturn(event.modifiers().testFlag(Qt::ControlModifier));
    default:
        return false;
    }
}

bool StreamListView::takeReturn(bool inNewTab) {
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return false;
    if (inNewTab)
        Q_EMIT newTabWanted(m_model->streamAt(current.row()));
    else // also the row that the focus came to, and that was not chosen yet
        m_table->selectionModel()->select(current, QItemSelectionModel::ClearAndSelect |
                                                       QItemSelectionModel::Rows);
    return true;
}

/// The middle button opens beside what is there, and selects nothing.
bool StreamListView::takeClick(const QMouseEvent &event) {
    if (event.button() != Qt::MiddleButton)
        return false;
    const QModelIndex index = m_table->indexAt(event.pos());
    if (index.isValid())
        Q_EMIT newTabWanted(m_model->streamAt(index.row()));
    return true;
}

QString StreamListView::footer() const {
    const int rows = m_model->rowCount();
    if (!m_model->table())
        return {};
    const std::string &entity = m_model->table()->table.entity;
    const QString entities = rows == 1 ? entityText(entity) : entitiesText(entity);
    if (m_model->isSearch()) {
        switch (m_model->fill()) {
        case Fill::Loading:
            return m_model->isOutdated() ? tr("Searching…")
                                         : tr("%1 found, searching…").arg(counted(rows));
        case Fill::More:
            return tr("The first %1 found · more as you scroll").arg(counted(rows));
        case Fill::Stopped:
            return m_model->isOutdated()
                       ? tr("The search was stopped before it found anything")
                       : tr("%1 found until the search was stopped").arg(counted(rows));
        default:
            return tr("%1 found").arg(counted(rows));
        }
    }
    if (m_model->isPartOfEnd())
        return tr("The last %1 %2 · earlier ones as you scroll up").arg(counted(rows), entities);
    if (m_model->fill() == Fill::Complete)
        return tr("%1 %2", "3,000 orders").arg(counted(rows), entities);
    if (rows == 0)
        return {};
    const auto &estimate = m_model->table()->estimatedEvents;
    if (!estimate)
        return tr("%1 %2 so far · more as you scroll").arg(counted(rows), entities);
    return tr("%1 events · more as you scroll").arg(estimateText(*estimate));
}

QString StreamListView::emptyText() const {
    if (m_model->rowCount() > 0)
        return {};
    switch (m_model->fill()) {
    case Fill::Empty:
        return tr("Open a file or a database to see its orders here.");
    case Fill::Loading:
        return m_model->isSearch() ? tr("Searching…") : tr("Reading…");
    case Fill::Failed:
        return tr("The list could not be read. F5 tries again.");
    case Fill::Stopped:
        return tr("The search was stopped.");
    default:
        break;
    }
    if (m_model->isSearch())
        return tr("Nothing matches. Words are searched in all events up to the moment of the "
                  "list; help tells what else can be written.");
    return m_model->isLatest() ? tr("This table has no events yet.")
                               : tr("Nothing had happened by this moment.");
}

void StreamListView::fitColumns() {
    m_fitted = true;
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false); // the last one too says what it needs
    m_table->resizeColumnsToContents();
    const int limit = 24 * m_table->fontMetrics().averageCharWidth();
    int width = m_table->verticalScrollBar()->sizeHint().width() + 2 * m_table->frameWidth();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), limit));
        width += m_table->columnWidth(column);
    }
    header->setStretchLastSection(true);
    Q_EMIT fitted(width);
}

void StreamListView::copyCurrent() {
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        QGuiApplication::clipboard()->setText(current.data(ValueRole).toString());
}

void StreamListView::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

void StreamListView::applyLook() {
    const Look look = Look::of(this);
    QPalette dimmed = palette();
    dimmed.setColor(QPalette::WindowText, look.dim);
    dimmed.setColor(QPalette::Text, look.dim); // what a label takes that stands in a list
    m_footer->setPalette(dimmed);
    m_empty->setPalette(dimmed);
}

} // namespace backstory::ui
