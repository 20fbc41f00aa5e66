#pragma once

#include "core/base/instant.h"
#include "core/model/finding.h"
#include "core/replay/history.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::ui {

/// A few numbers for each event of a history, so that drawing all of them asks nothing of it.
///
/// Cost: one pass over the events; two small numbers and a time each.
class EventDigest {
public:
    EventDigest() = default;
    EventDigest(const History &history, const std::vector<Finding> &findings);

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_types.size()); }
    /// The types, in order of first appearance.
    [[nodiscard]] const std::vector<std::string> &types() const { return m_typeNames; }
    /// A type without what all types of this history have in common: `Paid` of `OrderPaid`.
    [[nodiscard]] std::string_view shortName(std::string_view type) const {
        return type.substr(std::min(m_prefix, type.size()));
    }
    /// Index into types(). Requires 1 ≤ version ≤ size(), as the two below.
    [[nodiscard]] std::size_t typeOf(Version version) const { return m_types[version.value - 1]; }
    [[nodiscard]] std::optional<Instant> timeOf(Version version) const {
        return m_times[version.value - 1];
    }
    /// The weight of the worst finding that names the event.
    [[nodiscard]] std::optional<Severity> findingOf(Version version) const;
    /// The events that a warning names, ascending.
    [[nodiscard]] const std::vector<Version> &warned() const { return m_warned; }

private:
    std::vector<std::string> m_typeNames;
    std::size_t m_prefix = 0; ///< how many characters they have in common
    std::vector<std::uint16_t> m_types;
    std::vector<std::optional<Instant>> m_times;
    std::vector<Version> m_warned;
    std::vector<Version> m_noted;
};

/// How many characters all of these names have in common at their beginning, up to where a word
/// begins in each (`Order` of OrderPaid and OrderShipped); 0 for a single one.
std::size_t commonWordPrefix(const std::vector<std::string> &names);

} // namespace backstory::ui
