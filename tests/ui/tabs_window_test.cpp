#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"
#include "tests/ui/window_fixture.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLineEdit>
#include <QTabBar>
#include <QTest>

namespace backstory::test {

/// Several orders in one window, opened and walked as a person does.
class TabsWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSecondOrderOpensBesideTheFirst();
    void theMiddleButtonOpensATab();
    void tabsAreWalkedAndClosedByKeys();
    void aTabBringsItsFilterBack();
    void oneTabAloneTakesNoRoom();
};

namespace {

const std::string &story(std::size_t index) {
    return DemoStore::shared().stories[index].stream;
}

} // namespace

void TabsWindowTest::aSecondOrderOpensBesideTheFirst() {
    WindowFixture it;
    it.openDemo(story(0));
    it.trigger("actionFirstEvent");
    auto &list = it.find<QAbstractItemView>("ordersList");
    const int row = it.list().rowOf(StreamId(story(1)));
    QVERIFY(row >= 0);
    list.selectionModel()->setCurrentIndex(it.list().index(row, 0), QItemSelectionModel::NoUpdate);
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(it.shownStream(), story(1));
    auto &tabs = it.find<QTabBar>("openOrdersBar");
    QVERIFY(tabs.isVisible());
    QCOMPARE(tabs.count(), 2);
    QCOMPARE(tabs.currentIndex(), 1);
    QVERIFY(tabs.tabToolTip(0).contains(QString::fromStdString(story(0))));
    QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(0).center());
    QTRY_COMPARE(it.shownStream(), story(0));
    QCOMPARE(it.document().shownMoment().value, 0U); // each has its own moment
}

void TabsWindowTest::theMiddleButtonOpensATab() {
    WindowFixture it;
    it.openDemo(story(0));
    auto &list = it.find<QAbstractItemView>("ordersList");
    const QModelIndex index = it.list().index(5, 0);
    const std::string wanted = it.list().streamAt(5).text();
    list.scrollTo(index);
    QTest::mouseClick(list.viewport(), Qt::MiddleButton, {}, list.visualRect(index).center());
    QTRY_COMPARE(it.shownStream(), wanted);
    auto &tabs = it.find<QTabBar>("openOrdersBar");
    QCOMPARE(tabs.count(), 2);
    QTest::mouseClick(&tabs, Qt::MiddleButton, {}, tabs.tabRect(1).center());
    QTRY_COMPARE(it.shownStream(), story(0));
    QVERIFY(!tabs.isVisible());
}

void TabsWindowTest::tabsAreWalkedAndClosedByKeys() {
    WindowFixture it;
    it.openDemo(story(0));
    it.trigger("actionNewTab");
    auto &tabs = it.find<QTabBar>("openOrdersBar");
    QCOMPARE(tabs.count(), 2);
    it.workspace().openStream(StreamId(story(1)));
    QTRY_COMPARE(it.shownStream(), story(1));
    it.trigger("actionNextTab"); // goes round
    QTRY_COMPARE(it.shownStream(), story(0));
    it.trigger("actionPreviousTab");
    QTRY_COMPARE(it.shownStream(), story(1));
    it.trigger("actionCloseTab");
    QTRY_COMPARE(it.shownStream(), story(0));
    it.trigger("actionReopenTab");
    QTRY_COMPARE(it.shownStream(), story(1));
    QCOMPARE(tabs.count(), 2);
}

void TabsWindowTest::aTabBringsItsFilterBack() {
    WindowFixture it;
    it.openDemo(story(0));
    auto &field = it.find<QLineEdit>("searchField");
    QTest::keyClicks(&field, QStringLiteral("status=Cancelled"));
    QTest::keyClick(&field, Qt::Key_Return);
    QTRY_COMPARE(it.list().fill(), ui::StreamListModel::Fill::Complete);
    const int found = it.list().rowCount();
    it.trigger("actionNewTab");
    QTest::keyClick(&field, Qt::Key_Escape);
    QTRY_VERIFY(it.list().rowCount() > found);
    it.trigger("actionPreviousTab");
    QTRY_COMPARE(field.text(), QStringLiteral("status=Cancelled"));
    QTRY_COMPARE(it.list().rowCount(), found);
}

void TabsWindowTest::oneTabAloneTakesNoRoom() {
    WindowFixture it;
    it.openDemo(story(0));
    QVERIFY(!it.find<QTabBar>("openOrdersBar").isVisible());
    QVERIFY(!it.find<QAction>("actionNextTab").isEnabled());
    it.trigger("actionCloseTab");
    QVERIFY(it.document().isEmpty());
    QVERIFY(!it.find<QAction>("actionCloseTab").isEnabled());
}

} // namespace backstory::test

using backstory::test::TabsWindowTest;
BACKSTORY_TEST(TabsWindowTest);
#include "tabs_window_test.moc"
