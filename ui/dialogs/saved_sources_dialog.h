#pragma once

#include "ui/dialogs/postgres_dialog.h"

class QTreeWidget;

namespace backstory::ui {

/// The saved sources: opens, makes, changes, tries and deletes them. What was deleted can be
/// brought back as long as the dialog is open.
class SavedSourcesDialog : public QDialog {
    Q_OBJECT

public:
    SavedSourcesDialog(const SourceDialogServices &services, QWidget *parent);
    ~SavedSourcesDialog() override;

    /// Selects one, where it is there.
    void select(const QString &id);

Q_SIGNALS:
    void openWanted(const backstory::ui::SourceProfile &profile);

private:
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QLayout *makeActions();
    [[nodiscard]] QLayout *makeFoot();
    QPushButton *addAction(QLayout *column, const char *name, const QString &text);
    [[nodiscard]] std::optional<SourceProfile> current() const;
    void fill();
    void update();
    void openCurrent();
    void edit(const SourceProfile &profile);
    void duplicate();
    void remove();
    void undo();
    void test();
    void forgetRemoved();

    SourceDialogServices m_services;
    QTreeWidget *m_list;
    QLabel *m_answer;
    QPushButton *m_undo;
    QPushButton *m_open = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_test = nullptr;
    SourceTrial *m_trial;
    std::vector<SourceProfile> m_removed; ///< the latest last
};

} // namespace backstory::ui
