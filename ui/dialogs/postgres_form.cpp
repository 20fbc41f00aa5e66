#include "ui/dialogs/postgres_form.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStringList>
#include <QTabWidget>

namespace backstory::ui {

QString connectionPart(const QString &keyword, const QString &value) {
    if (value.isEmpty())
        return {};
    QString quoted = value;
    quoted.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'"));
    return keyword + QLatin1String("='") + quoted + u'\'';
}

PostgresForm::PostgresForm(QWidget *parent)
    : QWidget(parent),
      m_tabs(new QTabWidget(this)),
      m_uri(makeField(QStringLiteral("pgUri"),
                      QStringLiteral("postgresql://user@host:5432/database"), tr("URI"))),
      m_host(makeField(QStringLiteral("pgHost"), tr("this machine; several: a,b,c"), tr("Host"))),
      m_port(makeField(QStringLiteral("pgPort"), QStringLiteral("5432"), tr("Port"))),
      m_database(makeField(QStringLiteral("pgDatabase"), tr("as the user"), tr("Database"))),
      m_user(makeField(QStringLiteral("pgUser"), tr("as on this machine"), tr("User"))),
      m_password(makeField(QStringLiteral("pgPassword"), tr("asked when the server wants it"),
                           tr("Password"))),
      m_tls(new QComboBox(this)),
      m_service(makeField(QStringLiteral("pgService"), tr("a section of the service file"),
                          tr("Service"))) {
    m_tabs->setObjectName(QStringLiteral("pgTabs"));
    m_tabs->addTab(makeFieldsPage(), tr("&Fields"));
    m_tabs->addTab(makeUriPage(), tr("&URI"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &PostgresForm::changed);
    connect(m_tls, &QComboBox::currentIndexChanged, this, &PostgresForm::changed);
}

QLineEdit *PostgresForm::makeField(const QString &name, const QString &hint,
                                   const QString &spoken) {
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setPlaceholderText(hint);
    field->setAccessibleName(spoken);
    connect(field, &QLineEdit::textChanged, this, &PostgresForm::changed);
    return field;
}

QWidget *PostgresForm::makeUriPage() {
    auto *page = new QWidget(m_tabs);
    auto *note = new QLabel(tr("A postgresql:// URI, or a connection string such as "
                               "service=orders or host=db dbname=shop."),
                            page);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    auto *column = new QVBoxLayout(page);
    column->addWidget(m_uri);
    column->addWidget(note);
    column->addStretch(1);
    return page;
}

QWidget *PostgresForm::makeFieldsPage() {
    auto *page = new QWidget(m_tabs);
    m_password->setEchoMode(QLineEdit::Password);
    m_tls->setObjectName(QStringLiteral("pgTls"));
    m_tls->setAccessibleName(tr("Encryption"));
    m_tls->addItem(tr("As the server offers (prefer)"), QString());
    m_tls->addItem(tr("Always, unchecked (require)"), QStringLiteral("require"));
    m_tls->addItem(tr("Always, certificate checked (verify-ca)"), QStringLiteral("verify-ca"));
    m_tls->addItem(tr("Always, certificate and host checked (verify-full)"),
                   QStringLiteral("verify-full"));
    m_tls->addItem(tr("Never (disable)"), QStringLiteral("disable"));

    auto *form = new QFormLayout(page);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Host:"), m_host);
    form->addRow(tr("&Port:"), m_port);
    form->addRow(tr("&Database:"), m_database);
    form->addRow(tr("U&ser:"), m_user);
    form->addRow(tr("Pass&word:"), m_password);
    form->addRow(tr("&Encryption:"), m_tls);
    form->addRow(tr("Ser&vice:"), m_service);
    return page;
}

QString PostgresForm::source() const {
    if (m_tabs->currentIndex() == 1)
        return m_uri->text().trimmed();
    const QStringList parts{
        connectionPart(QStringLiteral("service"), m_service->text().trimmed()),
        connectionPart(QStringLiteral("host"), m_host->text().trimmed()),
        connectionPart(QStringLiteral("port"), m_port->text().trimmed()),
        connectionPart(QStringLiteral("dbname"), m_database->text().trimmed()),
        connectionPart(QStringLiteral("user"), m_user->text().trimmed()),
        connectionPart(QStringLiteral("sslmode"), m_tls->currentData().toString()),
    };
    return QStringList(parts).filter(QStringLiteral("=")).join(u' ');
}

QString PostgresForm::password() const {
    return m_tabs->currentIndex() == 1 ? QString() : m_password->text();
}

} // namespace backstory::ui
