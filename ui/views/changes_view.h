#pragma once

#include "ui/views/document_view.h"

class QLabel;

namespace backstory::ui {

class ChangesModel;
class ValueTree;

/// What the event of the moment shown did to the state: path, before, after.
class ChangesView : public DocumentView {
    Q_OBJECT

public:
    explicit ChangesView(OrderDocument *document, QWidget *parent = nullptr);

protected:
    void refresh(Changes changes) override;

private:
    void selectField();

    ChangesModel *m_model;
    QLabel *m_header;
    ValueTree *m_tree;
    QLabel *m_empty;
};

} // namespace backstory::ui
