#pragma once

#include "core/filter/folded_text.h"
#include "ui/models/value_search.h"
#include "ui/views/document_view.h"

#include <optional>
#include <set>

namespace backstory::ui {

class DetailPanel;
class FindBar;
class StateModel;
class ValueTree;

/// The state at the moment shown, as a tree; what the selected event changed is marked. Below it,
/// where the selected value comes from. F7 and Shift+F7 walk what changed.
class StateView : public DocumentView {
    Q_OBJECT

public:
    explicit StateView(OrderDocument *document, QWidget *parent = nullptr);

public Q_SLOTS:
    /// Opens the bar that finds keys and values.
    void find();
    /// To the next (1) or previous (-1) value that the event shown changed.
    void walkChanges(int direction);

protected:
    void refresh(Changes changes) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitDetail();
    void fitWriters();
    void takeCurrent();
    void showSelected();
    void showMenu(const QPoint &where);
    void wireTree();
    void takeSought();
    void search();
    void walkHits(int direction);
    void showHits();
    void unfoldSmall(int first, int last);

    StateModel *m_model;
    ValueTree *m_tree;
    FindBar *m_find;
    DetailPanel *m_detail;
    QWidget *m_empty;
    bool m_selecting = false;
    int m_writersFitted = 0;          ///< the width of their column that the order asked for
    std::set<json::Pointer> m_folded; ///< what was folded by hand stays folded
    std::optional<SoughtText> m_sought;
    ValueSearch m_hits; ///< in the state that is shown
};

} // namespace backstory::ui
