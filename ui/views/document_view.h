#pragma once

#include "ui/models/order_document.h"

#include <QFlags>
#include <QWidget>

namespace backstory::ui {

/// A view of the document that works only while it is seen: what changed meanwhile is caught up
/// with when it is shown.
class DocumentView : public QWidget {
    Q_OBJECT

public:
    enum Change {
        HistoryChange = 1,
        ShownChange = 2,
        ComparedChange = 4,
        SelectedChange = 8,
        PinnedChange = 16,
        ZoneChange = 32,
        FindingsChange = 64,
        EveryChange = 127,
        Renewal = 128, ///< the history is the same one, grown: nothing may move
    };
    Q_DECLARE_FLAGS(Changes, Change)

    explicit DocumentView(OrderDocument *document, QWidget *parent = nullptr);

protected:
    [[nodiscard]] OrderDocument &document() const { return *m_document; }
    /// Brings the view up to date with these changes. Called only while it is seen, and once when
    /// it is first shown, with every change.
    virtual void refresh(Changes changes) = 0;
    void showEvent(QShowEvent *event) override;

private:
    void note(Changes changes);
    void noteRenewal();

    OrderDocument *m_document;
    Changes m_missed = EveryChange;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(DocumentView::Changes)

} // namespace backstory::ui
