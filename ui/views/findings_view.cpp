#include "ui/views/findings_view.h"

#include "ui/models/findings_model.h"
#include "ui/text/elided_label.h"
#include "ui/text/finding_text.h"
#include "ui/text/look.h"
#include "ui/views/empty_state.h"
#include "ui/views/field_menu.h"
#include "ui/views/row_views.h"
#include "ui/views/scroll_keeper.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace backstory::ui {

FindingsView::FindingsView(OrderDocument *document, QWidget *parent)
    : DocumentView(document, parent),
      m_model(new FindingsModel(document, this)),
      m_whole(plainLabel({}, this)),
      m_empty(emptyState({}, this)) {
    auto *table = new RowTable(this);
    m_table = table;
    table->setObjectName(QStringLiteral("findingsTable"));
    table->setAccessibleName(tr("Findings"));
    table->setModel(m_model);
    QHeaderView &columns = *table->horizontalHeader();
    const int letter = fontMetrics().averageCharWidth();
    columns.setSectionResizeMode(FindingsModel::TextColumn, QHeaderView::Stretch);
    columns.resizeSection(FindingsModel::WeightColumn, letter * 16);
    columns.resizeSection(FindingsModel::EventsColumn, letter * 10);
    m_whole->setObjectName(QStringLiteral("findingWhole"));
    m_whole->setWordWrap(true);
    m_whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_whole->setContentsMargins(space::kTwo, space::kOne, space::kOne, space::kOne);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_whole);
    column->addWidget(m_empty, 1);

    connect(table, &RowTable::copyWanted, this, [this](const QModelIndex &index) {
        copyText(findingText(m_model->findingAt(index)).toStdString());
    });
    connect(table, &RowTable::rowChosen, this, &FindingsView::goToEvent);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FindingsView::showWhole);
}

void FindingsView::refresh(Changes changes) {
    if (!(changes & (HistoryChange | FindingsChange)))
        return;
    const bool keep = changes.testFlag(Renewal) || !changes.testFlag(HistoryChange);
    const ScrollKeeper keeper(*m_table, keep);
    if (!keep || !m_model->isUpToDate())
        m_model->update();
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_whole->setVisible(any);
    m_empty->setVisible(!any);
    m_empty->setText(document().isEmpty()
                         ? tr("What cannot be trusted about an order appears here: choose one on "
                              "the left.")
                         : tr("Nothing was found that would put this order in doubt."));
    if (m_table->currentIndex().isValid())
        return; // nothing was made anew
    showWhole({});
    if (keep)
        selectAgain();
    // The weightiest is told at once, whole.
    if (any && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
}

void FindingsView::selectAgain() {
    if (!m_selected)
        return;
    const QModelIndex index = m_model->indexLike(*m_selected);
    if (index.isValid())
        m_table->setCurrentIndex(index);
}

void FindingsView::showWhole(const QModelIndex &index) {
    if (index.isValid())
        m_selected = m_model->findingAt(index);
    m_whole->setText(index.isValid() ? findingText(m_model->findingAt(index))
                                     : tr("Enter or a double click leads to the event."));
}

void FindingsView::goToEvent(const QModelIndex &index) {
    if (const auto version = m_model->nextEvent(index, document().shownMoment()))
        document().showMoment(Moment::after(*version));
}

} // namespace backstory::ui
