#include "ui/views/compare_view.h"

#include "ui/models/compare_model.h"
#include "ui/models/compare_words.h"
#include "ui/views/compare_detail.h"
#include "ui/views/compare_header.h"
#include "ui/views/empty_state.h"
#include "ui/views/field_menu.h"
#include "ui/views/find_bar.h"
#include "ui/views/room_below.h"
#include "ui/views/row_views.h"
#include "ui/views/scroll_keeper.h"
#include "ui/views/walk_keys.h"

#include <QLabel>
#include <QVBoxLayout>

namespace backstory::ui {

CompareView::CompareView(OrderDocument *document, QWidget *parent)
    : DocumentView(document, parent),
      m_model(new CompareModel(document, this)),
      m_header(new CompareHeader(this)),
      m_tree(new ValueTree(this)),
      m_find(new FindBar(this)),
      m_detail(new CompareDetail(this)),
      m_empty(emptyState(tr("Two moments of an order side by side appear here. A is the moment "
                            "shown; set B with Ctrl+Shift+click on the timeline."),
                         this)) {
    m_tree->setObjectName(QStringLiteral("compareTree"));
    m_tree->setAccessibleName(tr("Differences between B and A"));
    m_tree->setModel(m_model);
    m_tree->arrangeColumns();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_tree, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_find);
    column->addWidget(m_detail);

    wireTree();
    wireFinding();
    addWalkKeys(this, [this](int direction) { walk(direction); });
    connect(m_header, &CompareHeader::walked, this, &CompareView::walk);
    connect(m_header, &CompareHeader::swapWanted, document, &OrderDocument::swapSides);
    connect(m_header, &CompareHeader::momentsWanted, document, &OrderDocument::compareMoments);
    wireAwaited();
}

void CompareView::wireAwaited() {
    connect(&document(), &OrderDocument::otherSideLost, this, [this] { showNote(true); });
    const auto endNote = [this] { showNote(false); };
    connect(&document(), &OrderDocument::otherSideChanged, this, endNote);
    connect(&document(), &OrderDocument::comparedMomentChanged, this, endNote);
    connect(&document(), &OrderDocument::awaitedSideChanged, this, endNote);
    connect(m_header, &CompareHeader::retryWanted, &document(), [this] {
        if (const AwaitedSide *awaited = document().awaitedSide())
            document().awaitOther({awaited->wish});
    });
}

void CompareView::showNote(bool lost) {
    const AwaitedSide *awaited = document().awaitedSide();
    if (!awaited) {
        m_header->showNote(lost ? otherSideLostLine() : QString());
    } else {
        m_header->showNote(awaitedLine(*awaited, document().table().entity),
                           awaited->failure.has_value());
    }
    if (!document().isEmpty())
        m_header->showSides(document());
}

void CompareView::wireTree() {
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CompareView::takeCurrent);
    connect(m_tree, &ValueTree::copyWanted, this,
            [this](const QModelIndex &index) { copyValue(m_model->fieldAt(index)); });
    connect(m_tree, &ValueTree::writerWanted, this,
            [this](const QModelIndex &index) { goToWriter(document(), m_model->fieldAt(index)); });
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint &where) {
        const QModelIndex index = m_tree->indexAt(where);
        if (index.isValid() && index.siblingAtColumn(0) != m_model->foldIndex())
            showFieldMenu(*m_tree, where, document(), m_model->fieldAt(index));
    });
    const auto rememberFold = [this](const QModelIndex &index, bool unfolded) {
        if (index == m_model->foldIndex())
            m_sameUnfolded = unfolded;
    };
    connect(m_tree, &QTreeView::expanded, this,
            [rememberFold](const QModelIndex &index) { rememberFold(index, true); });
    connect(m_tree, &QTreeView::collapsed, this,
            [rememberFold](const QModelIndex &index) { rememberFold(index, false); });
}

void CompareView::wireFinding() {
    connect(m_find, &FindBar::textChanged, this, &CompareView::takeSought);
    connect(m_find, &FindBar::walked, this, &CompareView::walkHits);
    connect(m_find, &FindBar::closed, this, [this] {
        takeSought();
        m_tree->setFocus();
    });
}

void CompareView::refresh(Changes changes) {
    const bool empty = document().isEmpty();
    for (QWidget *part : std::initializer_list<QWidget *>{m_header, m_tree})
        part->setVisible(!empty);
    fitDetail();
    m_empty->setVisible(empty);
    const bool anew = changes & (HistoryChange | ShownChange | ComparedChange);
    if (anew) {
        const ScrollKeeper keeper(*m_tree, changes.testFlag(Renewal));
        m_model->update();
        expandDifferences();
        m_header->showCount(m_model->differenceCount());
        showHits();
    }
    if (empty)
        return;
    if (anew || changes.testFlag(ZoneChange)) {
        m_header->showSides(document());
        m_detail->show(*m_model, m_tree->currentIndex(), document().zone());
    }
}

void CompareView::resizeEvent(QResizeEvent *event) {
    DocumentView::resizeEvent(event);
    fitDetail();
}

void CompareView::fitDetail() {
    m_detail->setVisible(!document().isEmpty() && hasRoomBelow(*this));
}

void CompareView::expandDifferences() {
    const QModelIndex fold = m_model->foldIndex();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (index != fold)
            m_tree->expandRecursively(index);
    }
    if (fold.isValid() && m_sameUnfolded)
        m_tree->expand(fold);
    if (const auto &path = document().selectedField()) {
        const QModelIndex index = m_model->indexOf(*path);
        if (index.isValid())
            m_tree->setCurrentIndex(index);
    }
}

void CompareView::takeCurrent() {
    const QModelIndex current = m_tree->currentIndex();
    if (current.isValid() && current.siblingAtColumn(0) != m_model->foldIndex())
        document().selectField(m_model->fieldAt(current.siblingAtColumn(0)).path);
    m_detail->show(*m_model, current, document().zone());
    showHits();
}

void CompareView::nextDifference() {
    walk(1);
}

void CompareView::previousDifference() {
    walk(-1);
}

void CompareView::walk(int direction) {
    goTo(m_model->walk(m_tree->currentIndex(), direction));
}

void CompareView::goTo(const QModelIndex &index) {
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void CompareView::find() {
    if (document().isEmpty())
        return;
    m_find->open();
    takeSought();
}

void CompareView::takeSought() {
    const std::string text = m_find->isOpen() ? m_find->text().toStdString() : std::string();
    m_model->search(text.empty() ? std::nullopt : std::optional<SoughtText>(text));
    m_tree->viewport()->update();
    showHits();
    if (m_model->hitCount() > 0 && m_model->hitOf(m_tree->currentIndex()) < 0)
        walkHits(1);
}

void CompareView::walkHits(int direction) {
    const int count = m_model->hitCount();
    if (count == 0)
        return;
    const int here = m_model->hitOf(m_tree->currentIndex());
    const int next =
        here < 0 ? (direction > 0 ? 0 : count - 1) : (here + direction + count) % count;
    goTo(m_model->hitAt(next));
}

void CompareView::showHits() {
    m_find->showCount(m_model->hitOf(m_tree->currentIndex()), m_model->hitCount());
}

} // namespace backstory::ui
