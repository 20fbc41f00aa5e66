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
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace backstory::ui {

/// What drawing all events of a history asks of it: which types there are, and which events a
/// finding names.
///
/// Refers to the history, which must outlive it. Cost: one look at the type of each event, and
/// nothing held for it; growing costs what came, and in the past one pass over the findings.
class EventDigest {
public:
    EventDigest() = default;
    EventDigest(const History &history, const std::vector<Finding> &findings);

    /// After the history grew by events that have these versions now, ascending.
    void grow(const std::vector<Version> &added);
    void takeFindings(const std::vector<Finding> &findings);

    [[nodiscard]] std::uint32_t size() const { return m_size; }
    /// The types, in order of first appearance; those that came later behind them.
    [[nodiscard]] const std::vector<std::string> &types() const { return m_typeNames; }
    /// A type without what all types of this history have in common: `Paid` of `OrderPaid`.
    [[nodiscard]] std::string_view shortName(std::string_view type) const {
        return type.substr(std::min(m_prefix, type.size()));
    }
    /// Index into types(). Requires 1 ≤ version ≤ size(), as the two below.
    [[nodiscard]] std::size_t typeOf(Version version) const {
        return m_numbers.at(m_history->type(version));
    }
    [[nodiscard]] std::optional<Instant> timeOf(Version version) const {
        return m_history->effectiveTime(version);
    }
    /// The weight of the worst finding that names the event.
    [[nodiscard]] std::optional<Severity> findingOf(Version version) const;
    /// The events that a warning names, ascending.
    [[nodiscard]] const std::vector<Version> &warned() const { return m_warned; }

private:
    void noteType(std::string_view type);

    const History *m_history = nullptr;
    std::uint32_t m_size = 0;
    std::vector<std::string> m_typeNames;
    std::unordered_map<std::string_view, std::size_t> m_numbers;
    /// Where the texts of types stand that were met. A history holds each once or a few times.
    std::unordered_set<const char *> m_met;
    std::size_t m_prefix = 0; ///< how many characters the types have in common
    std::vector<Version> m_warned;
    std::vector<Version> m_noted;
};

/// How many characters all of these names have in common at their beginning, up to where a word
/// begins in each (`Order` of OrderPaid and OrderShipped); 0 for a single one.
std::size_t commonWordPrefix(const std::vector<std::string> &names);

} // namespace backstory::ui
