#pragma once

#include "core/replay/path_node.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace backstory {

/// All paths that events wrote.
class PathTrie {
public:
    [[nodiscard]] const PathNode &root() const { return m_root; }
    [[nodiscard]] PathNode &root() { return m_root; }

    /// The node of a path, made if there was none. Marks all above it as written beneath.
    PathNode &at(std::span<const std::string_view> path, std::uint32_t mark);
    DerivedLog &derivedAt(PathNode &node);
    /// Those with operations; one above another comes first.
    [[nodiscard]] const std::vector<PathNode *> &derivedNodes() const { return m_derived; }
    void clear();

private:
    static PathNode &childOf(PathNode &node, std::string_view segment);

    PathNode m_root;
    std::vector<PathNode *> m_derived;
};

} // namespace backstory
