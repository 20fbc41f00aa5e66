#include "ui/views/document_view.h"

namespace backstory::ui {

DocumentView::DocumentView(OrderDocument *document, QWidget *parent)
    : QWidget(parent), m_document(document) {
    connect(document, &OrderDocument::historyChanged, this, [this] { note(EveryChange); });
    connect(document, &OrderDocument::historyRenewed, this, &DocumentView::noteRenewal);
    connect(document, &OrderDocument::shownMomentChanged, this, [this] { note(ShownChange); });
    connect(document, &OrderDocument::findingsChanged, this, [this] { note(FindingsChange); });
    connect(document, &OrderDocument::comparedMomentChanged, this,
            [this] { note(ComparedChange); });
    connect(document, &OrderDocument::otherSideChanged, this, [this] { note(ComparedChange); });
    connect(document, &OrderDocument::selectedFieldChanged, this, [this] { note(SelectedChange); });
    connect(document, &OrderDocument::pinsChanged, this, [this] { note(PinnedChange); });
    connect(document, &OrderDocument::zoneChanged, this, [this] { note(ZoneChange); });
}

void DocumentView::noteRenewal() {
    // Of another order, not seen yet, there is nothing to keep in its place.
    const bool unseen = m_missed.testFlag(HistoryChange) && !m_missed.testFlag(Renewal);
    note(unseen ? Changes(EveryChange) : Changes(EveryChange) | Renewal);
}

void DocumentView::note(Changes changes) {
    m_missed |= changes;
    if (changes.testFlag(HistoryChange) && !changes.testFlag(Renewal))
        m_missed.setFlag(Renewal, false);
    if (isVisible())
        refresh(std::exchange(m_missed, {}));
}

void DocumentView::showEvent(QShowEvent *event) {
    if (m_missed)
        refresh(std::exchange(m_missed, {}));
    QWidget::showEvent(event);
}

} // namespace backstory::ui
