#pragma once

#include "core/model/finding.h"

#include <map>
#include <vector>

namespace backstory {

/// The findings of a history, found by the event they name. Those of the whole stream are left out.
class FindingsByVersion {
public:
    explicit FindingsByVersion(const std::vector<Finding> &all) {
        for (const Finding &finding : all)
            for (const Version version : finding.events)
                m_byVersion[version].push_back(finding);
    }

    [[nodiscard]] const std::vector<Finding> &of(Version version) const {
        static const std::vector<Finding> kNone;
        const auto found = m_byVersion.find(version);
        return found == m_byVersion.end() ? kNone : found->second;
    }

private:
    std::map<Version, std::vector<Finding>> m_byVersion;
};

} // namespace backstory
