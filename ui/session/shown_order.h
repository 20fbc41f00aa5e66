#pragma once

#include "ui/jobs/repeated_job.h"
#include "ui/models/as_of.h"
#include "ui/models/opened_table.h"
#include "ui/models/order_document.h"
#include "ui/session/growth.h"
#include "ui/session/opening.h"
#include "ui/session/renewal.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace backstory::ui {

/// The order in the window's document: put there whole, grown by what arrives, read again quietly
/// where that is not sure to be everything, and audited as it grows.
///
/// Threads: the window's. Jobs read the history as SharedHistory says.
class ShownOrder : public QObject {
    Q_OBJECT

public:
    explicit ShownOrder(QObject *parent = nullptr);

    [[nodiscard]] OrderDocument *document() const { return m_document; }

    /// Replaces what is shown by an order of this table.
    void put(std::shared_ptr<const OpenedTable> table, OpenedStream stream, const AsOf &asOf);
    void clear();
    /// The order as it is now, to be put back later. Requires that there is one.
    [[nodiscard]] OpenedStream keep() const;
    /// Where the list's "as of" lies in it from now on; goes there.
    void setAsOf(const AsOf &asOf);

    /// Adds events that came, at most some ten times a second; those that it has already are passed
    /// over. The moment shown stays on its event, or goes on with the end if it stood there. What
    /// was known at a moment does not grow.
    void grow(std::vector<Event> events);
    /// Reads the order again. The moment shown stays as it does when the order grows.
    void renew();
    [[nodiscard]] bool isRenewing() const { return m_renewing->isPending(); }

Q_SIGNALS:
    /// Events came before the one that is shown.
    void pastChanged(const backstory::ui::PastChange &change);

private:
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

    OrderDocument *m_document;
    std::shared_ptr<const OpenedTable> m_table;
    std::shared_ptr<History> m_history; ///< the document's, to be grown
    std::vector<Finding> m_tableFindings;
    AsOf m_asOf;
    std::vector<Event> m_waiting; ///< to be added to it
    QTimer m_growing;             ///< until they are
    RepeatedJob *m_renewing;
    RepeatedJob *m_auditing; ///< what is found in it since it grew
    struct Grown {
        std::uint32_t size = 0; ///< by then
        std::vector<Version> added;
    };
    std::vector<Grown> m_grownSinceAudit; ///< while that is looked for
};

} // namespace backstory::ui
