#include "core/audit/stream_findings.h"

#include "core/audit/stamp_findings.h"
#include "core/audit/tied_groups.h"

#include <algorithm>
#include <map>

namespace backstory {

namespace {

void addEventFindings(std::vector<Finding> &all, const History &history) {
    for (std::uint32_t version = 1; version <= history.size(); ++version)
        for (Finding &finding : history.eventFindings(Version{version}))
            // Said once for all of them, with the stamps.
            if (finding.code != FindingCode::RecordedBeforeRecording)
                all.push_back(std::move(finding));
}

void addDuplicateIds(std::vector<Finding> &all, const History &history) {
    std::vector<std::pair<EventId, Version>> ids;
    ids.reserve(history.size());
    for (std::uint32_t version = 1; version <= history.size(); ++version)
        ids.emplace_back(history.facts(Version{version}).id, Version{version});
    std::ranges::sort(ids);
    for (auto first = ids.begin(); first != ids.end();) {
        const auto last = std::find_if(first, ids.end(),
                                       [&](const auto &id) { return id.first != first->first; });
        if (last - first > 1) {
            Finding finding{FindingCode::IdDuplicate, {}, {first->first.text()}};
            for (auto at = first; at != last; ++at)
                finding.events.push_back(at->second);
            all.push_back(std::move(finding));
        }
        first = last;
    }
}

void addTies(std::vector<Finding> &all, const History &history) {
    for (const TiedGroup &group : tiedGroups(history)) {
        Finding finding;
        for (std::uint32_t version = group.first.value; version <= group.last.value; ++version)
            finding.events.push_back(Version{version});
        if (const auto path = ambiguousPath(history, group)) {
            finding.code = FindingCode::OrderAmbiguous;
            finding.details = {path->isRoot() ? "/" : path->text()};
        } else {
            finding.code = FindingCode::OrderTied;
            finding.details = {std::to_string(finding.events.size())};
        }
        all.push_back(std::move(finding));
    }
}

} // namespace

std::vector<Finding> findStreamFindings(const History &history, Instant now) {
    std::vector<Finding> all;
    addEventFindings(all, history);
    addDuplicateIds(all, history);
    addTies(all, history);
    addStampFindings(all, history, now);
    std::ranges::stable_sort(all, {}, [](const Finding &finding) {
        return finding.events.empty() ? Version{} : finding.events.front();
    });
    return all;
}

std::vector<Finding> findingsOf(const std::vector<Finding> &all, Version version) {
    std::vector<Finding> found;
    std::ranges::copy_if(all, std::back_inserter(found), [&](const Finding &finding) {
        return std::ranges::find(finding.events, version) != finding.events.end();
    });
    return found;
}

} // namespace backstory
