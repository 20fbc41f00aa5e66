#include "ui/session/workspace.h"

#include "core/source/open_source.h"
#include "ui/session/sample_store.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace backstory::ui {

namespace {

std::shared_ptr<const OpenedTable> openFromWish(const OpenWish &wish, const Progress &progress) {
    return openTable(wish, progress);
}

/// The question that a wish asks of its order.
StreamQuestion questionOf(const OpenWish &wish, const AsOf &asOf, const Zone &zone) {
    StreamQuestion question{StreamId(wish.stream), {}, !wish.at.empty(), asOf, wish.held};
    if (question.momentGiven)
        question.moment = MomentQuestion::parse(wish.at, zone, TimeBound::Upper);
    return question;
}

} // namespace

Workspace::Workspace(RunningJobs *jobs, QObject *parent)
    : QObject(parent),
      m_openTable(openFromWish),
      m_shown(new ShownOrder(this)),
      m_opening(new JobSlot(jobs, this)) {
    connect(document(), &OrderDocument::shownMomentChanged, this, [this] { m_askedFor.reset(); });
    connect(m_opening, &JobSlot::failed, this, &Workspace::onFailed);
}

void Workspace::open(const OpenWish &wish) {
    // A password that was typed goes on with the same opening.
    const bool again =
        m_wantsSource && wish.source == m_wanted.source && wish.held == m_wanted.held;
    if (!again) {
        m_wantedTabs.reset();
        m_wantedAsOf = {};
    }
    StreamQuestion question;
    try {
        question = questionOf(wish, m_wantedAsOf, document()->zone());
    } catch (const Error &error) {
        Q_EMIT failed(error);
        question.stream = StreamId(wish.stream);
    }
    m_wanted = wish;
    m_wantsSource = true;
    const QString name =
        wish.sample ? tr("the sample") : QString::fromStdString(withoutPassword(wish.source));
    launch(
        tr("Opening %1").arg(name),
        [wish, question, openTable = m_openTable,
         folder = m_sampleFolder](const Progress &progress) {
            OpenWish concrete = wish;
            StreamQuestion asked = question;
            if (wish.sample) {
                concrete.source = ensureSample(folder, progress).string();
                if (asked.stream.empty()) // somewhere worth looking at
                    asked.stream = StreamId(sampleStories().front().stream);
            }
            Landing landing;
            landing.table = openTable(concrete, progress);
            if (asked.stream.empty())
                return landing;
            try {
                landing.stream = ui::openStream(*landing.table, asked, progress);
            } catch (const Error &error) {
                landing.streamError = error;
            }
            return landing;
        },
        Arrival::NewPlace);
}

void Workspace::openKept(const OpenWish &wish, const AsOf &asOf,
                         const std::vector<KeptOrder> &orders, std::size_t current) {
    OpenWish wanted = wish;
    std::vector<OrderTab> tabs;
    for (const KeptOrder &kept : orders)
        tabs.push_back({kept, {}, {}, {}});
    OrderTabList list;
    list.reset(std::move(tabs), current);
    const KeptOrder &front = list.front().kept;
    if (!front.table.empty())
        wanted.table = front.table;
    wanted.stream = front.stream.text();
    wanted.held = front.shown;
    // So that opening takes these over.
    m_wantsSource = true;
    m_wanted = wanted;
    m_wantedTabs = std::move(list);
    m_wantedAsOf = asOf;
    open(wanted);
}

void Workspace::switchTable(const EventTable &table) {
    if (!m_opened)
        return;
    m_wantsSource = false;
    launch(
        tr("Opening %1").arg(QString::fromStdString(table.displayName())),
        [readers = m_opened->readers, table, rules = m_wish.rules](const Progress &progress) {
            return Landing{openTable(readers, table, rules, progress), {}, {}};
        },
        Arrival::NewPlace);
}

void Workspace::openStream(const StreamId &stream) {
    if (m_opened)
        travel(m_opened->table, {stream, {}, false, m_asOf}, Arrival::NewPlace);
}

void Workspace::openLinked(const std::string &entity, const StreamId &stream) {
    if (const EventTable *table = tableOf(entity)) {
        travel(*table, {stream, {}, false, m_asOf}, Arrival::NewPlace);
        return;
    }
    Q_EMIT failed(Error(ErrorKind::TableMissing, "opening " + entity + " " + stream.text(),
                        "this source has no event table of that entity: " + entity));
}

void Workspace::travel(const EventTable &table, const StreamQuestion &question, Arrival arrival) {
    m_wantsSource = false;
    launch(
        tr("Opening %1").arg(QString::fromStdString(question.stream.text())),
        [from = m_opened, table, question, rules = m_wish.rules](const Progress &progress) {
            Landing landing;
            landing.table =
                table == from->table ? from : openTable(from->readers, table, rules, progress);
            landing.stream = ui::openStream(*landing.table, question, progress);
            return landing;
        },
        arrival);
}

void Workspace::openInNewTab(const StreamId &stream) {
    if (m_opened)
        travel(m_opened->table, {stream, {}, false, m_asOf}, Arrival::NewTab);
}

