#include "tests/support/test_registry.h"
#include "tests/ui/doubles/memory_source.h"
#include "tests/ui/window_fixture.h"
#include "ui/session/opening.h"
#include "ui/views/order_tabs.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

/// Comparing and choosing rules in the real window, by object names.
class CompareWindowTest : public QObject {
    Q_OBJECT

    static const std::string &story(std::size_t number) {
        return DemoStore::shared().stories.at(number).stream;
    }
    /// Asks for another order as a person does, and waits until it is there.
    static void compareWithOrder(WindowFixture &it, const std::string &stream) {
        it.trigger("actionCompareOrder");
        auto &dialog = it.find<QDialog>("compareOrderDialog");
        dialog.findChild<QLineEdit *>(QStringLiteral("compareOrderEdit"))
            ->setText(QString::fromStdString(stream));
        answer(dialog, "compareOrderOk");
        QTRY_VERIFY(it.document().otherSide());
    }
    static void compareUnderGeneric(WindowFixture &it) {
        it.trigger("actionCompareRules");
        auto &dialog = it.find<QDialog>("compareRulesDialog");
        dialog.findChild<QRadioButton *>(QStringLiteral("compareRules_generic"))->setChecked(true);
        answer(dialog, "compareRulesOk");
        QTRY_VERIFY(it.document().otherSide());
    }
    static void answer(QDialog &dialog, const char *ok) {
        auto *button = dialog.findChild<QPushButton *>(QLatin1String(ok));
        QVERIFY(button && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }

private Q_SLOTS:
    void twoOrdersStandSideBySide() {
        WindowFixture it;
        it.openDemo(story(0));
        it.trigger("actionCompareOrder");
        auto &dialog = it.find<QDialog>("compareOrderDialog");
        auto *edit = dialog.findChild<QLineEdit *>(QStringLiteral("compareOrderEdit"));
        QVERIFY(dialog.findChild<QListWidget *>(QStringLiteral("compareOrderList"))->count() > 0);
        QTest::keyClicks(edit, QString::fromStdString(story(1)));
        answer(dialog, "compareOrderOk");
        QTRY_VERIFY(it.document().otherSide());
        QCOMPARE(it.document().otherSide()->history->stream().text(), story(1));
        QVERIFY(it.find<QAbstractItemView>("compareTree").isVisible());
        QVERIFY(it.find<QLabel>("compareMoments").text().startsWith(QStringLiteral("B order ")));
        // A moves, B stays.
        const QString b = it.find<QLabel>("compareMoments").text();
        it.trigger("actionFirstEvent");
        QCOMPARE(it.find<QLabel>("compareMoments").text(), b);
        it.trigger("actionSwapAB");
        QVERIFY(it.find<QLabel>("compareMoments").text().startsWith(QStringLiteral("A order ")));
        it.trigger("actionCompareMoments");
        QVERIFY(!it.document().otherSide());
        QVERIFY(!it.find<QAction>("actionCompareMoments").isEnabled());
    }

    void aVersionThatTheOtherHasNotIsRefusedInWords() {
        WindowFixture it;
        it.openDemo(story(0));
        it.trigger("actionCompareOrder");
        auto &dialog = it.find<QDialog>("compareOrderDialog");
        dialog.findChild<QLineEdit *>(QStringLiteral("compareOrderEdit"))
            ->setText(QString::fromStdString(story(1)));
        dialog.findChild<QSpinBox *>(QStringLiteral("compareVersion"))->setValue(99'999);
        QVERIFY(dialog.findChild<QRadioButton *>(QStringLiteral("compareAtVersion"))->isChecked());
        answer(dialog, "compareOrderOk");
        QTRY_VERIFY(it.find<QWidget>("errorBanner").isVisible());
        QVERIFY(!it.document().otherSide());
        QCOMPARE(it.shownStream(), story(0));
    }

    void oneOrderStandsUnderTwoRulesets() {
        WindowFixture it;
        it.openDemo(story(0));
        it.trigger("actionCompareRules");
        auto &dialog = it.find<QDialog>("compareRulesDialog");
        QVERIFY(
            !dialog.findChild<QWidget *>(QStringLiteral("compareRules_orders"))); // used already
        dialog.findChild<QRadioButton *>(QStringLiteral("compareRules_generic"))->setChecked(true);
        answer(dialog, "compareRulesOk");
        QTRY_VERIFY(it.document().otherSide());
        QVERIFY(it.find<QLabel>("compareMoments")
                    .text()
                    .startsWith(QStringLiteral("B rules generic ")));
        QVERIFY(it.find<QLabel>("differenceCount").text() != QStringLiteral("no differences"));
        const Moment a = it.document().shownMoment();
        QVERIFY(otherMoment(*it.document().otherSide(), *it.document().history(), a) == a);
        // Another order ends it.
        it.workspace().openStream(StreamId(story(1)));
        QTRY_COMPARE(it.shownStream(), story(1));
        QVERIFY(!it.document().otherSide());
        QVERIFY(it.find<QLabel>("compareNote").isVisible());
    }

    void aComparisonStaysWithItsTab() {
        WindowFixture it;
        it.openDemo(story(0));
        compareWithOrder(it, story(1));
        it.trigger("actionSwapAB");
        it.workspace().openInNewTab(StreamId(story(2)));
        QTRY_COMPARE(it.shownStream(), story(2));
        QVERIFY(!it.document().otherSide());
        QVERIFY(it.find<QLabel>("compareNote").isHidden()); // it did not end
        compareUnderGeneric(it);
        it.workspace().showTab(0);
        QVERIFY(it.document().otherSide()); // at once: it was read
        QCOMPARE(it.document().otherSide()->history->stream().text(), story(1));
        QVERIFY(it.document().leftIsA());
        it.workspace().showTab(1);
        QVERIFY(it.document().otherSide()->kind == OtherSide::Kind::Rules);
        // A second tab of the same order has one of its own.
        it.trigger("actionNewTab");
        it.trigger("actionCompareMoments");
        it.workspace().showTab(1);
        QTRY_VERIFY(it.document().otherSide());
        it.workspace().closeTab(1);
        QTRY_COMPARE(it.workspace().tabs().all().size(), std::size_t{2});
        QVERIFY(it.find<QLabel>("compareNote").isHidden());
        it.trigger("actionReopenTab");
        QTRY_VERIFY(it.document().otherSide());
    }

    void comparisonsComeBackAfterARestart() {
        WindowFixture it;
        it.openDemo(story(0));
        compareWithOrder(it, story(1));
        it.trigger("actionSwapAB");
        it.workspace().openInNewTab(StreamId(story(2)));
        QTRY_COMPARE(it.shownStream(), story(2));
        compareUnderGeneric(it);
        it.restart();
        it.window().start({});
        QTRY_COMPARE(it.shownStream(), story(2));
        QTRY_VERIFY(it.document().otherSide());
        QCOMPARE(it.document().otherSide()->history->rules().name(), std::string("generic"));
        it.workspace().showTab(0);
        QTRY_COMPARE(it.shownStream(), story(0));
        QTRY_VERIFY(it.document().otherSide());
        QCOMPARE(it.document().otherSide()->history->stream().text(), story(1));
        QVERIFY(it.document().leftIsA());
    }

    void whatCannotBeBroughtBackSaysWhy() {
        WindowFixture it;
        it.openDemo(story(0));
        KeptOrder kept = it.workspace().keptOrders().front();
        kept.comparison.emplace().stream = StreamId("nobody-has-this-one");
        it.workspace().openKept(it.workspace().wish(), {}, {kept}, 0);
        auto &note = it.find<QLabel>("compareNote");
        QTRY_VERIFY(note.text().startsWith(QStringLiteral("The comparison with order ")));
        QVERIFY2(note.text().contains(QStringLiteral("could not be brought back.")),
                 qPrintable(note.text()));
        QVERIFY(!it.find<QWidget>("errorBanner").isVisible());
        QVERIFY(!it.document().otherSide());
        QVERIFY(it.workspace().keptOrders().front().comparison); // the next start tries again
        it.find<QTabWidget>("orderTabs").setCurrentIndex(static_cast<int>(OrderTabs::Tab::Compare));
        QTest::mouseClick(&it.find<QToolButton>("compareRetryButton"), Qt::LeftButton);
        QVERIFY(note.text().startsWith(QStringLiteral("Reading order ")));
        QTRY_VERIFY(note.text().startsWith(QStringLiteral("The comparison with order ")));
        QTest::mouseClick(&it.find<QToolButton>("compareMomentsButton"), Qt::LeftButton);
        QVERIFY(!note.isVisible());
        QVERIFY(!it.workspace().keptOrders().front().comparison);
    }

    void bIsSetAndSwappedFromTheMenu() {
        WindowFixture it;
        it.openDemo(story(0));
        const Moment end = it.document().history()->end();
        it.trigger("actionSetB");
        QCOMPARE(it.document().comparedMoment(), end);
        it.trigger("actionFirstEvent");
        it.trigger("actionSwapAB");
        QCOMPARE(it.document().shownMoment(), end);
        QCOMPARE(it.document().comparedMoment().value, 0U);
    }

    void otherRulesReadTheTable() {
        WindowFixture it;
        it.openDemo(story(0));
        it.trigger("actionFirstEvent");
        it.trigger("actionNextEvent");
        auto &menu = it.find<QMenu>("rulesMenu");
        const auto choose = [&](const char *name) {
            for (QAction *action : menu.actions()) {
                if (action->objectName() == QLatin1String(name))
                    return action->trigger();
            }
            QFAIL(name);
        };
        choose("actionRules_generic");
        QTRY_COMPARE(it.workspace().opened()->rules->name(), std::string("generic"));
        QTRY_VERIFY(!it.document().isEmpty());
        QCOMPARE(it.shownStream(), story(0));
        QCOMPARE(it.document().shownMoment().value, 1U);
        QVERIFY(it.find<QLabel>("statusText").text().contains(QStringLiteral("rules generic")));
        choose("actionRules_");
        QTRY_COMPARE(it.workspace().opened()->rules->name(), std::string("orders"));
    }

    void theSelectedFieldIsActedOnFromTheMenuBar() {
        WindowFixture it;
        it.openDemo(story(0));
        auto &menu = it.find<QMenu>("selectedFieldMenu");
        QVERIFY(!menu.isEnabled());
        it.workspace().document()->selectField(json::Pointer::parse("/amount"));
        QVERIFY(menu.isEnabled());
        Q_EMIT menu.aboutToShow();
        menu.findChild<QAction *>(QStringLiteral("copyFieldCommandAction"))->trigger();
        const QString command = QGuiApplication::clipboard()->text();
        QVERIFY2(command.startsWith(QStringLiteral("backstory-cli history ")), qPrintable(command));
        QVERIFY(command.contains(QString::fromStdString(story(0)) + QStringLiteral(" /amount")));
        it.trigger("actionFindInState");
        QVERIFY(it.find<QWidget>("stateView")
                    .findChild<QLineEdit *>(QStringLiteral("findEdit"))
                    ->isVisible());
    }

    void whatArrivesGoesIntoBothSides() {
        const auto source = std::make_shared<MemorySource>(std::vector{classicTable("order")});
        source->addOrders(3);
        WindowFixture it;
        it.workspace().setTableOpener([&](const OpenWish &wish, const Progress &progress) {
            return openTable(std::make_shared<ReaderPool>(source), source->tables().front(),
                             wish.rules, progress);
        });
        OpenWish wish;
        wish.source = "memory";
        wish.stream = "order-000001";
        it.window().start(wish);
        QTRY_COMPARE(it.shownStream(), std::string("order-000001"));
        QTRY_COMPARE(it.find<QLabel>("liveText").text(), QStringLiteral("live"));
        const auto compare = [&](const char *action, const char *dialog, auto &&fill,
                                 const char *ok) {
            it.trigger(action);
            auto &asked = it.find<QDialog>(dialog);
            fill(asked);
            answer(asked, ok);
        };
        const std::uint32_t events = it.document().history()->size();

        compare(
            "actionCompareRules", "compareRulesDialog",
            [](QDialog &dialog) {
                dialog.findChild<QRadioButton *>(QStringLiteral("compareRules_generic"))
                    ->setChecked(true);
            },
            "compareRulesOk");
        QTRY_VERIFY(it.document().otherSide());
        // Late, so that all behind it move on.
        source->add("order", makeEvent("order-000001", "OrderPaid", R"({"n":1})", 1, 900));
        QTRY_COMPARE(it.document().history()->size(), events + 1);
        QCOMPARE(it.document().otherSide()->history->size(), events + 1);
        QVERIFY(it.find<QLabel>("compareMoments")
                    .text()
                    .contains(QStringLiteral("v%1").arg(events + 1)));

        compare(
            "actionCompareOrder", "compareOrderDialog",
            [](QDialog &dialog) {
                dialog.findChild<QLineEdit *>(QStringLiteral("compareOrderEdit"))
                    ->setText(QStringLiteral("order-000002"));
            },
            "compareOrderOk");
        QTRY_COMPARE(it.document().otherSide()->history->stream().text(),
                     std::string("order-000002"));
        const std::uint32_t other = it.document().otherSide()->history->size();
        source->add("order", makeEvent("order-000002", "OrderPaid", R"({"n":2})", 900'000, 901));
        QTRY_COMPARE(it.document().otherSide()->history->size(), other + 1);
        QVERIFY(it.find<QLabel>("compareMoments")
                    .text()
                    .contains(QStringLiteral("v%1").arg(other + 1)));
    }
};

BACKSTORY_TEST(CompareWindowTest);
#include "compare_window_test.moc"
