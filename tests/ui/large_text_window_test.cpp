#include "tests/support/test_registry.h"
#include "tests/ui/window_fixture.h"
#include "ui/session/languages.h"
#include "ui/session/text_size.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMap>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

namespace backstory::ui {

using test::DemoStore;
using test::WindowFixture;

/// A real window whose text is larger than the system's: everything beside it grows too, and
/// nothing is lost on the screens that people have.
class LargeTextWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyTextSize(0); }
    void whatStandsBesideTextGrows_data();
    void whatStandsBesideTextGrows();
    void aWindowThatIsThereFollows();
    void noDialogScrollsSideways_data();
    void noDialogScrollsSideways();
    void theLinesBelowCanBeRead_data();
    void theLinesBelowCanBeRead();
};

namespace {

constexpr QSize kScreen(1280, 800);
constexpr QSize kFrame(16, 48);

const std::string &order() {
    return DemoStore::shared().stories.front().stream;
}

/// What of a dialog can only be seen by scrolling sideways, though it is no list and no text.
QString scrolledSideways(const QDialog &dialog) {
    QStringList names;
    for (const QScrollArea *area : dialog.findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->horizontalScrollBar()->maximum() > 0)
            names << QStringLiteral("%1 by %2")
                         .arg(area->objectName())
                         .arg(area->horizontalScrollBar()->maximum());
    }
    return names.join(QStringLiteral(", "));
}

QDialog *shownDialog(const QWidget &window) {
    for (QDialog *dialog : window.findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

bool isWhole(const QLabel &label) {
    const int height =
        label.wordWrap() ? label.heightForWidth(label.width()) : label.sizeHint().height();
    const bool wide = label.wordWrap() || label.width() >= label.sizeHint().width();
    return wide && label.height() >= height &&
           label.window()->rect().contains(
               QRect(label.mapTo(label.window(), QPoint()), label.size()));
}

} // namespace

void LargeTextWindowTest::whatStandsBesideTextGrows_data() {
    QTest::addColumn<QStyle::PixelMetric>("metric");
    QTest::newRow("small icons") << QStyle::PM_SmallIconSize;
    QTest::newRow("icons of buttons") << QStyle::PM_ButtonIconSize;
    QTest::newRow("icons of fields") << QStyle::PM_LineEditIconSize;
    QTest::newRow("icons of lists") << QStyle::PM_ListViewIconSize;
    QTest::newRow("check boxes") << QStyle::PM_IndicatorWidth;
    QTest::newRow("radio buttons") << QStyle::PM_ExclusiveIndicatorHeight;
    QTest::newRow("scroll bars") << QStyle::PM_ScrollBarExtent;
}

void LargeTextWindowTest::whatStandsBesideTextGrows() {
    QFETCH(QStyle::PixelMetric, metric);
    const WindowFixture it; // which brings the style
    const int usual = QApplication::style()->pixelMetric(metric);
    applyTextSize(200);
    const double grown = QApplication::style()->pixelMetric(metric);
    QVERIFY2(grown >= 1.6 * usual && grown <= 2.1 * usual, qPrintable(QString::number(grown)));
    applyTextSize(0);
    QCOMPARE(QApplication::style()->pixelMetric(metric), usual);
}

void LargeTextWindowTest::aWindowThatIsThereFollows() {
    WindowFixture it;
    it.openDemo(order());
    const auto measures = [&it] {
        auto &events = it.find<QTableView>("eventTable");
        auto &state = it.find<QTreeView>("stateTree");
        return QMap<QString, int>{
            {QStringLiteral("icons of the bar"), it.find<QToolBar>("sourceBar").iconSize().width()},
            {QStringLiteral("icon of the source"),
             it.find<QPushButton>("sourceButton").iconSize().width()},
            {QStringLiteral("icon of a step"),
             it.find<QToolButton>("stepOnButton").iconSize().width()},
            {QStringLiteral("row of events"), events.verticalHeader()->defaultSectionSize()},
            {QStringLiteral("mark of an event"), events.iconSize().width()},
            {QStringLiteral("column of times"), events.columnWidth(1)},
            {QStringLiteral("column of badges"),
             events.columnWidth(events.model()->columnCount() - 1)},
            {QStringLiteral("row of the state"),
             state.visualRect(state.model()->index(0, 0)).height()},
            {QStringLiteral("column of signs"), state.columnWidth(0)}};
    };
    const QMap<QString, int> before = measures();
    // Fonts follow by themselves only where an application runs.
    const auto apply = [](int percent) {
        QTimer::singleShot(0, qApp, [percent] {
            applyTextSize(percent);
            QCoreApplication::exit();
        });
        QCoreApplication::exec();
        QCoreApplication::processEvents();
    };
    apply(200);
    const QMap<QString, int> after = measures();
    for (const QString &what : before.keys())
        QVERIFY2(after[what] >= 1.5 * before[what],
                 qPrintable(
                     QStringLiteral("%1: %2 of %3").arg(what).arg(after[what]).arg(before[what])));
    apply(0);
    QCOMPARE(measures(), before);
}

void LargeTextWindowTest::noDialogScrollsSideways_data() {
    QTest::addColumn<QByteArray>("action");
    for (const char *action :
         {"actionOpenPostgres", "actionSavedSources", "actionCopies", "actionPreferences",
          "actionExport", "actionPrintPreview", "actionProjection", "actionGoTo", "actionEditNote",
          "actionBookmarks", "actionCompareOrder", "actionCompareRules", "actionKeys",
          "actionFilterHelp", "actionAbout", "actionChooseZone"})
        QTest::addRow("%s", action) << QByteArray(action);
}

void LargeTextWindowTest::noDialogScrollsSideways() {
    QFETCH(QByteArray, action);
    Languages languages;
    languages.speak(QStringLiteral("de")); // whose words are longer
    applyTextSize(200);
    WindowFixture it;
    it.openDemo(order());
    it.trigger(action.constData());
    QTRY_VERIFY(shownDialog(it.window()) != nullptr);
    QDialog &dialog = *shownDialog(it.window());
    const auto verify = [&dialog] {
        dialog.resize(kScreen - kFrame);
        QCoreApplication::processEvents();
        QCOMPARE(scrolledSideways(dialog), QString());
        QVERIFY2(dialog.minimumSizeHint().width() <= dialog.width() &&
                     dialog.minimumSizeHint().height() <= dialog.height(),
                 qPrintable(QStringLiteral("%1x%2")
                                .arg(dialog.minimumSizeHint().width())
                                .arg(dialog.minimumSizeHint().height())));
    };
    verify();
    for (auto *tabs : dialog.findChildren<QTabWidget *>()) {
        for (int page = 0; page < tabs->count(); ++page) {
            tabs->setCurrentIndex(page);
            verify();
        }
    }
}

void LargeTextWindowTest::theLinesBelowCanBeRead_data() {
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 150, 200})
        QTest::addRow("%d %%", percent) << percent;
}

void LargeTextWindowTest::theLinesBelowCanBeRead() {
    QFETCH(int, percent);
    applyTextSize(percent);
    WindowFixture it;
    it.window().resize(800, 600);
    it.openDemo(order());
    QTRY_VERIFY(!it.find<QLabel>("ordersFooter").text().isEmpty());
    for (const char *label : {"ordersFooter", "statusText"})
        QTRY_VERIFY2(isWhole(it.find<QLabel>(label)), label);
    QCOMPARE(it.window().size(), QSize(800, 600));
}

} // namespace backstory::ui

using backstory::ui::LargeTextWindowTest;
BACKSTORY_TEST(LargeTextWindowTest);

#include "large_text_window_test.moc"
