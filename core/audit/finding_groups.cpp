#include "core/audit/finding_groups.h"

#include <functional>
#include <numeric>
#include <unordered_map>

namespace backstory {

namespace {

struct Alike {
    std::size_t operator()(const Finding *finding) const {
        std::size_t hash = static_cast<std::size_t>(finding->code);
        for (const std::string &detail : finding->details)
            hash = hash * 31 + std::hash<std::string>()(detail);
        return hash;
    }
    bool operator()(const Finding *one, const Finding *other) const {
        return one->code == other->code && one->details == other->details;
    }
};

bool canBeGrouped(const Finding &finding) {
    return finding.events.size() == 1 || finding.code == FindingCode::OrderTied;
}

/// The number of the group of each finding, from 0 in the order of their first ones.
std::vector<std::uint32_t> numberGroups(const std::vector<Finding> &all, std::uint32_t &groups) {
    std::unordered_map<const Finding *, std::uint32_t, Alike, Alike> known;
    std::vector<std::uint32_t> numbers;
    numbers.reserve(all.size());
    for (const Finding &finding : all) {
        if (!canBeGrouped(finding)) {
            numbers.push_back(groups++);
            continue;
        }
        const auto [found, isNew] = known.try_emplace(&finding, groups);
        groups += isNew ? 1 : 0;
        numbers.push_back(found->second);
    }
    return numbers;
}

} // namespace

FindingGroups::FindingGroups(const std::vector<Finding> &all) {
    std::uint32_t groups = 0;
    const std::vector<std::uint32_t> numbers = numberGroups(all, groups);
    m_begins.assign(groups + 1, 0);
    for (const std::uint32_t number : numbers)
        ++m_begins[number + 1];
    std::partial_sum(m_begins.begin(), m_begins.end(), m_begins.begin());
    m_places.resize(numbers.size());
    std::vector<std::uint32_t> next = m_begins;
    for (std::uint32_t place = 0; place < numbers.size(); ++place)
        m_places[next[numbers[place]]++] = place;
}

std::vector<Version> eventsOf(const std::vector<Finding> &all,
                              std::span<const std::uint32_t> group) {
    std::vector<Version> events;
    for (const std::uint32_t place : group)
        events.insert(events.end(), all[place].events.begin(), all[place].events.end());
    return events;
}

std::string sentence(const Finding &finding, std::size_t times) {
    std::string text = sentence(finding);
    if (times > 1)
        text += " Found " + std::to_string(times) + " times.";
    return text;
}

} // namespace backstory
