#include "tests/support/std_text.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "tests/ui/served_orders.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/source_control.h"
#include "ui/session/source_profiles.h"
#include "ui/views/source_button.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

namespace backstory::ui {

using test::DemoStore;
using test::PostgresCluster;
using test::WindowFixture;

/// Saved sources and their passwords, through the window and against a real server.
class SourcesWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aSourceIsMadeTriedAndOpened();
    void itIsChangedAndDuplicated();
    void whatWasDeletedComesBack();
    void nothingTypedIsLostBySurprise();
    void theStripeStandsBesideTheName();
    void recentOnesHaveNameAndColor();
    void aFileIsASourceToo();
    void theStoredPasswordIsTaken();
    void aWrongStoredPasswordIsAskedFor();
    void aPasswordIsRememberedOnceItWasRight();
    void whereNoStoreAnswersItIsAskedForEachTime();
    void aStoreThatRefusesIsSaid();
    void changingTheAccountForgetsThePassword();
    void unknownSourcesAreNotOfferedToBeKept();
    void anotherPlaceGetsNoPassword();

private:
    [[nodiscard]] SourceProfiles &profiles() {
        return *m_it->window().findChild<SourceControl *>()->profiles();
    }
    void showSaved();
    void type(const char *name, const QString &text) { m_it->find<QLineEdit>(name).setText(text); }
    void click(const char *name) {
        QTest::mouseClick(&m_it->find<QPushButton>(name), Qt::LeftButton);
    }
    [[nodiscard]] SourceProfile clerkProfile() const;
    void openClerk();
    void openDemoAgain();

    std::unique_ptr<WindowFixture> m_it;
};

void SourcesWindowTest::initTestCase() {
    test::fillServedOrders(PostgresCluster::shared(), "sources");
}

void SourcesWindowTest::init() {
    m_it = std::make_unique<WindowFixture>();
    m_it->openDemo();
}

void SourcesWindowTest::cleanup() {
    m_it.reset();
}

void SourcesWindowTest::showSaved() {
    m_it->trigger("actionSavedSources");
    QVERIFY(m_it->find<QDialog>("savedSourcesDialog").isVisible());
}

SourceProfile SourcesWindowTest::clerkProfile() const {
    SourceProfile profile;
    profile.name = QStringLiteral("prod replica");
    profile.color = SourceColor::Red;
    profile.place.hosts = QString::fromStdString(PostgresCluster::shared().socketFolder().string());
    profile.place.database = QStringLiteral("sources");
    profile.place.user = QString::fromUtf8(PostgresCluster::kClerk.data());
    return profile;
}

void SourcesWindowTest::openClerk() {
    m_it->workspace().open(wishOf(profiles().find(QStringLiteral("prod replica")).value()));
    QTRY_COMPARE(m_it->workspace().wish().profile, std::string("prod replica"));
}

void SourcesWindowTest::openDemoAgain() {
    m_it->openDemo();
    QTRY_COMPARE(m_it->workspace().wish().source, DemoStore::shared().file.string());
}

void SourcesWindowTest::aSourceIsMadeTriedAndOpened() {
    showSaved();
    QVERIFY(!m_it->find<QPushButton>("sourceEdit").isEnabled());
    click("sourceNew");
    type("profileName", QStringLiteral("prod replica"));
    QVERIFY(!m_it->find<QPushButton>("profileSave").isEnabled()); // where?
    type("pgHost", clerkProfile().place.hosts);
    type("pgDatabase", QStringLiteral("sources"));
    type("pgUser", clerkProfile().place.user);
    auto &color = m_it->find<QComboBox>("sourceColor");
    color.setCurrentIndex(color.findText(QStringLiteral("red")));

    auto &answer = m_it->find<QLabel>("profileAnswer");
    click("profileTest");
    QTRY_VERIFY2(answer.text().contains(QLatin1String("asks for a password")),
                 qPrintable(answer.text()));
    type("pgPassword", QString::fromUtf8(PostgresCluster::kClerkPassword.data()));
    QTRY_VERIFY(m_it->find<QPushButton>("profileTest").isEnabled());
    click("profileTest");
    QTRY_VERIFY2(answer.text().contains(QLatin1String("order_events")), qPrintable(answer.text()));
    QVERIFY2(answer.text().contains(QLatin1String("PostgreSQL 1")), qPrintable(answer.text()));
    QVERIFY(answer.text().contains(QLatin1String("does not leave this computer")));
    QTRY_VERIFY(m_it->find<QCheckBox>("pgKeepPassword").isEnabled());
    m_it->find<QCheckBox>("pgKeepPassword").setChecked(true);
    click("profileSave");

    auto &list = m_it->find<QTreeWidget>("savedSourcesList");
    QCOMPARE(list.topLevelItemCount(), 1);
    QVERIFY(list.currentItem() != nullptr);
    QVERIFY(list.currentItem()->text(1).contains(QLatin1String("database sources")));
    QTRY_COMPARE(m_it->secrets.secrets.size(), 1);
    click("sourceOpen");
    QTRY_COMPARE(m_it->workspace().wish().profile, std::string("prod replica"));
    QCOMPARE(m_it->passwords.asked, 0); // the store knew it
    QTRY_COMPARE(m_it->list().rowCount(), 2);
}