void Workspace::openAt(const std::string &table, const StreamId &stream, const HeldMoment &moment) {
    const EventTable *found = tableNamed(table);
    if (found)
        travel(*found, {stream, {}, false, m_asOf, moment}, Arrival::NewPlace);
}

void Workspace::setAsOf(const AsOf &asOf) {
    if (asOf == m_asOf)
        return;
    const bool otherKnowledge = asOf.known != m_asOf.known;
    m_asOf = asOf;
    if (otherKnowledge)
        m_tabs.forgetRead();
    if (!otherKnowledge)
        m_shown->setAsOf(asOf);
    else if (!document()->isEmpty()) // other events exist: it is read again
        travel(document()->table(), {document()->history()->stream(), {}, false, m_asOf},
               Arrival::NewPlace);
    Q_EMIT asOfChanged();
}

void Workspace::goToMoment(const MomentQuestion &question) {
    if (document()->isEmpty())
        return;
    document()->showMoment(document()->history()->momentOf(question));
    if (question.kind == MomentQuestion::Kind::AtTime)
        m_askedFor = question.time;
}

HeldMoment Workspace::heldMoment() const {
    if (document()->isEmpty())
        return m_tabs.front().kept.shown;
    const Moment shown = document()->shownMoment();
    HeldMoment held = ui::heldMoment(*document()->history(), shown);
    held.instant = m_askedFor;
    if (!held.instant && shown == document()->horizon())
        held.instant = m_asOf.bound();
    return held;
}

void Workspace::goBack() {
    if (trail().canGoBack())
        goTo(trail().previous(), Arrival::Back);
}

void Workspace::goForward() {
    if (trail().canGoForward())
        goTo(trail().next(), Arrival::Forward);
}

void Workspace::goTo(const Place &place, Arrival arrival) {
    if (const EventTable *table = tableNamed(place.table))
        travel(*table, {place.stream, {}, false, m_asOf, place.moment}, arrival);
}

const EventTable *Workspace::tableNamed(const std::string &name) const {
    if (!m_opened)
        return nullptr;
    const auto &tables = m_opened->readers->source().tables();
    const auto found = std::ranges::find(tables, name, &EventTable::displayName);
    return found == tables.end() ? nullptr : &*found;
}

const EventTable *Workspace::tableOf(const std::string &entity) const {
    if (!m_opened)
        return nullptr;
    const auto &tables = m_opened->readers->source().tables();
    const auto found = std::ranges::find(tables, entity, &EventTable::entity);
    return found == tables.end() ? nullptr : &*found;
}

void Workspace::launch(const QString &title, Land land, Arrival arrival) {
    m_opening->start(title, std::move(land),
                     [this, arrival](Landing landing) { take(std::move(landing), arrival); });
}

void Workspace::take(Landing landing, Arrival arrival) {
    const bool restored = m_wantsSource && m_wantedTabs.has_value();
    if (m_wantsSource)
        takeSource();
    else
        keepFront();
    if (arrival == Arrival::NewTab)
        m_tabs.select(m_tabs.insertBesideFront({{{}, {}, {}, {}, {}, {}, filter()}, {}, {}, {}}));
    else if (arrival == Arrival::Tab)
        m_tabs.select(m_wantedTab);

    const bool otherTable = landing.table != m_opened;
    const bool putBack = restored || arrival == Arrival::Tab;
    m_opened = std::move(landing.table);
    const bool withStream = landing.stream.has_value();
    const std::optional<FoundMoment> found = withStream ? landing.stream->found : std::nullopt;
    if (withStream)
        takeStream(*std::move(landing.stream), arrival);
    else if (otherTable || arrival == Arrival::Tab)
        closeOrder(arrival);
    if (otherTable && !putBack)
        m_tabs.front().kept.filter.clear(); // it was one of the other list
    const KeptOrder kept = m_tabs.front().kept;
    if (withStream && putBack)
        putBackFields();
    if (otherTable)
        Q_EMIT tableChanged();
    if (putBack)
        Q_EMIT filterWanted(kept.filter);
    if (withStream)
        Q_EMIT streamOpened();
    Q_EMIT trailChanged();
    Q_EMIT tabsChanged();
    if (found && (found->moved || found->lost))
        Q_EMIT keptMomentMoved(kept.shown, *found);
    if (landing.streamError)
        Q_EMIT failed(*landing.streamError);
}

void Workspace::takeSource() {
    m_wish = withoutSecrets(m_wanted);
    m_wanted = {};
    m_wantsSource = false;
    m_asOf = std::exchange(m_wantedAsOf, {});
    if (m_wantedTabs)
        m_tabs = *std::exchange(m_wantedTabs, {});
    else
        m_tabs.reset();
}

void Workspace::takeStream(OpenedStream stream, Arrival arrival) {
    m_askedFor.reset();
    const bool wasRead = stream.history == m_tabs.front().read.history;
    m_shown->put(m_opened, std::move(stream), m_asOf);
    followTrail(arrival);
    m_tabs.front().kept.table = m_opened->table.displayName();
    m_tabs.front().kept.stream = document()->history()->stream();
    m_tabs.front().read = {}; // it is in the document
    if (wasRead)              // what came while it was behind others was not added
        m_shown->renew();
}

