#include "core/audit/tied_groups.h"

#include "core/audit/event_writes.h"

#include <algorithm>
#include <map>
#include <utility>

namespace backstory {

namespace {

using IdTime = std::optional<std::uint64_t>;

/// The time that an id tells; nothing where it could not order the event against another.
IdTime timeOf(const EventId &id) {
    return id.uuid() ? id.uuid()->version7Millis() : std::nullopt;
}

/// Writes of events of a group by path, as far as they differ.
class GroupWrites {
public:
    /// The path on which this event and one before it that it ties with disagree.
    std::optional<json::Pointer> add(const EventWrites &writes, const IdTime &time) {
        m_fresh.clear();
        for (const auto &[path, value] : writes) {
            const auto isAlike = [&value = value](const PathWrites &other) {
                return alike(value, other);
            };
            auto &entries = m_byPath[path];
            // What one like it stands to was looked at when that one came.
            if (std::ranges::any_of(entries[time], isAlike))
                continue;
            if (anyTied(entries, time, [&value = value](const PathWrites &other) {
                    return !commute(value, other);
                }))
                return path;
            m_fresh.push_back(path);
        }
        for (const json::Pointer &path : m_fresh)
            if (auto found = overlap(path, writes.at(path), time))
                return found;
        for (const json::Pointer &path : m_fresh)
            m_byPath.at(path)[time].push_back(writes.at(path));
        return std::nullopt;
    }

private:
    /// By the times that the ids tell; of writes that are alike the first alone.
    using Entries = std::map<IdTime, std::vector<PathWrites>>;

    /// Whether it holds for some write of an event that ties with one of this time: of the same
    /// time, or where one of the two has none.
    template <class Predicate>
    static bool anyTied(const Entries &entries, const IdTime &time, const Predicate &holds) {
        const auto anyAt = [&](const IdTime &other) {
            const auto found = entries.find(other);
            return found != entries.end() && std::ranges::any_of(found->second, holds);
        };
        if (time)
            return anyAt(time) || anyAt(std::nullopt);
        return std::ranges::any_of(
            entries, [&](const auto &writes) { return std::ranges::any_of(writes.second, holds); });
    }

    /// The path on which a write overlaps one of another event, above or beneath it, and disagrees.
    std::optional<json::Pointer> overlap(const json::Pointer &path, const PathWrites &own,
                                         const IdTime &time) const {
        for (json::Pointer above = path; !above.isRoot();) {
            above = above.parent();
            const auto found = m_byPath.find(above);
            if (found != m_byPath.end() &&
                anyTied(found->second, time, [&](const PathWrites &other) {
                    return !commuteNested(other, above, own, path);
                }))
                return path;
        }
        for (auto at = m_byPath.upper_bound(path);
             at != m_byPath.end() && isBeneath(at->first, path); ++at)
            if (anyTied(at->second, time, [&](const PathWrites &other) {
                    return !commuteNested(own, path, other, at->first);
                }))
                return at->first;
        return std::nullopt;
    }

    static bool isBeneath(const json::Pointer &path, const json::Pointer &above) {
        return path.segments.size() > above.segments.size() &&
               std::equal(above.segments.begin(), above.segments.end(), path.segments.begin());
    }

    std::map<json::Pointer, Entries> m_byPath;
    std::vector<json::Pointer> m_fresh;
};

/// Splits events that the keys leave in any order by the times of their ids, unless one of them
/// tells none and so ties with all.
void addGroups(std::vector<TiedGroup> &groups, std::uint32_t first,
               const std::vector<IdTime> &times) {
    const auto last = static_cast<std::uint32_t>(first + times.size() - 1);
    if (std::ranges::find(times, IdTime()) != times.end()) {
        if (last > first)
            groups.push_back({Version{first}, Version{last}});
        return;
    }
    for (std::uint32_t start = first; start <= last;) {
        std::uint32_t end = start;
        while (end < last && times[end + 1 - first] == times[start - first])
            ++end;
        if (end > start)
            groups.push_back({Version{start}, Version{end}});
        start = end + 1;
    }
}

} // namespace

std::vector<TiedGroup> tiedGroups(const History &history) {
    std::vector<TiedGroup> groups;
    std::vector<IdTime> times; // of the run of equal keys that ends with the event before
    std::optional<Event> before;
    std::uint32_t start = 1;
    for (std::uint32_t version = 1; version <= history.size(); ++version) {
        Event head = history.eventHead(Version{version});
        if (before && !history.order().sameKeys(*before, head)) {
            addGroups(groups, start, std::exchange(times, {}));
            start = version;
        }
        times.push_back(timeOf(head.id));
        before = std::move(head);
    }
    if (!times.empty())
        addGroups(groups, start, times);
    return groups;
}

std::optional<json::Pointer> ambiguousPath(const History &history, const TiedGroup &group) {
    GroupWrites all;
    for (std::uint32_t version = group.first.value; version <= group.last.value; ++version) {
        const Version event{version};
        if (auto path = all.add(writesOf(history, event), timeOf(history.facts(event).id)))
            return path;
    }
    return std::nullopt;
}

} // namespace backstory
