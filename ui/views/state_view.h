#pragma once

#include "ui/views/document_view.h"

#include <set>

namespace backstory::ui {

class DetailPanel;
class StateModel;
class ValueTree;

/// The state at the moment shown, as a tree; what the selected event changed is marked. Below it,
/// where the selected value comes from.
class StateView : public DocumentView {
    Q_OBJECT

public:
    explicit StateView(OrderDocument *document, QWidget *parent = nullptr);

protected:
    void refresh(Changes changes) override;

private:
    void takeCurrent();
    void showSelected();
    void showMenu(const QPoint &where);
    void unfoldSmall(int first, int last);

    StateModel *m_model;
    ValueTree *m_tree;
    DetailPanel *m_detail;
    QWidget *m_empty;
    bool m_selecting = false;
    std::set<json::Pointer> m_folded; ///< what was folded by hand stays folded
};

} // namespace backstory::ui