void Workspace::closeOrder(Arrival arrival) {
    m_shown->clear();
    if (arrival != Arrival::Tab) // another table is listed, of which no order is open yet
        m_tabs.front().kept = {m_opened->table.displayName(), {}, {}, {}, {}, {}, {}};
}

void Workspace::putBackFields() {
    const KeptOrder kept = m_tabs.front().kept;
    document()->pinField(kept.pinned);
    document()->selectField(kept.selected);
    document()->compareWith(findMoment(*document()->history(), kept.compared).moment);
    m_askedFor = kept.shown.instant;
}

std::vector<KeptOrder> Workspace::keptOrders() const {
    std::vector<KeptOrder> kept;
    for (const OrderTab &tab : m_tabs.all())
        kept.push_back(tab.kept);
    kept[m_tabs.current()] = keptFront();
    return kept;
}

KeptOrder Workspace::keptFront() const {
    KeptOrder kept = m_tabs.front().kept;
    if (document()->isEmpty())
        return kept;
    kept.shown = heldMoment();
    kept.compared = ui::heldMoment(*document()->history(), document()->comparedMoment());
    kept.pinned = document()->pinnedField();
    kept.selected = document()->selectedField();
    return kept;
}

void Workspace::keepFront() {
    OrderTab &tab = m_tabs.front();
    tab.kept = keptFront();
    if (document()->isEmpty())
        return;
    tab.trail.leaveAt(tab.kept.shown);
    tab.table = m_opened;
    tab.read = m_shown->keep();
}

void Workspace::duplicateTab() {
    if (!m_opened || document()->isEmpty())
        return;
    OrderTab copy{keptFront(), trail(), {}, {}};
    copy.trail.leaveAt(copy.kept.shown);
    m_tabs.front() = copy; // what was read stays with the one that is in the document
    m_tabs.select(m_tabs.insertBesideFront(std::move(copy)));
    Q_EMIT tabsChanged();
}

void Workspace::showTab(std::size_t index) {
    if (m_opened && index < m_tabs.all().size() && index != m_tabs.current())
        bringToFront(index);
}

void Workspace::bringToFront(std::size_t index) {
    m_opening->cancel();
    m_wantedTab = index;
    m_wantsSource = false;
    const OrderTab &tab = m_tabs.all()[index];
    if (tab.read.history) {
        OpenedStream stream = tab.read;
        stream.found = findMoment(*stream.history, tab.kept.shown);
        stream.shown = stream.found->moment;
        stream.horizon = horizonOf(*stream.history, m_asOf);
        take({tab.table, std::move(stream), {}}, Arrival::Tab);
        return;
    }
    const EventTable *table = tableNamed(tab.kept.table);
    if (table && !tab.kept.stream.empty())
        travel(*table, {tab.kept.stream, {}, false, m_asOf, tab.kept.shown}, Arrival::Tab);
    else
        take({m_opened, {}, {}}, Arrival::Tab);
}

void Workspace::closeTab(std::size_t index) {
    if (index >= m_tabs.all().size())
        return;
    m_opening->cancel();
    const bool front = index == m_tabs.current();
    if (front)
        keepFront();
    m_tabs.close(index);
    if (front) {
        m_shown->clear();
        bringToFront(m_tabs.current());
    }
    Q_EMIT tabsChanged();
}

void Workspace::moveTab(std::size_t from, std::size_t to) {
    const std::size_t count = m_tabs.all().size();
    if (from >= count || to >= count)
        return;
    m_opening->cancel();
    m_tabs.move(from, to);
    Q_EMIT tabsChanged();
}

void Workspace::reopenTab() {
    if (!m_opened || !m_tabs.hasClosed())
        return;
    OrderTab tab = m_tabs.takeClosed();
    if (m_tabs.front().kept.stream.empty()) {
        m_tabs.front() = std::move(tab);
        bringToFront(m_tabs.current());
    } else {
        bringToFront(m_tabs.insertBesideFront(std::move(tab)));
    }
    Q_EMIT tabsChanged();
}

void Workspace::noteFilter(const QString &filter) {
    if (filter == m_tabs.front().kept.filter)
        return;
    m_tabs.front().kept.filter = filter;
    Q_EMIT filterChanged();
}

void Workspace::followTrail(Arrival arrival) {
    Trail &trail = m_tabs.front().trail;
    switch (arrival) {
    case Arrival::NewPlace:
    case Arrival::NewTab:
    case Arrival::Tab:
        trail.visit({m_opened->table.displayName(), document()->history()->stream(), heldMoment()});
        break;
    case Arrival::Back:
        trail.goBack();
        break;
    case Arrival::Forward:
        trail.goForward();
        break;
    }
}

void Workspace::onFailed(const Error &error) {
    const bool needed = error.kind() == ErrorKind::PasswordNeeded;
    const bool wrong = error.kind() == ErrorKind::PasswordWrong;
    if (m_wantsSource && (needed || wrong))
        Q_EMIT passwordAsked(withoutSecrets(m_wanted), wrong);
    else
        Q_EMIT failed(error);
}

} // namespace backstory::ui
