#pragma once

#include "core/model/finding.h"
#include "ui/views/document_view.h"

#include <optional>

class QLabel;
class QTableView;

namespace backstory::ui {

class FindingsModel;

/// What cannot be trusted, in plain words. Double click or Enter leads to the event; again, to the
/// next one that the finding names.
class FindingsView : public DocumentView {
    Q_OBJECT

public:
    explicit FindingsView(OrderDocument *document, QWidget *parent = nullptr);

protected:
    void refresh(Changes changes) override;

private:
    void goToEvent(const QModelIndex &index);
    void showWhole(const QModelIndex &index);
    void selectAgain();

    FindingsModel *m_model;
    QTableView *m_table;
    QLabel *m_whole; ///< the finding selected, in full
    QLabel *m_empty;
    std::optional<Finding> m_selected; ///< the last one that was
};

} // namespace backstory::ui
