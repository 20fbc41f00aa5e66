#include "tests/support/test_registry.h"
#include "tests/ui/tab_walk.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/address_control.h"
#include "ui/controls/source_control.h"
#include "ui/views/order_tabs.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

namespace backstory::ui {

using test::DemoStore;
using test::TabWalk;
using test::WindowFixture;

/// The main window and every dialog by keyboard alone.
class KeyboardWalkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theMainWindow_data();
    void theMainWindow();
    void theFirstStart();
    void severalOrdersAndBanners();
    void pinnedFields();
    void findInTheState();
    void everyDialog_data();
    void everyDialog();
    void everyPageOfThePreferences();
    void theDialogsOfSavedSources();
    void theDialogOfALink();
    void thePasswordPrompt();
    void thePrintPreview();
    void thePaletteGivesTheFocusBack();

private:
    int m_flash = 0;
};

namespace {

const std::string &order() {
    return DemoStore::shared().stories.front().stream;
}

/// A window that has the focus, with an order open.
struct OpenWindow : WindowFixture {
    OpenWindow() {
        openDemo(order());
        window().activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &window());
    }
};

QString wrongIn(QWidget &window) {
    return TabWalk(window).complaints().join(QStringLiteral("; "));
}

QDialog *shownDialog() {
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(widget);
        if (dialog && dialog->isVisible() && dialog == QApplication::activeWindow())
            return dialog;
    }
    return nullptr;
}

/// Walks around the dialog in front and closes it by Escape; the focus must be back in `behind`.
void walkAndLeave(QWidget &behind) {
    QTRY_VERIFY(shownDialog() != nullptr);
    const QPointer<QDialog> dialog = shownDialog();
    QCOMPARE(wrongIn(*dialog), QString());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    behind.activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), &behind);
    QVERIFY(QApplication::focusWidget() != nullptr);
    QVERIFY(QApplication::focusWidget()->isVisible());
}

} // namespace

void KeyboardWalkTest::initTestCase() {
    // A cursor that blinks would look like a focus that is shown.
    m_flash = QApplication::cursorFlashTime();
    QApplication::setCursorFlashTime(0);
}

void KeyboardWalkTest::cleanupTestCase() {
    QApplication::setCursorFlashTime(m_flash);
}

void KeyboardWalkTest::theMainWindow_data() {
    QTest::addColumn<int>("tab");
    const std::array<const char *, 6> names{"state",   "changes",       "compare",
                                            "payload", "field history", "findings"};
    for (std::size_t tab = 0; tab < names.size(); ++tab)
        QTest::addRow("%s", names[tab]) << static_cast<int>(tab);
}

void KeyboardWalkTest::theMainWindow() {
    QFETCH(int, tab);
    OpenWindow it;
    it.workspace().document()->selectField(json::Pointer::parse("/amount"));
    it.find<OrderTabs>("orderTabs").setCurrentIndex(tab);
    QCOMPARE(wrongIn(it.window()), QString());
}

void KeyboardWalkTest::theFirstStart() {
    WindowFixture it;
    it.window().start({});
    QTRY_VERIFY_WITH_TIMEOUT(it.workspace().opened() != nullptr, 60'000);
    QTRY_VERIFY(it.list().rowCount() > 0);
    it.window().activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), &it.window());
    QVERIFY(it.find<QWidget>("tourPanel").isVisible());
    QCOMPARE(wrongIn(it.window()), QString());
}

void KeyboardWalkTest::severalOrdersAndBanners() {
    OpenWindow it;
    it.workspace().openInNewTab(StreamId(DemoStore::shared().stories.at(1).stream));
    QTRY_COMPARE(it.shownStream(), DemoStore::shared().stories.at(1).stream);
    it.files.file = QString::fromStdString(it.folder.file("none.db").string());
    it.trigger("actionOpenFile");
    QTRY_VERIFY(it.find<QWidget>("errorBanner").isVisible());
    QCOMPARE(wrongIn(it.window()), QString());
}

void KeyboardWalkTest::pinnedFields() {
    OpenWindow it;
    for (const char *field : {"/amount", "/status", "/shipTo/city"})
        it.workspace().document()->pinField(*json::Pointer::parse(field));
    QCoreApplication::processEvents();
    QCOMPARE(wrongIn(it.window()), QString());
}

