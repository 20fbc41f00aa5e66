#pragma once

#include "ui/controls/window_services.h"
#include "ui/jobs/job_slot.h"
#include "ui/jobs/repeated_job.h"
#include "ui/models/arrivals.h"
#include "ui/models/other_side.h"
#include "ui/session/workspace.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

class QAction;
class QWidget;

namespace backstory::ui {

class LiveLog;
class OrderTabs;
class StreamListModel;
class WindowActions;
struct OfferedOrder;
struct OtherOrder;

/// What the order that is shown is compared with: a moment of itself, another order, or itself
/// under other rules.
///
/// What the document awaits is read in a job, whoever wished for it, and goes on with what arrives.
/// What a person asked for and cannot be read is told as a failure; what was kept says so in the
/// Compare view. A change of the list's "as of" ends none of it.
class CompareControl : public QObject {
    Q_OBJECT

public:
    CompareControl(Workspace *workspace, RunningJobs *jobs, StreamListModel *list,
                   const WindowServices &services, const WindowActions &actions, OrderTabs *tabs,
                   QWidget *window);

    /// Follows what arrives for the other order too.
    void setLog(LiveLog *log);

private:
    void wireActions(const WindowActions &actions);
    void update();
    void askForOrder();
    void askForRules();
    [[nodiscard]] std::vector<OfferedOrder> offeredOrders() const;
    void compareWithOrder(const OtherOrder &other);
    void compareUnder(const QString &rules);
    /// Another history, read.
    struct ReadSide {
        OtherSide side;
        std::shared_ptr<History> history; ///< its own, to be grown
    };
    /// Runs in a job.
    static ReadSide readSide(const OpenedTable &opened, const StreamQuestion &question,
                             const ComparisonWish &wish, const Progress &progress);
    void readAwaited();
    void takeSide(const ReadSide &read);
    void takeFailure(const Error &error);
    void takeKnowledge();
    [[nodiscard]] bool comparesRules() const;
    void takeEvents(const std::vector<Version> &added);
    void takeAllEvents();
    void takeEvent(Version version);
    void takeArrivals(const Arrivals &arrivals);
    void readOtherAgain(JobSlot &slot);

    Workspace *m_workspace;
    OrderDocument *m_document;
    StreamListModel *m_list;
    FileChooser *m_files;
    OrderTabs *m_tabs;
    QWidget *m_window;
    JobSlot *m_reading;
    RepeatedJob *m_renewing;
    std::shared_ptr<History> m_other;      ///< the other side's, to be grown
    std::optional<Instant> m_otherKnown;   ///< as known when it was read
    std::optional<Instant> m_readingKnown; ///< the same of what is being read
    QList<QAction *> m_ofAnOrder;          ///< what needs one that is shown
    QAction *m_moments;
};

} // namespace backstory::ui
