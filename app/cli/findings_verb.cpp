#include "app/cli/format.h"
#include "app/cli/json_sequence.h"
#include "app/cli/open_table.h"
#include "app/cli/text_table.h"
#include "app/cli/verb.h"
#include "app/cli/versions_text.h"
#include "core/audit/finding_groups.h"
#include "core/audit/stream_findings.h"
#include "core/replay/book.h"
#include "core/report/csv_rows.h"
#include "core/report/json_lines.h"

namespace backstory::cli {
namespace {

/// A finding with the stream it is about; none for the source as a whole.
struct Found {
    std::optional<std::string> stream;
    Finding finding;
};

using TakeFound = std::function<void(const Found &)>;

/// Reads the whole table, one stream at a time, and hands out the findings of each.
class SourceScan {
public:
    SourceScan(const OpenTable &table, const TakeFound &take) : m_table(table), m_take(take) {}

    void run(const Progress &progress) {
        m_table.reader().scan(
            {}, [this](Event &&event) { add(std::move(event)); }, progress);
        finishStream();
        for (Finding &finding : m_table.reader().findings())
            m_take({std::nullopt, std::move(finding)});
    }

private:
    void add(Event &&event) {
        if (!m_events.empty() && m_events.front().stream != event.stream)
            finishStream();
        m_events.push_back(std::move(event));
    }

    void finishStream() {
        std::vector<Event> events = std::exchange(m_events, {});
        if (m_table.knownAt())
            keepKnown(events, m_table.table(), *m_table.knownAt());
        if (events.empty())
            return;
        const std::string stream = events.front().stream.text();
        History history(events.front().stream, m_table.sharedRules(), EventOrder(m_table.table()));
        history.add(std::move(events));
        for (Finding &finding : findStreamFindings(history, Instant::now()))
            m_take({stream, std::move(finding)});
    }

    const OpenTable &m_table;
    const TakeFound &m_take;
    std::vector<Event> m_events;
};

class FindingsVerb final : public Verb {
public:
    [[nodiscard]] std::string name() const override { return "findings"; }
    [[nodiscard]] std::string purpose() const override {
        return "What a reader must know before trusting one stream, or the whole source";
    }

    void declare(Syntax &syntax) override {
        declareSource(syntax, m_options);
        syntax.positional("STREAM", m_options.stream,
                          "The id of one stream (default: all, and the source itself)", false);
        declareOutput(syntax, m_options, "text, jsonl, json, csv");
        syntax.footer(
            R"(jsonl: {"stream","code","severity","versions","text"}, one line a finding: stream is null for what
is true of the source as a whole, severity is fact or warning, versions names the events concerned
(none: all of them). Codes are stable. json: the same as one array. text: findings of a stream that
say the same of many events are one line.

Example:
  backstory-cli findings orders.db
  backstory-cli findings orders.db 0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e --format jsonl)");
    }

    ExitStatus run(const Console &console) override {
        const Format format = formatNamed(
            m_options.format, name(), {Format::Text, Format::JsonLines, Format::Json, Format::Csv});
        OpenTable table(console, m_options);
        table.open();
        switch (format) {
        case Format::Text:
            printText(console, table);
            break;
        case Format::Csv:
            printCsv(console, table);
            break;
        default:
            printJson(console, table, format);
        }
        return ExitStatus::Done;
    }

private:
    void find(const Console &console, const OpenTable &table, const TakeFound &take) const {
        if (m_options.stream.empty()) {
            SourceScan(table, take).run(console.progress());
            return;
        }
        const History history = table.readHistory(m_options.stream);
        table.saySourceFindings();
        for (Finding &finding : findStreamFindings(history, Instant::now()))
            take({history.stream().text(), std::move(finding)});
    }

    void printJson(const Console &console, const OpenTable &table, Format format) const {
        JsonSequence lines(console, format);
        find(console, table,
             [&](const Found &found) { lines.add(foundToJson(found.stream, found.finding)); });
        lines.finish();
    }

    void printText(const Console &console, const OpenTable &table) const {
        const bool whole = m_options.stream.empty();
        std::vector<std::string> titles{"severity", "code", "events", "what"};
        if (whole)
            titles.insert(titles.begin() + 2, table.table().entity);
        TextTable rows(console, titles);
        std::uint64_t count = 0;
        std::vector<Found> ofStream;
        const auto printStream = [&] {
            for (std::vector<TextCell> &row : textRows(ofStream, whole))
                rows.add(std::move(row));
            ofStream.clear();
        };
        find(console, table, [&](const Found &found) {
            ++count;
            if (!ofStream.empty() && ofStream.front().stream != found.stream)
                printStream();
            ofStream.push_back(found);
        });
        printStream();
        if (count > 0)
            rows.finish();
        else
            console.note("no findings");
    }

    /// One row for findings of a stream that say the same.
    static std::vector<std::vector<TextCell>> textRows(const std::vector<Found> &ofStream,
                                                       bool whole) {
        std::vector<Finding> findings;
        for (const Found &found : ofStream)
            findings.push_back(found.finding);
        const FindingGroups groups(findings);
        std::vector<std::vector<TextCell>> rows;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const auto group = groups.group(i);
            const Finding &first = findings[group.front()];
            std::vector<TextCell> row{{std::string(severityText(severityOf(first.code)))},
                                      {std::string(codeText(first.code))},
                                      {versionsText(eventsOf(findings, group))},
                                      {sentence(first, group.size())}};
            if (whole)
                row.insert(row.begin() + 2, {ofStream.front().stream.value_or("(the source)")});
            rows.push_back(std::move(row));
        }
        return rows;
    }

    void printCsv(const Console &console, const OpenTable &table) const {
        const auto print = [&](const std::vector<CsvCell> &cells) {
            std::string record;
            appendCsvRecord(record, cells, m_options.csvExact);
            console.print(record);
        };
        print(findingTitles());
        find(console, table,
             [&](const Found &found) { print(findingCells(found.stream, found.finding)); });
    }

    StreamOptions m_options;
};

} // namespace

std::unique_ptr<Verb> makeFindingsVerb() {
    return std::make_unique<FindingsVerb>();
}

} // namespace backstory::cli
