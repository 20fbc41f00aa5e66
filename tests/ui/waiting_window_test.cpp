#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"
#include "tests/ui/slow_window.h"
#include "ui/session/session_file.h"
#include "ui/views/order_tabs.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include <functional>

namespace backstory::ui {

using test::PaintCount;
using test::SlowWindow;

using Begin = std::function<void(SlowWindow &)>;

/// While the source lets the window wait: it goes on painting, says what it waits for, and stops
/// when it is told to. Nothing that was on screen goes.
class WaitingWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyWaitIsShownAndCancelled_data();
    void everyWaitIsShownAndCancelled();
    void anExportIsShownAndStopped();
    void aDialogOverASlowSourceCanBeLeft();
    void theWindowCanBeClosedMeanwhile();
};

namespace {

void answer(QDialog &dialog, const char *ok) {
    auto *button = dialog.findChild<QPushButton *>(QLatin1String(ok));
    QVERIFY(button && button->isEnabled());
    button->click();
}

void compareWithOrder(SlowWindow &it) {
    it.trigger("actionCompareOrder");
    auto &dialog = it.find<QDialog>("compareOrderDialog");
    dialog.findChild<QLineEdit *>(QStringLiteral("compareOrderEdit"))
        ->setText(QString::fromStdString(SlowWindow::order(4)));
    answer(dialog, "compareOrderOk");
}

void compareUnderRules(SlowWindow &it) {
    it.trigger("actionCompareRules");
    auto &dialog = it.find<QDialog>("compareRulesDialog");
    dialog.findChild<QRadioButton *>(QStringLiteral("compareRules_generic"))->setChecked(true);
    answer(dialog, "compareRulesOk");
}

void openSession(SlowWindow &it) {
    SessionState session;
    session.source = SlowWindow::wish({});
    session.orders = {{"order_events", StreamId(SlowWindow::order(7)), {}, {}, {}, {}, {}}};
    writeSession(it.folder.file("slow.backstory"), session);
    it.files.file = QString::fromStdString(it.folder.file("slow.backstory").string());
    it.trigger("actionOpenSession");
}

void search(SlowWindow &it) {
    auto &field = it.find<QLineEdit>("searchField");
    field.setText(QStringLiteral("amount>3"));
    QTest::keyClick(&field, Qt::Key_Return);
}

void add(const char *name, Begin begin) {
    QTest::newRow(name) << std::move(begin);
}

} // namespace

