#include "tests/support/test_registry.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/command_list.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

namespace backstory::ui {

using test::DemoStore;
using test::WindowFixture;

/// The palette of commands over a real window, by keys alone.
class PaletteWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyActionIsThere();
    void wordsFindACommandInAnyOrder();
    void returnRunsIt();
    void escapeGivesTheFocusBack();
    void theSameKeyClosesItAgain();
    void whatIsElsewhereClosesIt();
    void whatCannotBeDoneIsListedButNotRun();
    void whatWasRunLatelyComesFirst();
    void filledMenusAreSearchedToo();
    void openTabsAreListed();
    void aVersionIsGoneTo();
    void aVersionThatIsNotThereIsSaid();
    void aDateIsGoneTo();
    void anOrderIsOpenedByItsId();
    void theBeginningOfAnIdIsLookedFor();
    void aZoneIsChosen();
    void itFitsASmallWindow();
};

namespace {

const std::string &story(std::size_t number) {
    return DemoStore::shared().stories.at(number).stream;
}

QWidget *palette(WindowFixture &it) {
    // One that is on its way out still is a child for a moment.
    for (QWidget *found : it.window().findChildren<QWidget *>(QStringLiteral("commandPalette"))) {
        if (found->isVisible())
            return found;
    }
    return nullptr;
}

QLineEdit &field(WindowFixture &it) {
    return *palette(it)->findChild<QLineEdit *>(QStringLiteral("paletteField"));
}

QAbstractItemView &list(WindowFixture &it) {
    return *palette(it)->findChild<QAbstractItemView *>(QStringLiteral("paletteList"));
}

QStringList commands(WindowFixture &it) {
    QStringList texts;
    for (int row = 0; row < list(it).model()->rowCount(); ++row)
        texts << list(it).model()->index(row, CommandList::Text).data().toString();
    return texts;
}

QString marked(WindowFixture &it) {
    return list(it).currentIndex().siblingAtColumn(CommandList::Text).data().toString();
}

void open(WindowFixture &it, const char *typed = "") {
    QTest::keyClick(&it.window(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette(it) != nullptr);
    QTest::keyClicks(&field(it), QLatin1String(typed));
}

/// With an order, in front, and with the focus in the list.
struct Prepared : WindowFixture {
    explicit Prepared(const std::string &stream) {
        openDemo(stream);
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        find<QAbstractItemView>("ordersList").setFocus();
    }
};

} // namespace

void PaletteWindowTest::everyActionIsThere() {
    Prepared it(story(0));
    open(it);
    const QStringList all = commands(it);
    for (const QAction *action : it.window().actions()) {
        if (action->objectName() != QLatin1String("actionPalette"))
            QVERIFY2(all.contains(QString(action->text()).remove(u'&')),
                     qPrintable(action->objectName()));
    }
    QCOMPARE(list(it).accessibleName().isEmpty(), false);
    QVERIFY(!field(it).accessibleDescription().isEmpty());
}

void PaletteWindowTest::wordsFindACommandInAnyOrder() {
    Prepared it(story(0));
    open(it, "theme DARK");
    QCOMPARE(commands(it), QStringList{QStringLiteral("Dark")});
    field(it).clear();
    QTest::keyClicks(&field(it), QStringLiteral("no such thing at all"));
    QVERIFY(commands(it).isEmpty());
    QVERIFY(it.find<QWidget>("paletteNone").isVisible());
}

void PaletteWindowTest::returnRunsIt() {
    Prepared it(story(0));
    QCOMPARE(it.document().shownMoment(), it.document().history()->end());
    open(it, "before first event");
    QCOMPARE(marked(it), QStringLiteral("Before the first event"));
    QTest::keyClick(&field(it), Qt::Key_Return);
    QCOMPARE(it.document().shownMoment(), Moment{0});
    QVERIFY(palette(it) == nullptr);
    QCOMPARE(QApplication::focusWidget(), &it.find<QWidget>("ordersList"));
}

void PaletteWindowTest::escapeGivesTheFocusBack() {
    Prepared it(story(0));
    open(it, "theme");
    QCOMPARE(QApplication::focusWidget(), &field(it));
    QTest::keyClick(&field(it), Qt::Key_Escape);
    QVERIFY(palette(it) == nullptr);
    QCOMPARE(QApplication::focusWidget(), &it.find<QWidget>("ordersList"));
}

void PaletteWindowTest::theSameKeyClosesItAgain() {
    Prepared it(story(0));
    open(it);
    QTest::keyClick(&it.window(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette(it) == nullptr);
}

void PaletteWindowTest::whatIsElsewhereClosesIt() {
    Prepared it(story(0));
    open(it);
    auto &search = it.find<QLineEdit>("searchField");
    search.setFocus();
    QVERIFY(palette(it) == nullptr);
    QCOMPARE(QApplication::focusWidget(), &search);
}

void PaletteWindowTest::whatCannotBeDoneIsListedButNotRun() {
    Prepared it(story(0));
    it.find<QAction>("actionReload").setEnabled(false);
    open(it, "read again");
    QCOMPARE(commands(it), QStringList{QStringLiteral("Read again")});
    const QModelIndex row = list(it).model()->index(0, CommandList::Text);
    QVERIFY(!row.flags().testFlag(Qt::ItemIsEnabled));
    QCOMPARE(row.siblingAtColumn(CommandList::Place).data().toString(), QStringLiteral("View"));
    QTest::keyClick(&field(it), Qt::Key_Return);
    QVERIFY(palette(it) != nullptr);
}

void PaletteWindowTest::whatWasRunLatelyComesFirst() {
    Prepared it(story(0));
    open(it, "before the first");
    QTest::keyClick(&field(it), Qt::Key_Return);
    open(it);
    QCOMPARE(commands(it).first(), QStringLiteral("Before the first event"));
    QCOMPARE(marked(it), commands(it).first());
    QTest::keyClick(&field(it), Qt::Key_Down);
    QCOMPARE(marked(it), commands(it).at(1));
    QTest::keyClick(&field(it), Qt::Key_Up);
    QCOMPARE(marked(it), commands(it).at(0));
}

void PaletteWindowTest::filledMenusAreSearchedToo() {
    Prepared it(story(0));
    open(it, "user_events");
    QCOMPARE(commands(it).first(), QStringLiteral("user_events"));
    QTest::keyClick(&field(it), Qt::Key_Return);
    QTRY_COMPARE(it.workspace().opened()->table.displayName(), std::string("user_events"));
}

void PaletteWindowTest::openTabsAreListed() {
    Prepared it(story(0));
    it.workspace().openInNewTab(StreamId(story(1)));
    QTRY_COMPARE(it.shownStream(), story(1));
    open(it, ("tab of " + story(0)).c_str());
    QVERIFY(commands(it).contains(QStringLiteral("Show the tab of ") +
                                  QString::fromStdString(story(0))));
    QTest::keyClick(&field(it), Qt::Key_Return);
    QTRY_COMPARE(it.shownStream(), story(0));
}

void PaletteWindowTest::aVersionIsGoneTo() {
    Prepared it(story(0));
    open(it, "v2");
    QCOMPARE(marked(it), QStringLiteral("Go to version 2"));
    QTest::keyClick(&field(it), Qt::Key_Return);
    QCOMPARE(it.document().shownMoment(), Moment{2});
}

void PaletteWindowTest::aVersionThatIsNotThereIsSaid() {
    Prepared it(story(0));
    open(it, "v9999");
    QVERIFY(commands(it).first().contains(QStringLiteral("9999")));
    QTest::keyClick(&field(it), Qt::Key_Return);
    QVERIFY(palette(it) != nullptr);
}

void PaletteWindowTest::aDateIsGoneTo() {
    Prepared it(story(0));
    open(it, "2001-01-01");
    QVERIFY(marked(it).contains(QStringLiteral("2001-01-01 23:59:59")));
    QTest::keyClick(&field(it), Qt::Key_Return);
    QCOMPARE(it.document().shownMoment(), Moment{0});
}

void PaletteWindowTest::anOrderIsOpenedByItsId() {
    Prepared it(story(0));
    open(it, story(1).c_str());
    QVERIFY(marked(it).contains(QString::fromStdString(story(1))));
    QTest::keyClick(&field(it), Qt::Key_Return);
    QTRY_COMPARE(it.shownStream(), story(1));
}

void PaletteWindowTest::theBeginningOfAnIdIsLookedFor() {
    Prepared it(story(0));
    open(it, story(1).substr(0, 18).c_str());
    QTest::keyClick(&field(it), Qt::Key_Return);
    QTRY_COMPARE(it.column(0), QStringList{QString::fromStdString(story(1))});
}

void PaletteWindowTest::aZoneIsChosen() {
    Prepared it(story(0));
    open(it, "new york");
    QCOMPARE(marked(it), QStringLiteral("Show times in America/New_York"));
    QTest::keyClick(&field(it), Qt::Key_Return);
    QCOMPARE(it.document().zone().name(), std::string("America/New_York"));
}

void PaletteWindowTest::itFitsASmallWindow() {
    Prepared it(story(0));
    it.window().resize(640, 480);
    open(it);
    QVERIFY(it.window().rect().contains(palette(it)->geometry()));
    it.window().resize(1000, 700);
    QTRY_COMPARE(palette(it)->geometry().center().x(), it.window().rect().center().x());
}

} // namespace backstory::ui

using backstory::ui::PaletteWindowTest;
BACKSTORY_TEST(PaletteWindowTest);

#include "palette_window_test.moc"
