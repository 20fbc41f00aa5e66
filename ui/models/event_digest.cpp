#include "ui/models/event_digest.h"

#include <algorithm>
#include <limits>
#include <map>

namespace backstory::ui {
namespace {

void sortUnique(std::vector<Version> &versions) {
    std::ranges::sort(versions);
    versions.erase(std::ranges::unique(versions).begin(), versions.end());
}

} // namespace

std::size_t commonWordPrefix(const std::vector<std::string> &names) {
    if (names.size() < 2)
        return 0;
    const std::string &first = names.front();
    std::size_t common = first.size();
    for (const std::string &name : names) {
        const auto end = std::ranges::mismatch(first, name).in1;
        common = std::min(common, static_cast<std::size_t>(end - first.begin()));
    }
    // Back to where every name begins a word: a capital behind a small letter, or a separator.
    const auto beginsWord = [&](const std::string &name, std::size_t at) {
        if (at >= name.size())
            return false;
        const char before = name[at - 1];
        const char here = name[at];
        const bool capital = here >= 'A' && here <= 'Z' && !(before >= 'A' && before <= 'Z');
        return capital || before == '.' || before == '_' || before == '-' || before == ':';
    };
    while (common > 0 &&
           !std::ranges::all_of(names, [&](const auto &name) { return beginsWord(name, common); }))
        --common;
    return common;
}

EventDigest::EventDigest(const History &history, const std::vector<Finding> &findings) {
    // Types beyond what fits share the last number: nobody tells 65,535 marks apart.
    constexpr std::size_t kMost = std::numeric_limits<std::uint16_t>::max();
    std::map<std::string_view, std::uint16_t> numbers;
    m_types.reserve(history.size());
    m_times.reserve(history.size());
    for (std::uint32_t k = 1; k <= history.size(); ++k) {
        const std::string_view type = history.type(Version{k});
        auto number = numbers.find(type);
        if (number == numbers.end()) {
            if (m_typeNames.size() < kMost)
                m_typeNames.emplace_back(type);
            const auto index = static_cast<std::uint16_t>(m_typeNames.size() - 1);
            number = numbers.emplace(type, index).first;
        }
        m_types.push_back(number->second);
        m_times.push_back(history.effectiveTime(Version{k}));
    }
    m_prefix = commonWordPrefix(m_typeNames);
    for (const Finding &finding : findings) {
        const bool warns = severityOf(finding.code) == Severity::Warning;
        for (const Version version : finding.events) {
            if (version.value >= 1 && version.value <= history.size())
                (warns ? m_warned : m_noted).push_back(version);
        }
    }
    sortUnique(m_warned);
    sortUnique(m_noted);
}

std::optional<Severity> EventDigest::findingOf(Version version) const {
    if (std::ranges::binary_search(m_warned, version))
        return Severity::Warning;
    if (std::ranges::binary_search(m_noted, version))
        return Severity::Fact;
    return std::nullopt;
}

} // namespace backstory::ui
