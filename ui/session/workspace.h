#pragma once

#include "ui/jobs/job_slot.h"
#include "ui/jobs/repeated_job.h"
#include "ui/models/as_of.h"
#include "ui/models/opened_table.h"
#include "ui/models/order_document.h"
#include "ui/session/growth.h"
#include "ui/session/open_wish.h"
#include "ui/session/opening.h"
#include "ui/session/renewal.h"
#include "ui/session/trail.h"

#include <QObject>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace backstory::ui {

/// What is open: a source, one of its tables, the moment of the list, and the order looked at.
///
/// Every opening runs in a job. What is on screen stays until its successor is there, whole; an
/// opening that fails or is cancelled changes nothing. A newer wish replaces an older one.
/// Threads: the window's.
class Workspace : public QObject {
    Q_OBJECT

public:
    /// How a wish becomes a table; a test may answer in its own way. Runs in a job.
    using TableOpener =
        std::function<std::shared_ptr<const OpenedTable>(const OpenWish &, const Progress &)>;

    explicit Workspace(RunningJobs *jobs, QObject *parent = nullptr);

    void setTableOpener(TableOpener opener) { m_openTable = std::move(opener); }
    /// Where the sample is written when it is wished for.
    void setSampleFolder(std::filesystem::path folder) { m_sampleFolder = std::move(folder); }

    /// Null until something was opened.
    [[nodiscard]] const std::shared_ptr<const OpenedTable> &opened() const { return m_opened; }
    /// How it was asked for, without secrets.
    [[nodiscard]] const OpenWish &wish() const { return m_wish; }
    [[nodiscard]] const AsOf &asOf() const { return m_asOf; }
    [[nodiscard]] OrderDocument *document() const { return m_document; }
    [[nodiscard]] const Trail &trail() const { return m_trail; }
    [[nodiscard]] bool isOpening() const { return m_opening->isRunning(); }

    void open(const OpenWish &wish);
    void switchTable(const EventTable &table);
    void openStream(const StreamId &stream);
    /// Adds events that came to the order that is shown, at most some ten times a second; those
    /// that it has already are passed over. The moment shown stays on its event, or goes on with
    /// the end if it stood there.
    void growStream(std::vector<Event> events);
    /// Reads the order that is shown again, quietly, because something came that is not known. The
    /// moment shown stays as it does when the order grows.
    void renewStream() { m_renewing->ask(); }
    [[nodiscard]] bool isRenewing() const { return m_renewing->isPending(); }
    /// The order or user that a link leads to, in the first table of that entity.
    void openLinked(const std::string &entity, const StreamId &stream);
    void setAsOf(const AsOf &asOf);
    void goBack();
    void goForward();
    /// The event table that holds an entity; null where the source has none.
    [[nodiscard]] const EventTable *tableOf(const std::string &entity) const;

Q_SIGNALS:
    void tableChanged(); ///< another source, or another table of it
    void streamOpened();
    /// Events came before the one that is shown.
    void pastChanged(const backstory::ui::PastChange &change);
    void asOfChanged();
    void trailChanged();
    void failed(const backstory::Error &error);
    /// The server wants a password, or another one than it was given.
    void passwordAsked(const backstory::ui::OpenWish &wish, bool wrong);

private:
    enum class Arrival { NewPlace, Back, Forward };
    using Land = std::function<Landing(const Progress &)>;

    void launch(const QString &title, Land land, Arrival arrival);
    void take(Landing landing, Arrival arrival);
    void goTo(const Place &place, Arrival arrival);
    void followTrail(Arrival arrival, const OpenedStream &stream);
    void travel(const EventTable &table, const StreamQuestion &question, Arrival arrival);
    void onFailed(const Error &error);
    void startRenewal(JobSlot &slot);
    void takeRenewal(Renewal renewal);
    void growWaiting();
    void takeGrowth(Growth growth);
    void startAudit(JobSlot &slot);
    /// What was found in a history that had so many events.
    struct Audit {
        std::uint32_t size = 0;
        std::vector<Finding> findings;
    };
    void takeAudit(Audit audit);
    void forgetArrivals();
    /// Where the window stands after its order grew. Before, that ended at `end`.
    struct Standing {
        Moment shown;
        Moment horizon;
    };
    [[nodiscard]] Standing standingAfter(const History &grown, const std::vector<Version> &added,
                                         Moment end) const;

    TableOpener m_openTable;
    std::filesystem::path m_sampleFolder;
    std::shared_ptr<const OpenedTable> m_opened;
    OpenWish m_wish;   ///< of what is open
    OpenWish m_wanted; ///< of what is being opened, with its password
    bool m_wantsSource = false;
    AsOf m_asOf;
    Trail m_trail;
    OrderDocument *m_document;
    std::shared_ptr<History> m_history; ///< the document's, to be grown
    std::vector<Finding> m_tableFindings;
    std::vector<Event> m_waiting; ///< to be added to it
    QTimer m_growing;             ///< until they are
    JobSlot *m_opening;
    RepeatedJob *m_renewing;
    RepeatedJob *m_auditing; ///< what is found in it since it grew
    struct Grown {
        std::uint32_t size = 0; ///< by then
        std::vector<Version> added;
    };
    std::vector<Grown> m_grownSinceAudit; ///< while that is looked for
};

} // namespace backstory::ui
