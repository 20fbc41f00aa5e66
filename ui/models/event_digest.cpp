#include "ui/models/event_digest.h"

#include "ui/models/moved_moment.h"

#include <algorithm>
#include <utility>

namespace backstory::ui {
namespace {

void sortUnique(std::vector<Version> &versions) {
    if (!std::ranges::is_sorted(versions)) // of one finding they are, and often there is one
        std::ranges::sort(versions);
    versions.erase(std::unique(versions.begin(), versions.end()), versions.end());
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

EventDigest::EventDigest(const History &history, const std::vector<Finding> &findings)
    : m_history(&history), m_size(history.size()) {
    for (std::uint32_t k = 1; k <= m_size; ++k)
        noteType(history.type(Version{k}));
    m_prefix = commonWordPrefix(m_typeNames);
    takeFindings(findings);
}

void EventDigest::noteType(std::string_view type) {
    if (!m_met.insert(type.data()).second)
        return;
    if (m_numbers.emplace(type, m_typeNames.size()).second)
        m_typeNames.emplace_back(type);
}

void EventDigest::grow(const std::vector<Version> &added) {
    const std::uint32_t known = std::exchange(m_size, m_history->size());
    const std::size_t types = m_typeNames.size();
    for (const Version version : added)
        noteType(m_history->type(version));
    if (m_typeNames.size() != types)
        m_prefix = commonWordPrefix(m_typeNames);
    if (added.empty() || added.front().value > known)
        return;
    moveVersions(m_warned, added);
    moveVersions(m_noted, added);
}

void EventDigest::takeFindings(const std::vector<Finding> &findings) {
    m_warned.clear();
    m_noted.clear();
    for (const Finding &finding : findings) {
        const bool warns = severityOf(finding.code) == Severity::Warning;
        for (const Version version : finding.events) {
            if (version.value >= 1 && version.value <= m_size)
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
