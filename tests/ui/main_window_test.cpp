#include "tests/support/test_registry.h"
#include "tests/ui/window_fixture.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QSet>
#include <QSlider>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

namespace backstory::ui {

using test::DemoStore;
using test::WindowFixture;

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstStartShowsTheSample();
    void choosingARowOpensTheOrder();
    void theFocusAloneOpensNothing();
    void theOpenOrderIsMarkedInTheList();
    void findsAnOrderByTheBeginningOfItsId();
    void findsOrdersByTheirCustomer();
    void keysMoveTheSliderAndTheStateFollows();
    void goesToAVersion();
    void wrongVersionsAreRefusedWhileTyping();
    void aWrongFileIsSaidAndNothingIsLost();
    void asOfADateListsTheBookAsItStood();
    void anotherTableIsListed();
    void anOrderLeadsToItsCustomerAndBack();
    void everyViewFollowsToAnotherOrder();
    void theThemeIsSwitched();
    void theZoneIsSwitched();
    void findingsLeadToTheirTab();
    void theSessionComesBack();
    void recentSourcesAreListed();
    void fitsASmallScreen();
    void oneOrderIsCountedAsOne();
    void eachKindOfFileIsAskedForByItsName();
    void aSmallScreenIsFilledAtFirst();
    void withoutAnOrderItsTypesAreNoStop();
    void everythingHasAName();
};

namespace {

const std::string &story(std::size_t number) {
    return DemoStore::shared().stories.at(number).stream;
}

template <class T>
bool isFromQt(const T *widget) {
    return widget->objectName().startsWith(QLatin1String("qt_"));
}

} // namespace

void MainWindowTest::firstStartShowsTheSample() {
    WindowFixture it;
    it.window().start({});
    QTRY_VERIFY_WITH_TIMEOUT(it.workspace().opened() != nullptr, 60'000);
    QVERIFY(it.find<QWidget>("sampleBanner").isVisible());
    QVERIFY(!it.find<QMenu>("storiesMenu").isEmpty());
    QVERIFY(!it.document().isEmpty());
    QTRY_VERIFY(it.list().rowCount() > 0);
    QVERIFY(!it.find<QWidget>("errorBanner").isVisible());
    QVERIFY(QApplication::activeModalWidget() == nullptr);

    it.find<QMenu>("storiesMenu").actions().at(1)->trigger();
    const std::string first = it.shownStream();
    QTRY_VERIFY(it.shownStream() != first);
}

void MainWindowTest::choosingARowOpensTheOrder() {
    WindowFixture it;
    it.openDemo();
    auto &list = it.find<QAbstractItemView>("ordersList");
    list.setCurrentIndex(it.list().index(3, 0));
    QTRY_COMPARE(it.shownStream(), it.list().streamAt(3).text());
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Down);
    QTRY_COMPARE(it.shownStream(), it.list().streamAt(4).text());
}

void MainWindowTest::theFocusAloneOpensNothing() {
    WindowFixture it;
    it.openDemo();
    QVERIFY(QTest::qWaitForWindowActive(&it.window()));
    auto &list = it.find<QAbstractItemView>("ordersList");
    it.find<QLineEdit>("searchField").setFocus();
    list.setFocus();
    QVERIFY(list.currentIndex().isValid());
    QVERIFY(!it.workspace().isOpening());
    QVERIFY(it.document().isEmpty());
}

void MainWindowTest::theOpenOrderIsMarkedInTheList() {
    WindowFixture it;
    it.openDemo();
    const StreamId last = it.list().streamAt(it.list().rowCount() - 1);
    it.openDemo(last.text());
    const auto &list = it.find<QAbstractItemView>("ordersList");
    QTRY_VERIFY(list.selectionModel()->hasSelection());
    QCOMPARE(it.list().streamAt(list.selectionModel()->selectedRows().first().row()), last);
    QTRY_VERIFY(!it.workspace().isOpening()); // marking it did not open it again
}

