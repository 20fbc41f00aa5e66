#include "ui/jobs/job_slot.h"

namespace backstory::ui {

JobSlot::JobSlot(RunningJobs *board, QObject *parent) : QObject(parent), m_board(board) {}

JobSlot::~JobSlot() {
    // Whoever listens to the slot is being destroyed too.
    if (m_job)
        m_job->disconnect(this);
}

void JobSlot::launch(const QString &title, Job::Work work) {
    const std::uint64_t generation = ++m_generation;
    if (m_job)
        m_job->cancel();

    auto *job = new Job(title, this);
    m_job = job;
    connect(job, &Job::failed, this, [this, generation](const Error &error) {
        if (generation == m_generation)
            Q_EMIT failed(error);
    });
    connect(job, &Job::progressed, this, [this, job, generation] {
        if (generation == m_generation)
            Q_EMIT progressed(job->step());
    });
    connect(job, &Job::ended, this, [this, job, generation] {
        job->deleteLater();
        if (generation == m_generation)
            Q_EMIT ended();
    });
    if (m_board)
        m_board->add(job);
    Q_EMIT started();
    job->start(std::move(work));
}

void JobSlot::cancel() {
    if (m_job)
        m_job->cancel();
}

bool JobSlot::isRunning() const {
    return m_job && m_job->state() == Job::State::Running;
}

} // namespace backstory::ui
