#pragma once

#include "ui/models/order_document.h"

#include <QList>
#include <QTabWidget>
#include <QTreeView>

namespace backstory::ui {

class CompareView;
class PayloadView;
class StateView;

/// What is known of one order at the moment shown, a tab for each question: State, Changes,
/// Compare A–B, Payload, Field history, Findings. Only the tab that is seen computes.
class OrderTabs : public QTabWidget {
    Q_OBJECT

public:
    enum class Tab { State, Changes, Compare, Payload, FieldHistory, Findings };

    explicit OrderTabs(OrderDocument *document, QWidget *parent = nullptr);

    void showTab(Tab tab);
    /// Opens the bar that finds keys and values: in Compare where that is shown, else in State.
    void find();
    /// What copies this moment in other forms than the payload's own.
    void setCopyActions(const QList<QAction *> &actions);
    /// The trees, whose columns are remembered by their object names.
    [[nodiscard]] QList<QTreeView *> trees() const { return findChildren<QTreeView *>(); }
    [[nodiscard]] Tab shownTab() const { return static_cast<Tab>(currentIndex()); }

private:
    void nameFindings();

    OrderDocument *m_document;
    StateView *m_state = nullptr;
    CompareView *m_compare = nullptr;
    PayloadView *m_payload = nullptr;
};

} // namespace backstory::ui
