#include "ui/timeline/life_overview.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"

#include <QTest>
#include <QWheelEvent>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class LifeOverviewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<OrderDocument> m_document;
    std::unique_ptr<TimelineAxis> m_axis;
    std::unique_ptr<LifeOverview> m_overview;

    [[nodiscard]] PixelRange shown() const { return m_axis->rangeFor(m_overview->width()); }
    void drag(int from, int to) {
        QTest::mousePress(m_overview.get(), Qt::LeftButton, {}, {from, 5});
        QTest::mouseMove(m_overview.get(), {to, 5});
        QTest::mouseRelease(m_overview.get(), Qt::LeftButton, {}, {to, 5});
    }

private Q_SLOTS:
    void init() {
        m_document = std::make_unique<OrderDocument>();
        test::open(*m_document, makeHistory(longLife(1000)));
        m_axis = std::make_unique<TimelineAxis>(m_document.get());
        m_axis->setMode(TimeScale::Mode::ByEvent);
        m_overview = std::make_unique<LifeOverview>(m_document.get(), m_axis.get());
        m_overview->resize(1000, 12);
        m_overview->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_overview.get()));
    }
    void cleanup() {
        m_overview.reset();
        m_axis.reset();
        m_document.reset();
    }

    void aDragOverTheWholeLifeZooms() {
        QVERIFY(m_overview->describe().startsWith(QStringLiteral("The whole life")));
        drag(200, 400);
        QVERIFY(m_axis->isZoomed());
        QCOMPARE(qRound(m_overview->windowPlace().left()), 200);
        QCOMPARE(qRound(m_overview->windowPlace().right()), 400);
        QVERIFY(m_overview->describe().startsWith(QStringLiteral("Shown is v")));
    }

    void thePartCanBeMovedAndResized() {
        drag(200, 400);
        drag(300, 450); // held in the middle
        QCOMPARE(qRound(m_overview->windowPlace().left()), 350);
        QCOMPARE(qRound(m_overview->windowPlace().right()), 550);
        drag(350, 250); // its left end
        QCOMPARE(qRound(m_overview->windowPlace().left()), 250);
        QCOMPARE(qRound(m_overview->windowPlace().right()), 550);
        drag(550, 700); // its right end
        QCOMPARE(qRound(m_overview->windowPlace().right()), 700);
        drag(300, -500); // no further than the life
        QCOMPARE(shown().from, 0.0);
        QCOMPARE(qRound(m_overview->windowPlace().width()), 450);
    }

    void aClickGoesThereAndADoubleClickShowsAll() {
        drag(200, 400);
        QTest::mouseClick(m_overview.get(), Qt::LeftButton, {}, {700, 5});
        QCOMPARE(qRound(m_overview->windowPlace().center().x()), 700);
        QTest::mouseDClick(m_overview.get(), Qt::LeftButton, {}, {100, 5});
        QVERIFY(!m_axis->isZoomed());
    }

    void keysMoveAndZoom() {
        QTest::keyClick(m_overview.get(), Qt::Key_Plus);
        QCOMPARE(shown().to - shown().from, 0.5);
        QTest::keyClick(m_overview.get(), Qt::Key_Home);
        QCOMPARE(shown().from, 0.0);
        QTest::keyClick(m_overview.get(), Qt::Key_Right);
        QCOMPARE(shown().from, 0.05);
        QTest::keyClick(m_overview.get(), Qt::Key_End);
        QCOMPARE(shown().to, 1.0);
        QTest::keyClick(m_overview.get(), Qt::Key_Minus);
        QVERIFY(!m_axis->isZoomed());
        QTest::keyClick(m_overview.get(), Qt::Key_Plus);
        QTest::keyClick(m_overview.get(), Qt::Key_0);
        QVERIFY(!m_axis->isZoomed());
    }

    void theWheelZoomsIntoTheLifeAndThenMoves() {
        const auto wheel = [&](int angle) {
            QWheelEvent event(QPointF(500, 5), m_overview->mapToGlobal(QPointF(500, 5)), {},
                              {0, angle}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(m_overview.get(), &event);
        };
        wheel(120);
        QVERIFY(m_axis->isZoomed());
        const double from = shown().from;
        wheel(-120);
        QVERIFY(shown().from > from);
    }

    void aPartIsNeverTooShortToShowAnything() {
        drag(500, 505);
        const double part = shown().to - shown().from;
        QVERIFY(part >= 2.0 / 1000 - 1e-9);
        m_axis->showBetween(1, 1);
        QCOMPARE(shown().to, 1.0);
        QCOMPARE(shown().to - shown().from, 2.0 / 1000);
        m_axis->zoomIn(); // no further
        QCOMPARE(shown().to - shown().from, 2.0 / 1000);
    }

    void withoutEventsThereIsNothingToDo() {
        m_document->clear();
        drag(200, 400);
        QTest::keyClick(m_overview.get(), Qt::Key_Right);
        QVERIFY(!m_axis->isZoomed());
        QVERIFY(m_overview->describe().isEmpty());
    }
};

BACKSTORY_TEST(LifeOverviewTest);
#include "life_overview_test.moc"
