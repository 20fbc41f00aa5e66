#include "ui/dialogs/postgres_dialog.h"

#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"
#include "tests/ui/doubles/memory_secret_store.h"
#include "ui/dialogs/postgres_form.h"
#include "ui/jobs/running_jobs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

namespace backstory::ui {

class PostgresDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fieldsBecomeAConnectionString();
    void valuesAreQuoted();
    void theUriIsTakenAsItIs();
    void nothingSaidCannotBeOpened();
    void aMistakeIsSaid();
    void thePasswordIsHandedOnBesideTheSource();
    void whatIsOpenedCanBeSaved();
    void aNameThatIsTakenCannotBeSaved();
    void whatWasTypedIsThereAgain();
    void withoutAStoreNothingIsRemembered();
    void whatTheServerSaysStandsInTheDialog();

private:
    void type(const char *name, const QString &text) {
        m_dialog->findChild<QLineEdit *>(QLatin1String(name))->setText(text);
    }
    template <class T>
    T *find(const char *name) {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    test::MemorySecretStore m_store;
    RunningJobs m_jobs;
    std::unique_ptr<SourceProfiles> m_profiles;
    std::unique_ptr<KeptPasswords> m_passwords;
    std::unique_ptr<PostgresDialog> m_dialog;
    OpenWish m_chosen;
    bool m_keeps = false;
};

void PostgresDialogTest::init() {
    m_store.answers = true;
    m_folder = std::make_unique<test::TemporaryFolder>();
    m_profiles = std::make_unique<SourceProfiles>(m_folder->path());
    m_passwords = std::make_unique<KeptPasswords>(&m_store);
    m_dialog = std::make_unique<PostgresDialog>(
        SourceDialogServices{&m_jobs, m_profiles.get(), m_passwords.get(), nullptr}, nullptr);
    m_chosen = {};
    m_keeps = false;
    connect(m_dialog.get(), &PostgresDialog::chosen, this,
            [this](const OpenWish &wish, bool keeps) {
                m_chosen = wish;
                m_keeps = keeps;
            });
}

void PostgresDialogTest::cleanup() {
    m_dialog.reset();
    QVERIFY(Job::waitForThreads(30'000));
}

void PostgresDialogTest::fieldsBecomeAConnectionString() {
    const PostgresForm *form = m_dialog->findChild<PostgresForm *>();
    QVERIFY(form->source().isEmpty());
    type("pgHost", QStringLiteral("db1, db2"));
    type("pgPort", QStringLiteral("5433"));
    type("pgDatabase", QStringLiteral("shop"));
    type("pgUser", QStringLiteral("clerk"));
    find<QComboBox>("pgTls")->setCurrentIndex(3);
    QCOMPARE(form->source(), QStringLiteral("host='db1,db2' port='5433' dbname='shop' user='clerk' "
                                            "sslmode='verify-full'"));
    type("pgRootCertificate", QStringLiteral("/etc/ca.crt"));
    type("pgPasswordFile", QStringLiteral("~/x"));
    QCOMPARE(form->place().passwordFile, QDir::homePath() + QStringLiteral("/x"));
    type("pgPasswordFile", QStringLiteral("/etc/pgpass"));
    find<QComboBox>("pgSessionKind")->setCurrentIndex(2);
    QVERIFY(form->source().endsWith(QLatin1String(
        "sslrootcert='/etc/ca.crt' passfile='/etc/pgpass' target_session_attrs='prefer-standby'")));
}

void PostgresDialogTest::valuesAreQuoted() {
    QCOMPARE(connectionPart(QStringLiteral("user"), QStringLiteral(R"(o'brien\x)")),
             QStringLiteral(R"(user='o\'brien\\x')"));
    QCOMPARE(connectionPart(QStringLiteral("user"), QString()), QString());
}

void PostgresDialogTest::theUriIsTakenAsItIs() {
    const PostgresForm *form = m_dialog->findChild<PostgresForm *>();
    type("pgHost", QStringLiteral("elsewhere"));
    type("pgUri", QStringLiteral(" postgresql://clerk@db/shop "));
    QCOMPARE(form->source(), QStringLiteral("postgresql://clerk@db/shop"));
    QVERIFY(!find<QLineEdit>("pgHost")->isEnabled()); // it does not count
    type("pgUri", QString());
    QVERIFY(find<QLineEdit>("pgHost")->isEnabled());
}

void PostgresDialogTest::nothingSaidCannotBeOpened() {
    QVERIFY(!find<QPushButton>("pgOpen")->isEnabled());
    type("pgService", QStringLiteral("orders"));
    QVERIFY(find<QPushButton>("pgOpen")->isEnabled());
}

void PostgresDialogTest::aMistakeIsSaid() {
    type("pgHost", QStringLiteral("a,b,c"));
    type("pgPort", QStringLiteral("1,2"));
    QVERIFY(!find<QPushButton>("pgOpen")->isEnabled());
    QVERIFY(find<QLabel>("pgAnswer")->text().contains(QLatin1String("3 hosts and 2 ports")));
    type("pgPort", QStringLiteral("1,2,3"));
    QVERIFY(find<QPushButton>("pgOpen")->isEnabled());
    QVERIFY(!find<QLabel>("pgAnswer")->text().contains(QLatin1String("2 ports")));
}

void PostgresDialogTest::thePasswordIsHandedOnBesideTheSource() {
    type("pgHost", QStringLiteral("db"));
    type("pgPassword", QStringLiteral("hunter2"));
    m_dialog->open();
    QTest::mouseClick(find<QPushButton>("pgOpen"), Qt::LeftButton);
    QCOMPARE(m_chosen.source, std::string("host='db'"));
    QCOMPARE(m_chosen.password, std::optional<std::string>("hunter2"));
    QVERIFY(m_chosen.profile.empty());
    QVERIFY(!m_keeps);
    QVERIFY(m_profiles->all().empty());
    QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Accepted));
    QVERIFY(find<QLineEdit>("pgPassword")->text().isEmpty());
}

void PostgresDialogTest::whatIsOpenedCanBeSaved() {
    type("pgUri", QStringLiteral("postgresql://clerk:hunter2@db/shop"));
    QVERIFY(find<QCheckBox>("pgKeepPassword")->isHidden());
    find<QCheckBox>("pgSave")->setChecked(true);
    QVERIFY(!find<QPushButton>("pgOpen")->isEnabled()); // no name yet
    type("pgSaveName", QStringLiteral("prod replica"));
    auto *color = find<QComboBox>("sourceColor");
    color->setCurrentIndex(color->findText(QStringLiteral("red")));
    QTRY_VERIFY(find<QCheckBox>("pgKeepPassword")->isEnabled()); // the store answered
    find<QCheckBox>("pgKeepPassword")->setChecked(true);
    m_dialog->open();
    QTest::mouseClick(find<QPushButton>("pgOpen"), Qt::LeftButton);
    const SourceProfile saved = m_profiles->find(QStringLiteral("prod replica")).value();
    QCOMPARE(saved.uri, QStringLiteral("postgresql://clerk@db/shop"));
    QCOMPARE(saved.color, SourceColor::Red);
    QVERIFY(saved.keepsPassword);
    QCOMPARE(m_chosen.profile, std::string("prod replica"));
    QVERIFY(m_keeps);
}

void PostgresDialogTest::aNameThatIsTakenCannotBeSaved() {
    SourceProfile other;
    other.name = QStringLiteral("Prod");
    QVERIFY(m_profiles->save(other));
    type("pgHost", QStringLiteral("db"));
    find<QCheckBox>("pgSave")->setChecked(true);
    type("pgSaveName", QStringLiteral("prod"));
    QVERIFY(!find<QPushButton>("pgOpen")->isEnabled());
    QVERIFY(find<QLabel>("pgAnswer")->text().contains(QLatin1String("Prod")));
}

void PostgresDialogTest::whatWasTypedIsThereAgain() {
    m_dialog->open();
    type("pgHost", QStringLiteral("db"));
    type("pgPassword", QStringLiteral("hunter2"));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    m_dialog->open();
    QCOMPARE(find<QLineEdit>("pgHost")->text(), QStringLiteral("db"));
    QCOMPARE(find<QLineEdit>("pgPassword")->text(), QStringLiteral("hunter2"));
}

void PostgresDialogTest::withoutAStoreNothingIsRemembered() {
    m_store.answers = false;
    m_dialog = std::make_unique<PostgresDialog>(
        SourceDialogServices{&m_jobs, m_profiles.get(), m_passwords.get(), nullptr}, nullptr);
    find<QCheckBox>("pgSave")->setChecked(true);
    QTRY_VERIFY(!find<QLabel>("pgNote")->isHidden());
    QVERIFY(!find<QCheckBox>("pgKeepPassword")->isEnabled());
    QVERIFY(find<QLabel>("pgNote")->text().contains(QLatin1String("asked for each time")));
}

void PostgresDialogTest::whatTheServerSaysStandsInTheDialog() {
    const test::TemporaryFolder nowhere; // no socket is in it
    type("pgHost", QString::fromStdString(nowhere.path().string()));
    type("pgUser", QStringLiteral("clerk"));
    m_dialog->open();
    auto *answer = find<QLabel>("pgAnswer");
    auto *test = find<QPushButton>("pgTest");
    QTest::mouseClick(test, Qt::LeftButton);
    QVERIFY(!test->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(test->isEnabled(), 30'000);
    QVERIFY2(answer->text().contains(QLatin1String("server"), Qt::CaseInsensitive),
             qPrintable(answer->text()));
    QCOMPARE(answer->textFormat(), Qt::PlainText);
    QVERIFY(m_dialog->isVisible());
}

} // namespace backstory::ui

using backstory::ui::PostgresDialogTest;
BACKSTORY_TEST(PostgresDialogTest);
#include "postgres_dialog_test.moc"
