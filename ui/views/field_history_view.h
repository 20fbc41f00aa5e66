#pragma once

#include "ui/views/document_view.h"

#include <optional>

class QLabel;
class QTableView;

namespace backstory::ui {

class ElidedLabel;
class FieldHistoryModel;
class PinButton;

/// Every value that the selected field (else a pinned one) ever had, when, by which event and
/// for how long.
class FieldHistoryView : public DocumentView {
    Q_OBJECT

public:
    explicit FieldHistoryView(OrderDocument *document, QWidget *parent = nullptr);

protected:
    void refresh(Changes changes) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    [[nodiscard]] std::optional<json::Pointer> field() const;
    void showField();
    void takeRows();
    void markShown();

    FieldHistoryModel *m_model;
    ElidedLabel *m_title;
    PinButton *m_pin;
    QTableView *m_table;
    QLabel *m_empty;
};

} // namespace backstory::ui
