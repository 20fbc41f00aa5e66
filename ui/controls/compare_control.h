#pragma once

#include "ui/controls/window_services.h"
#include "ui/jobs/job_slot.h"
#include "ui/jobs/repeated_job.h"
#include "ui/models/arrivals.h"
#include "ui/models/other_side.h"
#include "ui/session/workspace.h"

#include <QObject>

#include <memory>
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
/// The other history is read in a job, and goes on with what arrives.
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
    void show(OtherSide other);
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
    std::shared_ptr<History> m_other; ///< the other side's, to be grown
    QList<QAction *> m_ofAnOrder;     ///< what needs one that is shown
    QAction *m_moments;
};

} // namespace backstory::ui
