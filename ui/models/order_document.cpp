#include "ui/models/order_document.h"

#include "ui/models/moved_moment.h"

#include <algorithm>
#include <cstdint>

namespace backstory::ui {

OrderDocument::OrderDocument(QObject *parent) : QObject(parent) {}

void OrderDocument::open(std::shared_ptr<const History> history, EventTable table,
                         std::vector<Finding> findings, Moment shown, Moment horizon) {
    if (history != m_history.get()) // a job may be reading the same one
        m_history = SharedHistory(std::move(history));
    m_table = std::move(table);
    m_findings = std::move(findings);
    const Moment end = isEmpty() ? Moment{} : this->history()->end();
    m_shown = std::min(shown, end);
    m_horizon = std::min(horizon, end);
    m_compared = Moment{};
    takeDigest();
    Q_EMIT historyChanged();
}

void OrderDocument::renew(std::shared_ptr<const History> history, std::vector<Finding> findings,
                          const std::vector<Version> &added, Moment shown, Moment horizon) {
    m_history = SharedHistory(std::move(history));
    m_findings = std::move(findings);
    const Moment end = this->history()->end();
    m_shown = std::min(shown, end);
    m_horizon = std::min(horizon, end);
    m_compared = std::min(movedMoment(m_compared, added), end);
    takeDigest();
    Q_EMIT historyRenewed(added);
}

void OrderDocument::grow(const std::vector<Version> &added, Moment shown, Moment horizon) {
    const Moment end = history()->end();
    const auto known = end.value - static_cast<std::uint32_t>(added.size());
    m_shown = std::min(shown, end);
    m_horizon = std::min(horizon, end);
    m_compared = std::min(movedMoment(m_compared, added), end);
    if (!added.empty() && added.front().value <= known) {
        for (Finding &finding : m_findings)
            moveVersions(finding.events, added);
    }
    ++m_revision;
    m_digest.grow(added);
    noteTypes();
    if (m_pinnedWriters)
        m_pinnedWriters->grow(added);
    Q_EMIT historyRenewed(added);
}

void OrderDocument::takeFindings(std::vector<Finding> findings) {
    if (findings == m_findings)
        return;
    m_findings = std::move(findings);
    m_digest.takeFindings(m_findings);
    Q_EMIT findingsChanged();
}

void OrderDocument::takeDigest() {
    ++m_revision;
    m_pinnedWriters.reset();
    m_digest = isEmpty() ? EventDigest() : EventDigest(*history(), m_findings);
    noteTypes();
}

void OrderDocument::noteTypes() {
    for (const std::string &type : m_digest.types())
        static_cast<void>(m_marks.of(type)); // in order of appearance, whoever asks first
}

const std::vector<Version> &OrderDocument::pinnedWriters() const {
    static const std::vector<Version> kNone;
    if (isEmpty() || !m_pinned)
        return kNone;
    if (!m_pinnedWriters)
        m_pinnedWriters.emplace(m_history.get(), *m_pinned);
    return m_pinnedWriters->versions();
}

void OrderDocument::clear() {
    m_selected.reset();
    open(nullptr, {}, {}, {}, {});
}

void OrderDocument::showMoment(Moment moment) {
    if (isEmpty())
        return;
    moment = std::min(moment, history()->end());
    if (moment == m_shown)
        return;
    m_shown = moment;
    Q_EMIT shownMomentChanged(m_shown);
}

void OrderDocument::compareWith(Moment moment) {
    if (isEmpty())
        return;
    moment = std::min(moment, history()->end());
    if (moment == m_compared)
        return;
    m_compared = moment;
    Q_EMIT comparedMomentChanged(m_compared);
}

void OrderDocument::stepBy(int events) {
    if (isEmpty())
        return;
    const auto wanted = std::int64_t{m_shown.value} + events;
    const auto inside = std::clamp<std::int64_t>(wanted, 0, history()->size());
    showMoment(Moment{static_cast<std::uint32_t>(inside)});
}

void OrderDocument::selectField(const std::optional<json::Pointer> &path) {
    if (path == m_selected)
        return;
    m_selected = path;
    Q_EMIT selectedFieldChanged();
}

void OrderDocument::pinField(const std::optional<json::Pointer> &path) {
    if (path == m_pinned)
        return;
    m_pinned = path;
    m_pinnedWriters.reset();
    Q_EMIT pinnedFieldChanged();
}

void OrderDocument::setZone(const Zone &zone) {
    if (zone.name() == m_zone.name())
        return;
    m_zone = zone;
    Q_EMIT zoneChanged();
}

void OrderDocument::walkPinned(int direction) {
    if (isEmpty() || !m_pinned || direction == 0)
        return;
    const std::vector<Version> &writers = pinnedWriters();
    const Version shown = m_shown.lastEvent();
    if (direction > 0) {
        const auto next = std::ranges::upper_bound(writers, shown);
        if (next != writers.end())
            showMoment(Moment::after(*next));
        return;
    }
    const auto here = std::ranges::lower_bound(writers, shown);
    if (here != writers.begin())
        showMoment(Moment::after(*std::prev(here)));
}

} // namespace backstory::ui
