#include "ui/jobs/job_slot.h"

#include "tests/support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <memory>
#include <semaphore>

namespace backstory::ui {

class JobSlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsOverWhatTheWorkAnswers();
    void answersMayBeMoveOnly();
    void earlyResultsComeBeforeTheEnd();
    void aNewerQuestionReplacesAnOlder();
    void failureOfAnOlderQuestionIsNotHeard();
    void aSlotThatIsGoneIsNotCalledBack();
    void theBoardKnowsWhatRuns();
    void theBoardCancelsWhatRuns();
};

void JobSlotTest::handsOverWhatTheWorkAnswers() {
    JobSlot slot(nullptr);
    int answer = 0;
    slot.start(
        QStringLiteral("adding"), [](const Progress &) { return 42; },
        [&](int result) { answer = result; });
    QVERIFY(slot.isRunning());
    QTRY_COMPARE(answer, 42);
    QTRY_VERIFY(!slot.isRunning());
}

void JobSlotTest::answersMayBeMoveOnly() {
    JobSlot slot(nullptr);
    std::unique_ptr<int> answer;
    slot.start(
        QStringLiteral("adding"), [](const Progress &) { return std::make_unique<int>(7); },
        [&](std::unique_ptr<int> result) { answer = std::move(result); });
    QTRY_VERIFY(answer != nullptr);
    QCOMPARE(*answer, 7);
}

void JobSlotTest::earlyResultsComeBeforeTheEnd() {
    JobSlot slot(nullptr);
    std::binary_semaphore go(0);
    QList<int> heard;
    slot.start(
        QStringLiteral("searching"),
        [&](const Progress &, const Job::Post &post) {
            post([&] { heard << 1; });
            go.acquire();
            return 2;
        },
        [&](int result) { heard << result; });
    QTRY_COMPARE(heard, QList<int>{1});
    QVERIFY(slot.isRunning());
    go.release();
    QTRY_COMPARE(heard, (QList<int>{1, 2}));
}

void JobSlotTest::aNewerQuestionReplacesAnOlder() {
    JobSlot slot(nullptr);
    std::binary_semaphore go(0);
    std::atomic<bool> stopped = false;
    QList<int> heard;
    slot.start(
        QStringLiteral("first"),
        [&](const Progress &progress) {
            go.acquire();
            stopped = progress.stop.stop_requested();
            return 1;
        },
        [&](int result) { heard << result; });
    slot.start(
        QStringLiteral("second"), [](const Progress &) { return 2; },
        [&](int result) { heard << result; });
    QTRY_COMPARE(heard, QList<int>{2});
    go.release(); // the older answer comes last
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
    QVERIFY(stopped);
    QCOMPARE(heard, QList<int>{2});
}

void JobSlotTest::failureOfAnOlderQuestionIsNotHeard() {
    JobSlot slot(nullptr);
    QSignalSpy failed(&slot, &JobSlot::failed);
    std::binary_semaphore go(0);
    slot.start(
        QStringLiteral("first"),
        [&](const Progress &) {
            go.acquire();
            throw Error(ErrorKind::Busy, "reading", "too late");
        },
        [] {});
    bool answered = false;
    slot.start(
        QStringLiteral("second"), [](const Progress &) {}, [&] { answered = true; });
    go.release();
    QTRY_VERIFY(answered);
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
    QCOMPARE(failed.count(), 0);
}

void JobSlotTest::aSlotThatIsGoneIsNotCalledBack() {
    std::binary_semaphore go(0);
    bool called = false;
    {
        JobSlot slot(nullptr);
        slot.start(
            QStringLiteral("first"), [&](const Progress &) { go.acquire(); },
            [&] { called = true; });
    }
    go.release();
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void JobSlotTest::theBoardKnowsWhatRuns() {
    RunningJobs board;
    JobSlot first(&board);
    std::binary_semaphore go(0);
    QCOMPARE(board.latest(), nullptr);
    first.start(
        QStringLiteral("first"), [&](const Progress &) { go.acquire(); }, [] {});
    QCOMPARE(board.count(), 1);
    {
        JobSlot second(&board);
        second.start(
            QStringLiteral("second"),
            [](const Progress &progress) {
                while (!progress.stop.stop_requested())
                    QThread::yieldCurrentThread();
            },
            [] {});
        QCOMPARE(board.latest()->title(), QStringLiteral("second"));
    }
    QCOMPARE(board.latest()->title(), QStringLiteral("first"));
    go.release();
    QTRY_COMPARE(board.count(), 0);
}

void JobSlotTest::theBoardCancelsWhatRuns() {
    RunningJobs board;
    JobSlot slot(&board);
    QSignalSpy ended(&slot, &JobSlot::ended);
    bool answered = false;
    slot.start(
        QStringLiteral("first"),
        [](const Progress &progress) {
            while (!progress.stop.stop_requested())
                QThread::yieldCurrentThread();
        },
        [&] { answered = true; });
    board.cancelAll();
    QCOMPARE(ended.count(), 1);
    QCOMPARE(board.count(), 0);
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

} // namespace backstory::ui

using backstory::ui::JobSlotTest;
BACKSTORY_TEST(JobSlotTest);
#include "job_slot_test.moc"
