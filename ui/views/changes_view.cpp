#include "ui/views/changes_view.h"

#include "ui/models/changes_model.h"
#include "ui/text/elided_label.h"
#include "ui/text/format.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/views/empty_state.h"
#include "ui/views/field_menu.h"
#include "ui/views/row_views.h"
#include "ui/views/scroll_keeper.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace backstory::ui {

ChangesView::ChangesView(OrderDocument *document, QWidget *parent)
    : DocumentView(document, parent),
      m_model(new ChangesModel(document, this)),
      m_header(new ElidedLabel(Qt::ElideRight, this)),
      m_tree(new ValueTree(this)),
      m_empty(emptyState({}, this)) {
    m_header->setObjectName(QStringLiteral("changesHeader"));
    m_header->setContentsMargins(space::kTwo, space::kOne, space::kOne, space::kOne);
    m_tree->setObjectName(QStringLiteral("changesTree"));
    m_tree->setAccessibleName(tr("What the event changed"));
    m_tree->setRootIsDecorated(false);
    m_tree->setModel(m_model);
    m_tree->arrangeColumns();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_tree, 1);
    column->addWidget(m_empty, 1);

    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    this->document().selectField(m_model->fieldAt(current).path);
            });
    // The writer of a change is the event shown: what leads on is the value before.
    connect(m_tree, &ValueTree::copyWanted, this,
            [this](const QModelIndex &index) { copyValue(m_model->fieldAt(index)); });
    connect(m_tree, &ValueTree::writerWanted, this, [this](const QModelIndex &index) {
        if (const auto writer = m_model->writerBefore(index))
            this->document().showMoment(Moment::after(*writer));
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint &where) {
        const QModelIndex index = m_tree->indexAt(where);
        if (index.isValid())
            showFieldMenu(*m_tree, where, this->document(), m_model->fieldAt(index));
    });
}

void ChangesView::refresh(Changes changes) {
    if (!(changes & (HistoryChange | ShownChange)))
        return;
    const bool renewed = changes.testFlag(Renewal);
    const ScrollKeeper keeper(*m_tree, renewed);
    const bool selected = m_tree->currentIndex().isValid();
    m_model->update();
    if (renewed && selected)
        selectField();
    const Version version = document().shownMoment().lastEvent();
    const bool event = !document().isEmpty() && version.value > 0;
    const bool any = m_model->rowCount() > 0;
    m_header->setVisible(any);
    m_tree->setVisible(any);
    m_empty->setVisible(!any);
    if (any) {
        const EventFacts facts = document().history()->facts(version);
        m_header->setText(
            versionText(version) + u' ' + visible(facts.type) + QStringLiteral(" \u00b7 ") +
            (m_model->changeCount() == 1 ? tr("1 change")
                                         : tr("%Ln changes", nullptr, m_model->changeCount())));
    } else if (!event) {
        m_empty->setText(tr("What an event changed appears here: step to one with the arrow keys, "
                            "or choose it in the list of events."));
    } else if (!document().history()->facts(version).understood) {
        m_empty->setText(tr("The rules do not know this type of event: it left the state as it "
                            "was. The Payload tab shows what was recorded."));
    } else {
        m_empty->setText(tr("This event changed nothing."));
    }
}

void ChangesView::selectField() {
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (m_model->fieldAt(index).path == document().selectedField()) {
            m_tree->setCurrentIndex(index);
            return;
        }
    }
}

} // namespace backstory::ui
