#include "ui/jobs/job.h"

#include <QThreadPool>

#include <mutex>
#include <new>

namespace backstory::ui {

namespace {

/// Not the global pool, which has as many threads as the machine has cores: a job that waits for a
/// server would keep others from starting.
struct JobThreads : QThreadPool {
    JobThreads() { setMaxThreadCount(64); }
};

QThreadPool &threadsFor(Job::Length length) {
    static JobThreads tasks;
    static JobThreads watches;
    return length == Job::Length::Task ? tasks : watches;
}

Error unexpected(const QString &title, const char *cause) {
    return Error(ErrorKind::NotAnswerable, title.toStdString(), cause);
}

} // namespace

/// What a job and its thread share: whether the job is still there to hear.
struct Job::Link {
    std::mutex mutex;
    Job *job = nullptr; ///< null once nobody listens
    std::stop_source stop;
    ProgressStep step;
    bool stepUnderWay = false; ///< an event that carries a step has not arrived yet

    void post(std::function<void()> deliver) {
        const std::lock_guard lock(mutex);
        if (job)
            QMetaObject::invokeMethod(job, std::move(deliver), Qt::QueuedConnection);
    }

    /// Many reports become one event, so a busy thread cannot flood the window.
    void tell(const ProgressStep &latest) {
        const std::lock_guard lock(mutex);
        step = latest;
        if (!job || stepUnderWay)
            return;
        stepUnderWay = true;
        QMetaObject::invokeMethod(
            job,
            [this, receiver = job] {
                receiver->m_step = takeStep();
                Q_EMIT receiver->progressed();
            },
            Qt::QueuedConnection);
    }

    ProgressStep takeStep() {
        const std::lock_guard lock(mutex);
        stepUnderWay = false;
        return step;
    }
};

Job::Job(QString title, QObject *parent)
    : QObject(parent), m_title(std::move(title)), m_link(std::make_shared<Link>()) {
    m_link->job = this;
}

Job::~Job() {
    const std::lock_guard lock(m_link->mutex);
    m_link->job = nullptr;
    m_link->stop.request_stop();
}

void Job::start(Work work, Length length) {
    threadsFor(length).start([this, link = m_link, title = m_title, work = std::move(work)] {
        // `this` is only ever touched through the link, on the job's own thread.
        const Progress progress{link->stop.get_token(),
                                [link](const ProgressStep &step) { link->tell(step); }};
        const Post post = [this, link](std::function<void()> deliver) {
            link->post([this, deliver = std::move(deliver)] {
                if (m_state == State::Running)
                    deliver();
            });
        };
        const auto fail = [&](const Error &error) {
            post([this, error] {
                m_state = State::Failed;
                Q_EMIT failed(error);
                Q_EMIT ended();
            });
        };
        try {
            work(progress, post);
            post([this] { end(State::Finished); });
        } catch (const Cancelled &) {
            post([this] { end(State::Cancelled); });
        } catch (const Error &error) {
            fail(error);
        } catch (const std::bad_alloc &) {
            fail(unexpected(title, "there is not enough memory for it"));
        } catch (const std::exception &error) {
            fail(unexpected(title, error.what()));
        }
    });
}

void Job::cancel() {
    if (m_state != State::Running)
        return;
    m_link->stop.request_stop();
    end(State::Cancelled);
}

void Job::end(State state) {
    m_state = state;
    if (state == State::Finished)
        Q_EMIT finished();
    else
        Q_EMIT cancelled();
    Q_EMIT ended();
}

bool Job::waitForThreads(int millis) {
    return threadsFor(Length::Task).waitForDone(millis);
}

bool Job::waitForWatches(int millis) {
    return threadsFor(Length::Watch).waitForDone(millis);
}

} // namespace backstory::ui
