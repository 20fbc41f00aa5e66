#include "ui/models/order_document.h"

#include "ui/models/moved_moment.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace backstory::ui {

OrderDocument::OrderDocument(QObject *parent) : QObject(parent) {}

void OrderDocument::open(std::shared_ptr<const History> history, EventTable table,
                         std::vector<Finding> findings, Moment shown, Moment horizon) {
    const bool loses = m_other && !otherStaysFor(history.get());
    if (loses) {
        m_other.reset();
        m_leftIsA = false;
    }
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
    if (loses)
        Q_EMIT otherSideLost();
}

bool OrderDocument::otherStaysFor(const History *history) const {
    if (isEmpty() || !history || history->stream() != this->history()->stream())
        return false;
    const auto sameRules = [&](const Ruleset &rules) {
        return rules.name() == history->rules().name() &&
               rules.version() == history->rules().version();
    };
    return m_other->kind != OtherSide::Kind::Rules || !sameRules(m_other->history->rules());
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
    const bool same = moment == m_compared;
    m_compared = moment;
    compareMoments();
    if (!same)
        Q_EMIT comparedMomentChanged(m_compared);
}

void OrderDocument::compareWithOther(OtherSide other) {
    if (isEmpty() || !other.history)
        return;
    m_leftIsA = m_leftIsA && m_other && m_other->kind == other.kind &&
                m_other->history->stream() == other.history->stream();
    m_other = std::move(other);
    Q_EMIT otherSideChanged();
}

void OrderDocument::compareMoments() {
    if (!m_other)
        return;
    m_other.reset();
    m_leftIsA = false;
    Q_EMIT otherSideChanged();
}

void OrderDocument::swapSides() {
    if (isEmpty())
        return;
    if (m_other) {
        m_leftIsA = !m_leftIsA;
        Q_EMIT otherSideChanged();
        return;
    }
    if (m_shown == m_compared)
        return;
    std::swap(m_shown, m_compared);
    Q_EMIT comparedMomentChanged(m_compared);
    Q_EMIT shownMomentChanged(m_shown);
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
