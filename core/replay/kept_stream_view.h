#pragma once

#include "core/replay/kept_record.h"
#include "core/replay/replayer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// Shows a record as the stream that it stands for: with what the fold starts with, under what was
/// written.
///
/// Threads: one at a time. Rules and members must outlive it.
class KeptStreamView final : public ReplayedStream {
public:
    KeptStreamView(const Ruleset &rules, const std::vector<std::string> &members, bool timeFirst);

    /// Shows another record, which must live until the next.
    void show(const KeptRecord &record);

    [[nodiscard]] std::optional<std::string_view> raw(std::size_t member) const override;
    [[nodiscard]] const json::Value &state() const override;

private:
    const Ruleset &m_rules;
    const std::vector<std::string> &m_members;
    bool m_timeFirst;
    std::vector<bool> m_started; ///< as the members: whether the fold starts with one
    std::optional<KeptRecord> m_record;
    mutable std::optional<json::Value> m_state;
    mutable std::string m_startText;
};

/// The times that a record tells of; `first` counts only where stamps order the stream.
std::optional<Instant> firstTimeOf(const KeptHead &head);
std::optional<Instant> lastTimeOf(const KeptHead &head, bool timeFirst);

} // namespace backstory