void WaitingWindowTest::everyWaitIsShownAndCancelled_data() {
    QTest::addColumn<Begin>("begin");
    add("an order", [](SlowWindow &it) { it.workspace().openStream(StreamId("order-000003")); });
    add("in a tab", [](SlowWindow &it) { it.workspace().openInNewTab(StreamId("order-000003")); });
    add("a source", [](SlowWindow &it) { it.workspace().open(SlowWindow::wish("order-000003")); });
    add("a session", openSession);
    add("a filter", search);
    add("read again", [](SlowWindow &it) { it.trigger("actionReload"); });
    add("as of", [](SlowWindow &it) {
        it.workspace().setAsOf({AsOf::Kind::Moment, *Instant::fromMillis(5'003)});
    });
    add("known at", [](SlowWindow &it) {
        it.workspace().setAsOf({AsOf::Kind::Latest, {}, false, Instant::fromMillis(5'003)});
    });
    add("another order beside it", compareWithOrder);
    add("other rules beside it", compareUnderRules);
}

void WaitingWindowTest::everyWaitIsShownAndCancelled() {
    QFETCH(Begin, begin);
    SlowWindow it;
    it.openAll();
    it.gate().shut();
    begin(it);
    QTRY_VERIFY(it.showsJob());
    QVERIFY(!it.find<QLabel>("jobTitle").text().isEmpty());
    QVERIFY(!it.find<QToolButton>("cancelJobButton").accessibleName().isEmpty());

    // It goes on painting, and follows the slider.
    const PaintCount count(it.window());
    const Moment before = it.document().shownMoment();
    it.trigger("actionPreviousEvent");
    QVERIFY(it.document().shownMoment() < before);
    QTRY_VERIFY(count.paints() > 10);
    const int painted = count.paints();
    it.window().update();
    it.trigger("actionPreviousEvent");
    QTRY_VERIFY(count.paints() > painted);

    it.find<QToolButton>("cancelJobButton").click();
    if (it.showsJob()) // another knowledge was given up: the list is read as of before
        it.find<QToolButton>("cancelJobButton").click();
    QVERIFY(!it.showsJob());
    QVERIFY(Job::waitForThreads(5'000)); // though the source answers none of them
    QCoreApplication::processEvents();
    QVERIFY(!it.saysFailure()); // cancelled is not failed
    QCOMPARE(it.shownStream(), SlowWindow::order(0));
    QCOMPARE(it.document().history()->size(), 6U);
    QCOMPARE(it.workspace().tabs().all().size(), std::size_t{1});
    QVERIFY(!it.document().otherSide());
    QCOMPARE(it.list().rowCount(), 20);
    QVERIFY(!it.workspace().asOf().known);

    it.gate().open();
    it.workspace().openStream(StreamId("order-000005"));
    QTRY_COMPARE(it.shownStream(), SlowWindow::order(5));
}

void WaitingWindowTest::anExportIsShownAndStopped() {
    SlowWindow it;
    it.openAll();
    it.trigger("actionExport");
    auto &dialog = it.find<QDialog>("exportDialog");
    auto *what = dialog.findChild<QComboBox *>(QStringLiteral("exportWhat"));
    QVERIFY(what);
    what->setCurrentIndex(what->findText(QStringLiteral("The whole list")));
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
    it.gate().shut();
    it.files.newFile = QString::fromStdString(it.folder.file("orders.csv").string());
    answer(dialog, "exportSave");
    auto *progress = dialog.findChild<QWidget *>(QStringLiteral("exportProgress"));
    QVERIFY(progress->isVisible());
    const PaintCount count(it.window());
    it.trigger("actionPreviousEvent");
    QTRY_VERIFY(count.paints() > 0);
    answer(dialog, "exportStop");
    QVERIFY(!progress->isVisible());
    QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("exportNote"))
                ->text()
                .contains(QLatin1String("Nothing was written")));
    QVERIFY(Job::waitForThreads(5'000));
    QVERIFY(!std::filesystem::exists(it.folder.file("orders.csv")));
    QVERIFY(dialog.isVisible());
}

void WaitingWindowTest::aDialogOverASlowSourceCanBeLeft() {
    SlowWindow it;
    it.openAll();
    it.gate().shut();
    it.gate().setDeaf(true);
    it.trigger("actionExport");
    QPointer<QDialog> dialog = &it.find<QDialog>("exportDialog");
    auto *what = dialog->findChild<QComboBox *>(QStringLiteral("exportWhat"));
    const int before = it.gate().arrived();
    what->setCurrentIndex(what->findText(QStringLiteral("The whole list")));
    QTRY_VERIFY(it.gate().arrived() > before);
    QVERIFY(!dialog->findChild<QPlainTextEdit *>(QStringLiteral("exportPreview"))
                 ->placeholderText()
                 .isEmpty()); // it says that it reads
    dialog->reject();
    QTRY_VERIFY(!dialog);
    it.gate().open();
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
    QCOMPARE(it.shownStream(), SlowWindow::order(0));
}

void WaitingWindowTest::theWindowCanBeClosedMeanwhile() {
    SlowWindow it;
    it.openAll();
    it.gate().shut();
    it.gate().setDeaf(true);
    const int before = it.gate().arrived();
    it.workspace().openStream(StreamId("order-000003"));
    QTRY_VERIFY(it.gate().arrived() > before);
    it.restart();
    QVERIFY(it.window().isVisible());
    it.gate().open();
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
    QVERIFY(it.document().isEmpty());
}

} // namespace backstory::ui

using backstory::ui::WaitingWindowTest;
BACKSTORY_TEST(WaitingWindowTest);
#include "waiting_window_test.moc"
