#include "core/replay/state_reader.h"

#include <algorithm>

namespace backstory {

namespace {

using json::Value;
using Found = std::optional<Value>;

/// The nodes from the root to a node, both included.
std::vector<const PathNode *> wayTo(const PathNode &node) {
    std::vector<const PathNode *> way;
    for (const PathNode *at = &node; at; at = at->parent)
        way.push_back(at);
    std::ranges::reverse(way);
    return way;
}

void appendMember(json::Object &members, std::string key, Found &&value) {
    if (value)
        members.push_back({std::move(key), std::move(*value)});
}

/// What the governor left at the end of a path.
const Value *baseAt(const Place &place, const json::Pointer &path) {
    const Value *at = place.base;
    for (std::size_t i = place.depth; at && i < path.segments.size(); ++i)
        at = stepInto(*at, path.segments[i]);
    return at;
}

} // namespace

const Value *stepInto(const Value &value, const std::string &segment) {
    if (!value.isArray())
        return value.find(segment);
    const auto index = json::arrayIndex(segment);
    return index && *index < value.array().size() ? &value.array()[*index] : nullptr;
}

Value StateReader::stateAt(std::uint32_t moment) const {
    Found state = m_start;
    lay(m_root, moment, 0, state);
    return std::move(*state);
}

void StateReader::lay(const PathNode &node, std::uint32_t moment, std::uint32_t floor,
                      Found &value) const {
    if (const WriteEntry *entry = node.lastWhole(floor, moment)) {
        value = written(node, *entry);
        floor = entry->version;
    }
    layBeneath(node, moment, floor, value);
}

void StateReader::layBeneath(const PathNode &node, std::uint32_t moment, std::uint32_t floor,
                             Found &value) const {
    if (node.children.empty() && node.ensured.empty())
        return;
    json::Object members;
    if (!value || !value->isObject()) {
        for (const auto &[key, child] : node.children) {
            Found member;
            lay(*child, moment, floor, member);
            appendMember(members, key, std::move(member));
        }
        if (!members.empty() || node.becomesObject(floor, moment))
            value = Value(std::move(members));
        return;
    }
    // Both sides are sorted by key.
    auto base = value->object().begin();
    const auto end = value->object().end();
    members.reserve(value->object().size() + node.children.size());
    for (const auto &[key, child] : node.children) {
        for (; base != end && base->key < key; ++base)
            members.push_back(std::move(*base));
        Found member;
        if (base != end && base->key == key)
            member = std::move((base++)->value);
        lay(*child, moment, floor, member);
        appendMember(members, key, std::move(member));
    }
    std::move(base, end, std::back_inserter(members));
    value = Value(std::move(members));
}

Place StateReader::placeOf(const json::Pointer &path, std::uint32_t moment) const {
    Place place;
    std::vector<const PathNode *> way;
    std::uint32_t floor = 0;
    for (const PathNode *node = &m_root; node;) {
        way.push_back(node);
        if (const WriteEntry *entry = node->lastWhole(floor, moment)) {
            place.governor = {node, entry};
            place.governorDepth = way.size() - 1;
            floor = entry->version;
        }
        node = way.size() <= path.segments.size() ? node->child(path.segments[way.size() - 1])
                                                  : nullptr;
        // What was written beneath an array had no effect, or it would be none.
        if (node && json::arrayIndex(node->segment) && isArrayAt(path, way.size() - 1, moment))
            break;
    }
    place.node = way.back();
    place.depth = way.size() - 1;

    place.base = &m_start;
    if (place.governor.entry) {
        Found document = written(*place.governor.node, *place.governor.entry);
        if (document)
            place.document = std::make_unique<Value>(std::move(*document));
        place.base = place.document.get();
    } else {
        place.governor.node = &m_root;
    }
    for (std::size_t depth = place.governorDepth; place.base; ++depth) {
        if (!place.base->isObject() && way[depth]->becomesObject(floor, moment))
            place.base = nullptr;
        if (place.base && place.base->isArray() && !place.arrayDepth)
            place.arrayDepth = depth;
        if (depth == place.depth)
            break;
        if (place.base)
            place.base = stepInto(*place.base, path.segments[depth]);
    }
    return place;
}

bool StateReader::isArrayAt(const json::Pointer &path, std::size_t depth,
                            std::uint32_t moment) const {
    json::Pointer above;
    above.segments.assign(path.segments.begin(),
                          path.segments.begin() + static_cast<std::ptrdiff_t>(depth));
    const Place place = placeOf(above, moment);
    const Value *value = baseAt(place, above);
    return value && value->isArray();
}

Found StateReader::valueAt(const json::Pointer &path, std::uint32_t moment) const {
    return valueAt(placeOf(path, moment), path, moment);
}

bool StateReader::existsAt(const json::Pointer &path, std::uint32_t moment) const {
    return existsAt(placeOf(path, moment), path, moment);
}

Found StateReader::valueAt(const Place &place, const json::Pointer &path,
                           std::uint32_t moment) const {
    const Value *at = baseAt(place, path);
    Found value = at ? Found(*at) : std::nullopt;
    if (place.depth == path.segments.size())
        layBeneath(*place.node, moment, place.governor.version(), value);
    return value;
}

bool StateReader::existsAt(const Place &place, const json::Pointer &path,
                           std::uint32_t moment) const {
    return baseAt(place, path) || (place.depth == path.segments.size() &&
                                   place.node->becomesObject(place.governor.version(), moment));
}

Found StateReader::written(const PathNode &node, const WriteEntry &entry) const {
    if (entry.isUnset())
        return std::nullopt;
    if (entry.isSet())
        return m_texts.value(entry.version, entry.text());
    const std::uint32_t op = entry.operation();
    if (node.derived->ops()[op].result == DerivedOp::Result::Number)
        return Value(json::Number{node.derived->numberAfter(op, m_texts)});
    return arrayAfter(node, op);
}

Value StateReader::arrayAfter(const PathNode &node, std::uint32_t op) const {
    const DerivedLog &log = *node.derived;
    Found base;
    json::Array elements;
    for (const std::uint32_t index : log.slotsAfter(op)) {
        const ElementSlot &slot = log.slot(index);
        if (slot.base == ElementSlot::kNone) {
            const DerivedOp &bringer = log.ops()[slot.born];
            elements.push_back(m_texts.value(bringer.version, bringer.text));
            continue;
        }
        if (!base)
            base = beforeOperations(node, log.ops()[log.beginningOf(op)].version);
        elements.push_back(base->array()[slot.base]);
    }
    return Value(std::move(elements));
}

Governor StateReader::governorAbove(const PathNode &node, std::uint32_t moment) const {
    if (!node.parent)
        return {&m_root, nullptr};
    const Governor above = governorAbove(*node.parent, moment);
    const WriteEntry *entry = node.parent->lastWhole(above.version(), moment);
    return entry ? Governor{node.parent, entry} : above;
}

Governor StateReader::governorBeforeOperations(const PathNode &node, std::uint32_t version) const {
    const Governor above = governorAbove(node, version);
    const WriteEntry *own = node.lastWhole(above.version(), version);
    if (own && own->isDerived() && own->version == version) {
        // What the operations of this very version came to; it may stand behind what it set.
        const bool first = own == node.writes.data() || (own - 1)->version < above.version();
        own = first ? nullptr : own - 1;
    }
    return own ? Governor{&node, own} : above;
}

std::uint32_t StateReader::writerBeforeOperations(const PathNode &node,
                                                  std::uint32_t version) const {
    return governorBeforeOperations(node, version).version();
}

Found StateReader::beforeOperations(const PathNode &node, std::uint32_t version) const {
    const Governor governor = governorBeforeOperations(node, version);
    const Found document =
        governor.entry ? written(*governor.node, *governor.entry) : Found(m_start);
    const Value *at = document ? &*document : nullptr;
    const auto way = wayTo(node);
    for (auto step = std::ranges::find(way, governor.node) + 1; at && step != way.end(); ++step)
        at = at->find((*step)->segment);
    if (!at || (!at->isObject() && node.becomesObject(governor.version(), version - 1)))
        return std::nullopt;
    return *at;
}

} // namespace backstory
