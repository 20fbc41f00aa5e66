#include "app/cli/format.h"
#include "app/cli/open_table.h"
#include "app/cli/path_argument.h"
#include "app/cli/text_document.h"
#include "app/cli/verb.h"
#include "app/cli/versions_text.h"
#include "core/report/csv_rows.h"
#include "core/report/json_lines.h"

namespace backstory::cli {
namespace {

class BlameVerb final : public Verb {
public:
    [[nodiscard]] std::string name() const override { return "blame"; }
    [[nodiscard]] std::string purpose() const override {
        return "Which event set each value of one stream, or the value of one path";
    }

    void declare(Syntax &syntax) override {
        declareSource(syntax, m_options);
        syntax.positional("STREAM", m_options.stream,
                          "The id of the stream: of the order, the user");
        syntax.positional("PATH", m_path,
                          "A JSON Pointer, or the bare name of a top-level member (default: all)",
                          false);
        syntax.option("--at", "M", m_at, kMomentHelp);
        declareOutput(syntax, m_options, "text, json, jsonl, csv");
        syntax.footer(
            R"(Every leaf and every empty container has a line. Of a path that is gone, the event that removed
it is named. json: [{"path","value","version","id","type","at"}]; version 0: the fold started with
it; jsonl: one element a line.

Example:
  backstory-cli blame orders.db 0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e
  backstory-cli blame orders.db 0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e /shipTo/city --at 2026-03-31)");
    }

    ExitStatus run(const Console &console) override {
        const Format format = formatNamed(
            m_options.format, name(), {Format::Text, Format::Json, Format::JsonLines, Format::Csv});
        std::optional<json::Pointer> path;
        if (!m_path.empty())
            path = pathArgument(m_path);
        OpenTable table(console, m_options);
        const MomentQuestion question = table.times().moment("--at", m_at, TimeBound::Upper);
        table.open();
        const History history = table.readHistory(m_options.stream);
        table.sayWarnings(history);
        const Moment moment = history.momentOf(question);
        std::vector<Blame> entries;
        if (!path)
            entries = history.blameAll(moment);
        else if (auto entry = history.blame(*path, moment))
            entries.push_back(*std::move(entry));
        else
            console.note("nothing had ever been at " + path->text() + " by then");
        print(console, history, entries, table.times().zone(), format);
        return ExitStatus::Done;
    }

private:
    void print(const Console &console, const History &history, const std::vector<Blame> &entries,
               const Zone &zone, Format format) const {
        switch (format) {
        case Format::Text:
            printText(console, history, entries, zone);
            break;
        case Format::Csv:
            printCsv(console, history, entries);
            break;
        case Format::Json:
            console.printLine(blameToJson(history, entries));
            break;
        case Format::JsonLines:
            for (const Blame &entry : entries)
                console.printLine(blameToJson(history, entry));
            break;
        }
    }

    static void printText(const Console &console, const History &history,
                          const std::vector<Blame> &entries, const Zone &zone) {
        if (entries.empty())
            return;
        TextTable rows(console, {"path", "value", "set by", "at (" + zone.name() + ")", "type"});
        for (const Blame &entry : entries) {
            std::vector<TextCell> row{{entry.path.text()},
                                      entry.value ? cellOf(entry.value) : TextCell{"(removed)"},
                                      {versionText(entry.writer)}};
            if (entry.writer.value > 0) {
                const EventFacts facts = history.facts(entry.writer);
                row.push_back(cellOf(facts.effectiveTime, zone));
                row.push_back({std::string(facts.type)});
            }
            rows.add(std::move(row));
        }
        rows.finish();
    }

    void printCsv(const Console &console, const History &history,
                  const std::vector<Blame> &entries) const {
        std::string out;
        appendCsvRecord(out, blameTitles(), m_options.csvExact);
        for (const Blame &entry : entries)
            appendCsvRecord(out, blameCells(history, entry), m_options.csvExact);
        console.print(out);
    }

    StreamOptions m_options;
    std::string m_path;
    std::string m_at = "end";
};

} // namespace

std::unique_ptr<Verb> makeBlameVerb() {
    return std::make_unique<BlameVerb>();
}

} // namespace backstory::cli
