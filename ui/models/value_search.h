#pragma once

#include "core/filter/folded_text.h"
#include "core/json/pointer.h"
#include "core/json/value.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::ui {

/// Whether a text stands in a value that has no parts: text as it is, numbers as stored. Containers
/// are never hits themselves: what is in them is.
bool isInScalar(const SoughtText &sought, const json::Value &value);
/// Whether it stands in a value or anywhere beneath it, keys included.
bool isAnywhereIn(const SoughtText &sought, const json::Value &value);

/// The fields of a document whose name or value contains a text, whatever its case. An element of
/// an array that is told apart by an identity has that as its name.
///
/// Holds no part of the document: the places are kept as numbers, and are good for the document
/// that was searched. Cost: one walk; some 100,000 fields take a few milliseconds.
class ValueSearch {
public:
    ValueSearch() = default;
    ValueSearch(const json::Value &document, const SoughtText &sought,
                std::span<const std::string> identityKeys);

    [[nodiscard]] std::size_t count() const { return m_ends.size(); }
    /// The place of a hit. Requires number < count(), and the document that was searched.
    [[nodiscard]] json::Pointer at(std::size_t number, const json::Value &document) const;
    /// Which hit a place is.
    [[nodiscard]] std::optional<std::size_t> numberOf(const json::Pointer &path,
                                                      const json::Value &document) const;
    /// The hit to go to from a place: the next after it (1), or the last before it (-1), going
    /// round. Requires that there are some.
    [[nodiscard]] std::size_t from(const json::Pointer &path, int direction,
                                   const json::Value &document) const;

private:
    class Walk;
    using Steps = std::span<const std::uint32_t>;
    [[nodiscard]] Steps stepsOf(std::size_t number) const;
    /// How many hits stand before a place.
    [[nodiscard]] std::size_t countBefore(Steps steps) const;

    std::vector<std::uint32_t> m_steps; ///< of all hits: which child of which child
    std::vector<std::size_t> m_ends;    ///< where those of each end
};

} // namespace backstory::ui
