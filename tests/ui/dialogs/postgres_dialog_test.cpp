#include "ui/dialogs/postgres_dialog.h"

#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"
#include "ui/dialogs/postgres_form.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

namespace backstory::ui {

class PostgresDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsBecomeAConnectionString();
    void valuesAreQuoted();
    void theUriIsTakenAsItIs();
    void nothingSaidCannotBeOpened();
    void thePasswordIsHandedOnBesideTheSource();
    void whatTheServerSaysStandsInTheDialog();
};

namespace {

void type(QWidget &where, const char *name, const QString &text) {
    where.findChild<QLineEdit *>(QLatin1String(name))->setText(text);
}

} // namespace

void PostgresDialogTest::fieldsBecomeAConnectionString() {
    PostgresForm form;
    QVERIFY(form.source().isEmpty());
    type(form, "pgHost", QStringLiteral("db1,db2"));
    type(form, "pgPort", QStringLiteral("5433"));
    type(form, "pgDatabase", QStringLiteral("shop"));
    type(form, "pgUser", QStringLiteral("clerk"));
    form.findChild<QComboBox *>(QStringLiteral("pgTls"))->setCurrentIndex(3);
    QCOMPARE(form.source(), QStringLiteral("host='db1,db2' port='5433' dbname='shop' user='clerk' "
                                           "sslmode='verify-full'"));
}

void PostgresDialogTest::valuesAreQuoted() {
    QCOMPARE(connectionPart(QStringLiteral("user"), QStringLiteral(R"(o'brien\x)")),
             QStringLiteral(R"(user='o\'brien\\x')"));
    QCOMPARE(connectionPart(QStringLiteral("user"), QString()), QString());
}

void PostgresDialogTest::theUriIsTakenAsItIs() {
    PostgresForm form;
    form.findChild<QTabWidget *>(QStringLiteral("pgTabs"))->setCurrentIndex(1);
    type(form, "pgUri", QStringLiteral(" postgresql://clerk@db/shop "));
    QCOMPARE(form.source(), QStringLiteral("postgresql://clerk@db/shop"));
}

void PostgresDialogTest::nothingSaidCannotBeOpened() {
    RunningJobs jobs;
    PostgresDialog dialog(&jobs, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *open = dialog.findChild<QPushButton *>(QStringLiteral("pgOpen"));
    QVERIFY(!open->isEnabled());
    type(dialog, "pgService", QStringLiteral("orders"));
    QVERIFY(open->isEnabled());
}

void PostgresDialogTest::thePasswordIsHandedOnBesideTheSource() {
    RunningJobs jobs;
    PostgresDialog dialog(&jobs, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    OpenWish chosen;
    connect(&dialog, &PostgresDialog::chosen, this, [&](const OpenWish &wish) { chosen = wish; });
    type(dialog, "pgHost", QStringLiteral("db"));
    type(dialog, "pgPassword", QStringLiteral("hunter2"));
    dialog.open();
    QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("pgOpen")), Qt::LeftButton);
    QCOMPARE(chosen.source, std::string("host='db'"));
    QCOMPARE(chosen.password, std::optional<std::string>("hunter2"));
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
}

void PostgresDialogTest::whatTheServerSaysStandsInTheDialog() {
    const test::TemporaryFolder nowhere; // no socket is in it
    RunningJobs jobs;
    PostgresDialog dialog(&jobs, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    type(dialog, "pgHost", QString::fromStdString(nowhere.path().string()));
    type(dialog, "pgUser", QStringLiteral("clerk"));
    dialog.open();
    auto *answer = dialog.findChild<QLabel *>(QStringLiteral("pgAnswer"));
    auto *test = dialog.findChild<QPushButton *>(QStringLiteral("pgTest"));
    QTest::mouseClick(test, Qt::LeftButton);
    QVERIFY(!test->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(test->isEnabled(), 30'000);
    QVERIFY2(answer->text().contains(QLatin1String("server"), Qt::CaseInsensitive),
             qPrintable(answer->text()));
    QCOMPARE(answer->textFormat(), Qt::PlainText);
    QVERIFY(dialog.isVisible());
    QVERIFY(Job::waitForThreads(10'000));
}

} // namespace backstory::ui

using backstory::ui::PostgresDialogTest;
BACKSTORY_TEST(PostgresDialogTest);
#include "postgres_dialog_test.moc"
