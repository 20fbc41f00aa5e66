#pragma once

#include "ui/views/document_view.h"

class QLabel;
class QToolButton;

namespace backstory::ui {

class CompareModel;
class ElidedLabel;
class ValueTree;

/// The state at B beside the state at A. What is the same in both is folded away; F7 and Shift+F7
/// walk the differences.
class CompareView : public DocumentView {
    Q_OBJECT

public:
    explicit CompareView(OrderDocument *document, QWidget *parent = nullptr);

public Q_SLOTS:
    void nextDifference();
    void previousDifference();

protected:
    void refresh(Changes changes) override;

private:
    QWidget *makeHeader();
    void expandDifferences();
    void walk(int direction);

    CompareModel *m_model;
    ElidedLabel *m_moments = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    ValueTree *m_tree;
    QLabel *m_empty;
    bool m_sameUnfolded = false;
};

} // namespace backstory::ui
