#include "core/replay/path_versions.h"

#include "core/replay/blame_reader.h"

#include <algorithm>
#include <span>

namespace backstory {

namespace {

/// Gathers versions from the lists of nodes.
class VersionGatherer {
public:
    VersionGatherer(const StateReader &states, std::uint32_t moment, std::uint32_t after)
        : m_states(states), m_moment(moment), m_after(after) {}

    void take(std::uint32_t version, bool writes) {
        if (version <= m_moment)
            m_found.push_back({version, writes});
    }
    void takeWhole(const PathNode &node) {
        for (const WriteEntry &entry : writesOf(node))
            take(entry.version, true);
    }
    /// Whatever happened beneath, as writes or only as what may make an object of an array.
    void takeBeneath(const PathNode &node, json::Pointer &path, bool writes) {
        for (auto version = std::ranges::upper_bound(node.ensured, m_after);
             version != node.ensured.end(); ++version)
            take(*version, writes);
        for (const auto &[key, child] : node.children) {
            path.segments.push_back(key);
            for (const WriteEntry &entry : writesOf(*child))
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
        const auto sameVersion = [](const PathVersion &a, const PathVersion &b) {
            return a.version == b.version;
        };
        m_found.erase(std::unique(m_found.begin(), m_found.end(), sameVersion), m_found.end());
        return std::move(m_found);
    }

private:
    [[nodiscard]] std::span<const WriteEntry> writesOf(const PathNode &node) const {
        const auto first = std::ranges::upper_bound(node.writes, m_after, {}, &WriteEntry::version);
        return {first, node.writes.end()};
    }

    const StateReader &m_states;
    std::uint32_t m_moment;
    std::uint32_t m_after;
    std::vector<PathVersion> m_found;
};

} // namespace

std::vector<PathVersion> versionsOf(const StateReader &states, const json::Pointer &path,
                                    std::uint32_t moment, std::uint32_t after) {
    VersionGatherer gatherer(states, moment, after);
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

namespace {

/// Walks the versions that may have changed a field, and keeps those that did.
class FieldWalk {
public:
    FieldWalk(const StateReader &states, const json::Pointer &path, bool values)
        : m_states(states), m_path(path), m_blames(states), m_values(values) {}

    void look(std::uint32_t version, bool writes) {
        const bool there = !m_all.empty() && m_all.back().value.has_value();
        const Place place = m_states.placeOf(m_path, version);
        if (!m_states.existsAt(place, m_path, version)) {
            if (there)
                m_all.push_back({std::nullopt, Version{version}, std::nullopt});
            m_lastOrigin.reset();
            return;
        }
        // An element that stays is not written by what comes or goes beside it.
        const auto origin = m_blames.originOf(place, m_path);
        const bool stays = there && origin && origin == m_lastOrigin;
        m_lastOrigin = origin;
        if (!writes || stays)
            return;
        m_all.push_back({m_values ? m_states.valueAt(place, m_path, version) : json::Value(),
                         Version{version}, std::nullopt});
    }
    /// What stood there after `version`, and everything since.
    std::vector<FieldValue> walk(std::uint32_t version, std::uint32_t end) && {
        look(version, true);
        for (const PathVersion &candidate : versionsOf(m_states, m_path, end, version))
            look(candidate.version, candidate.writes);
        return std::move(m_all);
    }

private:
    const StateReader &m_states;
    const json::Pointer &m_path;
    BlameReader m_blames;
    bool m_values;
    std::vector<FieldValue> m_all;
    std::optional<ElementOrigin> m_lastOrigin;
};

} // namespace

std::vector<FieldValue> fieldValues(const StateReader &states, const json::Pointer &path,
                                    std::uint32_t end, bool values) {
    std::vector<FieldValue> all = FieldWalk(states, path, values).walk(0, end);
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
        all[i].until = all[i + 1].writer;
    return all;
}

std::vector<Version> fieldWritersAfter(const StateReader &states, const json::Pointer &path,
                                       std::uint32_t after, std::uint32_t end) {
    std::vector<Version> writers;
    for (const FieldValue &value : FieldWalk(states, path, false).walk(after, end))
        if (value.writer.value > after)
            writers.push_back(value.writer);
    return writers;
}

} // namespace backstory
