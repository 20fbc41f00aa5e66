#pragma once

#include "core/json/pointer.h"
#include "core/json/value.h"
#include "core/replay/path_node.h"
#include "core/replay/written_texts.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace backstory {

/// The whole write that holds sway over a path at a moment: the last one at it or above it.
struct Governor {
    const PathNode *node = nullptr;    ///< where it was written
    const WriteEntry *entry = nullptr; ///< null: the fold started with it

    [[nodiscard]] std::uint32_t version() const { return entry ? entry->version : 0; }
};

/// Where a path leads at a moment.
struct Place {
    const PathNode *node = nullptr; ///< the deepest node on the path
    std::size_t depth = 0;          ///< how many segments lead to it
    Governor governor;
    std::size_t governorDepth = 0;
    /// What the governor left at `node`, unless that was no object and became one since.
    const json::Value *base = nullptr;
    /// The first array that the path led through on the way, or leads into from `node`.
    std::optional<std::size_t> arrayDepth;
    std::unique_ptr<json::Value> document; ///< holds `base`
};

/// Reads states off the trie: a binary search per path, nothing is replayed.
///
/// Holds references, which must outlive it. Threads: any, while nobody adds.
class StateReader {
public:
    StateReader(const PathNode &root, const WrittenTexts &texts, const json::Value &start)
        : m_root(root), m_texts(texts), m_start(start) {}

    [[nodiscard]] json::Value stateAt(std::uint32_t moment) const;
    [[nodiscard]] std::optional<json::Value> valueAt(const json::Pointer &path,
                                                     std::uint32_t moment) const;
    [[nodiscard]] bool existsAt(const json::Pointer &path, std::uint32_t moment) const;
    [[nodiscard]] Place placeOf(const json::Pointer &path, std::uint32_t moment) const;
    /// What stands at a path whose place at that moment is known.
    [[nodiscard]] std::optional<json::Value> valueAt(const Place &place, const json::Pointer &path,
                                                     std::uint32_t moment) const;
    [[nodiscard]] bool existsAt(const Place &place, const json::Pointer &path,
                                std::uint32_t moment) const;

    /// Lays what was written at a node and beneath over what came from above (`value`), as it
    /// stands at a moment. `floor`: the last whole write above.
    void lay(const PathNode &node, std::uint32_t moment, std::uint32_t floor,
             std::optional<json::Value> &value) const;
    /// The same of what was written beneath alone.
    void layBeneath(const PathNode &node, std::uint32_t moment, std::uint32_t floor,
                    std::optional<json::Value> &value) const;

    /// What a whole write wrote; nothing for a removal.
    [[nodiscard]] std::optional<json::Value> written(const PathNode &node,
                                                     const WriteEntry &entry) const;
    /// What stood at a node when the operations of a version began.
    [[nodiscard]] std::optional<json::Value> beforeOperations(const PathNode &node,
                                                              std::uint32_t version) const;
    /// Who had last written that.
    [[nodiscard]] std::uint32_t writerBeforeOperations(const PathNode &node,
                                                       std::uint32_t version) const;
    /// The last whole write above a node, of a version up to a moment.
    [[nodiscard]] Governor governorAbove(const PathNode &node, std::uint32_t moment) const;

    /// Whether a removal at a path took something away.
    [[nodiscard]] bool removed(const json::Pointer &path, std::uint32_t version) const {
        return existsAt(path, version - 1) && !existsAt(path, version);
    }

    [[nodiscard]] const PathNode &root() const { return m_root; }
    [[nodiscard]] const json::Value &start() const { return m_start; }
    [[nodiscard]] const WrittenTexts &texts() const { return m_texts; }

private:
    [[nodiscard]] bool isArrayAt(const json::Pointer &path, std::size_t depth,
                                 std::uint32_t moment) const;
    [[nodiscard]] Governor governorBeforeOperations(const PathNode &node,
                                                    std::uint32_t version) const;
    [[nodiscard]] json::Value arrayAfter(const PathNode &node, std::uint32_t op) const;

    const PathNode &m_root;
    const WrittenTexts &m_texts;
    const json::Value &m_start;
};

/// The member or element of a value that a segment names; null where there is none.
const json::Value *stepInto(const json::Value &value, const std::string &segment);

} // namespace backstory