void SourcesWindowTest::itIsChangedAndDuplicated() {
    QVERIFY(profiles().save(clerkProfile()));
    showSaved();
    click("sourceEdit");
    QCOMPARE(m_it->find<QLineEdit>("pgDatabase").text(), QStringLiteral("sources"));
    type("profileName", QStringLiteral("prod"));
    click("profileSave");
    QTRY_VERIFY(!m_it->window().findChild<QDialog *>(QStringLiteral("sourceProfileDialog")));
    QCOMPARE(profiles().all().size(), std::size_t(1));
    click("sourceDuplicate");
    QCOMPARE(m_it->find<QLineEdit>("profileName").text(), QStringLiteral("prod 2"));
    click("profileSave");
    QCOMPARE(profiles().all().size(), std::size_t(2));
    QCOMPARE(profiles().all()[1].place, profiles().all()[0].place);
    QVERIFY(profiles().all()[1].id != profiles().all()[0].id);
}

void SourcesWindowTest::whatWasDeletedComesBack() {
    SourceProfile profile = clerkProfile();
    profile.keepsPassword = true;
    const QString id = profiles().save(profile).value();
    m_it->secrets.secrets[secretKeyOf(id)] = QStringLiteral("hunter2");
    showSaved();
    click("sourceDelete");
    QVERIFY(profiles().all().empty());
    QVERIFY(m_it->find<QLabel>("sourcesAnswer").text().contains(QLatin1String("prod replica")));
    click("sourceUndo");
    QCOMPARE(profiles().all().size(), std::size_t(1));
    QCOMPARE(profiles().all().front().id, id);
    QCOMPARE(m_it->secrets.secrets.size(), 1); // as long as it may come back
    click("sourceDelete");
    m_it->find<QDialog>("savedSourcesDialog").reject();
    QTRY_VERIFY(m_it->secrets.secrets.isEmpty());
}

void SourcesWindowTest::nothingTypedIsLostBySurprise() {
    showSaved();
    click("sourceNew");
    auto &dialog = m_it->find<QDialog>("sourceProfileDialog");
    auto &doubt = m_it->find<QWidget>("profileDoubt");
    type("profileName", QStringLiteral("prod"));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(dialog.isVisible());
    QVERIFY(doubt.isVisible());
    QTest::keyClick(&dialog, Qt::Key_Escape); // not by pressing it twice either
    QVERIFY(dialog.isVisible());
    click("profileGoOn");
    QVERIFY(!doubt.isVisible());
    QCOMPARE(m_it->find<QLineEdit>("profileName").text(), QStringLiteral("prod"));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    click("profileThrowAway");
    QTRY_VERIFY(!m_it->window().findChild<QDialog *>(QStringLiteral("sourceProfileDialog")));
    QVERIFY(profiles().all().empty());
    click("sourceNew"); // nothing typed: nothing to ask
    m_it->find<QDialog>("sourceProfileDialog").reject();
    QTRY_VERIFY(!m_it->window().findChild<QDialog *>(QStringLiteral("sourceProfileDialog")));
}

