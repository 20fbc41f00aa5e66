#include "core/replay/blame_reader.h"

#include "core/replay/path_versions.h"

#include <algorithm>

namespace backstory {

namespace {

using json::Value;
using Found = std::optional<Value>;

constexpr std::uint64_t kBroughtByOperation = std::uint64_t{1} << 32;

/// Lists the writer of every leaf, walking the state and the trie side by side.
class BlameWalk {
public:
    BlameWalk(const StateReader &states, const BlameReader &blames, std::uint32_t moment)
        : m_states(states), m_blames(blames), m_moment(moment) {}

    std::vector<Blame> run() {
        const Found start = m_states.start();
        visit(m_states.root(), start, {&m_states.root(), nullptr});
        return std::move(m_found);
    }

private:
    /// `base`: what the governor left at this node.
    void visit(const PathNode &node, Found base, Governor governor) {
        if (const WriteEntry *entry = node.lastWhole(governor.version(), m_moment)) {
            base = m_states.written(node, *entry);
            governor = {&node, entry};
        }
        const bool isObject = base && base->isObject();
        if (!isObject && node.becomesObject(governor.version(), m_moment))
            base = Value(json::Object{});
        else if (!isObject) {
            if (base)
                leaves(*base, governor, node);
            return;
        }
        const std::size_t before = m_found.size();
        visitMembers(node, *base, governor);
        if (m_found.size() == before)
            add(Value(json::Object{}),
                std::max(governor.version(),
                         m_blames.lastBeneath(node, m_path, governor.version(), m_moment)));
    }

    void visitMembers(const PathNode &node, Value &base, const Governor &governor) {
        auto child = node.children.begin();
        const auto visitChild = [&](Found member) {
            m_path.segments.push_back(child->first);
            visit(*child->second, std::move(member), governor);
            m_path.segments.pop_back();
            ++child;
        };
        for (json::Member &member : base.object()) {
            while (child != node.children.end() && child->first < member.key)
                visitChild(std::nullopt);
            if (child != node.children.end() && child->first == member.key) {
                visitChild(std::move(member.value));
                continue;
            }
            m_path.segments.push_back(member.key);
            unwritten(member.value, governor.version());
            m_path.segments.pop_back();
        }
        while (child != node.children.end())
            visitChild(std::nullopt);
    }

    /// What stands at a node and is no object. Elements that operations brought have writers of
    /// their own.
    void leaves(const Value &value, const Governor &governor, const PathNode &node) {
        if (!value.isArray() || !value.hasChildren() || governor.node != &node) {
            unwritten(value, governor.version());
            return;
        }
        for (std::size_t i = 0; i < value.array().size(); ++i) {
            const auto origin = m_blames.originOf(governor, i);
            m_path.segments.push_back(std::to_string(i));
            unwritten(value.array()[i], origin ? origin->version : governor.version());
            m_path.segments.pop_back();
        }
    }

    /// Everything in here was written as one.
    void unwritten(const Value &value, std::uint32_t writer) {
        if (!value.hasChildren()) {
            add(value, writer);
            return;
        }
        if (value.isArray()) {
            for (std::size_t i = 0; i < value.array().size(); ++i) {
                m_path.segments.push_back(std::to_string(i));
                unwritten(value.array()[i], writer);
                m_path.segments.pop_back();
            }
            return;
        }
        for (const json::Member &member : value.object()) {
            m_path.segments.push_back(member.key);
            unwritten(member.value, writer);
            m_path.segments.pop_back();
        }
    }

    void add(const Value &value, std::uint32_t writer) {
        m_found.push_back({m_path, value, Version{writer}});
    }

    const StateReader &m_states;
    const BlameReader &m_blames;
    std::uint32_t m_moment;
    json::Pointer m_path;
    std::vector<Blame> m_found;
};

} // namespace

std::optional<Blame> BlameReader::blame(const json::Pointer &path, std::uint32_t moment) const {
    const Place place = m_states.placeOf(path, moment);
    Found value = m_states.valueAt(place, path, moment);
    if (!value)
        return blameRemoval(path, moment);
    const auto origin = originOf(place, path);
    std::uint32_t writer = origin ? origin->version : place.governor.version();
    if (place.depth == path.segments.size()) {
        json::Pointer at = path;
        writer = std::max(writer, lastBeneath(*place.node, at, place.governor.version(), moment));
    }
    return Blame{path, std::move(value), Version{writer}};
}

std::optional<Blame> BlameReader::blameRemoval(const json::Pointer &path,
                                               std::uint32_t moment) const {
    const std::vector<PathVersion> versions = versionsOf(m_states, path, moment);
    for (auto it = versions.rbegin(); it != versions.rend(); ++it)
        if (m_states.existsAt(path, it->version - 1))
            return Blame{path, std::nullopt, Version{it->version}};
    return std::nullopt;
}

std::vector<Blame> BlameReader::blameAll(std::uint32_t moment) const {
    return BlameWalk(m_states, *this, moment).run();
}

std::uint32_t BlameReader::lastBeneath(const PathNode &node, json::Pointer &path,
                                       std::uint32_t floor, std::uint32_t moment) const {
    std::uint32_t last = 0;
    const auto ensured = std::ranges::upper_bound(node.ensured, moment);
    if (ensured != node.ensured.begin() && *(ensured - 1) >= floor)
        last = *(ensured - 1);
    for (const auto &[key, child] : node.children) {
        path.segments.push_back(key);
        const WriteEntry *entry = child->lastWhole(std::max(floor, last), moment);
        while (entry && entry->isUnset() && entry->version > last &&
               !m_states.removed(path, entry->version))
            entry = child->lastWhole(std::max(floor, last), entry->version - 1);
        if (entry)
            last = std::max(last, entry->version);
        last = std::max(last, lastBeneath(*child, path, std::max(floor, last), moment));
        path.segments.pop_back();
    }
    return last;
}

std::optional<ElementOrigin> BlameReader::originOf(const Place &place,
                                                   const json::Pointer &path) const {
    if (!place.arrayDepth || *place.arrayDepth >= path.segments.size())
        return std::nullopt;
    const auto index = json::arrayIndex(path.segments[*place.arrayDepth]);
    return index ? originOf(place.governor, *index) : std::nullopt;
}

std::optional<ElementOrigin> BlameReader::originOf(const Governor &governor,
                                                   std::size_t index) const {
    if (!governor.entry || !governor.entry->isDerived())
        return ElementOrigin{governor.version(), index};
    const DerivedLog &log = *governor.node->derived;
    const std::uint32_t op = governor.entry->operation();
    if (log.ops()[op].result != DerivedOp::Result::Array)
        return std::nullopt;
    const auto living = log.slotsAfter(op);
    if (index >= living.size())
        return std::nullopt;
    const ElementSlot &slot = log.slot(living[index]);
    if (slot.base == ElementSlot::kNone)
        return ElementOrigin{log.ops()[slot.born].version, kBroughtByOperation + slot.born};
    const std::uint32_t beginning = log.ops()[log.beginningOf(op)].version;
    return ElementOrigin{m_states.writerBeforeOperations(*governor.node, beginning), slot.base};
}

} // namespace backstory
