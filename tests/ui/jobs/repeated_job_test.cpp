#include "ui/jobs/repeated_job.h"

#include "tests/support/test_registry.h"
#include "tests/ui/doubles/gate.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

namespace backstory::ui {

using test::Gate;

class RepeatedJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsWhenItIsAsked();
    void requestsDuringARunBecomeOne();
    void theRunIsNotEndedByARequest();
    void whatFailedForTheMomentIsTriedAgain();
    void whatFailedForGoodIsNot();
    void cancellingForgetsWhatWasAsked();
    void nothingToDoIsNoRun();
};

namespace {

/// A job that waits at a gate, and counts.
struct Counted {
    Counted() = default;
    ~Counted() {
        gate.open();
        job.cancel();
        Job::waitForThreads(10'000);
    }

    Gate gate;
    std::atomic<int> begun = 0;
    int finished = 0;
    std::optional<Error> failure; ///< set while nothing runs
    RepeatedJob job{[this](JobSlot &slot) {
        slot.start(
            QStringLiteral("counting"),
            [this, failure = failure](const Progress &progress) {
                ++begun;
                gate.pass(progress);
                if (failure)
                    throw Error(*failure);
            },
            [this] { ++finished; });
    }};
};

} // namespace

void RepeatedJobTest::runsWhenItIsAsked() {
    Counted it;
    it.job.ask();
    QTRY_COMPARE(it.finished, 1);
    it.job.ask();
    QTRY_COMPARE(it.finished, 2);
}

void RepeatedJobTest::requestsDuringARunBecomeOne() {
    Counted it;
    it.gate.shut();
    it.job.ask();
    QTRY_COMPARE(it.begun.load(), 1);
    for (int i = 0; i < 10; ++i)
        it.job.ask();
    it.gate.open();
    QTRY_COMPARE(it.finished, 2);
    QTRY_VERIFY(!it.job.isRunning());
    QCOMPARE(it.begun.load(), 2);
}

void RepeatedJobTest::theRunIsNotEndedByARequest() {
    Counted it;
    it.gate.shut();
    it.job.ask();
    QTRY_COMPARE(it.begun.load(), 1);
    it.job.ask();
    QVERIFY(it.job.isRunning());
    QCOMPARE(it.begun.load(), 1);
    it.gate.open();
    QTRY_COMPARE(it.finished, 2);
}

void RepeatedJobTest::whatFailedForTheMomentIsTriedAgain() {
    Counted it;
    it.failure = Error(ErrorKind::ConnectionLost, "reading", "the server went away");
    const QSignalSpy failed(&it.job, &RepeatedJob::failed);
    it.job.ask();
    QTRY_COMPARE(failed.count(), 1);
    it.failure.reset();
    QTRY_COMPARE(it.finished, 1);
}

void RepeatedJobTest::whatFailedForGoodIsNot() {
    Counted it;
    it.failure = Error(ErrorKind::NoPermission, "reading", "it may not be read");
    const QSignalSpy failed(&it.job, &RepeatedJob::failed);
    it.job.ask();
    QTRY_COMPARE(failed.count(), 1);
    it.failure.reset();
    it.job.ask(); // only when it is asked again
    QTRY_COMPARE(it.finished, 1);
    QCOMPARE(it.begun.load(), 2);
}

void RepeatedJobTest::cancellingForgetsWhatWasAsked() {
    Counted it;
    it.gate.shut();
    it.job.ask();
    QTRY_COMPARE(it.begun.load(), 1);
    it.job.ask();
    it.job.cancel();
    QVERIFY(!it.job.isRunning());
    it.gate.open();
    QVERIFY(Job::waitForThreads(10'000));
    QCoreApplication::processEvents();
    QCOMPARE(it.begun.load(), 1);
    QCOMPARE(it.finished, 0);
    it.job.ask();
    QTRY_COMPARE(it.finished, 1);
}

void RepeatedJobTest::nothingToDoIsNoRun() {
    int asked = 0;
    RepeatedJob job([&asked](JobSlot &) { ++asked; });
    job.ask();
    job.ask();
    QCOMPARE(asked, 2);
    QVERIFY(!job.isRunning());
}

} // namespace backstory::ui

using backstory::ui::RepeatedJobTest;
BACKSTORY_TEST(RepeatedJobTest);
#include "repeated_job_test.moc"
