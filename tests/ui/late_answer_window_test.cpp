#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"
#include "tests/ui/slow_window.h"
#include "ui/session/session_file.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

namespace backstory::ui {

using test::SlowWindow;

/// Answers that come after a person has gone on, from a source that does not hear that it should
/// stop: none of them changes what is shown.
class LateAnswerWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_it.reset(); }
    void ofAnOrderBeforeAnother();
    void ofATabThatWasLeft();
    void ofATabThatWasClosed();
    void anotherTabMayBeClosedMeanwhile();
    void anotherTabMayBeAddedMeanwhile();
    void aTabThatCannotBeReadStaysBehind();
    void ofASessionThatWasNotWaitedFor();
    void ofAComparisonWithAnOrderThatWasLeft();
    void ofAComparisonWhoseTabWasLeft();
    void aComparisonOnItsWayOutlivesAnotherAsOf();
    void aComparisonTakesWhatIsKnownNow();
    void theOrderOnItsWayTakesTheNewAsOf();
    void theListTakesTheNewAsOf();
    void knowledgeThatCannotBeReadIsNotClaimed();

private:
    /// Three tabs, of which the first was read: orders 0, 1 and 2.
    void openThreeTabs();
    /// Asks for a comparison with an order, and waits until that is being read.
    void askToCompare(int order);
    void shutDeaf();
    /// Lets all that waits go on, and waits until it has arrived.
    void letGo();
    [[nodiscard]] QTabBar &bar() { return m_it->find<QTabBar>("openOrdersBar"); }
    void clickTab(int index);

    std::unique_ptr<SlowWindow> m_it;
};

void LateAnswerWindowTest::init() {
    m_it = std::make_unique<SlowWindow>();
    m_it->openAll();
}

void LateAnswerWindowTest::openThreeTabs() {
    std::vector<KeptOrder> kept;
    for (int i = 0; i < 3; ++i)
        kept.push_back({"order_events", StreamId(SlowWindow::order(i)), {}, {}, {}, {}, {}});
    m_it->workspace().openKept(SlowWindow::wish({}), {}, kept, 0);
    QTRY_COMPARE(bar().count(), 3);
    QTRY_COMPARE(m_it->list().rowCount(), 20);
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
}

void LateAnswerWindowTest::shutDeaf() {
    m_it->gate().shut();
    m_it->gate().setDeaf(true);
}

void LateAnswerWindowTest::letGo() {
    m_it->gate().open();
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
}

void LateAnswerWindowTest::clickTab(int index) {
    const int before = m_it->gate().arrived();
    QTest::mouseClick(&bar(), Qt::LeftButton, {}, bar().tabRect(index).center());
    QTRY_VERIFY(m_it->gate().arrived() > before);
}

void LateAnswerWindowTest::ofAnOrderBeforeAnother() {
    shutDeaf();
    const int before = m_it->gate().arrived();
    m_it->workspace().openStream(StreamId("order-000003"));
    QTRY_COMPARE(m_it->gate().arrived(), before + 1);
    m_it->workspace().openInNewTab(StreamId("order-000009"));
    QTRY_COMPARE(m_it->gate().arrived(), before + 2);
    letGo();
    QTRY_COMPARE(m_it->shownStream(), SlowWindow::order(9));
    QCOMPARE(bar().count(), 2);
    QVERIFY(m_it->workspace().tabs().all().front().kept.stream == StreamId("order-000000"));
}

void LateAnswerWindowTest::ofATabThatWasLeft() {
    openThreeTabs();
    shutDeaf();
    clickTab(1);
    // The order that is shown is the one whose tab is in front.
    QCOMPARE(bar().currentIndex(), 0);
    QCOMPARE(m_it->shownStream(), SlowWindow::order(0));
    clickTab(2);
    QCOMPARE(bar().currentIndex(), 0);
    letGo();
    QTRY_COMPARE(m_it->shownStream(), SlowWindow::order(2));
    QCOMPARE(bar().currentIndex(), 2);
    QVERIFY(m_it->workspace().tabs().all().at(1).kept.stream == StreamId("order-000001"));
}

void LateAnswerWindowTest::ofATabThatWasClosed() {
    openThreeTabs();
    shutDeaf();
    clickTab(1);
    m_it->workspace().closeTab(1);
    QCOMPARE(bar().count(), 2);
    letGo();
    QCOMPARE(m_it->shownStream(), SlowWindow::order(0));
    QCOMPARE(bar().currentIndex(), 0);
    QVERIFY(m_it->workspace().tabs().all().at(1).kept.stream == StreamId("order-000002"));
    // The one in front: its neighbour comes, when it can.
    shutDeaf();
    m_it->trigger("actionCloseTab");
    QVERIFY(m_it->document().isEmpty());
    letGo();
    QTRY_COMPARE(m_it->shownStream(), SlowWindow::order(2));
}

