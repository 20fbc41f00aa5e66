#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;
class QTabWidget;

namespace backstory::ui {

/// Where a PostgreSQL database is: as one URI, or field by field.
class PostgresForm : public QWidget {
    Q_OBJECT

public:
    explicit PostgresForm(QWidget *parent = nullptr);

    /// What openSource takes, without the password typed beside it; empty where nothing was said.
    [[nodiscard]] QString source() const;
    [[nodiscard]] QString password() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *makeUriPage();
    QWidget *makeFieldsPage();
    QLineEdit *makeField(const QString &name, const QString &hint, const QString &spoken);

    QTabWidget *m_tabs;
    QLineEdit *m_uri;
    QLineEdit *m_host;
    QLineEdit *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QComboBox *m_tls;
    QLineEdit *m_service;
};

/// One `keyword='value'` of a libpq connection string, quoted as libpq reads it; nothing for an
/// empty value.
QString connectionPart(const QString &keyword, const QString &value);

} // namespace backstory::ui
