#pragma once

#include "core/base/zone.h"
#include "ui/jobs/job_slot.h"
#include "ui/jobs/repeated_job.h"
#include "ui/session/projection_reading.h"

#include <QDialog>

#include <memory>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace backstory::ui {

class DriftModel;
class FactsGrid;
class RowTable;

/// The table that is derived from the log: whether it is there, how old it is, and where it no
/// longer equals the fold, each difference leading to its order. It only reads.
class ProjectionDialog : public QDialog {
    Q_OBJECT

public:
    ProjectionDialog(RunningJobs *jobs, QWidget *parent);

    /// Looks at the projection of another table. What a check found for the one before is gone.
    void setTable(std::shared_ptr<const OpenedTable> table);
    void setZone(const Zone &zone);
    /// Looks again how the projection stands.
    void refresh() { m_reading->ask(); }

Q_SIGNALS:
    void streamWanted(const backstory::StreamId &stream);

private:
    QWidget *makeCheckBar();
    void makeTable();
    void readState(JobSlot &slot);
    void takeState(const ProjectionState &state);
    void takeStateError(const Error &error);
    void check();
    void takeChecked(std::uint64_t streams);
    void showFacts();
    void showChecking(bool running);
    void showProgress(const ProgressStep &step);
    void say(const QString &text);

    std::shared_ptr<const OpenedTable> m_table;
    std::optional<ProjectionDefinition> m_definition;
    std::optional<ProjectionState> m_state; ///< absent: not known yet
    Zone m_zone;
    DriftModel *m_model;
    FactsGrid *m_facts;
    QPushButton *m_check = nullptr;
    QPushButton *m_cancel = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_summary;
    RowTable *m_rows = nullptr;
    JobSlot *m_checking;
    RepeatedJob *m_reading;
    bool m_ended = false; ///< the check ended by itself, well or not
};

} // namespace backstory::ui
