#pragma once

#include "ui/session/kept_passwords.h"
#include "ui/session/open_wish.h"
#include "ui/session/source_profiles.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace backstory::ui {

class FileChooser;
class PostgresForm;
class RunningJobs;
class SourceColorBox;
class SourceTrial;

/// What the dialogs of sources need from around them. All of it outlives them.
struct SourceDialogServices {
    RunningJobs *jobs = nullptr;
    SourceProfiles *profiles = nullptr;
    KeptPasswords *passwords = nullptr;
    FileChooser *files = nullptr;
};

/// Asks which PostgreSQL database to open. It can be tried first, and saved under a name: what the
/// server says stands in the dialog, and nothing that was typed is lost, also when it is dismissed
/// and shown again.
class PostgresDialog : public QDialog {
    Q_OBJECT

public:
    PostgresDialog(const SourceDialogServices &services, QWidget *parent);

Q_SIGNALS:
    /// `keepsPassword`: once it was opened, its password is to be kept.
    void chosen(const backstory::ui::OpenWish &wish, bool keepsPassword);

private:
    [[nodiscard]] QWidget *makeSaving();
    [[nodiscard]] QWidget *makeButtons();
    [[nodiscard]] OpenWish wish() const;
    [[nodiscard]] QString mistake() const;
    [[nodiscard]] SourceProfile profile() const;
    void update();
    void choose();
    void say(const QString &text);

    SourceDialogServices m_services;
    PostgresForm *m_form;
    QCheckBox *m_save;
    QLineEdit *m_name;
    SourceColorBox *m_color;
    QLabel *m_answer;
    QString m_said; ///< what is wrong, as it stands there
    QPushButton *m_test = nullptr;
    QPushButton *m_open = nullptr;
    SourceTrial *m_trial;
};

} // namespace backstory::ui
