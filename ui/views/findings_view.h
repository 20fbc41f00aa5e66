#pragma once

#include "core/model/finding.h"
#include "ui/views/document_view.h"

#include <optional>

class QLabel;
class QTableView;
class QToolButton;

namespace backstory::ui {

class FindingsModel;

/// What cannot be trusted, in plain words. Double click or Enter leads to the event; again, to the
/// next one that the finding names, and Shift+Enter to the one before.
class FindingsView : public DocumentView {
    Q_OBJECT

public:
    explicit FindingsView(OrderDocument *document, QWidget *parent = nullptr);

protected:
    void refresh(Changes changes) override;

private:
    QWidget *makeDetail();
    void walk(int direction);
    void showWhole(const QModelIndex &index);
    void showPlace();
    void selectAgain();

    FindingsModel *m_model;
    QTableView *m_table;
    QWidget *m_detail = nullptr;
    QLabel *m_whole = nullptr; ///< the finding selected, in full
    QLabel *m_place = nullptr; ///< which of its events is shown
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QLabel *m_empty;
    std::optional<Finding> m_selected; ///< the last one that was
};

} // namespace backstory::ui
