#include "core/model/event_order.h"

#include <algorithm>
#include <cstddef>

namespace backstory {

namespace {

/// Absent values come last.
template <class T>
std::strong_ordering compareLast(const std::optional<T> &a, const std::optional<T> &b) {
    if (a && b)
        return *a <=> *b;
    if (a.has_value() == b.has_value())
        return std::strong_ordering::equal;
    return a ? std::strong_ordering::less : std::strong_ordering::greater;
}

std::strong_ordering compareByKey(OrderKey key, const Event &a, const Event &b) {
    switch (key) {
    case OrderKey::HappenedAt:
        return compareLast(a.happenedAt.instant, b.happenedAt.instant);
    case OrderKey::StoredVersion:
        return compareLast(a.storedVersion, b.storedVersion);
    case OrderKey::Position:
        return compareLast(a.position, b.position);
    case OrderKey::Id:
        break;
    }
    return a.id <=> b.id;
}

} // namespace

bool EventOrder::timeFirst() const {
    return !m_keys.empty() && m_keys.front() == OrderKey::HappenedAt;
}

std::strong_ordering EventOrder::compare(const Event &a, const Event &b) const {
    for (const OrderKey key : m_keys) {
        if (const auto order = compareByKey(key, a, b); order != 0)
            return order;
    }
    if (const auto order = a.id <=> b.id; order != 0)
        return order;
    return a.ordinal <=> b.ordinal;
}

bool EventOrder::placedAfterwards(const Event &event) const {
    return m_tellsRecording && !event.recordedAt.instant && event.recordedAt.raw.empty();
}

bool EventOrder::sameKeys(const Event &a, const Event &b) const {
    const bool onlyTimeTells = placedAfterwards(a) && placedAfterwards(b);
    for (const OrderKey key : m_keys) {
        // What stands after the id in the mapping orders nothing that the id left open.
        if (key == OrderKey::Id)
            break;
        if (onlyTimeTells && key != OrderKey::HappenedAt)
            continue;
        if (compareByKey(key, a, b) != 0)
            return false;
    }
    return true;
}

bool EventOrder::tied(const Event &a, const Event &b) const {
    if (!sameKeys(a, b))
        return false;
    if (!a.id.uuid() || !b.id.uuid())
        return true;
    const auto timeOfA = a.id.uuid()->version7Millis();
    const auto timeOfB = b.id.uuid()->version7Millis();
    return !timeOfA || !timeOfB || *timeOfA == *timeOfB;
}

void EventOrder::sort(std::vector<Event> &events) const {
    const auto before = [this](const Event &a, const Event &b) { return compare(a, b) < 0; };
    // Most tables hand a stream out in order already, and moving events is what costs.
    if (!std::ranges::is_sorted(events, before))
        std::ranges::sort(events, before);
}

namespace {

std::vector<std::optional<Instant>> greatestSoFar(const std::vector<Stamp> &stamps) {
    std::vector<std::optional<Instant>> times(stamps.size());
    std::optional<Instant> greatest;
    for (std::size_t i = 0; i < stamps.size(); ++i) {
        const auto &instant = stamps[i].instant;
        if (instant && (!greatest || *instant > *greatest))
            greatest = instant;
        times[i] = greatest;
    }
    return times;
}

} // namespace

std::vector<std::optional<Instant>> effectiveTimes(const std::vector<Stamp> &stampsInOrder,
                                                   bool timeFirst) {
    auto times = greatestSoFar(stampsInOrder);
    if (timeFirst) {
        // Stamps order the stream, so those without one stand last and belong only to the end.
        for (std::size_t i = 0; i < times.size(); ++i) {
            if (!stampsInOrder[i].instant)
                times[i].reset();
        }
        return times;
    }
    // Events before the first stamp take the time of the first one after them that has one.
    const auto first =
        std::ranges::find_if(times, [](const auto &time) { return time.has_value(); });
    if (first != times.end())
        std::fill(times.begin(), first, *first);
    return times;
}

} // namespace backstory
