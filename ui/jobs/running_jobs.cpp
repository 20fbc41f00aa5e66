#include "ui/jobs/running_jobs.h"

namespace backstory::ui {

void RunningJobs::add(Job *job) {
    m_jobs.append(job);
    connect(job, &Job::progressed, this, &RunningJobs::changed);
    connect(job, &Job::ended, this, [this, job] { remove(job); });
    // A slot that goes away takes its job along without an end.
    connect(job, &QObject::destroyed, this, &RunningJobs::remove);
    Q_EMIT changed();
}

void RunningJobs::remove(QObject *job) {
    if (m_jobs.removeAll(job) > 0)
        Q_EMIT changed();
}

Job *RunningJobs::latest() const {
    return m_jobs.isEmpty() ? nullptr : static_cast<Job *>(m_jobs.last());
}

void RunningJobs::cancelAll() {
    const QList<QObject *> jobs = m_jobs;
    for (QObject *job : jobs) {
        if (m_jobs.contains(job))
            static_cast<Job *>(job)->cancel();
    }
}

} // namespace backstory::ui
