#include "tests/support/test_registry.h"
#include "tests/ui/window_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

namespace backstory::ui {

using test::WindowFixture;

/// What helps a person who has never seen the window: keys, about, the tour and the stories.
class HelpWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theKeySheetHasEveryKey();
    void aQuestionMarkShowsItOutsideTextFields();
    void aKeyIsFoundByWhatItDoes();
    void theKeysAreCopiedAsText();
    void aboutNamesVersionsAndLicenses();
    void theTourIsThereAtTheFirstStartAndTakesNoFocus();
    void theTourIsThereNoMoreOnceDismissed();
    void theTourComesBackWhenAskedFor();
    void everyStepOfTheTourCanBeShown();
    void theStoriesStandInTheLineWhereThereIsRoom();
    void theLineOfTheSampleStaysHidden();
};

namespace {

/// The sample, as at the first start.
struct FirstStart : WindowFixture {
    FirstStart() {
        window().start({});
        QTRY_VERIFY_WITH_TIMEOUT(workspace().opened() != nullptr, 60'000);
        QTRY_VERIFY(list().rowCount() > 0);
    }
    [[nodiscard]] QWidget &tour() { return find<QWidget>("tourPanel"); }
    void press(const char *button) { find<QPushButton>(button).click(); }
};

int shownLines(const QTreeWidget &list) {
    int lines = 0;
    for (int row = 0; row < list.topLevelItemCount(); ++row) {
        for (int line = 0; line < list.topLevelItem(row)->childCount(); ++line)
            lines += list.topLevelItem(row)->child(line)->isHidden() ? 0 : 1;
    }
    return lines;
}

} // namespace

void HelpWindowTest::theKeySheetHasEveryKey() {
    WindowFixture it;
    it.openDemo();
    it.trigger("actionKeys");
    const auto &list = it.find<QTreeWidget>("keysList");
    QStringList shown;
    for (int row = 0; row < list.topLevelItemCount(); ++row) {
        for (int line = 0; line < list.topLevelItem(row)->childCount(); ++line)
            shown << list.topLevelItem(row)->child(line)->text(1);
    }
    const QString all = shown.join(u'\n');
    for (const QAction *action : it.window().actions()) {
        for (const QKeySequence &key : action->shortcuts())
            QVERIFY2(all.contains(key.toString(QKeySequence::NativeText)),
                     qPrintable(action->objectName()));
    }
    QVERIFY(list.topLevelItemCount() > 8); // menus and places
}

void HelpWindowTest::aQuestionMarkShowsItOutsideTextFields() {
    WindowFixture it;
    it.openDemo();
    QVERIFY(QTest::qWaitForWindowActive(&it.window()));
    auto &search = it.find<QLineEdit>("searchField");
    search.setFocus();
    QTest::keyClick(&search, Qt::Key_Question, Qt::NoModifier);
    QVERIFY(it.window().findChild<QDialog *>(QStringLiteral("keysDialog")) == nullptr);
    QCOMPARE(search.text(), QStringLiteral("?"));
    auto &list = it.find<QWidget>("ordersList");
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Question, Qt::NoModifier);
    QVERIFY(it.find<QDialog>("keysDialog").isVisible());
}

void HelpWindowTest::aKeyIsFoundByWhatItDoes() {
    WindowFixture it;
    it.openDemo();
    it.trigger("actionKeys");
    const auto &list = it.find<QTreeWidget>("keysList");
    const int all = shownLines(list);
    QTest::keyClicks(&it.find<QLineEdit>("keysFilter"), QStringLiteral("pinned next"));
    QCOMPARE(shownLines(list), 1);
    it.find<QLineEdit>("keysFilter").setText(QStringLiteral("nothing does this"));
    QCOMPARE(shownLines(list), 0);
    QVERIFY(it.find<QLabel>("keysSaid").isVisible());
    it.find<QLineEdit>("keysFilter").clear();
    QCOMPARE(shownLines(list), all);
}

void HelpWindowTest::theKeysAreCopiedAsText() {
    WindowFixture it;
    it.openDemo();
    it.trigger("actionKeys");
    it.find<QLineEdit>("keysFilter").setText(QStringLiteral("ctrl+k"));
    it.find<QPushButton>("keysCopy").click();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Help\nFind a command…\tCtrl+K\n"));
}

