#include "tests/support/test_registry.h"
#include "tests/ui/doubles/memory_source.h"
#include "tests/ui/window_fixture.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QTest>
#include <QToolButton>

namespace backstory::ui {

using test::classicTable;
using test::makeEvent;
using test::MemorySource;
using test::WindowFixture;

/// A window over a source that answers only when the test lets it.
class SlowSourceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theWindowWorksWhileAnOrderIsOpened();
    void theRunningJobIsShownAndCancelled();
    void aLateAnswerDoesNotReplaceANewerOne();
    void aSearchCanBeCancelled();
    void aSourceThatDiesIsSaid();
    void aServerThatWantsAPasswordIsAnswered();

private:
    std::shared_ptr<MemorySource> m_source;
    std::unique_ptr<WindowFixture> m_it;
};

void SlowSourceTest::init() {
    m_source = std::make_shared<MemorySource>(std::vector{classicTable("order")});
    m_source->addOrders(20);
    for (int i = 1; i <= 5; ++i)
        m_source->add("order", makeEvent("order-000000", "OrderPaid",
                                         "{\"n\":" + std::to_string(i) + "}", 5'000 + i, i));
    m_it = std::make_unique<WindowFixture>();
    m_it->workspace().setTableOpener([this](const OpenWish &wish, const Progress &progress) {
        return openTable(std::make_shared<ReaderPool>(m_source), m_source->tables().front(),
                         wish.rules, progress);
    });
    OpenWish wish;
    wish.source = "slow";
    wish.stream = "order-000000";
    m_it->window().start(wish);
    QTRY_COMPARE(m_it->list().rowCount(), 20);
    QTRY_COMPARE(m_it->shownStream(), std::string("order-000000"));
    QTRY_COMPARE(m_it->find<QLabel>("liveText").text(), QStringLiteral("live"));
    QVERIFY(Job::waitForThreads(5'000));
}

void SlowSourceTest::cleanup() {
    m_source->gate.open();
    m_it.reset();
}

void SlowSourceTest::theWindowWorksWhileAnOrderIsOpened() {
    m_source->gate.shut();
    const int before = m_source->gate.arrived();
    m_it->find<QAbstractItemView>("ordersList").setCurrentIndex(m_it->list().index(7, 0));
    QTRY_COMPARE(m_source->gate.arrived(), before + 1);
    // What was on screen is still there, and still moves.
    auto &slider = m_it->find<QSlider>("momentSlider");
    slider.setFocus();
    QTest::keyClick(&slider, Qt::Key_Left);
    QCOMPARE(m_it->document().shownMoment().value, 5U);
    QCOMPARE(m_it->shownStream(), std::string("order-000000"));
    m_source->gate.open();
    QTRY_COMPARE(m_it->shownStream(), std::string("order-000007"));
}

void SlowSourceTest::theRunningJobIsShownAndCancelled() {
    auto &progress = m_it->find<QWidget>("jobProgress");
    auto &cancel = m_it->find<QToolButton>("cancelJobButton");
    QVERIFY(!progress.isVisible());
    m_source->gate.shut();
    m_it->workspace().openStream(StreamId("order-000003"));
    QTRY_VERIFY(progress.isVisible());
    QVERIFY(m_it->find<QLabel>("jobTitle").text().contains(QLatin1String("order-000003")));
    QTest::mouseClick(&cancel, Qt::LeftButton);
    QVERIFY(!progress.isVisible());
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
    QCOMPARE(m_it->shownStream(), std::string("order-000000"));
    QVERIFY(!m_it->find<QWidget>("errorBanner").isVisible()); // cancelled is not failed
}

void SlowSourceTest::aLateAnswerDoesNotReplaceANewerOne() {
    m_source->gate.shut();
    m_source->gate.setDeaf(true);
    const int before = m_source->gate.arrived();
    for (const int row : {3, 9, 12}) {
        m_it->find<QAbstractItemView>("ordersList").setCurrentIndex(m_it->list().index(row, 0));
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(m_source->gate.arrived(), before + 3);
    m_source->gate.open();
    QVERIFY(Job::waitForThreads(5'000));
    QTRY_COMPARE(m_it->shownStream(), std::string("order-000012"));
    QCoreApplication::processEvents();
    QCOMPARE(m_it->shownStream(), std::string("order-000012"));
}

void SlowSourceTest::aSearchCanBeCancelled() {
    m_source->gate.shut();
    auto &field = m_it->find<QLineEdit>("searchField");
    field.setFocus();
    QTest::keyClicks(&field, QStringLiteral("customer-3"));
    QTest::keyClick(&field, Qt::Key_Return);
    QTRY_VERIFY(m_it->find<QWidget>("jobProgress").isVisible());
    QTest::mouseClick(&m_it->find<QToolButton>("cancelJobButton"), Qt::LeftButton);
    QCOMPARE(m_it->list().fill(), StreamListModel::Fill::Stopped);
    m_source->gate.open();
    QTest::keyClick(&field, Qt::Key_Escape);
    QTRY_COMPARE(m_it->list().fill(), StreamListModel::Fill::Complete);
    QCOMPARE(m_it->list().rowCount(), 20);
}

void SlowSourceTest::aSourceThatDiesIsSaid() {
    m_source->failure = Error(ErrorKind::ConnectionLost, "reading <i>order_events</i>",
                              "the server closed the connection");
    m_it->workspace().openStream(StreamId("order-000003"));
    QTRY_VERIFY(m_it->find<QWidget>("errorBanner").isVisible());
    QVERIFY(m_it->find<QLabel>("errorBannerText")
                .text()
                .contains(QLatin1String("the server closed the connection"), Qt::CaseInsensitive));
    QCOMPARE(m_it->shownStream(), std::string("order-000000"));
    QCOMPARE(m_it->list().rowCount(), 20);
}

void SlowSourceTest::aServerThatWantsAPasswordIsAnswered() {
    m_it->workspace().setTableOpener([this](const OpenWish &wish, const Progress &progress) {
        if (wish.password != "open sesame")
            throw Error(ErrorKind::PasswordNeeded, "opening", "a password is needed");
        return openTable(std::make_shared<ReaderPool>(m_source), m_source->tables().front(),
                         wish.rules, progress);
    });
    m_it->passwords.password = QStringLiteral("open sesame");
    OpenWish wish;
    wish.source = "postgresql://clerk@host/shop";
    m_it->window().start(wish);
    QTRY_COMPARE(m_it->workspace().wish().source, wish.source);
    QCOMPARE(m_it->passwords.asked, 1);
    QVERIFY(!m_it->find<QWidget>("errorBanner").isVisible());
}

} // namespace backstory::ui

using backstory::ui::SlowSourceTest;
BACKSTORY_TEST(SlowSourceTest);
#include "slow_source_test.moc"