void MainWindowTest::findsAnOrderByTheBeginningOfItsId() {
    WindowFixture it;
    it.openDemo();
    it.trigger("actionFind");
    auto &field = it.find<QLineEdit>("searchField");
    QTest::keyClicks(&field, QString::fromStdString(story(0)).left(18).toUpper());
    QTest::keyClick(&field, Qt::Key_Return);
    QTRY_COMPARE(it.list().fill(), StreamListModel::Fill::Complete);
    QCOMPARE(it.column(0), QStringList{QString::fromStdString(story(0))});
    QTest::keyClick(&field, Qt::Key_Escape);
    QTRY_VERIFY(it.list().rowCount() > 50);
}

void MainWindowTest::findsOrdersByTheirCustomer() {
    WindowFixture it;
    it.openDemo();
    const QString customer = it.column(1).at(5);
    auto &field = it.find<QLineEdit>("searchField");
    field.setFocus();
    QTest::keyClicks(&field, customer.mid(10));
    QTest::keyClick(&field, Qt::Key_Return);
    QTRY_COMPARE(it.list().fill(), StreamListModel::Fill::Complete);
    QVERIFY(it.list().rowCount() > 0);
    QVERIFY(it.list().rowCount() < 20);
    for (const QString &found : it.column(1))
        QCOMPARE(found, customer);
}

void MainWindowTest::keysMoveTheSliderAndTheStateFollows() {
    WindowFixture it;
    it.openDemo(story(0));
    const std::uint32_t end = it.document().history()->size();
    QVERIFY(end > 3);
    auto &slider = it.find<QSlider>("momentSlider");
    const QAbstractItemModel &state = *it.find<QAbstractItemView>("stateTree").model();
    const int fieldsAtEnd = state.rowCount();
    slider.setFocus();
    QTest::keyClick(&slider, Qt::Key_Left);
    QCOMPARE(it.document().shownMoment().value, end - 1);
    QTest::keyClick(&slider, Qt::Key_Home);
    QCOMPARE(it.document().shownMoment().value, 0U);
    QTRY_VERIFY(state.rowCount() < fieldsAtEnd);
    QTest::keyClick(&slider, Qt::Key_End);
    QCOMPARE(it.document().shownMoment().value, end);
    QTRY_COMPARE(state.rowCount(), fieldsAtEnd);

    it.trigger("actionPreviousEvent"); // Ctrl+, from anywhere
    QCOMPARE(it.document().shownMoment().value, end - 1);
    it.trigger("actionNextEvent");
    QCOMPARE(it.document().shownMoment().value, end);
}

void MainWindowTest::goesToAVersion() {
    WindowFixture it;
    it.openDemo(story(0));
    it.trigger("actionGoTo");
    auto &dialog = it.find<QDialog>("goToDialog");
    QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("momentEdit")),
                     QStringLiteral("v2"));
    QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("momentOk")), Qt::LeftButton);
    QCOMPARE(it.document().shownMoment().value, 2U);
}

void MainWindowTest::wrongVersionsAreRefusedWhileTyping() {
    WindowFixture it;
    it.openDemo(story(0));
    it.trigger("actionGoTo");
    auto &dialog = it.find<QDialog>("goToDialog");
    auto *edit = dialog.findChild<QLineEdit *>(QStringLiteral("momentEdit"));
    auto *ok = dialog.findChild<QPushButton *>(QStringLiteral("momentOk"));
    auto *said = dialog.findChild<QLabel *>(QStringLiteral("momentReading"));
    QVERIFY(!ok->isEnabled());
    for (const char *wrong : {"9999", "tomorrow", "2026-02-30"}) {
        edit->setText(QLatin1String(wrong));
        QVERIFY2(!ok->isEnabled(), wrong);
        QVERIFY(!said->text().isEmpty());
    }
    edit->setText(QStringLiteral("1"));
    QVERIFY(ok->isEnabled());
}

