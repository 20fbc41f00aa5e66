#include "core/replay/path_trie.h"

#include <algorithm>

namespace backstory {

PathNode &PathTrie::at(std::span<const std::string_view> path, std::uint32_t mark) {
    PathNode *node = &m_root;
    for (const std::string_view segment : path) {
        node->beneathMark = mark;
        node = &childOf(*node, segment);
    }
    return *node;
}

PathNode &PathTrie::childOf(PathNode &node, std::string_view segment) {
    // Events of one type have the same members in the same order, most of the time.
    PathNode *const last = node.lastChild;
    PathNode *next = last ? last->usualNext : nullptr;
    if (next && next->segment == segment) {
        node.lastChild = next;
        return *next;
    }
    auto found = node.children.find(segment);
    if (found == node.children.end()) {
        found = node.children.emplace(std::string(segment), std::make_unique<PathNode>()).first;
        found->second->parent = &node;
        found->second->segment = found->first;
    }
    next = found->second.get();
    if (last)
        last->usualNext = next;
    node.lastChild = next;
    return *next;
}

DerivedLog &PathTrie::derivedAt(PathNode &node) {
    if (!node.derived) {
        node.derived = std::make_unique<DerivedLog>();
        const auto below = std::ranges::find_if(
            m_derived, [&](const PathNode *other) { return node.isAbove(*other); });
        m_derived.insert(below, &node);
    }
    return *node.derived;
}

void PathTrie::clear() {
    m_derived.clear();
    m_root.children.clear();
    m_root.writes.clear();
    m_root.ensured.clear();
    m_root.derived.reset();
    m_root.lastChild = nullptr;
    m_root.beneathMark = 0;
}

} // namespace backstory