void HelpWindowTest::aboutNamesVersionsAndLicenses() {
    WindowFixture it;
    it.openDemo();
    it.trigger("actionAbout");
    QVERIFY(it.find<QLabel>("aboutText")
                .text()
                .contains(QStringLiteral("nothing is ever sent anywhere")));
    const auto &libraries = it.find<QTreeWidget>("aboutLibraries");
    QVERIFY(libraries.topLevelItemCount() >= 8);
    for (int row = 0; row < libraries.topLevelItemCount(); ++row) {
        for (int column = 0; column < 3; ++column)
            QVERIFY2(!libraries.topLevelItem(row)->text(column).isEmpty(),
                     qPrintable(libraries.topLevelItem(row)->text(0)));
    }
    it.find<QPushButton>("aboutCopy").click();
    QVERIFY(QApplication::clipboard()->text().contains(QLatin1String(qVersion())));
}

void HelpWindowTest::theTourIsThereAtTheFirstStartAndTakesNoFocus() {
    FirstStart it;
    QVERIFY(it.tour().isVisible());
    const QWidget *focus = it.window().focusWidget();
    QVERIFY(focus && !it.tour().isAncestorOf(focus));
    QVERIFY(QApplication::activeModalWidget() == nullptr);
}

void HelpWindowTest::theTourIsThereNoMoreOnceDismissed() {
    FirstStart it;
    it.find<QToolButton>("tourClose").click();
    QVERIFY(!it.tour().isVisible());
    it.restart();
    OpenWish sample;
    sample.sample = true;
    it.window().start(sample);
    QTRY_VERIFY(it.workspace().opened() != nullptr);
    QVERIFY(!it.tour().isVisible());
}

void HelpWindowTest::theTourComesBackWhenAskedFor() {
    WindowFixture it;
    it.openDemo();
    auto &tour = it.find<QWidget>("tourPanel");
    QVERIFY(!tour.isVisible());
    it.trigger("actionTour");
    QVERIFY(tour.isVisible());
    QVERIFY(tour.isAncestorOf(it.window().focusWidget()));
    QTest::keyClick(it.window().focusWidget(), Qt::Key_Escape);
    QVERIFY(!tour.isVisible());
    QVERIFY(it.window().focusWidget() != nullptr);
}

void HelpWindowTest::everyStepOfTheTourCanBeShown() {
    FirstStart it;
    it.press("tourShow");
    QTRY_COMPARE(it.list().fill(), StreamListModel::Fill::Complete);
    for (const QString &status : it.column(3))
        QCOMPARE(status, QStringLiteral("Refunded"));
    it.press("tourNext");
    it.press("tourShow");
    QTRY_COMPARE(it.document().shownMoment(), Moment{2});
    it.press("tourNext");
    it.press("tourShow");
    const Moment change = it.document().shownMoment();
    QVERIFY(change.value > 1);
    QVERIFY(it.find<QWidget>("changesTree").isVisible());
    it.press("tourNext");
    it.press("tourShow");
    QVERIFY(it.document().selectedField().has_value());
    QVERIFY(it.find<QWidget>("stateTree").isVisible());
    it.press("tourNext");
    it.press("tourShow");
    QCOMPARE(it.document().comparedMoment().value, change.value - 1);
    QVERIFY(it.find<QWidget>("compareTree").isVisible());
    it.press("tourNext");
    it.press("tourNext"); // "Done"
    QVERIFY(!it.tour().isVisible());
}

void HelpWindowTest::theStoriesStandInTheLineWhereThereIsRoom() {
    FirstStart it;
    it.window().resize(1900, 800);
    const auto links = it.window().findChildren<QPushButton *>(QStringLiteral("storyLink"));
    QCOMPARE(links.size(), it.find<QMenu>("storiesMenu").actions().size());
    QTRY_VERIFY(links.at(1)->isVisible());
    const std::string before = it.shownStream();
    links.at(1)->click();
    QTRY_VERIFY(it.shownStream() != before);
    it.window().resize(700, 600);
    QTRY_VERIFY(!links.first()->isVisible());
    QVERIFY(it.find<QPushButton>("storiesButton").isVisible());
}

void HelpWindowTest::theLineOfTheSampleStaysHidden() {
    FirstStart it;
    QVERIFY(it.find<QWidget>("sampleBanner").isVisible());
    it.find<QToolButton>("sampleBannerClose").click();
    it.restart();
    it.window().start({});
    QTRY_VERIFY(it.workspace().opened() != nullptr);
    QVERIFY(!it.find<QWidget>("sampleBanner").isVisible());
    it.trigger("actionOpenSample"); // asked for, it says again what it is
    QTRY_VERIFY(it.find<QWidget>("sampleBanner").isVisible());
}

} // namespace backstory::ui

using backstory::ui::HelpWindowTest;
BACKSTORY_TEST(HelpWindowTest);

#include "help_window_test.moc"