void SourcesWindowTest::theStripeStandsBesideTheName() {
    auto &button = m_it->find<SourceButton>("sourceButton");
    QCOMPARE(button.color(), SourceColor::None);
    const int before = button.sizeHint().width();
    SourceProfile profile;
    profile.name = QStringLiteral("archive");
    profile.kind = SourceProfile::Kind::File;
    profile.file = QString::fromStdString(DemoStore::shared().file.string());
    profile.color = SourceColor::Red;
    profile.id = profiles().save(profile).value();
    QCOMPARE(button.color(), SourceColor::Red); // it is what is open
    QVERIFY2(button.text().startsWith(QLatin1String("archive")), qPrintable(button.text()));
    QVERIFY(m_it->window().windowTitle().startsWith(QLatin1String("archive")));
    QVERIFY(button.sizeHint().width() != before);
    const QImage picture = button.grab().toImage();
    const QColor stripe = picture.pixelColor(3, picture.height() / 2);
    QCOMPARE(stripe, sourceColorValue(SourceColor::Red));
    QVERIFY(m_it->find<QWidget>("readOnlyBadge").isVisible());
    QVERIFY(profiles().remove(profile.id));
    QCOMPARE(button.color(), SourceColor::None);
    QVERIFY(!button.text().startsWith(QLatin1String("archive")));
}

void SourcesWindowTest::recentOnesHaveNameAndColor() {
    QVERIFY(profiles().save(clerkProfile()));
    m_it->passwords.password = QString::fromUtf8(PostgresCluster::kClerkPassword.data());
    openClerk();
    auto &menu = m_it->find<QMenu>("recentMenu");
    QCOMPARE(menu.actions().first()->text(), QStringLiteral("prod replica"));
    QVERIFY(!menu.actions().first()->icon().isNull());
    QVERIFY(menu.actions().first()->toolTip().contains(QLatin1String("database sources")));
    openDemoAgain();
    QCOMPARE(menu.actions().at(1)->text(), QStringLiteral("prod replica"));
    menu.actions().at(1)->trigger();
    QTRY_COMPARE(m_it->workspace().wish().profile, std::string("prod replica"));
}

void SourcesWindowTest::aFileIsASourceToo() {
    showSaved();
    click("sourceNew");
    type("profileName", QStringLiteral("archive"));
    m_it->find<QComboBox>("profileKind").setCurrentIndex(1);
    m_it->files.file = QString::fromStdString(DemoStore::shared().file.string());
    click("profileChooseFile");
    click("profileTest");
    auto &answer = m_it->find<QLabel>("profileAnswer");
    QTRY_VERIFY2(answer.text().contains(QLatin1String("SQLite file")), qPrintable(answer.text()));
    click("profileSave");
    QCOMPARE(profiles().all().front().kind, SourceProfile::Kind::File);
    QCOMPARE(m_it->find<SourceButton>("sourceButton").text().section(u' ', 0, 0),
             QStringLiteral("archive"));
}

void SourcesWindowTest::theStoredPasswordIsTaken() {
    SourceProfile profile = clerkProfile();
    profile.keepsPassword = true;
    const QString id = profiles().save(profile).value();
    m_it->secrets.secrets[secretKeyOf(id)] =
        QString::fromUtf8(PostgresCluster::kClerkPassword.data());
    openClerk();
    QCOMPARE(m_it->passwords.asked, 0);
    QCOMPARE(m_it->secrets.reads, 1);
    QVERIFY(!m_it->workspace().wish().password);
}

void SourcesWindowTest::aWrongStoredPasswordIsAskedFor() {
    SourceProfile profile = clerkProfile();
    profile.keepsPassword = true;
    const QString id = profiles().save(profile).value();
    const QString right = QString::fromUtf8(PostgresCluster::kClerkPassword.data());
    m_it->secrets.secrets[secretKeyOf(id)] = QStringLiteral("old");
    m_it->passwords.password = right;
    m_it->passwords.keeps = true;
    openClerk();
    QCOMPARE(m_it->passwords.asked, 1);
    const PasswordQuestion &question = m_it->passwords.question;
    QVERIFY2(question.note.contains(QLatin1String("keeps")), qPrintable(question.note));
    QVERIFY(question.wrong && question.mayKeep && question.keeps);
    QVERIFY(question.place.startsWith(QLatin1String("prod replica")));
    QTRY_COMPARE(m_it->secrets.secrets.value(secretKeyOf(id)),
                 right); // the right one took its place
}

