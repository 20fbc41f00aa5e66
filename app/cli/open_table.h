#pragma once

#include "app/cli/asked_times.h"
#include "app/cli/console.h"
#include "app/cli/source_options.h"
#include "core/model/event_source.h"
#include "core/replay/history.h"

#include <memory>
#include <optional>
#include <string>

namespace backstory::cli {

/// A source, opened for one answer: its event table and the rules, chosen or found, with what was
/// chosen said on standard error.
///
/// Everything about the command line is checked before the source is touched.
class OpenTable {
public:
    OpenTable(const Console &console, const SourceOptions &options);

    [[nodiscard]] const AskedTimes &times() const { return m_times; }

    /// Opens, recognises, chooses. Called once, before anything below.
    void open();

    [[nodiscard]] EventReader &reader() const { return *m_reader; }
    [[nodiscard]] const EventTable &table() const { return m_reader->table(); }
    [[nodiscard]] const Ruleset &rules() const { return *m_rules; }
    [[nodiscard]] const std::shared_ptr<const Ruleset> &sharedRules() const { return m_rules; }
    [[nodiscard]] const std::optional<Instant> &knownAt() const { return m_knownAt; }

    /// The history of one stream, with --known applied. Throws Error(NoSuchStream).
    [[nodiscard]] History readHistory(const std::string &stream) const;
    /// What must be known about a history before it is trusted, said on standard error: warnings
    /// about it, and what the reader found out about the source as a whole.
    void sayWarnings(const History &history) const;
    /// The latter alone.
    void saySourceFindings() const;

private:
    void chooseRules();

    const Console &m_console;
    const SourceOptions &m_options;
    AskedTimes m_times;
    std::optional<Instant> m_knownAt;
    std::unique_ptr<EventSource> m_source;
    std::unique_ptr<EventReader> m_reader;
    std::shared_ptr<const Ruleset> m_rules;
};

} // namespace backstory::cli
