#include "tests/support/test_registry.h"
#include "tests/ui/window_fixture.h"
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
};

BACKSTORY_TEST(CompareWindowTest);
#include "compare_window_test.moc"
