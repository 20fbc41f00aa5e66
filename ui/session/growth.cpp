#include "ui/session/growth.h"

#include "ui/models/moved_moment.h"

#include <cstddef>
#include <utility>

namespace backstory::ui {

namespace {

/// Of so few events a history is made anew at once.
constexpr std::uint32_t kSmall = 20'000;
/// How many events late ones may move before the window is let breathe: a few hundredths of a
/// second.
constexpr std::uint64_t kMovedAtOnce = 1'000'000;
/// How many late events a history takes in one by one.
constexpr std::size_t kLateAtOnce = 64;
/// Where late ones would move more than so many events in all, reading again costs less.
constexpr std::uint64_t kMovedAtMost = 40'000'000;

/// An event, and how many of those known stand before it.
struct Arrival {
    Event event;
    std::uint32_t before = 0;
};

/// Tells where events belong in a history that does not have them yet.
class Places {
public:
    explicit Places(const History &history)
        : m_history(history), m_last(history.eventHead(history.end().lastEvent())) {}

    [[nodiscard]] std::uint32_t countBefore(const Event &event) const {
        if (m_history.order().compare(m_last, event) <= 0)
            return m_history.size();
        std::uint32_t low = 0;
        std::uint32_t high = m_history.size() - 1;
        while (low < high) {
            const std::uint32_t middle = low + (high - low) / 2;
            if (m_history.order().compare(m_history.eventHead(Version{middle + 1}), event) <= 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// The same event beside the place where it belongs. Its ordinal may be another: backends
    /// count as they read, where ids tell the events of a table apart.
    [[nodiscard]] std::optional<Version> same(const Event &event, std::uint32_t before) const {
        for (const std::uint32_t version : {before, before + 1}) {
            if (version < 1 || version > m_history.size())
                continue;
            Event known = m_history.eventHead(Version{version});
            known.ordinal = event.ordinal;
            if (known.id == event.id && m_history.order().compare(known, event) == 0)
                return Version{version};
        }
        return std::nullopt;
    }

private:
    const History &m_history;
    Event m_last;
};

/// Takes out those that are there already; answers whether none of them says anything else.
bool takeNew(const History &history, std::vector<Event> events, std::vector<Arrival> &fresh) {
    history.order().sort(events);
    const Places places(history);
    for (Event &event : events) {
        const std::uint32_t before = places.countBefore(event);
        const auto same = places.same(event, before);
        if (!same)
            fresh.push_back({std::move(event), before});
        else if (history.type(*same) != event.type || history.payload(*same) != event.payload)
            return false;
    }
    return true;
}

} // namespace

Growth growHistory(History &history, std::vector<Event> events) {
    Growth growth;
    std::vector<Arrival> fresh;
    if (!takeNew(history, std::move(events), fresh)) {
        growth.readAgain = true;
        return growth;
    }
    const std::uint32_t size = history.size();
    std::uint64_t moved = 0;
    for (const Arrival &arrival : fresh)
        moved += size - arrival.before;
    if (size > kSmall && moved > kMovedAtMost) {
        growth.readAgain = true;
        return growth;
    }
    moved = 0;
    std::vector<Event> taken;
    for (Arrival &arrival : fresh) {
        const std::uint32_t behind = size - arrival.before;
        const bool fits =
            moved == 0 || (moved + behind <= kMovedAtOnce && taken.size() < kLateAtOnce);
        if (behind > 0 && size > kSmall && !fits) {
            growth.left.push_back(std::move(arrival.event));
            continue;
        }
        moved += behind;
        taken.push_back(std::move(arrival.event));
        const auto place = arrival.before + static_cast<std::uint32_t>(taken.size());
        growth.added.push_back(Version{place});
    }
    history.add(std::move(taken));
    return growth;
}

PastChange pastChangeOf(const History &grown, const std::vector<Version> &added,
                        Moment shownBefore) {
    PastChange change;
    if (shownBefore.value == 0)
        return change;
    const Moment held = movedMoment(shownBefore, added);
    change.events = held.value - shownBefore.value;
    if (change.events > 0)
        change.first = grown.facts(added.front()).id;
    return change;
}

} // namespace backstory::ui
