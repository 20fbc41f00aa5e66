#include "ui/session/live_log.h"

#include "core/base/error.h"
#include "core/base/pause.h"

#include <mutex>
#include <unordered_set>
#include <utility>

namespace backstory::ui {

namespace {

constexpr int kBetweenDeliveries = 100; ///< ms
/// More streams than these are not named one by one.
constexpr std::size_t kMostStreams = 1'000;
/// More events than these are not handed on one by one.
constexpr std::size_t kMostWatched = 20'000;

} // namespace

/// Where the thread puts what arrives, and the window takes it out: many events become one word.
class LiveLog::Mailbox {
public:
    /// Answers whether somebody must be told: nobody was since it was emptied.
    bool put(Event &&event) {
        const std::lock_guard lock(m_mutex);
        ++m_arrivals.events;
        if (!m_arrivals.everything)
            m_streams.insert(event.stream);
        if (m_streams.size() > kMostStreams) {
            m_arrivals.everything = true;
            m_streams.clear();
        }
        if (event.stream == m_watched)
            keep(std::move(event));
        return !std::exchange(m_told, true);
    }

    void watch(const StreamId &stream) {
        const std::lock_guard lock(m_mutex);
        m_watched = stream;
        m_arrivals.watched.clear();
        m_arrivals.watchedWhole = !m_arrivals.everything && !m_streams.contains(stream);
    }

    Arrivals take() {
        const std::lock_guard lock(m_mutex);
        m_arrivals.streams.assign(m_streams.begin(), m_streams.end());
        m_streams.clear();
        m_told = false;
        Arrivals next;
        next.watchedWhole = !m_watched.empty();
        return std::exchange(m_arrivals, std::move(next));
    }

private:
    void keep(Event &&event) {
        if (!m_arrivals.watchedWhole)
            return;
        if (m_arrivals.watched.size() == kMostWatched) { // reading it again costs less
            m_arrivals.watchedWhole = false;
            m_arrivals.watched.clear();
            return;
        }
        m_arrivals.watched.push_back(std::move(event));
    }

    std::mutex m_mutex;
    Arrivals m_arrivals; ///< without the streams
    std::unordered_set<StreamId> m_streams;
    StreamId m_watched;
    bool m_told = false;
};

LiveLog::LiveLog(QObject *parent) : QObject(parent) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kBetweenDeliveries);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (std::exchange(m_waiting, false))
            deliver();
    });
}

void LiveLog::follow(std::shared_ptr<ReaderPool> readers, const EventTable &table) {
    stop();
    m_mailbox = std::make_shared<Mailbox>();
    m_job = new Job(tr("Following %1").arg(QString::fromStdString(table.displayName())), this);
    connect(m_job, &Job::failed, this,
            [this](const Error &error) { takeError(State::Impossible, error); });
    connect(m_job, &Job::ended, m_job, &QObject::deleteLater);
    m_state = State::Starting;
    Q_EMIT stateChanged();
    m_job->start(
        [this, readers = std::move(readers), table, mailbox = m_mailbox](const Progress &progress,
                                                                         const Job::Post &post) {
            run(this, *readers, table, mailbox, progress, post);
        },
        Job::Length::Watch);
}

void LiveLog::stop() {
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
    m_job.clear();
    m_mailbox.reset();
    m_rest.stop();
    m_waiting = false;
    m_way.clear();
    m_error.reset();
    m_events = 0;
    m_begun = false;
    if (std::exchange(m_state, State::Off) != State::Off)
        Q_EMIT stateChanged();
}

void LiveLog::watch(const StreamId &stream) {
    if (m_mailbox)
        m_mailbox->watch(stream);
}

/// On the thread that follows: `log` is touched in what is posted only, on its own thread.
void LiveLog::run(LiveLog *log, ReaderPool &readers, const EventTable &table,
                  const std::shared_ptr<Mailbox> &mailbox, const Progress &progress,
                  const Job::Post &post) {
    const auto take = [&](Event &&event) {
        if (mailbox->put(std::move(event)))
            post([log] { log->deliver(); });
    };
    std::unique_ptr<LogFollower> follower;
    RetryPause pause;
    bool answers = false;
    while (true) {
        try {
            if (!follower)
                follower = readers.source().openFollower(table, FollowFrom::Now, progress);
            while (follower->look(take, progress))
                progress.throwIfStopped();
            if (!std::exchange(answers, true)) {
                post([log, way = follower->way()] { log->takeLive(way); });
                pause.reset();
            }
            follower->wait(progress);
        } catch (const Error &error) {
            // A file that was there may come back: a drive, a log that is being renamed.
            const bool gone = follower && error.kind() == ErrorKind::SourceMissing;
            if (!mayPass(error.kind()) && !gone)
                throw;
            answers = false;
            post([log, error] { log->takeError(State::Silent, error); });
            pause.wait(progress);
        }
    }
}

void LiveLog::takeLive(const std::string &way) {
    m_state = State::Live;
    m_way = way;
    m_error.reset();
    Q_EMIT stateChanged();
    if (!std::exchange(m_begun, true))
        Q_EMIT arrived({0, {}, true, {}, false});
}

void LiveLog::takeError(State state, const Error &error) {
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

void LiveLog::deliver() {
    if (m_rest.isActive()) {
        m_waiting = true;
        return;
    }
    const Arrivals arrivals = m_mailbox->take();
    if (arrivals.events == 0)
        return;
    m_rest.start();
    m_events += arrivals.events;
    Q_EMIT arrived(arrivals);
}

} // namespace backstory::ui