void LateAnswerWindowTest::anotherTabMayBeClosedMeanwhile() {
    openThreeTabs();
    clickTab(1);
    QTRY_COMPARE(m_it->shownStream(), SlowWindow::order(1));
    shutDeaf();
    clickTab(2);
    m_it->workspace().closeTab(0);
    QVERIFY(m_it->workspace().isOpening());
    letGo();
    QTRY_COMPARE(m_it->shownStream(), SlowWindow::order(2));
    QCOMPARE(bar().currentIndex(), 1);
    QVERIFY(m_it->workspace().tabs().all().front().kept.stream == StreamId("order-000001"));
}

void LateAnswerWindowTest::anotherTabMayBeAddedMeanwhile() {
    openThreeTabs();
    shutDeaf();
    clickTab(2);
    m_it->trigger("actionNewTab");
    QCOMPARE(bar().count(), 4);
    letGo();
    QTRY_COMPARE(m_it->shownStream(), SlowWindow::order(2));
    QCOMPARE(bar().currentIndex(), 3);
    QVERIFY(m_it->workspace().tabs().all().at(2).kept.stream == StreamId("order-000001"));
}

void LateAnswerWindowTest::aTabThatCannotBeReadStaysBehind() {
    openThreeTabs();
    m_it->source->failure = Error(ErrorKind::ConnectionLost, "reading", "the server went away");
    clickTab(1);
    QTRY_VERIFY(m_it->saysFailure());
    QCOMPARE(bar().currentIndex(), 0);
    QCOMPARE(m_it->shownStream(), SlowWindow::order(0));
    m_it->source->failure.reset();
    clickTab(1);
    QTRY_COMPARE(m_it->shownStream(), SlowWindow::order(1));
    QVERIFY(!m_it->saysFailure());
}

