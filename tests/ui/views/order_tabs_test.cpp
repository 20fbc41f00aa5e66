#include "ui/views/order_tabs.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"
#include "ui/models/state_model.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

/// The tabs as a person uses them: by what is on screen, found by name.
class OrderTabsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<OrderDocument> m_document;
    std::unique_ptr<OrderTabs> m_tabs;

    template <class T>
    T *find(const char *name) const {
        T *found = m_tabs->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    [[nodiscard]] QModelIndex row(const QAbstractItemView *view, const char *text,
                                  int column = 1) const {
        const auto found =
            view->model()->match(view->model()->index(0, column), Qt::DisplayRole,
                                 QString::fromUtf8(text), 1, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QModelIndex() : found.front();
    }
    static QString cell(const QModelIndex &index, int column) {
        return index.siblingAtColumn(column).data().toString();
    }
    static void doubleClick(QAbstractItemView *view, const QModelIndex &index) {
        view->scrollTo(index);
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    }
    /// As the view describes a cell to its delegate.
    static QStyleOptionViewItem optionOf(const QAbstractItemView &view) {
        QStyleOptionViewItem option;
        option.initFrom(&view);
        option.widget = &view;
        option.font = view.font();
        return option;
    }
    [[nodiscard]] std::uint32_t shown() const { return m_document->shownMoment().value; }
    [[nodiscard]] QMenu *menuAt(QAbstractItemView *view, const QModelIndex &index) const {
        Q_EMIT view->customContextMenuRequested(view->visualRect(index).center());
        return view->findChild<QMenu *>(QStringLiteral("fieldMenu"));
    }

private Q_SLOTS:
    void init() {
        m_document = std::make_unique<OrderDocument>();
        m_tabs = std::make_unique<OrderTabs>(m_document.get());
        m_tabs->resize(520, 700);
        openSample(*m_document);
        m_tabs->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_tabs.get()));
    }
    void cleanup() {
        m_tabs.reset();
        m_document.reset();
    }

    void stateFollowsTheMoment() {
        auto *tree = find<QTreeView>("stateTree");
        QCOMPARE(cell(row(tree, "amount"), StateModel::ValueColumn), QStringLiteral("279.80"));
        m_document->showMoment(Moment{3});
        QCOMPARE(cell(row(tree, "amount"), StateModel::ValueColumn), QStringLiteral("249.90"));
        m_document->showMoment(Moment{0});
        QVERIFY(!row(tree, "amount").isValid());
        QCOMPARE(tree->model()->rowCount(), 1); // orderId
    }

    void whatIsUnfoldedAndSelectedStaysSo() {
        auto *tree = find<QTreeView>("stateTree");
        QVERIFY(tree->isExpanded(row(tree, "items").siblingAtColumn(0)));
        QVERIFY(!tree->isExpanded(row(tree, "SKU-204").siblingAtColumn(0)));
        tree->expand(row(tree, "SKU-204").siblingAtColumn(0));
        tree->collapse(row(tree, "shipTo").siblingAtColumn(0));
        tree->setCurrentIndex(row(tree, "note"));
        for (const std::uint32_t moment : {3U, 1U, 8U, 4U})
            m_document->showMoment(Moment{moment});
        QVERIFY(tree->isExpanded(row(tree, "SKU-204").siblingAtColumn(0)));
        QVERIFY(!tree->isExpanded(row(tree, "shipTo").siblingAtColumn(0)));
        QCOMPARE(cell(tree->currentIndex(), 1), QStringLiteral("note"));
    }

    void aSelectedFieldThatIsNotThereIsNotForgotten() {
        auto *tree = find<QTreeView>("stateTree");
        tree->setCurrentIndex(row(tree, "method"));
        m_document->showMoment(Moment{1});
        QVERIFY(m_document->selectedField() == path("/method"));
        QVERIFY(!tree->currentIndex().isValid());
        QCOMPARE(find<QLabel>("detailSetBy")->text(), QStringLiteral("Not there at this moment."));
        m_document->showMoment(Moment{4});
        QCOMPARE(cell(tree->currentIndex(), 1), QStringLiteral("method"));
    }

    void selectingAValueNamesItsWriter() {
        auto *tree = find<QTreeView>("stateTree");
        QVERIFY(find<QLabel>("detailHint")->isVisible());
        tree->setCurrentIndex(row(tree, "amount"));
        QCOMPARE(find<QLabel>("detailName")->text(), QStringLiteral("amount"));
        QCOMPARE(find<QLabel>("detailValue")->text(), QStringLiteral("279.80"));
        QCOMPARE(find<QLabel>("detailSetBy")->text(),
                 QStringLiteral("set by v4 OrderItemsChanged \u00b7 2026-03-03 07:30:12.000 UTC"));
        QCOMPARE(find<QLabel>("detailActor")->text(), QStringLiteral("recorded by checkout-svc"));
        QCOMPARE(find<QLabel>("detailBefore")->text(),
                 QStringLiteral("before: 249.90 from v1, for 22 h 16 min"));
        QVERIFY(!find<QToolButton>("goToWriterButton")->isVisible());
        m_document->showMoment(Moment{8});
        QVERIFY(find<QToolButton>("goToWriterButton")->isVisible());
        QTest::mouseClick(find<QToolButton>("goToWriterButton"), Qt::LeftButton);
        QCOMPARE(shown(), 4U);
    }

    void aDoubleClickOrEnterGoesToTheWriter() {
        auto *tree = find<QTreeView>("stateTree");
        doubleClick(tree, row(tree, "currency").siblingAtColumn(StateModel::ValueColumn));
        QCOMPARE(shown(), 1U);
        m_document->showMoment(Moment{4});
        tree->setCurrentIndex(row(tree, "method"));
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(shown(), 2U);
        // On the name of something that unfolds it folds.
        const QModelIndex items = row(tree, "items");
        QVERIFY(tree->isExpanded(items.siblingAtColumn(0)));
        doubleClick(tree, items);
        QCOMPARE(shown(), 2U);
        QVERIFY(!tree->isExpanded(row(tree, "items").siblingAtColumn(0)));
    }

    void treesKeepTheirOwnKeys() {
        auto *tree = find<QTreeView>("stateTree");
        tree->setCurrentIndex(row(tree, "amount"));
        for (const auto key :
             {Qt::Key_Right, Qt::Key_Left, Qt::Key_Space, Qt::Key_End, Qt::Key_Home})
            QTest::keyClick(tree, key);
        QCOMPARE(shown(), 4U);
    }

    void theMenuCopiesAndPins() {
        auto *tree = find<QTreeView>("stateTree");
        const QModelIndex currency = row(tree, "currency");
        const auto trigger = [&](const char *action) {
            QPointer<QMenu> menu = menuAt(tree, currency);
            QVERIFY(menu);
            auto *found = menu->findChild<QAction *>(QLatin1String(action));
            QVERIFY2(found, action);
            found->trigger();
            menu->close();
            delete menu;
        };
        trigger("copyValueAction");
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("EUR"));
        trigger("copyJsonAction");
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("\"EUR\""));
        trigger("copyPathAction");
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/currency"));
        trigger("pinFieldAction");
        QVERIFY(m_document->isPinned(path("/currency")));
        trigger("pinFieldAction");
        QVERIFY(m_document->pins().fields.empty());
        trigger("goToWriterAction");
        QCOMPARE(shown(), 1U);
    }

    void theStandardKeyCopiesTheValueItself() {
        auto *tree = find<QTreeView>("stateTree");
        tree->setCurrentIndex(row(tree, "items"));
        QTest::keySequence(tree, QKeySequence::Copy);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("[{\"price\":")));
    }

    void anotherOrderIsTakenInPlace() {
        auto *tree = find<QTreeView>("stateTree");
        tree->expand(row(tree, "SKU-204").siblingAtColumn(0));
        tree->setCurrentIndex(row(tree, "amount"));
        auto more = sampleEvents();
        more.push_back({"OrderPaid", R"({"amount":1.00})", more.back().millis + 1000});
        test::open(*m_document, makeHistory(more));
        QVERIFY(tree->isExpanded(row(tree, "SKU-204").siblingAtColumn(0)));
        QCOMPARE(cell(tree->currentIndex(), StateModel::ValueColumn), QStringLiteral("1.00"));
        QCOMPARE(cell(tree->currentIndex(), StateModel::WriterColumn), QStringLiteral("v9"));
    }

    void theColumnOfWritersFitsItsVersions() {
        const auto *tree = find<QTreeView>("stateTree");
        const int usual = tree->columnWidth(StateModel::WriterColumn);
        QVERIFY2(usual <= 10 * tree->fontMetrics().averageCharWidth(), // the values want the room
                 qPrintable(QString::number(usual)));
        test::open(*m_document, makeHistory(std::vector<SampleEvent>(
                                    123'456, {"OrderPaid", R"({"amount":1.00})", 1000})));
        const QModelIndex index = row(tree, "amount").siblingAtColumn(StateModel::WriterColumn);
        QCOMPARE(index.data().toString(), QStringLiteral("v123456"));
        const QSize needed = tree->itemDelegate()->sizeHint(optionOf(*tree), index);
        QVERIFY2(tree->columnWidth(StateModel::WriterColumn) >= needed.width(),
                 qPrintable(QString::number(needed.width())));
        openSample(*m_document);
        QCOMPARE(tree->columnWidth(StateModel::WriterColumn), usual);
    }

    void changesListWhatTheEventDid() {
        m_tabs->showTab(OrderTabs::Tab::Changes);
        auto *tree = find<QTreeView>("changesTree");
        QCOMPARE(tree->model()->rowCount(), 3);
        QCOMPARE(find<QLabel>("changesHeader")->text(),
                 QStringLiteral("v4 OrderItemsChanged \u00b7 3 changes"));
        m_document->showMoment(Moment{0});
        QVERIFY(!tree->isVisible());
    }

    void compareFoldsAndWalks() {
        m_tabs->showTab(OrderTabs::Tab::Compare);
        auto *tree = find<QTreeView>("compareTree");
        QCOMPARE(find<QLabel>("differenceCount")->text(), QStringLiteral("8 differences"));
        QCOMPARE(find<QLabel>("compareMoments")->text(),
                 QStringLiteral("B v1, 2 Mar 09:14 \u2192 A v4, 3 Mar 07:30"));
        QVERIFY(tree->isExpanded(row(tree, "shipTo").siblingAtColumn(0)));
        QVERIFY(!tree->isExpanded(row(tree, "14 values").siblingAtColumn(0)));
        auto *next = find<QToolButton>("nextDifferenceButton");
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(cell(tree->currentIndex(), 1), QStringLiteral("amount"));
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(cell(tree->currentIndex(), 1), QStringLiteral("SKU-409"));
        QTest::keyClick(tree, Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(cell(tree->currentIndex(), 1), QStringLiteral("amount"));
        m_document->compareWith(Moment{4});
        QCOMPARE(find<QLabel>("differenceCount")->text(), QStringLiteral("no differences"));
        QVERIFY(!next->isEnabled());
    }

    void whatIsTheSameStaysUnfoldedWhenAskedFor() {
        m_tabs->showTab(OrderTabs::Tab::Compare);
        auto *tree = find<QTreeView>("compareTree");
        tree->expand(row(tree, "14 values").siblingAtColumn(0));
        m_document->showMoment(Moment{5});
        const QModelIndex fold = tree->model()->index(tree->model()->rowCount() - 1, 0);
        QVERIFY(tree->isExpanded(fold));
        QVERIFY(tree->model()->rowCount(fold) > 0);
    }

    void payloadIsShownPrettyAndRaw() {
        m_document->showMoment(Moment{7});
        m_tabs->showTab(OrderTabs::Tab::Payload);
        auto *text = find<QPlainTextEdit>("payloadText");
        QVERIFY(text->isReadOnly());
        QCOMPARE(text->toPlainText(), QStringLiteral("{\n  \"refund\": 29.90\n}"));
        QTest::mouseClick(find<QToolButton>("rawButton"), Qt::LeftButton);
        QCOMPARE(text->toPlainText(), QStringLiteral("{\"refund\":29.90}"));
        QCOMPARE(find<QPlainTextEdit>("metadataText")->toPlainText(),
                 QStringLiteral(R"({"source":"web","attempt":1})"));
        QTest::mouseClick(find<QToolButton>("copyPayloadButton"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("{\"refund\":29.90}"));
        QTest::mouseClick(find<QToolButton>("copyEventButton"), Qt::LeftButton);
        const QString line = QGuiApplication::clipboard()->text();
        QVERIFY(line.startsWith(QStringLiteral("{\"stream\":\"0192f0c4-")));
        QVERIFY(line.contains(QStringLiteral("\"code\":\"order_ambiguous\"")));
        QVERIFY(!line.contains(u'\n'));
    }

    void aPayloadThatIsNoJsonIsShownAsItIs() {
        openHostile(*m_document);
        m_document->showMoment(Moment{4});
        m_tabs->showTab(OrderTabs::Tab::Payload);
        QCOMPARE(find<QPlainTextEdit>("payloadText")->toPlainText(),
                 QStringLiteral("<html><body>no json</body></html>"));
        QVERIFY(
            find<QLabel>("payloadNote")->text().startsWith(QStringLiteral("This is not JSON.")));
    }

    void aHugePayloadIsShownInPartAndCopiedWhole() {
        const std::string huge = "{\"text\":\"" + std::string((1 << 20) + 100, 'x') + "\"}";
        test::open(*m_document, makeHistory({{"OrderCreated", huge, 1000}}));
        m_tabs->showTab(OrderTabs::Tab::Payload);
        QVERIFY(find<QLabel>("payloadNote")
                    ->text()
                    .contains(QLocale().toString(static_cast<qulonglong>(huge.size()))));
        QTest::mouseClick(find<QToolButton>("copyPayloadButton"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text().size(), static_cast<qsizetype>(huge.size()));
    }

    void fieldHistoryFollowsTheSelection() {
        m_tabs->showTab(OrderTabs::Tab::FieldHistory);
        auto *table = find<QTableView>("fieldHistoryTable");
        QVERIFY(!table->isVisible());
        m_document->selectField(path("/amount"));
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->currentIndex().row(), 1);
        doubleClick(table, table->model()->index(0, 0));
        QCOMPARE(shown(), 1U);
        QCOMPARE(table->currentIndex().row(), 0);
        QTest::mouseClick(find<QToolButton>("fieldHistoryPinButton"), Qt::LeftButton);
        QVERIFY(m_document->isPinned(path("/amount")));
        m_document->selectField(std::nullopt);
        QCOMPARE(find<QLabel>("fieldHistoryTitle")->text(), QStringLiteral("amount"));
    }

    void findingsLeadToTheirEvents() {
        QCOMPARE(m_tabs->tabText(static_cast<int>(OrderTabs::Tab::Findings)),
                 QStringLiteral("Findings 2"));
        m_tabs->showTab(OrderTabs::Tab::Findings);
        auto *table = find<QTableView>("findingsTable");
        doubleClick(table, table->model()->index(0, 1));
        QCOMPARE(shown(), 7U);
        table->setCurrentIndex(table->model()->index(0, 1));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(shown(), 8U);
        QCOMPARE(find<QLabel>("findingPlace")->text(), QStringLiteral("2 of 2"));
        QTest::keyClick(table, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(shown(), 7U);
        QTest::mouseClick(find<QToolButton>("nextFindingEvent"), Qt::LeftButton);
        QCOMPARE(shown(), 8U);
        test::open(*m_document, makeHistory(sampleEvents()));
        QCOMPARE(m_tabs->tabText(static_cast<int>(OrderTabs::Tab::Findings)),
                 QStringLiteral("Findings"));
        QVERIFY(!table->isVisible());
    }

    void onlyTheTabThatIsSeenComputes() {
        auto *compare = find<QTreeView>("compareTree");
        QSignalSpy resets(compare->model(), &QAbstractItemModel::modelReset);
        for (const std::uint32_t moment : {1U, 2U, 3U})
            m_document->showMoment(Moment{moment});
        QCOMPARE(resets.count(), 0);
        m_tabs->showTab(OrderTabs::Tab::Compare);
        QCOMPARE(resets.count(), 1);
        QCOMPARE(find<QLabel>("compareMoments")->text(),
                 QStringLiteral("B v1, 2 Mar 09:14 \u2192 A v3, 2 Mar 11:02"));
    }

    void theStateIsSearchedFromTheKeyboard() {
        m_tabs->find();
        auto *view = find<QWidget>("stateView");
        auto *edit = view->findChild<QLineEdit *>(QStringLiteral("findEdit"));
        auto *count = view->findChild<QLabel *>(QStringLiteral("findCount"));
        auto *tree = find<QTreeView>("stateTree");
        QVERIFY(edit->isVisible());
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClicks(edit, QStringLiteral("sku"));
        QCOMPARE(count->text(), QStringLiteral("1 of 8")); // four elements, and what names them
        QCOMPARE(cell(tree->currentIndex(), 1), QStringLiteral("SKU-118"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(count->text(), QStringLiteral("2 of 8"));
        // It lay folded in its element.
        QVERIFY(tree->isExpanded(row(tree, "SKU-118").siblingAtColumn(0)));
        QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(edit, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(count->text(), QStringLiteral("8 of 8"));
        m_document->showMoment(Moment{1}); // it stays while the slider moves
        QCOMPARE(count->text(), QStringLiteral("6 found"));
        edit->setText(QStringLiteral("nowhere"));
        QCOMPARE(count->text(), QStringLiteral("not found"));
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!edit->isVisible());
        QTRY_VERIFY(tree->hasFocus());
    }

    void aComparisonIsSearchedToo() {
        m_tabs->showTab(OrderTabs::Tab::Compare);
        m_tabs->find();
        auto *view = find<QWidget>("compareView");
        auto *edit = view->findChild<QLineEdit *>(QStringLiteral("findEdit"));
        auto *tree = find<QTreeView>("compareTree");
        QTest::keyClicks(edit, QStringLiteral("eur"));
        QCOMPARE(view->findChild<QLabel *>(QStringLiteral("findCount"))->text(),
                 QStringLiteral("1 of 1"));
        QCOMPARE(cell(tree->currentIndex(), 1), QStringLiteral("currency")); // in the fold
    }

    void whatChangedIsWalkedByKey() {
        auto *tree = find<QTreeView>("stateTree");
        QTest::keyClick(tree, Qt::Key_F7);
        QCOMPARE(cell(tree->currentIndex(), 1), QStringLiteral("amount"));
        QTest::keyClick(tree, Qt::Key_F7);
        QCOMPARE(cell(tree->currentIndex(), 1), QStringLiteral("SKU-409"));
        QTest::keyClick(tree, Qt::Key_F7, Qt::ShiftModifier);
        QVERIFY(m_document->selectedField() == path("/amount"));
    }

    void theMenuOpensFromTheKeyboardAtItsRow() {
        auto *tree = find<QTreeView>("stateTree");
        tree->setCurrentIndex(row(tree, "currency"));
        const QPoint place = tree->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, place, tree->mapToGlobal(place));
        QApplication::sendEvent(tree, &event);
        QPointer<QMenu> menu = tree->findChild<QMenu *>(QStringLiteral("fieldMenu"));
        QVERIFY(menu);
        QSignalSpy wanted(m_document.get(), &OrderDocument::fieldCommandWanted);
        menu->findChild<QAction *>(QStringLiteral("copyFieldCommandAction"))->trigger();
        QCOMPARE(wanted.count(), 1);
        QVERIFY(wanted.at(0).at(0).value<json::Pointer>() == path("/currency"));
        menu->close();
        delete menu;
    }

    void viewsFollowASelectionThatIsNotCurrent() {
        const auto select = [](QAbstractItemView *view, const QModelIndex &index) {
            view->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect |
                                                      QItemSelectionModel::Rows);
        };
        auto *state = find<QTreeView>("stateTree");
        select(state, row(state, "currency").siblingAtColumn(0));
        QVERIFY(m_document->selectedField() == path("/currency"));
        m_tabs->showTab(OrderTabs::Tab::Changes);
        auto *changes = find<QTreeView>("changesTree");
        select(changes, row(changes, "amount").siblingAtColumn(0));
        QVERIFY(m_document->selectedField() == path("/amount"));
        m_tabs->showTab(OrderTabs::Tab::Compare);
        auto *compare = find<QTreeView>("compareTree");
        select(compare, row(compare, "method").siblingAtColumn(0));
        QVERIFY(m_document->selectedField() == path("/method"));
        m_tabs->showTab(OrderTabs::Tab::Findings);
        auto *findings = find<QTableView>("findingsTable");
        const QString hint = find<QLabel>("findingWhole")->text();
        select(findings, findings->model()->index(1, 0));
        QVERIFY(find<QLabel>("findingWhole")->text() != hint);
    }

    void aComparisonNamesBothSidesAndTheirWriters() {
        OtherSide other;
        other.entity = "order";
        other.at = OtherSide::At::End;
        other.history = makeHistory(
            {{"OrderCreated", R"({"amount":12.00})", sampleEvents().front().millis}}, "order-2");
        m_document->compareWithOther(other);
        m_tabs->showTab(OrderTabs::Tab::Compare);
        QCOMPARE(find<QLabel>("compareMoments")->text(),
                 QStringLiteral("B order order-2 \u00b7 v1, 2 Mar 09:14"));
        QVERIFY(find<QLabel>("compareSecondSide")->text().startsWith(QStringLiteral("\u2192 A ")));
        auto *tree = find<QTreeView>("compareTree");
        tree->setCurrentIndex(row(tree, "amount"));
        QVERIFY(find<QLabel>("compareDetailB")
                    ->text()
                    .startsWith(QStringLiteral("B: 12.00, set by v1 OrderCreated")));
        QVERIFY(find<QLabel>("compareDetailA")
                    ->text()
                    .startsWith(QStringLiteral("A: 279.80, set by v4 OrderItemsChanged")));
        QTest::mouseClick(find<QToolButton>("swapSidesButton"), Qt::LeftButton);
        QVERIFY(find<QLabel>("compareMoments")->text().startsWith(QStringLiteral("A ")));
        // Another order ends it, and says so without a word too many.
        test::open(*m_document, makeHistory(sampleEvents(), "order-3"));
        QVERIFY(find<QLabel>("compareNote")->isVisible());
        QVERIFY(!find<QLabel>("compareSecondSide")->isVisible());
        m_document->compareWith(Moment{2});
        QVERIFY(!find<QLabel>("compareNote")->isVisible());
    }

    void everyTabSaysWhatBelongsThere() {
        m_document->selectField(std::nullopt);
        m_document->clear();
        for (int tab = 0; tab < m_tabs->count(); ++tab) {
            m_tabs->setCurrentIndex(tab);
            auto *empty =
                m_tabs->currentWidget()->findChild<QLabel *>(QStringLiteral("emptyState"));
            QVERIFY2(empty && empty->isVisible() && !empty->text().isEmpty(),
                     qPrintable(m_tabs->tabText(tab)));
            for (const auto *view : m_tabs->currentWidget()->findChildren<QAbstractItemView *>())
                QVERIFY(!view->isVisible());
        }
        openSample(*m_document);
        QVERIFY(find<QTableView>("findingsTable")->isVisible());
    }
};

BACKSTORY_TEST(OrderTabsTest);
#include "order_tabs_test.moc"
