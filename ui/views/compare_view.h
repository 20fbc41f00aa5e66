#pragma once

#include "ui/views/document_view.h"

class QLabel;

namespace backstory::ui {

class CompareDetail;
class CompareHeader;
class CompareModel;
class FindBar;
class ValueTree;

/// What A is compared with beside the state at A: another moment of the order, another order, or
/// the same one under other rules. What is the same in both is folded away; F7 and Shift+F7 walk
/// the differences. Below them, who set the values of both sides.
class CompareView : public DocumentView {
    Q_OBJECT

public:
    explicit CompareView(OrderDocument *document, QWidget *parent = nullptr);

public Q_SLOTS:
    void nextDifference();
    void previousDifference();
    /// Opens the bar that finds keys and values.
    void find();

protected:
    void refresh(Changes changes) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitDetail();
    void wireAwaited();
    void showNote(bool lost);
    void wireTree();
    void wireFinding();
    void expandDifferences();
    void takeCurrent();
    void walk(int direction);
    void takeSought();
    void walkHits(int direction);
    void showHits();
    void goTo(const QModelIndex &index);

    CompareModel *m_model;
    CompareHeader *m_header;
    ValueTree *m_tree;
    FindBar *m_find;
    CompareDetail *m_detail;
    QLabel *m_empty;
    bool m_sameUnfolded = false;
};

} // namespace backstory::ui
