#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace backstory::ui {

/// One piece of long work, off the window's thread.
///
/// Ends exactly once, as finished, failed or cancelled; cancelled is not failed. After it was
/// cancelled or destroyed nothing of it arrives any more, however long its thread takes to notice.
///
/// Ownership: belongs to its parent; the thread keeps what it needs alive and outlives the job
/// where it must. Threads: used from the thread that made it, where all signals and everything
/// posted arrive. Cost: a thread of the jobs' own pool, so waiting jobs starve nobody.
class Job : public QObject {
    Q_OBJECT

public:
    enum class State { Running, Finished, Failed, Cancelled };

    /// Brings something to the job's own thread; dropped when the job has ended by then.
    using Post = std::function<void(std::function<void()>)>;
    /// What runs on the other thread. May throw Error or Cancelled.
    using Work = std::function<void(const Progress &, const Post &)>;

    Job(QString title, QObject *parent);
    ~Job() override;

    /// Whether work comes to its end by itself, or lasts until it is cancelled.
    enum class Length { Task, Watch };

    /// Starts the work. To be called once.
    void start(Work work, Length length = Length::Task);
    /// Asks the work to stop; the job is over at once. Does nothing when it has ended.
    void cancel();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const ProgressStep &step() const { return m_step; }

    /// Waits until no thread of any task runs, or the time is over.
    static bool waitForThreads(int millis);
    /// The same for those that watch; to be cancelled before. For the end of the program.
    static bool waitForWatches(int millis);

Q_SIGNALS:
    void progressed();
    void finished();
    void failed(const backstory::Error &error);
    void cancelled();
    /// After each of the three above.
    void ended();

private:
    struct Link;

    void end(State state);

    QString m_title;
    State m_state = State::Running;
    ProgressStep m_step;
    std::shared_ptr<Link> m_link;
};

} // namespace backstory::ui