void LateAnswerWindowTest::ofASessionThatWasNotWaitedFor() {
    shutDeaf();
    const int before = m_it->gate().arrived();
    m_it->workspace().openKept(
        SlowWindow::wish({}), {AsOf::Kind::Moment, *Instant::fromMillis(1'005)},
        {{"order_events", StreamId("order-000007"), {}, {}, {}, {}, QStringLiteral("amount>3")},
         {"order_events", StreamId("order-000008"), {}, {}, {}, {}, {}}},
        1);
    QTRY_COMPARE(m_it->gate().arrived(), before + 1);
    m_it->workspace().openStream(StreamId("order-000003"));
    QTRY_COMPARE(m_it->gate().arrived(), before + 2);
    letGo();
    QTRY_COMPARE(m_it->shownStream(), SlowWindow::order(3));
    QVERIFY(m_it->workspace().asOf() == AsOf{});
    QCOMPARE(m_it->workspace().tabs().all().size(), std::size_t{1});
    QVERIFY(m_it->find<QLineEdit>("searchField").text().isEmpty());
}

void LateAnswerWindowTest::askToCompare(int order) {
    const int before = m_it->gate().arrived();
    m_it->trigger("actionCompareOrder");
    auto &dialog = m_it->find<QDialog>("compareOrderDialog");
    dialog.findChild<QLineEdit *>(QStringLiteral("compareOrderEdit"))
        ->setText(QString::fromStdString(SlowWindow::order(order)));
    dialog.findChild<QPushButton *>(QStringLiteral("compareOrderOk"))->click();
    QTRY_COMPARE(m_it->gate().arrived(), before + 1);
}

void LateAnswerWindowTest::ofAComparisonWhoseTabWasLeft() {
    openThreeTabs();
    clickTab(1);
    QTRY_COMPARE(m_it->shownStream(), SlowWindow::order(1));
    shutDeaf();
    askToCompare(4);
    m_it->workspace().showTab(0); // it was read
    letGo();
    QCOMPARE(m_it->shownStream(), SlowWindow::order(0));
    QVERIFY(!m_it->document().otherSide());
    m_it->workspace().showTab(1); // with which it comes back
    QTRY_VERIFY(m_it->document().otherSide());
    QCOMPARE(m_it->document().otherSide()->history->stream().text(), SlowWindow::order(4));
}

void LateAnswerWindowTest::aComparisonOnItsWayOutlivesAnotherAsOf() {
    shutDeaf();
    askToCompare(4);
    m_it->workspace().setAsOf({AsOf::Kind::Moment, *Instant::fromMillis(5'002)});
    QVERIFY(m_it->document().awaitedSide());
    letGo();
    QTRY_VERIFY(m_it->document().otherSide());
    QCOMPARE(m_it->document().otherSide()->history->stream().text(), SlowWindow::order(4));
}

void LateAnswerWindowTest::aComparisonTakesWhatIsKnownNow() {
    m_it->workspace().openStream(StreamId(SlowWindow::order(1)));
    QTRY_COMPARE(m_it->shownStream(), SlowWindow::order(1));
    shutDeaf();
    askToCompare(0);
    const int arrived = m_it->gate().arrived();
    m_it->workspace().setAsOf({AsOf::Kind::Latest, {}, false, Instant::fromMillis(3)});
    QTRY_VERIFY(m_it->gate().arrived() > arrived); // it is asked for anew
    letGo();
    QTRY_VERIFY(m_it->document().otherSide());
    // What is there already is read anew too.
    const auto before = m_it->document().otherSide()->history;
    m_it->workspace().setAsOf({});
    QTRY_VERIFY(m_it->document().otherSide() && m_it->document().otherSide()->history != before);
    QVERIFY(!m_it->saysFailure());
}

void LateAnswerWindowTest::ofAComparisonWithAnOrderThatWasLeft() {
    shutDeaf();
    const int before = m_it->gate().arrived();
    askToCompare(4);
    m_it->workspace().openStream(StreamId("order-000009"));
    QTRY_COMPARE(m_it->gate().arrived(), before + 2);
    letGo();
    QTRY_COMPARE(m_it->shownStream(), SlowWindow::order(9));
    QCoreApplication::processEvents();
    // Which of the two came first is chance: the comparison belongs to the order that was left.
    QVERIFY(!m_it->document().otherSide());
}

void LateAnswerWindowTest::theOrderOnItsWayTakesTheNewAsOf() {
    m_it->workspace().openStream(StreamId("order-000001"));
    QTRY_COMPARE(m_it->shownStream(), SlowWindow::order(1));
    shutDeaf();
    const int before = m_it->gate().arrived();
    m_it->workspace().openStream(StreamId("order-000000"));
    QTRY_COMPARE(m_it->gate().arrived(), before + 1);
    m_it->workspace().setAsOf({AsOf::Kind::Moment, *Instant::fromMillis(5'002)});
    letGo();
    QTRY_COMPARE(m_it->shownStream(), SlowWindow::order(0));
    QCOMPARE(m_it->document().horizon().value, 3U);
    QCOMPARE(m_it->document().shownMoment().value, 3U);
}

void LateAnswerWindowTest::theListTakesTheNewAsOf() {
    shutDeaf();
    const int before = m_it->gate().arrived();
    m_it->workspace().setAsOf({AsOf::Kind::Moment, *Instant::fromMillis(1'004)});
    QTRY_COMPARE(m_it->gate().arrived(), before + 1);
    m_it->workspace().setAsOf({AsOf::Kind::Moment, *Instant::fromMillis(1'009)});
    QTRY_COMPARE(m_it->gate().arrived(), before + 2);
    letGo();
    QTRY_COMPARE(m_it->list().rowCount(), 10);
    QCOMPARE(m_it->list().fill(), StreamListModel::Fill::Complete);
}

void LateAnswerWindowTest::knowledgeThatCannotBeReadIsNotClaimed() {
    const std::optional<Instant> known = Instant::fromMillis(5'003);
    shutDeaf();
    m_it->workspace().setAsOf({AsOf::Kind::Latest, {}, false, known});
    QVERIFY(m_it->workspace().asOf().known == known);
    m_it->find<QToolButton>("cancelJobButton").click();
    QVERIFY(!m_it->workspace().asOf().known); // the order in front is as it is known today
    letGo();
    QTRY_COMPARE(m_it->list().fill(), StreamListModel::Fill::Complete);
    m_it->source->failure = Error(ErrorKind::ConnectionLost, "reading", "the server went away");
    m_it->workspace().setAsOf({AsOf::Kind::Latest, {}, false, known});
    QTRY_VERIFY(m_it->saysFailure());
    QTRY_VERIFY(!m_it->workspace().asOf().known);
    QCOMPARE(m_it->document().history()->size(), 6U);
}

} // namespace backstory::ui

using backstory::ui::LateAnswerWindowTest;
BACKSTORY_TEST(LateAnswerWindowTest);
#include "late_answer_window_test.moc"
