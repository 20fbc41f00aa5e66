#pragma once

#include "ui/session/saved_filter.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace backstory::ui {

/// Renames and deletes saved filters; nothing is changed before OK.
class SavedFiltersDialog : public QDialog {
    Q_OBJECT

public:
    SavedFiltersDialog(const std::vector<SavedFilter> &filters, QWidget *parent);

Q_SIGNALS:
    void changed(const std::vector<backstory::ui::SavedFilter> &filters);

private:
    void makeList(const std::vector<SavedFilter> &filters);
    QWidget *makeButtons();
    void check();
    void confirm();
    [[nodiscard]] std::vector<SavedFilter> filters() const;

    QTreeWidget *m_list;
    QLabel *m_note;
    QPushButton *m_rename = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace backstory::ui
