#include "ui/models/reader_pool.h"

#include "tests/support/test_registry.h"
#include "tests/ui/doubles/memory_source.h"

#include <QTest>

namespace backstory::ui {

using Use = ReaderPool::Use;

class ReaderPoolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void usesAReaderAgain();
    void aReaderThatThrewIsNotUsedAgain();
    void aBrokenConnectionIsMadeAnewOnce();
    void aScanIsNotBegunAnew();
    void twoAtOnceAreTwo();
    void aScanGetsItsOwn();
    void theSourceLivesAsLongAsThePool();
};

namespace {

std::shared_ptr<test::MemorySource> makeSource() {
    return std::make_shared<test::MemorySource>(std::vector{test::classicTable("order")});
}

} // namespace

void ReaderPoolTest::usesAReaderAgain() {
    const auto source = makeSource();
    ReaderPool pool(source);
    const auto which = [](EventReader &reader) { return &reader; };
    const EventTable &table = source->tables().front();
    QCOMPARE(pool.with(table, Use::Screen, which), pool.with(table, Use::Screen, which));
    QCOMPARE(source->readersOpened(), 1);
}

void ReaderPoolTest::aReaderThatThrewIsNotUsedAgain() {
    const auto source = makeSource();
    ReaderPool pool(source);
    const EventTable &table = source->tables().front();
    QVERIFY_THROWS_EXCEPTION(
        Cancelled, pool.with(table, Use::Screen, [](EventReader &) { throw Cancelled{}; }));
    pool.with(table, Use::Screen, [](EventReader &) {});
    QCOMPARE(source->readersOpened(), 2);
}

void ReaderPoolTest::aBrokenConnectionIsMadeAnewOnce() {
    const auto source = makeSource();
    ReaderPool pool(source);
    const EventTable &table = source->tables().front();
    const EventReader *broken = nullptr;
    int calls = 0;
    const int answer = pool.with(table, Use::Screen, [&](EventReader &reader) {
        if (++calls == 1) {
            broken = &reader;
            throw Error(ErrorKind::ConnectionLost, "reading", "the connection was lost");
        }
        return 7;
    });
    QCOMPARE(answer, 7);
    QCOMPARE(calls, 2);
    QCOMPARE(source->readersOpened(), 2);
    QVERIFY(broken != nullptr);

    calls = 0;
    QVERIFY_THROWS_EXCEPTION(Error, pool.with(table, Use::Screen, [&](EventReader &) {
        ++calls;
        throw Error(ErrorKind::ConnectionLost, "reading", "the connection was lost");
    }));
    QCOMPARE(calls, 2);
    calls = 0;
    QVERIFY_THROWS_EXCEPTION(Error, pool.with(table, Use::Screen, [&](EventReader &) {
        ++calls;
        throw Error(ErrorKind::Unreachable, "reading", "no server answers");
    }));
    QCOMPARE(calls, 1);
}

void ReaderPoolTest::aScanIsNotBegunAnew() {
    const auto source = makeSource();
    ReaderPool pool(source);
    int calls = 0;
    QVERIFY_THROWS_EXCEPTION(
        Error, pool.with(source->tables().front(), Use::Scan, [&](EventReader &) {
            ++calls;
            throw Error(ErrorKind::ConnectionLost, "reading", "the connection was lost");
        }));
    QCOMPARE(calls, 1);
}

void ReaderPoolTest::twoAtOnceAreTwo() {
    const auto source = makeSource();
    ReaderPool pool(source);
    const EventTable &table = source->tables().front();
    pool.with(table, Use::Screen, [&](EventReader &outer) {
        pool.with(table, Use::Screen, [&](EventReader &inner) { QVERIFY(&inner != &outer); });
    });
}

void ReaderPoolTest::aScanGetsItsOwn() {
    const auto source = makeSource();
    ReaderPool pool(source);
    const EventTable &table = source->tables().front();
    pool.with(table, Use::Screen, [](EventReader &) {});
    pool.with(table, Use::Scan, [](EventReader &) {});
    pool.with(table, Use::Scan, [](EventReader &) {});
    QCOMPARE(source->readersOpened(), 3);
}

void ReaderPoolTest::theSourceLivesAsLongAsThePool() {
    auto source = makeSource();
    const std::weak_ptr<test::MemorySource> watched = source;
    {
        ReaderPool pool(std::move(source));
        QVERIFY(!watched.expired());
    }
    QVERIFY(watched.expired());
}

} // namespace backstory::ui

using backstory::ui::ReaderPoolTest;
BACKSTORY_TEST(ReaderPoolTest);
#include "reader_pool_test.moc"
