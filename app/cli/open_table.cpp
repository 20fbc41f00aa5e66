#include "app/cli/open_table.h"

#include "app/cli/open_events.h"
#include "app/cli/versions_text.h"
#include "core/audit/stream_findings.h"
#include "core/base/error.h"
#include "core/replay/history_reading.h"

#include <algorithm>

namespace backstory::cli {
namespace {

// More than so many and they hide the result; the verb `findings` shows all.
constexpr std::size_t kFindingsShown = 5;

} // namespace

OpenTable::OpenTable(const Console &console, const SourceOptions &options)
    : m_console(console), m_options(options), m_times(console, options.zone) {
    if (options.known)
        m_knownAt = m_times.time("--known", *options.known);
}

void OpenTable::open() {
    if (!m_options.rules.empty()) // before the source: a mistake in it needs no server to be found
        m_rules = Ruleset::load(m_options.rules);
    m_source = openEvents(m_console, m_options.source, m_options.table);
    m_reader = m_source->openReader(m_source->tables().front(), std::nullopt);
    chooseRules();
}

void OpenTable::chooseRules() {
    const bool chosen = m_rules != nullptr;
    if (!chosen)
        m_rules = chooseRuleset(*m_reader, m_console.progress());
    m_console.note("rules " + m_rules->name() + " " + m_rules->version() +
                   (chosen ? ", as asked" : ", chosen by the table's entity and types"));
}

History OpenTable::readHistory(const std::string &stream) const {
    auto history = backstory::readHistory(*m_reader, {StreamId(stream), m_rules, m_knownAt},
                                          m_console.progress());
    if (!history)
        throw Error(ErrorKind::NoSuchStream, "reading " + table().displayName(),
                    "no event of " + table().entity + " " + stream + " is there");
    if (history->size() == 0)
        m_console.note("nothing of it had been recorded by " + toIsoText(*m_knownAt));
    return *std::move(history);
}

void OpenTable::saySourceFindings() const {
    for (const Finding &finding : m_reader->findings())
        m_console.note(std::string(codeText(finding.code)) + ": " + sentence(finding));
}

void OpenTable::sayWarnings(const History &history) const {
    saySourceFindings();
    std::vector<Finding> warnings = findStreamFindings(history, Instant::now());
    std::erase_if(warnings,
                  [](const Finding &f) { return severityOf(f.code) != Severity::Warning; });
    for (std::size_t i = 0; i < std::min(warnings.size(), kFindingsShown); ++i) {
        const Finding &finding = warnings[i];
        std::string line(codeText(finding.code));
        if (!finding.events.empty())
            line += " (" + versionsText(finding.events) + ")";
        m_console.note(line + ": " + sentence(finding));
    }
    if (warnings.size() > kFindingsShown)
        m_console.note("and " + std::to_string(warnings.size() - kFindingsShown) +
                       " more; the verb findings shows all");
}

} // namespace backstory::cli
