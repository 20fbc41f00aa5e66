#include "ui/views/event_table_view.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"
#include "ui/models/event_table_model.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class EventTableViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<OrderDocument> m_document;
    std::unique_ptr<EventTableView> m_view;
    QTableView *m_table = nullptr;

    [[nodiscard]] std::uint32_t shown() const { return m_document->shownMoment().value; }
    void click(std::uint32_t version, Qt::KeyboardModifiers modifiers = {}) {
        const QModelIndex index = m_table->model()->index(static_cast<int>(version) - 1, 3);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, modifiers,
                          m_table->visualRect(index).center());
    }

private Q_SLOTS:
    void init() {
        m_document = std::make_unique<OrderDocument>();
        m_view = std::make_unique<EventTableView>(m_document.get());
        m_view->resize(700, 400);
        openSample(*m_document);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_table = m_view->findChild<QTableView *>(QStringLiteral("eventTable"));
        QVERIFY(m_table);
    }
    void cleanup() {
        m_view.reset();
        m_document.reset();
    }

    void theSelectedRowIsTheMoment() {
        QCOMPARE(m_table->currentIndex().row(), 3);
        m_document->showMoment(Moment{7});
        QCOMPARE(m_table->currentIndex().row(), 6);
        m_document->showMoment(Moment{0});
        QVERIFY(!m_table->currentIndex().isValid());
        click(5);
        QCOMPARE(shown(), 5U);
        QTest::keyClick(m_table, Qt::Key_Down);
        QCOMPARE(shown(), 6U);
        QTest::keyClick(m_table, Qt::Key_Up);
        QTest::keyClick(m_table, Qt::Key_Up);
        QCOMPARE(shown(), 4U);
    }

    void keysStepAsOnTheSlider() {
        QTest::keyClick(m_table, Qt::Key_Right);
        QCOMPARE(shown(), 5U);
        QTest::keyClick(m_table, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(shown(), 0U);
        QTest::keyClick(m_table, Qt::Key_End);
        QCOMPARE(shown(), 8U);
        QTest::keyClick(m_table, Qt::Key_Home);
        QCOMPARE(shown(), 0U);
        QSignalSpy played(m_view.get(), &EventTableView::playToggled);
        QTest::keyClick(m_table, Qt::Key_Space);
        QCOMPARE(played.count(), 1);
    }

    void controlShiftClickSetsB() {
        click(6, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_document->comparedMoment().value, 6U);
        QCOMPARE(shown(), 4U);
        QCOMPARE(m_table->currentIndex().row(), 3);
    }

    void theMenuComparesAndCopies() {
        const QModelIndex index = m_table->model()->index(1, 3);
        const auto trigger = [&](const char *action) {
            Q_EMIT m_table->customContextMenuRequested(m_table->visualRect(index).center());
            auto *menu = m_table->findChild<QMenu *>(QStringLiteral("eventMenu"));
            QVERIFY(menu);
            menu->findChild<QAction *>(QLatin1String(action))->trigger();
            delete menu;
        };
        trigger("compareBeforeAction");
        QCOMPARE(m_document->comparedMoment().value, 1U);
        trigger("compareWithAction");
        QCOMPARE(m_document->comparedMoment().value, 2U);
        trigger("copyEventIdAction");
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("00000000-0000-4000-8000-000000000002"));
        trigger("copyEventAction");
        QVERIFY(QGuiApplication::clipboard()->text().contains(
            QStringLiteral("\"type\":\"OrderPaid\"")));
    }

    void eventsThatComeInAboveMoveNothingOnScreen() {
        const std::vector<SampleEvent> life = longLife(500);
        open(*m_document, makeHistory(life));
        m_document->showMoment(Moment{250});
        const QPoint top(5, 5);
        const int before = m_table->indexAt(top).row();
        const QRect shownAt = m_table->visualRect(m_table->currentIndex());
        std::vector<SampleEvent> grown = life;
        grown.insert(grown.begin() + 9, {"OrderPaid", "{}", life.at(8).millis});
        grown.push_back({"OrderPaid", "{}", life.back().millis + 1});
        m_document->renew(makeHistory(grown), {}, {Version{10}, Version{502}}, Moment{251},
                          Moment{502});
        QCOMPARE(m_table->indexAt(top).row(), before + 1);
        QCOMPARE(m_table->currentIndex().row(), 250);
        QCOMPARE(m_table->visualRect(m_table->currentIndex()), shownAt);
        QVERIFY(m_table->selectionModel()->isRowSelected(250));
        QCOMPARE(m_table->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(shown(), 251U);
    }

    void aRowThatIsOnlySelectedIsShownToo() {
        m_table->selectionModel()->select(m_table->model()->index(5, 0),
                                          QItemSelectionModel::ClearAndSelect |
                                              QItemSelectionModel::Rows);
        QCOMPARE(shown(), 6U);
    }

    void whatAnEventDidHasRoom() {
        m_view->resize(528, 400); // what a window of 1280 leaves it
        const int width = m_table->horizontalHeader()->sectionSize(EventTableModel::SummaryColumn);
        QVERIFY2(width > 110, qPrintable(QString::number(width)));
    }

    void aLongLifeIsScrolledTo() {
        test::open(*m_document, makeHistory(longLife(3000)));
        QCOMPARE(m_table->model()->rowCount(), 3000);
        QVERIFY(!m_table->visualRect(m_table->model()->index(2999, 0)).isEmpty());
        m_document->showMoment(Moment{1500});
        QVERIFY(m_table->viewport()->rect().contains(
            m_table->visualRect(m_table->model()->index(1499, 0)).center()));
        m_document->clear();
        QVERIFY(!m_table->isVisible());
    }
};

BACKSTORY_TEST(EventTableViewTest);
#include "event_table_view_test.moc"
