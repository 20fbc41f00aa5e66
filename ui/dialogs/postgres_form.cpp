#include "ui/dialogs/postgres_form.h"

#include "ui/dialogs/file_chooser.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>

namespace backstory::ui {

namespace {

QFormLayout *makeForm(QWidget *page) {
    auto *form = new QFormLayout(page);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

QLabel *makeNote(const QString &name, const QString &text, QWidget *parent) {
    QLabel *note = makePlainLabel(name, parent);
    note->setText(text);
    note->setWordWrap(true);
    return note;
}

void choose(QComboBox *box, const QString &value) {
    if (box->findData(value) < 0) // one that a later version of libpq may know
        box->addItem(value, value);
    box->setCurrentIndex(box->findData(value));
}

} // namespace

PostgresForm::PostgresForm(FileChooser *files, QWidget *parent)
    : QWidget(parent),
      m_files(files),
      m_tabs(new QTabWidget(this)),
      m_uri(makeField(QStringLiteral("pgUri"),
                      QStringLiteral("postgresql://user@host:5432/database"), tr("URI"))),
      m_host(makeField(QStringLiteral("pgHost"), tr("this computer; several: a,b,c"), tr("Host"))),
      m_port(makeField(QStringLiteral("pgPort"), tr("5432; one for each host: 5432,5433"),
                       tr("Port"))),
      m_database(makeField(QStringLiteral("pgDatabase"), tr("as the user"), tr("Database"))),
      m_user(makeField(QStringLiteral("pgUser"), tr("as on this computer"), tr("User"))),
      m_sessionKind(makeChoice(QStringLiteral("pgSessionKind"), tr("Which of several hosts"))),
      m_tls(makeChoice(QStringLiteral("pgTls"), tr("Encryption"))),
      m_rootCertificate(makeField(QStringLiteral("pgRootCertificate"), tr("~/.postgresql/root.crt"),
                                  tr("Root certificate"))),
      m_service(makeField(QStringLiteral("pgService"), tr("a section of the service file"),
                          tr("Service"))),
      m_serviceFile(
          makeField(QStringLiteral("pgServiceFile"), tr("~/.pg_service.conf"), tr("Service file"))),
      m_passwordFile(
          makeField(QStringLiteral("pgPasswordFile"), tr("~/.pgpass"), tr("Password file"))),
      m_password(makeField(QStringLiteral("pgPassword"), tr("asked for when the server wants it"),
                           tr("Password"))),
      m_keep(new QCheckBox(tr("&Remember it in the system's password store"), this)),
      m_note(makeNote(QStringLiteral("pgNote"), QString(), this)) {
    m_tabs->setObjectName(QStringLiteral("pgTabs"));
    m_tabs->addTab(makeServerPage(), tr("Server"));
    m_tabs->addTab(makeEncryptionPage(), tr("Encryption"));
    m_tabs->addTab(makeServicePage(), tr("Service and files"));
    m_tabs->addTab(makeUriPage(), tr("URI"));
    m_password->setEchoMode(QLineEdit::Password);
    m_keep->setObjectName(QStringLiteral("pgKeepPassword"));
    m_keep->setEnabled(false);

    auto *secret = makeForm(nullptr);
    secret->addRow(tr("Pass&word:"), m_password);
    secret->addRow(QString(), m_keep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    column->addLayout(secret);
    column->addWidget(m_note);
    connect(m_keep, &QCheckBox::toggled, this, &PostgresForm::changed);
    connect(m_uri, &QLineEdit::textChanged, this, &PostgresForm::updatePages);
    setOffersKeeping(false);
    updatePages();
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

QComboBox *PostgresForm::makeChoice(const QString &name, const QString &spoken) {
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(spoken);
    connect(box, &QComboBox::currentIndexChanged, this, &PostgresForm::changed);
    return box;
}

QWidget *PostgresForm::makeServerPage() {
    auto *page = new QWidget(m_tabs);
    m_sessionKind->addItem(tr("The first that answers"), QString());
    m_sessionKind->addItem(tr("One that can be written to (primary)"), QStringLiteral("primary"));
    m_sessionKind->addItem(tr("A standby if one answers"), QStringLiteral("prefer-standby"));
    m_sessionKind->addItem(tr("A standby only"), QStringLiteral("standby"));
    QFormLayout *form = makeForm(page);
    form->addRow(tr("&Host:"), m_host);
    form->addRow(tr("&Port:"), m_port);
    form->addRow(tr("&Database:"), m_database);
    form->addRow(tr("&User:"), m_user);
    form->addRow(tr("O&f several:"), m_sessionKind);
    return page;
}

QWidget *PostgresForm::makeEncryptionPage() {
    auto *page = new QWidget(m_tabs);
    m_tls->addItem(tr("As the server offers (prefer)"), QString());
    m_tls->addItem(tr("Always, unchecked (require)"), QStringLiteral("require"));
    m_tls->addItem(tr("Always, certificate checked (verify-ca)"), QStringLiteral("verify-ca"));
    m_tls->addItem(tr("Always, certificate and host checked (verify-full)"),
                   QStringLiteral("verify-full"));
    m_tls->addItem(tr("Never (disable)"), QStringLiteral("disable"));
    QFormLayout *form = makeForm(page);
    form->addRow(tr("&Encryption:"), m_tls);
    addFileRow(form, tr("Root &certificate:"), m_rootCertificate,
               QStringLiteral("pgChooseRootCertificate"), certificateQuestion());
    form->addRow(makeNote(QStringLiteral("pgEncryptionNote"),
                          tr("The root certificate is what the server's own is checked with."),
                          page));
    return page;
}

QWidget *PostgresForm::makeServicePage() {
    auto *page = new QWidget(m_tabs);
    QFormLayout *form = makeForm(page);
    form->addRow(tr("&Service:"), m_service);
    addFileRow(form, tr("Ser&vice file:"), m_serviceFile, QStringLiteral("pgChooseServiceFile"),
               serviceFileQuestion());
    addFileRow(form, tr("Password f&ile:"), m_passwordFile, QStringLiteral("pgChoosePasswordFile"),
               passwordFileQuestion());
    form->addRow(makeNote(
        QStringLiteral("pgServiceNote"),
        tr("PostgreSQL's own library reads the password file, before a password is asked for. "
           "What is empty is taken from the usual places."),
        page));
    return page;
}

QWidget *PostgresForm::makeUriPage() {
    auto *page = new QWidget(m_tabs);
    auto *column = new QVBoxLayout(page);
    column->addWidget(m_uri);
    column->addWidget(makeNote(QStringLiteral("pgUriNote"),
                               tr("A postgresql:// URI, or a connection string such as "
                                  "service=orders or host=db dbname=shop. It is used whole: what "
                                  "stands on the other pages does not count then."),
                               page));
    column->addStretch(1);
    return page;
}

void PostgresForm::addFileRow(QFormLayout *form, const QString &label, QLineEdit *field,
                              const QString &button, const FileQuestion &question) {
    auto *row = new QHBoxLayout;
    row->addWidget(field, 1);
    auto *choosing = new QPushButton(tr("Choose…"), form->parentWidget());
    choosing->setObjectName(button);
    choosing->setAccessibleName(question.title);
    choosing->setAutoDefault(false);
    choosing->setVisible(m_files != nullptr);
    row->addWidget(choosing);
    form->addRow(label, row);
    static_cast<QLabel *>(form->labelForField(row))->setBuddy(field);
    connect(choosing, &QPushButton::clicked, this, [this, field, question] {
        m_files->choose(this, question, [field](const QString &path) { field->setText(path); });
    });
}

void PostgresForm::updatePages() {
    const int uriPage = m_tabs->count() - 1;
    for (int page = 0; page < uriPage; ++page)
        m_tabs->widget(page)->setEnabled(uri().isEmpty());
}

QString PostgresForm::uri() const {
    return m_uri->text().trimmed();
}

PostgresPlace PostgresForm::place() const {
    const auto text = [](const QLineEdit *field) { return field->text().trimmed(); };
    const auto list = [&](const QLineEdit *field) { return text(field).remove(u' '); };
    const auto file = [&](const QLineEdit *field) {
        const QString path = text(field); // libpq knows no ~
        return path.startsWith(QLatin1String("~/")) ? QDir::homePath() + path.mid(1) : path;
    };
    PostgresPlace place;
    place.hosts = list(m_host);
    place.ports = list(m_port);
    place.database = text(m_database);
    place.user = text(m_user);
    place.sessionKind = m_sessionKind->currentData().toString();
    place.encryption = m_tls->currentData().toString();
    place.rootCertificate = file(m_rootCertificate);
    place.service = text(m_service);
    place.serviceFile = file(m_serviceFile);
    place.passwordFile = file(m_passwordFile);
    return place;
}

QString PostgresForm::source() const {
    return uri().isEmpty() ? addressOf(place()) : uri();
}

QString PostgresForm::password() const {
    return m_password->text();
}

QString PostgresForm::mistake() const {
    return uri().isEmpty() ? mistakeIn(place()) : QString();
}

void PostgresForm::showProfile(const SourceProfile &profile) {
    {
        const QSignalBlocker quiet(this);
        m_uri->setText(profile.uri);
        m_host->setText(profile.place.hosts);
        m_port->setText(profile.place.ports);
        m_database->setText(profile.place.database);
        m_user->setText(profile.place.user);
        choose(m_sessionKind, profile.place.sessionKind);
        choose(m_tls, profile.place.encryption);
        m_rootCertificate->setText(profile.place.rootCertificate);
        m_service->setText(profile.place.service);
        m_serviceFile->setText(profile.place.serviceFile);
        m_passwordFile->setText(profile.place.passwordFile);
        m_keep->setChecked(profile.keepsPassword);
        m_tabs->setCurrentIndex(profile.uri.isEmpty() ? 0 : m_tabs->count() - 1);
        if (profile.keepsPassword)
            m_password->setPlaceholderText(tr("kept in the system's password store"));
    }
    Q_EMIT changed();
}

void PostgresForm::clearPassword() {
    m_password->clear();
}

void PostgresForm::setOffersKeeping(bool offers) {
    m_keep->setVisible(offers);
    m_note->setVisible(offers && !m_note->text().isEmpty());
}

void PostgresForm::takeStore(const SecretAnswer &answer) {
    m_keep->setEnabled(answer.storeAnswers());
    m_note->setText(answer.storeAnswers() ? QString() : KeptPasswords::whyNot(answer));
    m_note->setVisible(!m_keep->isHidden() && !m_note->text().isEmpty());
    m_keep->setToolTip(m_note->text());
}

bool PostgresForm::keepsPassword() const {
    return !m_keep->isHidden() && m_keep->isChecked();
}

} // namespace backstory::ui