void SourcesWindowTest::aPasswordIsRememberedOnceItWasRight() {
    const QString id = profiles().save(clerkProfile()).value();
    m_it->passwords.keeps = true;
    m_it->passwords.password = QString::fromUtf8(PostgresCluster::kClerkPassword.data());
    openClerk();
    QTRY_VERIFY(m_it->secrets.secrets.contains(secretKeyOf(id)));
    QVERIFY(profiles().withId(id)->keepsPassword);
    // And forgotten when the person does not want that any more.
    openDemoAgain();
    m_it->secrets.secrets[secretKeyOf(id)] = QStringLiteral("old");
    m_it->passwords.keeps = false;
    openClerk();
    QTRY_VERIFY(m_it->secrets.secrets.isEmpty());
    QVERIFY(!profiles().withId(id)->keepsPassword);
}

void SourcesWindowTest::whereNoStoreAnswersItIsAskedForEachTime() {
    SourceProfile profile = clerkProfile();
    profile.keepsPassword = true;
    profiles().save(profile);
    m_it->secrets.answers = false;
    m_it->passwords.password = QString::fromUtf8(PostgresCluster::kClerkPassword.data());
    m_it->passwords.keeps = true;
    openClerk();
    QCOMPARE(m_it->passwords.asked, 1);
    QVERIFY(!m_it->passwords.question.mayKeep);
    QVERIFY2(m_it->passwords.question.note.contains(QLatin1String("asked for each time")),
             qPrintable(m_it->passwords.question.note));
    openDemoAgain();
    openClerk();
    QCOMPARE(m_it->passwords.asked, 2);
    QVERIFY(m_it->secrets.secrets.isEmpty());
}

void SourcesWindowTest::aStoreThatRefusesIsSaid() {
    profiles().save(clerkProfile());
    m_it->secrets.refuses = true;
    m_it->passwords.keeps = true;
    m_it->passwords.password = QString::fromUtf8(PostgresCluster::kClerkPassword.data());
    openClerk();
    QTRY_VERIFY(m_it->window().findChild<QMessageBox *>(QStringLiteral("passwordTrouble")));
    const auto &box = m_it->find<QMessageBox>("passwordTrouble");
    QVERIFY(box.text().contains(QLatin1String("was not kept")));
    QCOMPARE(box.textFormat(), Qt::PlainText);
}

void SourcesWindowTest::changingTheAccountForgetsThePassword() {
    SourceProfile profile = clerkProfile();
    profile.keepsPassword = true;
    const QString id = profiles().save(profile).value();
    m_it->secrets.secrets[secretKeyOf(id)] = QStringLiteral("hunter2");
    showSaved();
    click("sourceEdit");
    type("profileName", QStringLiteral("renamed"));
    click("profileSave");
    QTest::qWait(0);
    QCOMPARE(m_it->secrets.secrets.size(), 1);
    QTRY_VERIFY(!m_it->window().findChild<QDialog *>(QStringLiteral("sourceProfileDialog")));
    click("sourceEdit");
    type("pgHost", QStringLiteral("elsewhere"));
    click("profileSave");
    QTRY_VERIFY(m_it->secrets.secrets.isEmpty());
}

void SourcesWindowTest::unknownSourcesAreNotOfferedToBeKept() {
    m_it->passwords.password = QString::fromUtf8(PostgresCluster::kClerkPassword.data());
    OpenWish wish = wishOf(clerkProfile());
    wish.profile.clear();
    m_it->workspace().open(wish);
    QTRY_COMPARE(m_it->workspace().wish().source, wish.source);
    QVERIFY(!m_it->passwords.question.mayKeep);
    QCOMPARE(m_it->secrets.reads, 0);
}

void SourcesWindowTest::anotherPlaceGetsNoPassword() {
    SourceProfile profile = clerkProfile();
    profile.keepsPassword = true;
    const QString id = profiles().save(profile).value();
    m_it->secrets.secrets[secretKeyOf(id)] = QStringLiteral("hunter2");
    // A session from elsewhere may say that it was opened by a source of this name.
    OpenWish wish = wishOf(profile);
    wish.source += " application_name='other'";
    m_it->passwords.password = QString::fromUtf8(PostgresCluster::kClerkPassword.data());
    m_it->workspace().open(wish);
    QTRY_COMPARE(m_it->workspace().wish().source, wish.source);
    QCOMPARE(m_it->secrets.reads, 0);
    QCOMPARE(m_it->passwords.asked, 1);
}

} // namespace backstory::ui

using backstory::ui::SourcesWindowTest;
BACKSTORY_TEST(SourcesWindowTest);
#include "sources_window_test.moc"
