#include "core/replay/moment_difference.h"

#include <algorithm>
#include <iterator>

namespace backstory {

namespace {

using json::Value;
using Found = std::optional<Value>;

/// Walks down the trie as far as both moments have objects that nothing replaced in between.
class DifferenceWalk {
public:
    DifferenceWalk(const StateReader &states, std::uint32_t from, std::uint32_t to,
                   std::span<const std::string> identityKeys)
        : m_states(states),
          m_from(from),
          m_to(to),
          m_early(std::min(from, to)),
          m_late(std::max(from, to)),
          m_identityKeys(identityKeys) {}

    std::vector<Change> run() {
        visit(m_states.root(), {&m_states.root(), nullptr}, &m_states.start());
        return std::move(m_lines);
    }

private:
    /// The governor above holds sway at both moments, and left `base` here.
    void visit(const PathNode &node, Governor governor, const Value *base) {
        const WriteEntry *early = node.lastWhole(governor.version(), m_early);
        const WriteEntry *late = node.lastWhole(governor.version(), m_late);
        if (early != late) {
            compareWhole(node, governor, base);
            return;
        }
        if (!wroteBetween(node))
            return;
        Found own;
        if (early) {
            governor = {&node, early};
            own = m_states.written(node, *early);
            base = own ? &*own : nullptr;
        }
        const bool isObject = base && base->isObject();
        if (!isObject && !node.becomesObject(governor.version(), m_early)) {
            // It may have become an object in between.
            compareLaid(node, governor, base);
            return;
        }
        for (const auto &[key, child] : node.children) {
            m_path.segments.push_back(key);
            visit(*child, governor, isObject ? base->find(key) : nullptr);
            m_path.segments.pop_back();
        }
    }

    /// Whether anything beneath was written between the moments.
    [[nodiscard]] bool wroteBetween(const PathNode &node) const {
        const auto ensured = std::ranges::upper_bound(node.ensured, m_early);
        if (ensured != node.ensured.end() && *ensured <= m_late)
            return true;
        return std::ranges::any_of(node.children, [&](const auto &entry) {
            const WriteEntry *last = entry.second->lastWhole(m_early + 1, m_late);
            return last || wroteBetween(*entry.second);
        });
    }

    void compareWhole(const PathNode &node, const Governor &governor, const Value *base) {
        Found early = base ? Found(*base) : std::nullopt;
        Found late = early;
        m_states.lay(node, m_early, governor.version(), early);
        m_states.lay(node, m_late, governor.version(), late);
        compare(early, late);
    }

    void compareLaid(const PathNode &node, const Governor &governor, const Value *base) {
        Found early = base ? Found(*base) : std::nullopt;
        Found late = early;
        m_states.layBeneath(node, m_early, governor.version(), early);
        m_states.layBeneath(node, m_late, governor.version(), late);
        compare(early, late);
    }

    void compare(const Found &early, const Found &late) {
        const Found &before = m_from <= m_to ? early : late;
        const Found &after = m_from <= m_to ? late : early;
        if (!before && after) {
            m_lines.push_back({m_path, Change::Op::Add, {}, *after});
        } else if (before && !after) {
            m_lines.push_back({m_path, Change::Op::Remove, *before, {}});
        } else if (before && after) {
            for (Change &change : difference(*before, *after, m_identityKeys)) {
                change.path.segments.insert(change.path.segments.begin(), m_path.segments.begin(),
                                            m_path.segments.end());
                m_lines.push_back(std::move(change));
            }
        }
    }

    const StateReader &m_states;
    std::uint32_t m_from;
    std::uint32_t m_to;
    std::uint32_t m_early;
    std::uint32_t m_late;
    std::span<const std::string> m_identityKeys;
    json::Pointer m_path;
    std::vector<Change> m_lines;
};

} // namespace

std::vector<Change> differenceBetween(const StateReader &states, std::uint32_t from,
                                      std::uint32_t to, std::span<const std::string> identityKeys) {
    return DifferenceWalk(states, from, to, identityKeys).run();
}

} // namespace backstory
