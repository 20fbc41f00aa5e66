#pragma once

#include "ui/jobs/job_slot.h"
#include "ui/session/kept_passwords.h"
#include "ui/session/open_wish.h"

#include <QObject>
#include <QString>

namespace backstory::ui {

/// Tries a source for a dialog: opens it in a job, says what answers, and closes it again.
class SourceTrial : public QObject {
    Q_OBJECT

public:
    SourceTrial(RunningJobs *jobs, KeptPasswords *passwords, QObject *parent);

    /// With the password of the wish; else, where `keptUnder` is the id of a saved source, with the
    /// one that is kept of it.
    void start(const OpenWish &wish, const QString &keptUnder = {});
    [[nodiscard]] bool isRunning() const { return m_asking || m_job->isRunning(); }

Q_SIGNALS:
    /// What is to be read in the dialog now.
    void said(const QString &text);
    void runningChanged();

private:
    void connectTo(const OpenWish &wish);

    KeptPasswords *m_passwords;
    JobSlot *m_job;
    bool m_asking = false; ///< the password store
};

} // namespace backstory::ui
