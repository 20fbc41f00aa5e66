#include "ui/jobs/job.h"

#include "tests/support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <semaphore>
#include <stdexcept>

namespace backstory::ui {

class JobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsOffTheWindowsThread();
    void endsAsFinished();
    void endsAsFailedWithTheError();
    void foreignExceptionsAreErrors();
    void cancelledIsNotFailed();
    void cancelEndsAtOnceAndStopsTheWork();
    void nothingArrivesAfterCancel();
    void destroyingStopsTheWork();
    void reportsArriveOnTheOwnersThread();
    void manyReportsDoNotFlood();
};

void JobTest::runsOffTheWindowsThread() {
    Job job(QStringLiteral("looking"), nullptr);
    std::atomic<QThread *> worker = nullptr;
    QThread *delivered = nullptr;
    job.start([&](const Progress &, const Job::Post &post) {
        worker = QThread::currentThread();
        post([&] { delivered = QThread::currentThread(); });
    });
    QTRY_COMPARE(job.state(), Job::State::Finished);
    QVERIFY(worker != thread());
    QCOMPARE(delivered, thread());
}

void JobTest::endsAsFinished() {
    Job job(QStringLiteral("looking"), nullptr);
    QSignalSpy finished(&job, &Job::finished);
    QSignalSpy ended(&job, &Job::ended);
    QCOMPARE(job.state(), Job::State::Running);
    job.start([](const Progress &, const Job::Post &) {});
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(finished.count(), 1);
}

void JobTest::endsAsFailedWithTheError() {
    Job job(QStringLiteral("looking"), nullptr);
    QString cause;
    connect(&job, &Job::failed, this,
            [&](const Error &error) { cause = QString::fromStdString(error.cause()); });
    QSignalSpy ended(&job, &Job::ended);
    job.start([](const Progress &, const Job::Post &) {
        throw Error(ErrorKind::Unreachable, "looking", "nobody answers");
    });
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(job.state(), Job::State::Failed);
    QCOMPARE(cause, QStringLiteral("nobody answers"));
}

void JobTest::foreignExceptionsAreErrors() {
    Job job(QStringLiteral("looking"), nullptr);
    QString cause;
    connect(&job, &Job::failed, this,
            [&](const Error &error) { cause = QString::fromStdString(error.cause()); });
    job.start([](const Progress &, const Job::Post &) { throw std::runtime_error("odd"); });
    QTRY_COMPARE(job.state(), Job::State::Failed);
    QCOMPARE(cause, QStringLiteral("odd"));
}

void JobTest::cancelledIsNotFailed() {
    Job job(QStringLiteral("looking"), nullptr);
    QSignalSpy failed(&job, &Job::failed);
    QSignalSpy cancelled(&job, &Job::cancelled);
    job.start([](const Progress &, const Job::Post &) { throw Cancelled{}; });
    QTRY_COMPARE(cancelled.count(), 1);
    QCOMPARE(job.state(), Job::State::Cancelled);
    QCOMPARE(failed.count(), 0);
}

void JobTest::cancelEndsAtOnceAndStopsTheWork() {
    Job job(QStringLiteral("looking"), nullptr);
    std::atomic<bool> stopped = false;
    job.start([&](const Progress &progress, const Job::Post &) {
        while (!progress.stop.stop_requested())
            QThread::yieldCurrentThread();
        stopped = true;
    });
    job.cancel();
    QCOMPARE(job.state(), Job::State::Cancelled);
    QTRY_VERIFY(stopped);
}

void JobTest::nothingArrivesAfterCancel() {
    std::binary_semaphore go(0);
    std::atomic<bool> over = false;
    bool arrived = false;
    Job job(QStringLiteral("looking"), nullptr);
    QSignalSpy finished(&job, &Job::finished);
    QSignalSpy ended(&job, &Job::ended);
    job.start([&](const Progress &, const Job::Post &post) {
        go.acquire(); // does not look at its stop token
        post([&] { arrived = true; });
        over = true;
    });
    job.cancel();
    go.release();
    QTRY_VERIFY(over);
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::sendPostedEvents(&job);
    QVERIFY(!arrived);
    QCOMPARE(finished.count(), 0);
    QCOMPARE(ended.count(), 1);
}

void JobTest::destroyingStopsTheWork() {
    std::atomic<bool> stopped = false;
    bool arrived = false;
    {
        Job job(QStringLiteral("looking"), nullptr);
        job.start([&](const Progress &progress, const Job::Post &post) {
            while (!progress.stop.stop_requested())
                QThread::yieldCurrentThread();
            post([&] { arrived = true; });
            stopped = true;
        });
    }
    QTRY_VERIFY(stopped);
    QVERIFY(Job::waitForThreads(5'000));
    QCoreApplication::processEvents();
    QVERIFY(!arrived);
}

void JobTest::reportsArriveOnTheOwnersThread() {
    std::binary_semaphore go(0);
    Job job(QStringLiteral("looking"), nullptr);
    QThread *heard = nullptr;
    connect(&job, &Job::progressed, this, [&] { heard = QThread::currentThread(); });
    job.start([&](const Progress &progress, const Job::Post &) {
        progress.tell({3, 10});
        go.acquire();
    });
    QTRY_COMPARE(job.step().done, std::uint64_t{3});
    QCOMPARE(heard, thread());
    go.release();
    QTRY_COMPARE(job.state(), Job::State::Finished);
}

void JobTest::manyReportsDoNotFlood() {
    constexpr std::uint64_t kReports = 100'000;
    std::atomic<bool> told = false;
    std::binary_semaphore go(0);
    Job job(QStringLiteral("looking"), nullptr);
    QSignalSpy progressed(&job, &Job::progressed);
    job.start([&](const Progress &progress, const Job::Post &) {
        for (std::uint64_t i = 1; i <= kReports; ++i)
            progress.tell({i, kReports});
        told = true;
        go.acquire();
    });
    while (!told) // the window's thread is busy elsewhere meanwhile
        QThread::yieldCurrentThread();
    QTRY_COMPARE(job.step().done, kReports);
    QCOMPARE(progressed.count(), 1);
    go.release();
    QTRY_COMPARE(job.state(), Job::State::Finished);
}

} // namespace backstory::ui

using backstory::ui::JobTest;
BACKSTORY_TEST(JobTest);
#include "job_test.moc"
