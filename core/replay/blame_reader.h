#pragma once

#include "core/replay/history.h"
#include "core/replay/state_reader.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace backstory {

/// Which element of an array a path leads into, and where that element came from. Stays the same
/// while other elements come or go before it.
struct ElementOrigin {
    std::uint32_t version = 0; ///< the writer of the element
    std::uint64_t ordinal = 0; ///< tells apart what one version wrote

    friend bool operator==(const ElementOrigin &, const ElementOrigin &) = default;
};

/// Answers who wrote what. Like StateReader, on which it stands.
class BlameReader {
public:
    explicit BlameReader(const StateReader &states) : m_states(states) {}

    [[nodiscard]] std::optional<Blame> blame(const json::Pointer &path, std::uint32_t moment) const;
    [[nodiscard]] std::vector<Blame> blameAll(std::uint32_t moment) const;

    /// The last write beneath a node, or that made it an object, of a version in [floor, moment];
    /// 0 where there is none. A removal of what was not there is no write.
    [[nodiscard]] std::uint32_t lastBeneath(const PathNode &node, json::Pointer &path,
                                            std::uint32_t floor, std::uint32_t moment) const;
    /// The element that a path leads into or through, where it does.
    [[nodiscard]] std::optional<ElementOrigin> originOf(const Place &place,
                                                        const json::Pointer &path) const;
    /// Where the element at an index came from, of the array that a governor left at its node.
    [[nodiscard]] std::optional<ElementOrigin> originOf(const Governor &governor,
                                                        std::size_t index) const;

private:
    [[nodiscard]] std::optional<Blame> blameRemoval(const json::Pointer &path,
                                                    std::uint32_t moment) const;

    const StateReader &m_states;
};

} // namespace backstory
