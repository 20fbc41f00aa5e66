#include "ui/views/document_view.h"

namespace backstory::ui {

DocumentView::DocumentView(OrderDocument *document, QWidget *parent)
    : QWidget(parent), m_document(document) {
    connect(document, &OrderDocument::historyChanged, this, [this] { note(EveryChange); });
    connect(document, &OrderDocument::shownMomentChanged, this, [this] { note(ShownChange); });
    connect(document, &OrderDocument::comparedMomentChanged, this,
            [this] { note(ComparedChange); });
    connect(document, &OrderDocument::selectedFieldChanged, this, [this] { note(SelectedChange); });
    connect(document, &OrderDocument::pinnedFieldChanged, this, [this] { note(PinnedChange); });
    connect(document, &OrderDocument::zoneChanged, this, [this] { note(ZoneChange); });
}

void DocumentView::note(Change change) {
    m_missed |= change;
    if (isVisible())
        refresh(std::exchange(m_missed, {}));
}

void DocumentView::showEvent(QShowEvent *event) {
    if (m_missed)
        refresh(std::exchange(m_missed, {}));
    QWidget::showEvent(event);
}

} // namespace backstory::ui
