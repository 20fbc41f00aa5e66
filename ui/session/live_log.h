#pragma once

#include "core/base/error.h"
#include "ui/jobs/job.h"
#include "ui/models/arrivals.h"
#include "ui/models/reader_pool.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>

namespace backstory::ui {

/// Follows the table that is open, from now on, on a thread of its own, and tells what arrives.
///
/// Following begins some time after it was asked for, beside the reading of the list. So its first
/// word is that everything may have changed: what was read before that is read again, and nothing
/// is missed in between. A source that stops answering is tried again, and nothing is lost by it.
/// Of one stream, which is watched, the events themselves are handed on.
///
/// Threads: the window's, on which all signals come. The thread that follows stops within 50 ms;
/// nobody waits for it.
class LiveLog : public QObject {
    Q_OBJECT

public:
    enum class State {
        Off,
        Starting, ///< nothing is known yet
        Live,
        Silent,     ///< it follows, but the source does not answer: see error()
        Impossible, ///< this source cannot be followed: see error()
    };

    explicit LiveLog(QObject *parent = nullptr);

    /// Follows this table instead of what it followed.
    void follow(std::shared_ptr<ReaderPool> readers, const EventTable &table);
    void stop();
    /// Hands on the events of this stream from now on, and of none where it is empty. What came of
    /// it already and was not told yet counts as not whole.
    void watch(const StreamId &stream);

    [[nodiscard]] State state() const { return m_state; }
    /// Which way new events are found, while it is live: a sentence.
    [[nodiscard]] const std::string &way() const { return m_way; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Whether it was live since it was asked to follow: whatever it is now, it came to an end.
    [[nodiscard]] bool wasLive() const { return m_begun; }
    /// How many events have arrived since it was asked to follow.
    [[nodiscard]] std::uint64_t events() const { return m_events; }

Q_SIGNALS:
    void stateChanged();
    /// At most some ten times a second.
    void arrived(const backstory::ui::Arrivals &arrivals);

private:
    class Mailbox;

    static void run(LiveLog *log, ReaderPool &readers, const EventTable &table,
                    const std::shared_ptr<Mailbox> &mailbox, const Progress &progress,
                    const Job::Post &post);
    void takeLive(const std::string &way);
    void takeError(State state, const Error &error);
    void deliver();

    State m_state = State::Off;
    std::string m_way;
    std::optional<Error> m_error;
    std::uint64_t m_events = 0;
    bool m_begun = false; ///< it was live since it was asked to follow
    std::shared_ptr<Mailbox> m_mailbox;
    QPointer<Job> m_job;
    QTimer m_rest;          ///< between two deliveries
    bool m_waiting = false; ///< something is to be delivered after it
};

} // namespace backstory::ui
