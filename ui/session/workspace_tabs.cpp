#include "ui/session/workspace.h"

#include <utility>

// The tabs of what is open: what they keep, and how they come to the front.

namespace backstory::ui {

void Workspace::openKept(const OpenWish &wish, const AsOf &asOf,
                         const std::vector<KeptOrder> &orders, std::size_t current) {
    OpenWish wanted = wish;
    std::vector<OrderTab> tabs;
    tabs.reserve(orders.size());
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

void Workspace::openInNewTab(const StreamId &stream) {
    if (m_opened)
        travel(m_opened->table, {stream, {}, false, m_asOf}, Arrival::NewTab);
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
    kept.pins = document()->pins();
    kept.selected = document()->selectedField();
    kept.comparison = document()->comparison();
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
    if (const OtherSide *other = document()->otherSide())
        tab.other = *other;
}

void Workspace::duplicateTab() {
    if (!m_opened || document()->isEmpty())
        return;
    OrderTab copy{keptFront(), trail(), {}, {}};
    copy.trail.leaveAt(copy.kept.shown);
    if (m_wantedTab > m_tabs.current())
        ++m_wantedTab;
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
    const bool front = index == m_tabs.current();
    const bool toTab = m_travel && m_travel->arrival == Arrival::Tab;
    if (front || (toTab && index == m_wantedTab))
        m_opening->cancel();
    if (m_wantedTab > index)
        --m_wantedTab;
    if (front) {
        keepFront();
        document()->compareMoments(); // it goes with its tab
    }
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

void Workspace::putBackFields() {
    const KeptOrder kept = m_tabs.front().kept;
    document()->setPins(kept.pins);
    document()->selectField(kept.selected);
    document()->compareWith(findMoment(*document()->history(), kept.compared).moment);
    m_askedFor = kept.shown.instant;
}

/// What the tab in front was compared with: at once where it was read, else when it is. What came
/// for it meanwhile is read after that.
void Workspace::putBackComparison(std::optional<OtherSide> other) {
    const std::optional<ComparisonWish> wish = m_tabs.front().kept.comparison;
    if (!wish)
        return;
    // A comparison that was on its way when the tab was left stands before the one it had.
    if (other && wishOf(*other, wish->leftIsA) == *wish)
        document()->compareWithOther(*std::move(other), wish->leftIsA);
    else
        document()->awaitOther({*wish});
}

} // namespace backstory::ui
