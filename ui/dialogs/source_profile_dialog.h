#pragma once

#include "ui/dialogs/postgres_dialog.h"

class QComboBox;
class QStackedWidget;

namespace backstory::ui {

/// Sets up a saved source, or changes one. It can be tried before it is saved. Dismissed with
/// something typed, it asks whether that is to be thrown away.
class SourceProfileDialog : public QDialog {
    Q_OBJECT

public:
    /// `profile` without an id is a new one.
    SourceProfileDialog(const SourceDialogServices &services, const SourceProfile &profile,
                        QWidget *parent);

    void reject() override;

Q_SIGNALS:
    /// It is saved by then.
    void saved(const backstory::ui::SourceProfile &profile);

private:
    [[nodiscard]] QLayout *makeHead();
    [[nodiscard]] QWidget *makeFilePage();
    [[nodiscard]] QLayout *makeFoot();
    [[nodiscard]] QWidget *makeButtons();
    [[nodiscard]] QWidget *makeDoubt();
    void showProfile(const SourceProfile &profile);
    [[nodiscard]] SourceProfile profile() const;
    [[nodiscard]] QString mistake() const;
    [[nodiscard]] bool isChanged() const;
    void update();
    void test();
    void save();
    void keepPassword(const SourceProfile &kept);

    SourceDialogServices m_services;
    SourceProfile m_before;
    QLineEdit *m_name;
    SourceColorBox *m_color;
    QComboBox *m_kind;
    QStackedWidget *m_pages;
    QLineEdit *m_file;
    PostgresForm *m_form;
    QLineEdit *m_table;
    QLineEdit *m_rules;
    QLabel *m_answer;
    QWidget *m_doubt = nullptr; ///< whether to throw away what was typed
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
    SourceTrial *m_trial;
};

} // namespace backstory::ui
