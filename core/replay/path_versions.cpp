#include "core/replay/path_versions.h"

#include "core/replay/blame_reader.h"

#include <algorithm>

namespace backstory {

namespace {

/// Gathers versions from the lists of nodes.
class VersionGatherer {
public:
    VersionGatherer(const StateReader &states, std::uint32_t moment)
        : m_states(states), m_moment(moment) {}

    void take(std::uint32_t version, bool writes) {
        if (version <= m_moment)
            m_found.push_back({version, writes});
    }
    void takeWhole(const PathNode &node) {
        for (const WriteEntry &entry : node.writes)
            take(entry.version, true);
    }
    /// Whatever happened beneath, as writes or only as what may make an object of an array.
    void takeBeneath(const PathNode &node, json::Pointer &path, bool writes) {
        for (const std::uint32_t version : node.ensured)
            take(version, writes);
        for (const auto &[key, child] : node.children) {
            path.segments.push_back(key);
            for (const WriteEntry &entry : child->writes)
                if (!entry.isUnset() || (writes && m_states.removed(path, entry.version)))
                    take(entry.version, writes);
            takeBeneath(*child, path, writes);
            path.segments.pop_back();
        }
    }
    std::vector<PathVersion> sorted() && {
        std::ranges::sort(m_found, {}, [](const PathVersion &found) {
            return std::pair(found.version, !found.writes); // of one version a write first
        });
        const auto rest = std::ranges::unique(m_found, {}, &PathVersion::version);
        m_found.erase(rest.begin(), rest.end());
        return std::move(m_found);
    }

private:
    const StateReader &m_states;
    std::uint32_t m_moment;
    std::vector<PathVersion> m_found;
};

} // namespace

std::vector<PathVersion> versionsOf(const StateReader &states, const json::Pointer &path,
                                    std::uint32_t moment) {
    VersionGatherer gatherer(states, moment);
    json::Pointer at;
    const PathNode *node = &states.root();
    for (const std::string &segment : path.segments) {
        gatherer.takeWhole(*node);
        if (json::arrayIndex(segment))
            gatherer.takeBeneath(*node, at, false);
        node = node->child(segment);
        if (!node)
            return std::move(gatherer).sorted();
        at.segments.push_back(segment);
    }
    gatherer.takeWhole(*node);
    gatherer.takeBeneath(*node, at, true);
    return std::move(gatherer).sorted();
}

std::vector<FieldValue> fieldValues(const StateReader &states, const json::Pointer &path,
                                    std::uint32_t end, bool values) {
    const BlameReader blames(states);
    std::vector<FieldValue> all;
    std::optional<ElementOrigin> lastOrigin;
    const auto look = [&](std::uint32_t version, bool writes) {
        const bool there = !all.empty() && all.back().value.has_value();
        const Place place = states.placeOf(path, version);
        if (!states.existsAt(place, path, version)) {
            if (there)
                all.push_back({std::nullopt, Version{version}, std::nullopt});
            lastOrigin.reset();
            return;
        }
        // An element that stays is not written by what comes or goes beside it.
        const auto origin = blames.originOf(place, path);
        const bool stays = there && origin && origin == lastOrigin;
        lastOrigin = origin;
        if (!writes || stays)
            return;
        all.push_back({values ? states.valueAt(place, path, version) : json::Value(),
                       Version{version}, std::nullopt});
    };
    look(0, true);
    for (const PathVersion &candidate : versionsOf(states, path, end))
        look(candidate.version, candidate.writes);
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
        all[i].until = all[i + 1].writer;
    return all;
}

} // namespace backstory
