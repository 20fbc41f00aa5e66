#pragma once

#include "ui/jobs/job.h"
#include "ui/jobs/running_jobs.h"

#include <QPointer>

#include <cstdint>
#include <type_traits>

namespace backstory::ui {

/// The place for the current answer to one question ("which orders", "which order").
///
/// Starting a job here cancels the one before it, and carries on with a new generation: an answer
/// of an older one never arrives. Callbacks live as long as the slot, so an owner that goes away
/// is not called back.
class JobSlot : public QObject {
    Q_OBJECT

public:
    /// `board` shows the jobs to the person; may be null.
    explicit JobSlot(RunningJobs *board, QObject *parent = nullptr);
    ~JobSlot() override;

    /// Runs `work(const Progress &)`, or `work(const Progress &, const Job::Post &)` where early
    /// results are posted, and hands its result to `finished` on this thread.
    template <class DoWork, class Finished>
    void start(const QString &title, DoWork work, Finished finished) {
        launch(title, [work = std::move(work), finished = std::move(finished)](
                          const Progress &progress, const Job::Post &post) mutable {
            using Result = decltype(callWork(work, progress, post));
            if constexpr (std::is_void_v<Result>) {
                callWork(work, progress, post);
                post([finished]() mutable { finished(); });
            } else {
                // Shared, because a function that is posted must be copyable and a result need not.
                auto result = std::make_shared<Result>(callWork(work, progress, post));
                post([finished, result]() mutable { finished(std::move(*result)); });
            }
        });
    }

    void cancel();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void started();
    void progressed(const backstory::ProgressStep &step);
    void failed(const backstory::Error &error);
    /// Also when the work was cancelled, but not when another job took its place.
    void ended();

private:
    template <class DoWork>
    static auto callWork(DoWork &work, const Progress &progress, const Job::Post &post) {
        if constexpr (std::is_invocable_v<DoWork &, const Progress &, const Job::Post &>)
            return work(progress, post);
        else
            return work(progress);
    }

    void launch(const QString &title, Job::Work work);

    RunningJobs *m_board;
    QPointer<Job> m_job;
    std::uint64_t m_generation = 0;
};

} // namespace backstory::ui
