#pragma once

#include "ui/jobs/job_slot.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace backstory::ui {

/// Reads the same thing again whenever that is asked for, without ever falling behind its own
/// requests: one run at a time, however often it was asked for meanwhile; then it rests for as long
/// as the run took. What failed for the moment is tried again by itself.
///
/// It shows nothing to the person, who did not ask. Threads: the window's; the work runs in a job.
class RepeatedJob : public QObject {
    Q_OBJECT

public:
    /// Starts the work in the slot; or starts nothing, where there is nothing to do.
    using Launch = std::function<void(JobSlot &)>;

    explicit RepeatedJob(Launch launch, QObject *parent = nullptr);

    void ask();
    /// Ends the run, and forgets what was asked for.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_slot->isRunning(); }
    /// Whether it runs, or will by itself.
    [[nodiscard]] bool isPending() const { return m_asked || isRunning(); }

Q_SIGNALS:
    void failed(const backstory::Error &error);

private:
    void run();
    void takeEnd();

    Launch m_launch;
    JobSlot *m_slot;
    QElapsedTimer m_took;
    QTimer m_rest;
    bool m_asked = false;
    bool m_failed = false; ///< the run that ends now, for the moment
    int m_restAfterError = 0;
};

} // namespace backstory::ui
