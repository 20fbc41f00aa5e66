#include "app/cli/filter_argument.h"
#include "app/cli/format.h"
#include "app/cli/json_sequence.h"
#include "app/cli/open_table.h"
#include "app/cli/text_document.h"
#include "app/cli/unknown_word_notes.h"
#include "app/cli/verb.h"
#include "core/audit/findings_by_version.h"
#include "core/audit/stream_findings.h"
#include "core/filter/held_moments.h"
#include "core/json/parse.h"
#include "core/report/csv_rows.h"
#include "core/report/json_lines.h"

#include <algorithm>

namespace backstory::cli {
namespace {

// A lower bound names the first event it includes, not a moment after which to begin.
std::uint32_t firstVersion(const History &history, const MomentQuestion &from) {
    if (from.kind != MomentQuestion::Kind::AtTime)
        return std::max(history.momentOf(from).value, 1U);
    if (from.time == Instant::earliest())
        return 1;
    return history.momentAsOf(from.time.plusNanos(-1)).value + 1;
}

/// The versions from one to another, both included; none where the last comes before the first.
std::vector<Version> versionsBetween(std::uint32_t first, std::uint32_t last) {
    std::vector<Version> versions;
    for (Version v{first}; v.value <= last; ++v.value)
        versions.push_back(v);
    return versions;
}

class EventsVerb final : public Verb {
public:
    [[nodiscard]] std::string name() const override { return "events"; }
    [[nodiscard]] std::string purpose() const override {
        return "The events of one stream, in order";
    }

    void declare(Syntax &syntax) override {
        declareSource(syntax, m_options);
        syntax.positional("STREAM", m_options.stream,
                          "The id of the stream: of the order, the user");
        syntax.option(
            "--from", "M", m_from,
            "The first event: vN, start, end, or the first one at or after a time; a date "
            "alone is the beginning of that day");
        syntax.option("--to", "M", m_to,
                      "The last event: vN, start, end, or the last one at or before a time; a date "
                      "alone is the close of that day");
        syntax.option("--where", "FILTER", m_where, "Only events that match it");
        syntax.flag("--raw", m_raw, "Payloads and metadata exactly as the backend stores them");
        declareOutput(syntax, m_options, "text, jsonl, json, csv");
        syntax.footer(
            std::string(
                R"(Both ends are included. jsonl: {"stream","version","id","type","at","created_at","data","metadata",
"findings":[{"code","text"}]}; where the table has them, stored_version, position and recorded_at
follow version. "at" is the effective time; created_at and recorded_at are milliseconds since 1970,
or what the column holds where no time can be made of it. A payload that is no JSON: "data":null
and "data_text", or "data_base64" where it is no UTF-8. With --raw, a payload that holds line breaks
stands in "data" on one line and in "data_text" as it is. json: the same as one array.

)") + kFilterHelp +
            R"(
Here all of it is asked of each event by itself: data is its own payload, and the state is the one
after it. Versions stay those of the whole stream.

Example:
  backstory-cli events orders.db 0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e
  backstory-cli events orders.db 0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e --where "type:OrderPaid data.amount>10"
  backstory-cli events orders.db 0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e --from 2026-03-01 --format jsonl)");
    }

    ExitStatus run(const Console &console) override {
        const Format format = formatNamed(
            m_options.format, name(), {Format::Text, Format::JsonLines, Format::Json, Format::Csv});
        OpenTable table(console, m_options);
        const auto from = table.times().moment("--from", m_from, TimeBound::Lower);
        const auto to = table.times().moment("--to", m_to, TimeBound::Upper);
        table.open();
        const Filter filter = filterArgument("--where", m_where, table, FilterContext::Events, {});
        const History history = table.readHistory(m_options.stream);
        table.saySourceFindings();
        std::vector<Version> versions =
            versionsBetween(firstVersion(history, from), history.momentOf(to).value);
        if (versions.empty())
            console.note("no event lies there");
        else if (!filter.isEmpty())
            keepMatching(console, history, filter, versions);
        sayUnknownWords(console, table, history, filter, !versions.empty());
        const FindingsByVersion findings(findStreamFindings(history, Instant::now()));
        switch (format) {
        case Format::Text:
            printText(console, history, versions, findings, table.times().zone());
            break;
        case Format::Csv:
            printCsv(console, history, versions, findings, table.table());
            break;
        default:
            printJson(console, history, versions, findings, table.table(), format);
        }
        return ExitStatus::Done;
    }

private:
    static void keepMatching(const Console &console, const History &history, const Filter &filter,
                             std::vector<Version> &versions) {
        const auto matching = matchingEvents(history, filter, console.progress());
        std::erase_if(versions, [&matching](Version version) {
            return !std::ranges::binary_search(matching, version);
        });
        if (versions.empty())
            console.note("no event there matches");
    }

    void printJson(const Console &console, const History &history,
                   const std::vector<Version> &versions, const FindingsByVersion &findings,
                   const EventTable &table, Format format) const {
        JsonSequence lines(console, format);
        for (const Version v : versions)
            lines.add(eventToJson(history, v, table, findings.of(v), m_raw));
        lines.finish();
    }

    void printText(const Console &console, const History &history,
                   const std::vector<Version> &versions, const FindingsByVersion &findings,
                   const Zone &zone) const {
        TextTable rows(console,
                       {"v", "at (" + zone.name() + ")", "type", "id", "data", "findings"});
        for (const Version v : versions) {
            const EventFacts facts = history.facts(v);
            rows.add({{std::to_string(v.value), true},
                      cellOf(facts.effectiveTime, zone),
                      {std::string(facts.type)},
                      {facts.id.text()},
                      {m_raw ? std::string(history.payload(v)) : shortPayload(history.payload(v))},
                      {codesOf(findings.of(v))}});
        }
        rows.finish();
    }

    void printCsv(const Console &console, const History &history,
                  const std::vector<Version> &versions, const FindingsByVersion &findings,
                  const EventTable &table) const {
        std::string record;
        appendCsvRecord(record, eventTitles(table), m_options.csvExact);
        for (const Version v : versions) {
            appendCsvRecord(record, eventCells(history, v, table, findings.of(v), m_raw),
                            m_options.csvExact);
            console.print(record);
            record.clear();
        }
        console.print(record);
    }

    static std::string shortPayload(std::string_view payload) {
        const auto parsed = json::parse(payload);
        if (const auto *value = std::get_if<json::Value>(&parsed))
            return cellOf(*value).text;
        return shortText(payload);
    }

    StreamOptions m_options;
    std::string m_from = "start";
    std::string m_to = "end";
    std::string m_where;
    bool m_raw = false;
};

} // namespace

std::unique_ptr<Verb> makeEventsVerb() {
    return std::make_unique<EventsVerb>();
}

} // namespace backstory::cli
