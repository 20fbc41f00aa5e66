#pragma once

#include "ui/jobs/job.h"

#include <QList>
#include <QObject>

namespace backstory::ui {

/// The jobs that run at this moment, for the one place in the window that shows them.
class RunningJobs : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void add(Job *job);
    /// The one started last that still runs; null when there is none.
    [[nodiscard]] Job *latest() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_jobs.size()); }
    void cancelAll();

Q_SIGNALS:
    /// A job came or went, or made progress.
    void changed();

private:
    void remove(QObject *job);

    QList<QObject *> m_jobs; ///< in the order of their start
};

} // namespace backstory::ui