void KeyboardWalkTest::findInTheState() {
    OpenWindow it;
    it.trigger("actionFindInState");
    auto &field = *qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QTest::keyClicks(&field, QStringLiteral("e"));
    QCOMPARE(wrongIn(it.window()), QString());
}

void KeyboardWalkTest::everyDialog_data() {
    QTest::addColumn<QByteArray>("action");
    for (const char *action :
         {"actionOpenPostgres", "actionSavedSources", "actionCopies", "actionPreferences",
          "actionExport", "actionProjection", "actionGoTo", "actionEditNote", "actionBookmarks",
          "actionCompareOrder", "actionCompareRules", "actionKeys", "actionFilterHelp",
          "actionAbout", "actionCopyLink", "actionChooseZone", "actionSaveFilter"})
        QTest::addRow("%s", action) << QByteArray(action);
}

void KeyboardWalkTest::everyDialog() {
    QFETCH(QByteArray, action);
    OpenWindow it;
    it.trigger("actionToggleBookmark");
    auto &field = it.find<QLineEdit>("searchField");
    QTest::keyClicks(&field, QStringLiteral("amount>1"));
    QTest::keyClick(&field, Qt::Key_Return);
    QTRY_COMPARE(it.workspace().filter(), QStringLiteral("amount>1"));
    Q_EMIT it.find<QMenu>("filtersMenu").aboutToShow();
    QVERIFY(it.find<QAction>(action.constData()).isEnabled());
    it.trigger(action.constData());
    walkAndLeave(it.window());
}

void KeyboardWalkTest::everyPageOfThePreferences() {
    OpenWindow it;
    it.trigger("actionPreferences");
    QTRY_VERIFY(shownDialog() != nullptr);
    auto &pages = it.find<QTabWidget>("preferencesTabs");
    for (int page = 0; page < pages.count(); ++page) {
        pages.setCurrentIndex(page);
        const auto *places =
            pages.currentWidget()->findChild<QTreeWidget *>(QStringLiteral("privacyList"));
        QTRY_VERIFY(!places || places->currentItem());
        QCOMPARE(wrongIn(*shownDialog()), QString());
    }
}

void KeyboardWalkTest::theDialogsOfSavedSources() {
    OpenWindow it;
    SourceProfile profile;
    profile.name = QStringLiteral("the demo");
    profile.kind = SourceProfile::Kind::File;
    profile.file = QString::fromStdString(DemoStore::shared().file.string());
    QVERIFY(it.window().findChild<SourceControl *>()->profiles()->save(profile));
    it.trigger("actionSavedSources");
    QTRY_VERIFY(shownDialog() != nullptr);
    QDialog &saved = *shownDialog();
    QCOMPARE(wrongIn(saved), QString());
    for (const char *button : {"sourceEdit", "sourceNew"}) {
        QTest::keyClick(&it.find<QPushButton>(button), Qt::Key_Space);
        QTRY_COMPARE(shownDialog()->objectName(), QStringLiteral("sourceProfileDialog"));
        walkAndLeave(saved);
    }
}

void KeyboardWalkTest::theDialogOfALink() {
    OpenWindow it;
    it.window().findChild<AddressControl *>()->openLink(
        QStringLiteral("backstory://nowhere/order_events/%1?v=1")
            .arg(QString::fromStdString(order())));
    walkAndLeave(it.window());
}

void KeyboardWalkTest::thePasswordPrompt() {
    OpenWindow it;
    DialogPasswordPrompt prompt;
    PasswordQuestion question;
    question.place = QStringLiteral("anna@db.example:5432/shop");
    question.mayKeep = true;
    prompt.ask(&it.window(), question, [](const PasswordReply &) {});
    walkAndLeave(it.window());
}

void KeyboardWalkTest::thePrintPreview() {
    OpenWindow it;
    it.trigger("actionPrintPreview");
    QTRY_VERIFY(it.find<QPushButton>("previewPrint").isEnabled());
    walkAndLeave(it.window());
}

void KeyboardWalkTest::thePaletteGivesTheFocusBack() {
    OpenWindow it;
    auto &slider = it.find<QWidget>("momentSlider");
    slider.setFocus();
    it.trigger("actionPalette");
    QWidget *field = QApplication::focusWidget();
    QVERIFY(field != nullptr && field != &slider);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_COMPARE(QApplication::focusWidget(), &slider);
}

} // namespace backstory::ui

using backstory::ui::KeyboardWalkTest;
BACKSTORY_TEST(KeyboardWalkTest);

#include "keyboard_walk_test.moc"
