#include "core/audit/tied_groups.h"

#include "core/audit/event_writes.h"

#include <map>

namespace backstory {

namespace {

/// Whether the ids of two tied events could order them against a third.
bool countsTime(const Event &event) {
    return event.id.uuid() && event.id.uuid()->version7Millis();
}

/// Writes of events of a group by path, as far as they differ.
class GroupWrites {
public:
    /// The path on which this event and one before it disagree.
    std::optional<json::Pointer> add(const EventWrites &writes, std::size_t event) {
        for (const auto &[path, value] : writes) {
            const auto [place, added] = m_byPath.try_emplace(path, Entry{event, value});
            if (!added && place->second.event != event && !commute(place->second.value, value))
                return path;
            if (added)
                m_fresh.push_back(path);
        }
        return std::nullopt;
    }

    /// The path on which writes of different events overlap and disagree, one above the other. Only
    /// paths that were new with the last event have to be looked at.
    std::optional<json::Pointer> overlap() {
        for (const json::Pointer &path : std::exchange(m_fresh, {})) {
            const Entry &own = m_byPath.at(path);
            for (json::Pointer above = path; !above.isRoot();) {
                above = above.parent();
                const auto found = m_byPath.find(above);
                if (found != m_byPath.end() && found->second.event != own.event &&
                    !commuteNested(found->second.value, above, own.value, path))
                    return path;
            }
            const auto below = m_byPath.upper_bound(path);
            for (auto at = below; at != m_byPath.end() && isBeneath(at->first, path); ++at)
                if (at->second.event != own.event &&
                    !commuteNested(own.value, path, at->second.value, at->first))
                    return at->first;
        }
        return std::nullopt;
    }

private:
    struct Entry {
        std::size_t event = 0;
        PathWrites value;
    };

    static bool isBeneath(const json::Pointer &path, const json::Pointer &above) {
        return path.segments.size() > above.segments.size() &&
               std::equal(above.segments.begin(), above.segments.end(), path.segments.begin());
    }

    std::map<json::Pointer, Entry> m_byPath;
    std::vector<json::Pointer> m_fresh;
};

} // namespace

std::vector<TiedGroup> tiedGroups(const History &history) {
    std::vector<TiedGroup> groups;
    const EventOrder &order = history.order();
    const std::uint32_t count = history.size();
    std::uint32_t start = 1;
    std::optional<Event> before; // the head of the event before
    std::optional<Event> timed;  // of the last one of the run whose id tells a time
    std::uint32_t timedVersion = 0;
    const auto close = [&](std::uint32_t last) {
        if (last > start)
            groups.push_back({Version{start}, Version{last}});
    };
    for (std::uint32_t version = 1; version <= count; ++version) {
        Event head = history.eventHead(Version{version});
        if (before && !order.tied(*before, head)) {
            // The neighbours may order by their ids alone, and then nothing reaches across.
            close(version - 1);
            start = version;
            timed.reset();
        } else if (timed && !order.tied(*timed, head)) {
            close(version - 1);
            start = timedVersion + 1; // those since tie with both
            timed.reset();
        }
        if (countsTime(head)) {
            timed = head;
            timedVersion = version;
        }
        before = std::move(head);
    }
    close(count);
    return groups;
}

std::optional<json::Pointer> ambiguousPath(const History &history, const TiedGroup &group) {
    GroupWrites all;
    for (std::uint32_t version = group.first.value; version <= group.last.value; ++version) {
        const EventWrites writes = writesOf(history, Version{version});
        if (auto path = all.add(writes, version))
            return path;
        if (auto path = all.overlap())
            return path;
    }
    return std::nullopt;
}

} // namespace backstory
