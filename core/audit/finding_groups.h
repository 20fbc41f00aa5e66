#pragma once

#include "core/model/finding.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace backstory {

/// Findings that say the same of different events, so that people read them once.
///
/// Alike are those of one code with the same details, each about one event; and ties that nothing
/// depends on. All others stand alone. Groups stand in the order of their first findings, and hold
/// the places of theirs in the list, ascending. The list may grow old: what a finding says then is
/// asked of it again.
/// Cost: one pass over the list, and some bytes a finding.
class FindingGroups {
public:
    FindingGroups() = default;
    explicit FindingGroups(const std::vector<Finding> &all);

    [[nodiscard]] std::size_t size() const { return m_begins.empty() ? 0 : m_begins.size() - 1; }
    /// The places in the list of the findings of a group.
    [[nodiscard]] std::span<const std::uint32_t> group(std::size_t which) const {
        return std::span(m_places).subspan(m_begins[which], m_begins[which + 1] - m_begins[which]);
    }

private:
    std::vector<std::uint32_t> m_places; ///< group after group
    std::vector<std::uint32_t> m_begins; ///< of the groups among the places, and their end
};

/// The events that the findings of a group name, ascending where theirs are.
std::vector<Version> eventsOf(const std::vector<Finding> &all,
                              std::span<const std::uint32_t> group);

/// The sentence of a finding that was found so many times, in English.
std::string sentence(const Finding &finding, std::size_t times);

} // namespace backstory