void MainWindowTest::aWrongFileIsSaidAndNothingIsLost() {
    WindowFixture it;
    it.openDemo(story(0));
    const int rows = it.list().rowCount();
    const QString path = QString::fromStdString(it.folder.file("wrong.db").string());
    QFile wrong(path);
    QVERIFY(wrong.open(QIODevice::WriteOnly));
    wrong.write("this is no store <b>at all</b>");
    wrong.close();

    it.files.file = path;
    it.trigger("actionOpenFile");
    auto &banner = it.find<QWidget>("errorBanner");
    QTRY_VERIFY(banner.isVisible());
    QVERIFY(!it.find<QLabel>("errorBannerTitle").text().isEmpty());
    QVERIFY(!it.find<QLabel>("errorBannerText").text().isEmpty());
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    QCOMPARE(it.shownStream(), story(0));
    QCOMPARE(it.list().rowCount(), rows);
    QVERIFY(it.find<QPushButton>("sourceButton").text().contains(QLatin1String("demo.db")));

    QTest::mouseClick(&it.find<QToolButton>("errorBannerClose"), Qt::LeftButton);
    QVERIFY(!banner.isVisible());
}

void MainWindowTest::asOfADateListsTheBookAsItStood() {
    WindowFixture it;
    it.openDemo(story(0));
    const int whole = it.list().rowCount();
    const auto time = it.document().history()->effectiveTime(Version{1});
    QVERIFY(time);
    const QString date = QString::fromStdString(toIsoText(*time)).left(10);

    it.trigger("actionAsOfMoment");
    auto &dialog = it.find<QDialog>("asOfDialog");
    dialog.findChild<QLineEdit *>(QStringLiteral("momentEdit"))->setText(date);
    // What a date stands for is written out before it applies.
    QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("momentReading"))
                ->text()
                .contains(QLatin1String("23:59:59")));
    QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("momentOk")), Qt::LeftButton);

    QTRY_VERIFY(it.list().rowCount() < whole);
    QVERIFY(it.find<QPushButton>("asOfButton").text().contains(date));
    const std::uint32_t horizon = it.document().horizon().value;
    QVERIFY(horizon >= 1 && horizon < it.document().history()->size());
    QCOMPARE(it.document().shownMoment().value, horizon);

    it.trigger("actionAsOfLatest");
    QTRY_COMPARE(it.list().rowCount(), whole);
    QCOMPARE(it.document().horizon(), it.document().history()->end());
}

void MainWindowTest::anotherTableIsListed() {
    WindowFixture it;
    it.openDemo();
    it.trigger("actionTable_user_events");
    QTRY_COMPARE(it.workspace().opened()->table.entity, std::string("user"));
    QTRY_VERIFY(it.list().rowCount() > 0);
    QCOMPARE(it.list().headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("User"));
    QVERIFY(it.find<QPushButton>("sourceButton").text().contains(QLatin1String("user_events")));
}

void MainWindowTest::anOrderLeadsToItsCustomerAndBack() {
    WindowFixture it;
    it.openDemo(story(0));
    const auto customer = it.document().history()->valueAt(*json::Pointer::parse("/customer_id"),
                                                           it.document().history()->end());
    QVERIFY(customer && customer->isString());
    QVERIFY(it.find<QAction>("actionFollowLink").isEnabled());
    it.trigger("actionFollowLink");
    QTRY_COMPARE(it.shownStream(), customer->string());
    QVERIFY(it.find<QAction>("actionBack").isEnabled());
    it.trigger("actionBack");
    QTRY_COMPARE(it.shownStream(), story(0));
    it.trigger("actionForward");
    QTRY_COMPARE(it.shownStream(), customer->string());
}

