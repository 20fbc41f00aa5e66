#pragma once

#include "core/replay/derived_log.h"
#include "core/replay/version_numbers.h"
#include "core/replay/write_entry.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// One path of the state that some event wrote, or that leads to one: the sorted list of its
/// writers, and the members beneath it that have writers of their own.
///
/// Of one version at most two entries stand in the list: what it set, and what its operations made
/// of that. What the same event wrote beneath a path before it replaced the whole is dropped, so
/// an entry of the same version further down always came later.
struct PathNode {
    using Children = std::map<std::string, std::unique_ptr<PathNode>, std::less<>>;

    PathNode *parent = nullptr;
    std::string_view segment; ///< the key under which the parent holds it
    Children children;
    std::vector<WriteEntry> writes;      ///< whole writes, by version
    std::vector<std::uint32_t> ensured;  ///< versions that made it an object if it was none
    std::unique_ptr<DerivedLog> derived; ///< null where no operation works on it
    PathNode *lastChild = nullptr;       ///< the one that was written last
    PathNode *usualNext = nullptr;       ///< the sibling that was written after it last time
    std::uint32_t beneathMark = 0;       ///< the last adding in which something beneath was written

    /// The last whole write of a version in [floor, moment]; null where there is none.
    [[nodiscard]] const WriteEntry *lastWhole(std::uint32_t floor, std::uint32_t moment) const;
    /// Whether a version in [from, to] made it, or something beneath it, be there.
    [[nodiscard]] bool createsBetween(std::uint32_t from, std::uint32_t to) const;
    /// The same, of what lies beneath, and of being made an object.
    [[nodiscard]] bool becomesObject(std::uint32_t from, std::uint32_t to) const;

    [[nodiscard]] const PathNode *child(std::string_view key) const;
    [[nodiscard]] bool isAbove(const PathNode &other) const;

    void putWhole(WriteEntry entry);
    void putEnsured(std::uint32_t version);
    /// Drops everything of a version here and beneath, and says whether some of it creates.
    bool drop(std::uint32_t version);
    bool dropBeneath(std::uint32_t version);
    /// Makes room for a new version, here and beneath.
    void shiftFrom(std::uint32_t version);
    /// Gives each version its new number, here and beneath: version v becomes numbers[v]. What
    /// operations came to must be forgotten.
    void renumber(const VersionNumbers &numbers);
    /// Forgets what operations from a version on came to.
    void forgetDerived(std::uint32_t version);

    [[nodiscard]] std::size_t memoryBytes() const;
};

} // namespace backstory
