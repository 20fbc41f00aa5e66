#include "core/audit/stamp_findings.h"

#include <algorithm>

namespace backstory {

namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;

class StampCheck {
public:
    StampCheck(std::vector<Finding> &all, const History &history, Instant now)
        : m_all(all), m_history(history), m_now(now) {}

    void run() {
        for (std::uint32_t version = 1; version <= m_history.size(); ++version)
            check(Version{version}, m_history.eventHead(Version{version}));
        if (!m_missing.empty() && (m_anyStamp || m_history.order().timeFirst()))
            m_all.push_back({FindingCode::StampMissing, m_missing, {}});
        if (!m_unrecorded.empty() && m_anyRecorded)
            m_all.push_back({FindingCode::RecordedBeforeRecording, m_unrecorded, {}});
    }

private:
    void check(Version version, const Event &event) {
        const auto &stamp = event.happenedAt;
        const auto &recorded = event.recordedAt;
        if (recorded.instant)
            m_anyRecorded = true;
        else if (recorded.raw.empty() && !isSaid(version, FindingCode::RecordedBeforeRecording))
            m_unrecorded.push_back(version);

        if (stamp.instant)
            checkStamp(version, *stamp.instant, recorded.instant.value_or(m_now));
        else if (stamp.raw.empty() && !isSaid(version, FindingCode::StampMissing))
            m_missing.push_back(version);
        if (event.storedVersion)
            checkStoredVersion(version, *event.storedVersion);
    }

    void checkStamp(Version version, Instant stamp, Instant recorded) {
        m_anyStamp = true;
        if (stamp > recorded.plusSeconds(kSecondsPerDay) &&
            !isSaid(version, FindingCode::StampFarAhead))
            m_all.push_back({FindingCode::StampFarAhead, {version}, {}});
        if (m_latest && stamp < *m_latest)
            m_all.push_back({FindingCode::StampsRunBackwards, {m_latestVersion, version}, {}});
        else {
            m_latest = stamp;
            m_latestVersion = version;
        }
    }

    /// Where stamps order the stream, the versions that the store gave should ascend with them.
    void checkStoredVersion(Version version, std::int64_t stored) {
        if (m_greatestStored && stored < *m_greatestStored) {
            m_all.push_back(
                {FindingCode::StampDisagreesWithVersion, {m_greatestStoredVersion, version}, {}});
            return;
        }
        m_greatestStored = stored;
        m_greatestStoredVersion = version;
    }

    /// Whether the reading found it already.
    [[nodiscard]] bool isSaid(Version version, FindingCode code) const {
        const auto said = m_history.eventFindings(version);
        return std::ranges::find(said, code, &Finding::code) != said.end();
    }

    std::vector<Finding> &m_all;
    const History &m_history;
    Instant m_now;
    std::optional<Instant> m_latest;
    Version m_latestVersion;
    std::optional<std::int64_t> m_greatestStored;
    Version m_greatestStoredVersion;
    std::vector<Version> m_missing;
    std::vector<Version> m_unrecorded;
    bool m_anyStamp = false;
    bool m_anyRecorded = false;
};

} // namespace

void addStampFindings(std::vector<Finding> &all, const History &history, Instant now) {
    StampCheck(all, history, now).run();
}

} // namespace backstory