void MainWindowTest::everyViewFollowsToAnotherOrder() {
    WindowFixture it;
    it.openDemo(story(0));
    auto &tabs = it.find<QTabWidget>("orderTabs");
    it.workspace().document()->pinField(*json::Pointer::parse("/status"));
    const QAbstractItemModel &events = *it.find<QAbstractItemView>("eventTable").model();
    const QAbstractItemModel &values = *it.find<QAbstractItemView>("fieldHistoryTable").model();
    for (int tab = 0; tab < tabs.count(); ++tab) {
        tabs.setCurrentIndex(tab);
        const std::string &next = story(it.shownStream() == story(0) ? 1 : 0);
        it.workspace().openStream(StreamId(next));
        QTRY_COMPARE(it.shownStream(), next);
        QVERIFY(it.find<QWidget>("eventTable").isVisible());
        QCOMPARE(events.rowCount(), static_cast<int>(it.document().history()->size()));
        if (it.find<QWidget>("fieldHistoryTable").isVisible())
            QVERIFY(values.rowCount() > 0);
    }
}

void MainWindowTest::theThemeIsSwitched() {
    WindowFixture it;
    it.trigger("actionTheme_dark");
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 128);
    it.trigger("actionTheme_light");
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > 128);
}

void MainWindowTest::theZoneIsSwitched() {
    WindowFixture it;
    it.openDemo(story(0));
    auto &button = it.find<QPushButton>("zoneButton");
    QCOMPARE(button.text(), QStringLiteral("UTC"));
    const QString before = it.find<QWidget>("momentLabel").accessibleName();
    it.trigger("actionChooseZone");
    auto &dialog = it.find<QDialog>("zoneDialog");
    auto *filter = dialog.findChild<QLineEdit *>(QStringLiteral("zoneFilter"));
    QTest::keyClicks(filter, QStringLiteral("kolkata"));
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(button.text(), QStringLiteral("Asia/Kolkata"));
    QCOMPARE(it.document().zone().name(), std::string("Asia/Kolkata"));
}

void MainWindowTest::findingsLeadToTheirTab() {
    WindowFixture it;
    // One of the stories has an event that arrived late, or one that was recorded twice.
    for (const DemoStory &candidate : DemoStore::shared().stories) {
        it.openDemo(candidate.stream);
        if (!it.document().findings().empty())
            break;
    }
    QVERIFY(!it.document().findings().empty());
    auto &button = it.find<QToolButton>("findingsButton");
    QVERIFY(button.isVisible());
    QTest::mouseClick(&button, Qt::LeftButton);
    QVERIFY(it.find<QAbstractItemView>("findingsTable").isVisible());
}

void MainWindowTest::theSessionComesBack() {
    WindowFixture it;
    it.openDemo(story(1));
    it.trigger("actionFirstEvent");
    it.trigger("actionNextEvent");
    it.window().resize(1000, 700);
    it.restart();
    it.window().start({});
    QTRY_COMPARE(it.shownStream(), story(1));
    QCOMPARE(it.document().shownMoment().value, 1U);
    QCOMPARE(it.window().size(), QSize(1000, 700));
}

void MainWindowTest::recentSourcesAreListed() {
    WindowFixture it;
    it.openDemo();
    const QList<QAction *> recent = it.find<QMenu>("recentMenu").actions();
    QVERIFY(recent.first()->text().contains(QLatin1String("demo.db")));
    QVERIFY(!it.find<QWidget>("sampleBanner").isVisible());
}

void MainWindowTest::fitsASmallScreen() {
    WindowFixture it;
    it.openDemo(story(0));
    const QSize least = it.window().minimumSizeHint();
    QVERIFY2(least.width() <= 800 && least.height() <= 600,
             qPrintable(QStringLiteral("%1×%2").arg(least.width()).arg(least.height())));
    it.window().resize(800, 600);
    QVERIFY(it.find<QWidget>("searchField").width() > 40);
    QVERIFY(it.find<QWidget>("ordersList").isVisible());
    QVERIFY(it.find<QWidget>("momentSlider").isVisible());
    QVERIFY(it.find<QWidget>("stateTree").isVisible());
}

