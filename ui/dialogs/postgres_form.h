#pragma once

#include "ui/session/kept_passwords.h"
#include "ui/session/source_profile.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QTabWidget;

namespace backstory::ui {

class FileChooser;
struct FileQuestion;

/// Where a PostgreSQL database is: as one URI, or field by field. And its password, which is never
/// a part of that.
class PostgresForm : public QWidget {
    Q_OBJECT

public:
    /// `files` may be null: then files are typed.
    explicit PostgresForm(FileChooser *files = nullptr, QWidget *parent = nullptr);

    /// What openSource takes, without the password typed beside it; empty where nothing was said.
    [[nodiscard]] QString source() const;
    [[nodiscard]] QString password() const;
    [[nodiscard]] PostgresPlace place() const;
    /// Used whole instead of the fields, where it is not empty.
    [[nodiscard]] QString uri() const;
    /// What is wrong with what was typed; empty where nothing is.
    [[nodiscard]] QString mistake() const;
    /// Puts all of it into the fields of this form.
    void showProfile(const SourceProfile &profile);
    void clearPassword();

    /// Whether the person is asked to have the password kept.
    void setOffersKeeping(bool offers);
    /// What the system's password store said when it was asked whether it is there.
    void takeStore(const SecretAnswer &answer);
    [[nodiscard]] bool keepsPassword() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *makeServerPage();
    QWidget *makeEncryptionPage();
    QWidget *makeServicePage();
    QWidget *makeUriPage();
    QLineEdit *makeField(const QString &name, const QString &hint, const QString &spoken);
    QComboBox *makeChoice(const QString &name, const QString &spoken);
    void addFileRow(QFormLayout *form, const QString &label, QLineEdit *field,
                    const QString &button, const FileQuestion &question);
    void updatePages();

    FileChooser *m_files;
    QTabWidget *m_tabs;
    QLineEdit *m_uri;
    QLineEdit *m_host;
    QLineEdit *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QComboBox *m_sessionKind;
    QComboBox *m_tls;
    QLineEdit *m_rootCertificate;
    QLineEdit *m_service;
    QLineEdit *m_serviceFile;
    QLineEdit *m_passwordFile;
    QLineEdit *m_password;
    QCheckBox *m_keep;
    QLabel *m_note;
};

} // namespace backstory::ui
