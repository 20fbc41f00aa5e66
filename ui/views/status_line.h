#pragma once

#include "ui/jobs/running_jobs.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace backstory::ui {

class ElidedLabel;
class LiveSign;

/// The line at the foot of the window: what is loaded, what is known about it, what runs and how
/// to stop it, whether it is live, and where it all comes from.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(RunningJobs *jobs, QWidget *parent = nullptr);

    void setLoaded(const QString &text);
    /// `count` findings, the weightiest of which says `first`.
    void setFindings(int count, const QString &first, bool warning);
    void setSource(const QString &label, const QString &whole);

    [[nodiscard]] LiveSign *live() const { return m_live; }

Q_SIGNALS:
    void findingsClicked();

private:
    void takeJobs();
    void showJob();

    RunningJobs *m_jobs;
    QLabel *m_loaded;
    QToolButton *m_findings;
    QLabel *m_jobTitle;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    LiveSign *m_live;
    ElidedLabel *m_source;
    QTimer m_patience; ///< what is over in a blink is not shown
};

} // namespace backstory::ui
