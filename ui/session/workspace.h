#pragma once

#include "ui/jobs/job_slot.h"
#include "ui/models/as_of.h"
#include "ui/models/opened_table.h"
#include "ui/session/open_wish.h"
#include "ui/session/opening.h"
#include "ui/session/order_tab.h"
#include "ui/session/shown_order.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace backstory::ui {

/// What is open: a source, one of its tables, the moment of the list, and the orders looked at, a
/// tab each. One of them is in front: it is in the document that all views read.
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
    [[nodiscard]] OrderDocument *document() const { return m_shown->document(); }
    [[nodiscard]] ShownOrder *shownOrder() const { return m_shown; }
    /// The way that led to the order in front.
    [[nodiscard]] const Trail &trail() const { return m_tabs.front().trail; }
    /// As they were when they were left; the one in front as it was put there.
    [[nodiscard]] const OrderTabList &tabs() const { return m_tabs; }
    /// All tabs as they are now, to be kept for another day.
    [[nodiscard]] std::vector<KeptOrder> keptOrders() const;
    /// The moment that is shown as it is kept: by its instant if it was asked for as a time.
    [[nodiscard]] HeldMoment heldMoment() const;
    /// The filter of the tab in front, as typed.
    [[nodiscard]] const QString &filter() const { return m_tabs.front().kept.filter; }
    [[nodiscard]] bool isOpening() const { return m_opening->isRunning(); }

    void open(const OpenWish &wish);
    /// Opens a source with the tabs that were kept of it. Those behind are read when they are
    /// shown.
    void openKept(const OpenWish &wish, const AsOf &asOf, const std::vector<KeptOrder> &orders,
                  std::size_t current);
    void switchTable(const EventTable &table);
    void openStream(const StreamId &stream);
    void openInNewTab(const StreamId &stream);
    /// An order of a table of this name, at a moment that was kept.
    void openAt(const std::string &table, const StreamId &stream, const HeldMoment &moment);
    /// The order or user that a link leads to, in the first table of that entity.
    void openLinked(const std::string &entity, const StreamId &stream);
    /// What is being opened is opened as of that. Where other events are known by then, and the
    /// order in front cannot be read anew, it is as before.
    void setAsOf(const AsOf &asOf);
    /// Goes to a moment of the order that is shown. Throws Error(BadRequest) where it has none
    /// such.
    void goToMoment(const MomentQuestion &question);
    void goBack();
    void goForward();

    /// A second tab with the order in front, which the next one that is opened replaces.
    void duplicateTab();
    void showTab(std::size_t index);
    void closeTab(std::size_t index);
    void moveTab(std::size_t from, std::size_t to);
    void reopenTab();
    /// Remembers what is filtered by in the tab in front.
    void noteFilter(const QString &filter);

    /// The event table that holds an entity; null where the source has none.
    [[nodiscard]] const EventTable *tableOf(const std::string &entity) const;

Q_SIGNALS:
    void tableChanged(); ///< another source, or another table of it
    void streamOpened();
    /// The moment that was kept is not where it was: events came before it, or its event is gone.
    void keptMomentMoved(const backstory::ui::HeldMoment &kept,
                         const backstory::ui::FoundMoment &found);
    void tabsChanged();
    void filterChanged(); ///< of the tab in front
    /// The tab that came to the front has this filter.
    void filterWanted(const QString &filter);
    void asOfChanged();
    void trailChanged();
    void failed(const backstory::Error &error);
    /// The server wants a password, or another one than it was given.
    void passwordAsked(const backstory::ui::OpenWish &wish, bool wrong);

private:
    enum class Arrival { NewPlace, Back, Forward, NewTab, Tab };
    using Land = std::function<Landing(const Progress &)>;
    /// An order on its way into the window.
    struct Travel {
        EventTable table;
        StreamQuestion question;
        Arrival arrival = Arrival::NewPlace;
    };

    void launch(const QString &title, Land land, Arrival arrival);
    void take(Landing landing, Arrival arrival);
    void takeSource();
    void takeStream(OpenedStream stream, Arrival arrival);
    void goTo(const Place &place, Arrival arrival);
    void followTrail(Arrival arrival);
    void travel(const EventTable &table, const StreamQuestion &question, Arrival arrival);
    [[nodiscard]] const EventTable *tableNamed(const std::string &name) const;
    void keepFront();
    [[nodiscard]] KeptOrder keptFront() const;
    void closeOrder(Arrival arrival);
    void bringToFront(std::size_t index);
    void putBackFields();
    void putBackComparison(std::optional<OtherSide> other);
    void onFailed(const Error &error);
    void onOpeningEnded();

    TableOpener m_openTable;
    std::filesystem::path m_sampleFolder;
    std::shared_ptr<const OpenedTable> m_opened;
    OpenWish m_wish;   ///< of what is open
    OpenWish m_wanted; ///< of what is being opened, with its password
    bool m_wantsSource = false;
    AsOf m_asOf;
    /// As known when the order in front was read, until it is read as it was known at another time.
    std::optional<std::optional<Instant>> m_knownBefore;
    OrderTabList m_tabs;
    std::optional<OrderTabList> m_wantedTabs; ///< of the source that is being opened
    AsOf m_wantedAsOf;
    std::optional<Travel> m_travel;    ///< the order that is being read
    std::size_t m_wantedTab = 0;       ///< the one that is on its way to the front
    std::optional<Instant> m_askedFor; ///< the time the moment shown was asked for as
    ShownOrder *m_shown;
    JobSlot *m_opening;
};

} // namespace backstory::ui