void MainWindowTest::oneOrderIsCountedAsOne() {
    WindowFixture it;
    it.files.file = QString::fromStdString(it.folder.file("one.jsonl").string());
    QFile events(it.files.file);
    QVERIFY(events.open(QIODevice::WriteOnly));
    events.write(R"({"id":"e1","order_id":"o1","event_type":"OrderCreated",)"
                 R"("event_data":{"amount":1},"created_at":1772442847120})");
    events.close();
    it.trigger("actionOpenFile");
    QTRY_COMPARE(it.find<QLabel>("ordersFooter").text(), QStringLiteral("1 order"));
}

void MainWindowTest::eachKindOfFileIsAskedForByItsName() {
    WindowFixture it;
    it.openDemo(story(0));
    it.files.file = QString::fromStdString(DemoStore::shared().file.string());
    const auto asked = [&it](const char *action) {
        it.trigger(action);
        return it.files.question.purpose;
    };
    QCOMPARE(asked("actionOpenFile"), QStringLiteral("source"));
    QCOMPARE(asked("actionOpenSession"), QStringLiteral("session"));
    QCOMPARE(asked("actionRulesFile"), QStringLiteral("rules"));
    it.trigger("actionOpenPostgres");
    it.find<QPushButton>("pgChooseRootCertificate").click();
    QCOMPARE(it.files.question.purpose, QStringLiteral("certificate"));
    QCOMPARE(it.find<QLineEdit>("pgRootCertificate").text(), it.files.file);
    QTRY_VERIFY(!it.workspace().isOpening());
}

void MainWindowTest::aSmallScreenIsFilledAtFirst() {
    const WindowFixture it;
    QVERIFY(QGuiApplication::primaryScreen()->availableSize().width() < 1280);
    QVERIFY(it.firstState.testFlag(Qt::WindowMaximized));
}

void MainWindowTest::withoutAnOrderItsTypesAreNoStop() {
    WindowFixture it;
    it.window().activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), &it.window());
    const auto &legend = it.find<QWidget>("typeLegend");
    QSet<QWidget *> stops;
    for (QWidget *stop = nullptr; !stops.contains(stop); stop = QApplication::focusWidget()) {
        stops << stop;
        it.trigger("actionNextPane");
        QVERIFY(!legend.hasFocus());
    }
    QVERIFY(stops.size() > 3);
    it.openDemo(story(0));
    QVERIFY(legend.focusPolicy() & Qt::TabFocus);
}

void MainWindowTest::everythingHasAName() {
    WindowFixture it;
    it.openDemo(story(0));
    QStringList nameless;
    for (const QWidget *widget : it.window().findChildren<QWidget *>()) {
        const bool interactive = qobject_cast<const QAbstractButton *>(widget) ||
                                 qobject_cast<const QLineEdit *>(widget) ||
                                 qobject_cast<const QAbstractItemView *>(widget) ||
                                 qobject_cast<const QAbstractSlider *>(widget);
        const bool partOfAnother = isFromQt(widget) || widget->inherits("QHeaderView") ||
                                   widget->inherits("QScrollBar") ||
                                   widget->inherits("QTableCornerButton") ||
                                   qobject_cast<const QLineEdit *>(widget->parentWidget()) ||
                                   widget->parentWidget()->inherits("QTabBar") ||
                                   widget->parentWidget()->inherits("QToolBar");
        if (!interactive || (partOfAnother && widget->objectName().isEmpty()) || isFromQt(widget))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool spoken =
            !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        if (widget->objectName().isEmpty() || !spoken)
            nameless << QLatin1String(widget->metaObject()->className()) + u' ' +
                            widget->objectName();
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
}

} // namespace backstory::ui

using backstory::ui::MainWindowTest;
BACKSTORY_TEST(MainWindowTest);
#include "main_window_test.moc"
