#include "core/audit/stamp_findings.h"

#include <algorithm>
#include <utility>

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
        finishDrag();
        if (!m_missing.empty() && (m_latest || m_history.order().timeFirst()))
            m_all.push_back({FindingCode::StampMissing, m_missing, {}});
        if (!m_unrecorded.empty() && m_keepsRecordedTime)
            m_all.push_back({FindingCode::RecordedBeforeRecording, m_unrecorded, {}});
    }

private:
    void check(Version version, const Event &event) {
        checkRecorded(version, event.recordedAt);
        const auto &stamp = event.happenedAt;
        if (stamp.instant)
            checkStamp(version, *stamp.instant);
        else if (stamp.raw.empty() && !isSaid(version, FindingCode::StampMissing))
            m_missing.push_back(version);
        // Where stamps order the stream, an event without one has no effective time.
        if (stamp.instant || !m_history.order().timeFirst())
            checkDrag(version, event.recordedAt.instant.value_or(m_now));
        if (event.storedVersion)
            checkStoredVersion(version, *event.storedVersion);
    }

    void checkRecorded(Version version, const Stamp &recorded) {
        if (recorded.instant) {
            m_keepsRecordedTime = true;
        } else if (recorded.raw.empty()) {
            // The reading says of every such event, or of none, that its table keeps the time.
            if (m_unrecorded.empty() && isSaid(version, FindingCode::RecordedBeforeRecording))
                m_keepsRecordedTime = true;
            m_unrecorded.push_back(version);
        }
    }

    void checkStamp(Version version, Instant stamp) {
        if (m_latest && stamp < *m_latest)
            m_all.push_back({FindingCode::StampsRunBackwards, {m_latestVersion, version}, {}});
        if (m_latest && stamp <= *m_latest)
            return;
        if (m_latest)
            finishDrag();
        m_latest = stamp;
        m_latestVersion = version;
        // Those before the first stamp take it too.
        for (const auto &[earlier, recorded] : std::exchange(m_waiting, {}))
            checkDrag(earlier, recorded);
    }

    /// Whether the greatest stamp so far is the effective time of an event recorded long before it.
    void checkDrag(Version version, Instant recorded) {
        if (!m_latest)
            m_waiting.emplace_back(version, recorded);
        else if (*m_latest > recorded.plusSeconds(kSecondsPerDay))
            m_dragged.push_back(version);
    }

    /// One finding for the event that drags and all that it drags along.
    void finishDrag() {
        std::vector<Version> events = std::exchange(m_dragged, {});
        if (events.empty())
            return;
        const auto place = std::ranges::lower_bound(events, m_latestVersion);
        if (place == events.end() || *place != m_latestVersion)
            events.insert(place, m_latestVersion);
        m_all.push_back({FindingCode::StampFarAhead, std::move(events), {}});
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
    std::vector<std::pair<Version, Instant>> m_waiting; ///< before the first stamp, with recorded
    std::vector<Version> m_dragged;                     ///< by the latest stamp
    bool m_keepsRecordedTime = false;
};

} // namespace

void addStampFindings(std::vector<Finding> &all, const History &history, Instant now) {
    StampCheck(all, history, now).run();
}

} // namespace backstory
