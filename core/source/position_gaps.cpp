#include "core/source/position_gaps.h"

#include "core/source/place_words.h"

#include <algorithm>

namespace backstory {

namespace {

constexpr std::string_view kTo = "..";

std::optional<PositionRange> rangeOf(std::string_view word) {
    const std::size_t middle = word.find(kTo);
    if (middle == std::string_view::npos)
        return std::nullopt;
    const auto first = numberOf<std::int64_t>(word.substr(0, middle));
    const auto last = numberOf<std::int64_t>(word.substr(middle + kTo.size()));
    if (!first || !last || *first > *last)
        return std::nullopt;
    return PositionRange{*first, *last};
}

} // namespace

PositionGaps::PositionGaps(std::int64_t highest, std::span<const PositionRange> gaps)
    : m_highest(highest) {
    for (const PositionRange &gap : gaps)
        m_gaps[gap.first] = {gap.last, std::nullopt};
}

bool PositionGaps::seen(std::int64_t position) const {
    if (position > m_highest)
        return false;
    const auto after = m_gaps.upper_bound(position);
    return after == m_gaps.begin() || std::prev(after)->second.last < position;
}

void PositionGaps::see(std::int64_t position) {
    if (position > m_highest) {
        if (position - 1 > m_highest)
            m_gaps[m_highest + 1] = {position - 1, std::nullopt};
        m_highest = position;
        return;
    }
    const auto after = m_gaps.upper_bound(position);
    if (after == m_gaps.begin())
        return;
    const auto found = std::prev(after);
    const auto [first, gap] = *found;
    if (gap.last < position)
        return;
    if (gap.last > position)
        m_gaps[position + 1] = gap;
    if (first < position)
        found->second.last = position - 1;
    else
        m_gaps.erase(found);
}

std::vector<PositionRange> PositionGaps::unseen() const {
    std::vector<PositionRange> ranges;
    ranges.reserve(m_gaps.size() + 1);
    for (const auto &[first, gap] : m_gaps)
        ranges.push_back({first, gap.last});
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    if (m_highest < kMost)
        ranges.push_back({m_highest + 1, kMost});
    return ranges;
}

void PositionGaps::bound(std::uint64_t nextTransaction) {
    for (auto &[first, gap] : m_gaps) {
        if (!gap.bound)
            gap.bound = nextTransaction;
    }
}

void PositionGaps::dropDead(std::uint64_t oldestRunning, std::int64_t upTo) {
    std::erase_if(m_gaps, [&](const auto &entry) {
        const Gap &gap = entry.second;
        return gap.last <= upTo && gap.bound && *gap.bound <= oldestRunning;
    });
}

std::string PositionGaps::text() const {
    std::string text = std::to_string(m_highest);
    for (const auto &[first, gap] : m_gaps)
        text.append(" ").append(std::to_string(first)).append(kTo).append(std::to_string(gap.last));
    return text;
}

std::optional<PositionGaps> PositionGaps::parse(std::span<const std::string_view> words) {
    if (words.empty())
        return std::nullopt;
    const auto highest = numberOf<std::int64_t>(words.front());
    if (!highest)
        return std::nullopt;
    std::vector<PositionRange> gaps;
    for (const std::string_view word : words.subspan(1)) {
        const auto gap = rangeOf(word);
        if (!gap || gap->last >= *highest || (!gaps.empty() && gap->first <= gaps.back().last))
            return std::nullopt;
        gaps.push_back(*gap);
    }
    return PositionGaps(*highest, gaps);
}

} // namespace backstory
