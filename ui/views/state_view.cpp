#include "ui/views/state_view.h"

#include "ui/models/changed_rows.h"
#include "ui/models/state_model.h"
#include "ui/text/format.h"
#include "ui/text/look.h"
#include "ui/views/detail_panel.h"
#include "ui/views/empty_state.h"
#include "ui/views/field_menu.h"
#include "ui/views/find_bar.h"
#include "ui/views/room_below.h"
#include "ui/views/row_views.h"
#include "ui/views/walk_keys.h"

#include <QHeaderView>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace backstory::ui {
namespace {

/// Containers with at most so many children unfold by themselves.
constexpr int kSmall = 24;
constexpr int kWriterInChars = 9; ///< room for the column's title

} // namespace

StateView::StateView(OrderDocument *document, QWidget *parent)
    : DocumentView(document, parent),
      m_model(new StateModel(document, this)),
      m_tree(new ValueTree(this)),
      m_find(new FindBar(this)),
      m_detail(new DetailPanel(document, this)),
      m_empty(emptyState(tr("The state of an order appears here: choose one on the left."), this)) {
    m_tree->setObjectName(QStringLiteral("stateTree"));
    m_tree->setAccessibleName(tr("State at the moment shown"));
    m_tree->setModel(m_model);
    m_tree->arrangeColumns();
    m_tree->header()->setSectionResizeMode(StateModel::WriterColumn, QHeaderView::Interactive);
    m_writersFitted = m_tree->header()->sectionSize(StateModel::WriterColumn); // by nobody yet
    fitWriters();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tree, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_find);
    column->addWidget(m_detail);

    wireTree();
    connect(m_find, &FindBar::textChanged, this, &StateView::takeSought);
    connect(m_find, &FindBar::walked, this, &StateView::walkHits);
    connect(m_find, &FindBar::closed, this, [this] {
        takeSought();
        m_tree->setFocus();
    });
    addWalkKeys(this, [this](int direction) { walkChanges(direction); });
}

void StateView::wireTree() {
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &StateView::takeCurrent);
    connect(m_tree, &ValueTree::copyWanted, this,
            [this](const QModelIndex &index) { copyValue(m_model->fieldAt(index)); });
    connect(m_tree, &ValueTree::writerWanted, this, [this](const QModelIndex &index) {
        goToWriter(this->document(), m_model->fieldAt(index));
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &StateView::showMenu);
    connect(m_tree, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_folded.insert(m_model->fieldAt(index).path); });
    connect(m_tree, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { m_folded.erase(m_model->fieldAt(index).path); });
    connect(m_model, &QAbstractItemModel::modelReset, this,
            [this] { unfoldSmall(0, m_model->rowCount() - 1); });
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &container, int first, int last) {
                if (!container.isValid())
                    unfoldSmall(first, last);
            });
}

void StateView::refresh(Changes changes) {
    const bool empty = document().isEmpty();
    m_tree->setVisible(!empty);
    fitDetail();
    m_empty->setVisible(empty);
    if (changes.testFlag(HistoryChange))
        fitWriters();
    m_selecting = true; // rows that go must not take the selection elsewhere
    if (changes & (HistoryChange | ShownChange)) {
        m_model->update();
    } else if (changes.testFlag(PinnedChange)) {
        m_model->repaint();
    }
    m_selecting = false;
    showSelected();
    if (changes & (HistoryChange | ShownChange))
        search();
    else if (changes.testFlag(SelectedChange))
        showHits();
    m_tree->layOutNow();
    m_detail->update();
}

/// As wide as the last version of the order. What a person made of it only grows.
void StateView::fitWriters() {
    QHeaderView &header = *m_tree->header();
    const QFontMetrics letters = m_tree->fontMetrics();
    const std::size_t last = document().isEmpty() ? 0 : document().history()->size();
    const QString widest = u'v' + QString(QString::number(last).size(), u'8');
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_tree) + 1;
    const int width = std::max(letters.averageCharWidth() * kWriterInChars,
                               letters.horizontalAdvance(widest) + 2 * margin + space::kHalf);
    const int now = header.sectionSize(StateModel::WriterColumn);
    header.resizeSection(StateModel::WriterColumn,
                         now == m_writersFitted ? width : std::max(width, now));
    m_writersFitted = width;
}

void StateView::resizeEvent(QResizeEvent *event) {
    DocumentView::resizeEvent(event);
    fitDetail();
}

void StateView::fitDetail() {
    m_detail->setVisible(!document().isEmpty() && hasRoomBelow(*this));
}

void StateView::unfoldSmall(int first, int last) {
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (!m_model->hasChildren(index))
            continue;
        const FieldAt field = m_model->fieldAt(index);
        const bool small =
            field.value && (field.value->isArray() ? field.value->array().size() <= kSmall
                                                   : field.value->isObject() &&
                                                         field.value->object().size() <= kSmall);
        if (small && !m_folded.contains(field.path))
            m_tree->expand(index);
    }
}

void StateView::takeCurrent() {
    if (m_selecting)
        return;
    const QModelIndex current = m_tree->currentIndex();
    if (current.isValid())
        document().selectField(m_model->fieldAt(current).path);
}

void StateView::showSelected() {
    m_selecting = true;
    const auto &path = document().selectedField();
    const QModelIndex index =
        path && !document().isEmpty() ? m_model->indexOf(*path) : QModelIndex();
    if (!index.isValid()) {
        m_tree->selectionModel()->clear();
    } else if (m_tree->currentIndex().siblingAtColumn(0) != index ||
               !m_tree->selectionModel()->isSelected(index)) {
        m_tree->setCurrentIndex(index);
    }
    m_selecting = false;
}

void StateView::find() {
    if (document().isEmpty())
        return;
    m_find->open();
    takeSought();
}

void StateView::takeSought() {
    const std::string text = m_find->isOpen() ? m_find->text().toStdString() : std::string();
    m_sought = text.empty() ? std::nullopt : std::optional<SoughtText>(text);
    m_model->markHits(m_sought);
    m_tree->viewport()->update();
    search();
    const auto &selected = document().selectedField();
    if (m_hits.count() == 0 || (selected && m_hits.numberOf(*selected, *m_model->state())))
        return;
    walkHits(1);
}

void StateView::search() {
    m_hits = m_sought && m_model->state()
                 ? ValueSearch(*m_model->state(), *m_sought,
                               document().history()->rules().identityKeys())
                 : ValueSearch();
    showHits();
}

void StateView::showHits() {
    const auto &selected = document().selectedField();
    const auto number = selected && m_hits.count() > 0
                            ? m_hits.numberOf(*selected, *m_model->state())
                            : std::nullopt;
    m_find->showCount(number ? static_cast<int>(*number) : -1, static_cast<int>(m_hits.count()));
}

void StateView::walkHits(int direction) {
    if (m_hits.count() == 0)
        return;
    const json::Pointer from = document().selectedField().value_or(json::Pointer{});
    const json::Pointer hit =
        m_hits.at(m_hits.from(from, direction, *m_model->state()), *m_model->state());
    document().selectField(hit);
    m_tree->scrollTo(m_model->indexOf(hit)); // selected it may have been before
}

void StateView::walkChanges(int direction) {
    const QModelIndex index = walkChanged(*m_model, m_tree->currentIndex(), direction);
    if (index.isValid())
        m_tree->setCurrentIndex(index);
}

void StateView::showMenu(const QPoint &where) {
    const QModelIndex index = m_tree->indexAt(where);
    if (!index.isValid())
        return;
    showFieldMenu(*m_tree, where, document(), m_model->fieldAt(index));
}

} // namespace backstory::ui
