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
    const bool awaitsNoMore = m_awaited && !isOfThisOrder(history.get());
    if (awaitsNoMore)
        m_awaited.reset();
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
    if (awaitsNoMore)
        Q_EMIT awaitedSideChanged();
    if (loses)
        Q_EMIT otherSideLost();
}

bool OrderDocument::isOfThisOrder(const History *history) const {
    return !isEmpty() && history && history->stream() == this->history()->stream();
}

bool OrderDocument::otherStaysFor(const History *history) const {
    if (!isOfThisOrder(history))
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
    m_pinned.grow(added);
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
    m_pinned.setHistory(m_history.get());
    m_digest = isEmpty() ? EventDigest() : EventDigest(*history(), m_findings);
    noteTypes();
}

void OrderDocument::noteTypes() {
    for (const std::string &type : m_digest.types())
        static_cast<void>(m_marks.of(type)); // in order of appearance, whoever asks first
}

std::optional<ComparisonWish> OrderDocument::comparison() const {
    if (m_awaited)
        return m_awaited->wish;
    return m_other ? std::optional(wishOf(*m_other, m_leftIsA)) : std::nullopt;
}

const std::vector<Version> &OrderDocument::pinnedWriters(std::size_t pin) const {
    return m_pinned.writersOf(pin);
}

std::optional<json::Pointer> OrderDocument::fieldLookedAt() const {
    if (m_selected || pins().fields.empty())
        return m_selected;
    return pins().walked ? pins().walked : pins().fields.front();
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

void OrderDocument::compareWithOther(OtherSide other, bool leftIsA) {
    if (isEmpty() || !other.history)
        return;
    m_leftIsA = leftIsA;
    m_other = std::move(other);
    forgetAwaited();
    Q_EMIT otherSideChanged();
}

void OrderDocument::renewOther(OtherSide other) {
    m_other = std::move(other);
    Q_EMIT otherSideChanged();
}

void OrderDocument::awaitOther(AwaitedSide awaited) {
    if (isEmpty())
        return;
    m_awaited = std::move(awaited);
    Q_EMIT awaitedSideChanged();
}

void OrderDocument::forgetAwaited() {
    if (!m_awaited)
        return;
    m_awaited.reset();
    Q_EMIT awaitedSideChanged();
}

void OrderDocument::compareMoments() {
    forgetAwaited();
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

void OrderDocument::setPins(const Pins &pins) {
    if (m_pinned.set(pins))
        Q_EMIT pinsChanged();
}

void OrderDocument::pinField(const json::Pointer &path) {
    Pins pinned = pins();
    pinned.fields.push_back(path);
    setPins(pinned);
}

void OrderDocument::unpinField(const json::Pointer &path) {
    Pins pinned = pins();
    std::erase(pinned.fields, path);
    setPins(pinned);
}

void OrderDocument::walkAlone(const std::optional<json::Pointer> &path) {
    Pins pinned = pins();
    pinned.walked = path;
    setPins(pinned);
}

void OrderDocument::setZone(const Zone &zone) {
    if (zone.name() == m_zone.name())
        return;
    m_zone = zone;
    Q_EMIT zoneChanged();
}

void OrderDocument::walkPinned(int direction) {
    if (isEmpty() || direction == 0)
        return;
    if (const auto version = m_pinned.walked(m_shown.lastEvent(), direction))
        showMoment(Moment::after(*version));
}

} // namespace backstory::ui
