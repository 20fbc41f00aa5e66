#include "ui/models/order_document.h"

#include "ui/models/moved_moment.h"

#include <algorithm>
#include <cstdint>

namespace backstory::ui {

OrderDocument::OrderDocument(QObject *parent) : QObject(parent) {}

void OrderDocument::open(std::shared_ptr<const History> history, EventTable table,
                         std::vector<Finding> findings, Moment shown, Moment horizon) {
    m_history = std::move(history);
    m_table = std::move(table);
    m_findings = std::move(findings);
    const Moment end = m_history ? m_history->end() : Moment{};
    m_shown = std::min(shown, end);
    m_horizon = std::min(horizon, end);
    m_compared = Moment{};
    takeDigest();
    Q_EMIT historyChanged();
}

void OrderDocument::renew(std::shared_ptr<const History> history, std::vector<Finding> findings,
                          const std::vector<Version> &added, Moment shown, Moment horizon) {
    m_history = std::move(history);
    m_findings = std::move(findings);
    m_shown = std::min(shown, m_history->end());
    m_horizon = std::min(horizon, m_history->end());
    m_compared = std::min(movedMoment(m_compared, added), m_history->end());
    takeDigest();
    Q_EMIT historyRenewed(added);
}

void OrderDocument::takeDigest() {
    m_digest = m_history ? EventDigest(*m_history, m_findings) : EventDigest();
    for (const std::string &type : m_digest.types())
        static_cast<void>(m_marks.of(type)); // in order of appearance, whoever asks first
}

void OrderDocument::clear() {
    m_selected.reset();
    open(nullptr, {}, {}, {}, {});
}

void OrderDocument::showMoment(Moment moment) {
    if (!m_history)
        return;
    moment = std::min(moment, m_history->end());
    if (moment == m_shown)
        return;
    m_shown = moment;
    Q_EMIT shownMomentChanged(m_shown);
}

void OrderDocument::compareWith(Moment moment) {
    if (!m_history)
        return;
    moment = std::min(moment, m_history->end());
    if (moment == m_compared)
        return;
    m_compared = moment;
    Q_EMIT comparedMomentChanged(m_compared);
}

void OrderDocument::stepBy(int events) {
    if (!m_history)
        return;
    const auto wanted = std::int64_t{m_shown.value} + events;
    const auto inside = std::clamp<std::int64_t>(wanted, 0, m_history->size());
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
    Q_EMIT pinnedFieldChanged();
}

void OrderDocument::setZone(const Zone &zone) {
    if (zone.name() == m_zone.name())
        return;
    m_zone = zone;
    Q_EMIT zoneChanged();
}

void OrderDocument::walkPinned(int direction) {
    if (!m_history || !m_pinned || direction == 0)
        return;
    const std::vector<Version> writers = m_history->writersOf(*m_pinned);
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
