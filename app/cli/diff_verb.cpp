#include "app/cli/format.h"
#include "app/cli/json_sequence.h"
#include "app/cli/open_table.h"
#include "app/cli/text_document.h"
#include "app/cli/verb.h"
#include "app/cli/versions_text.h"
#include "core/report/csv_rows.h"
#include "core/report/json_lines.h"

namespace backstory::cli {
namespace {

std::string signOf(Change::Op op) {
    switch (op) {
    case Change::Op::Add:
        return "+";
    case Change::Op::Remove:
        return "−";
    case Change::Op::Replace:
        break;
    }
    return "~";
}

std::optional<json::Value> beforeOf(const Change &change) {
    return change.op == Change::Op::Add ? std::nullopt : std::optional(change.before);
}

std::optional<json::Value> afterOf(const Change &change) {
    return change.op == Change::Op::Remove ? std::nullopt : std::optional(change.after);
}

class DiffVerb final : public Verb {
public:
    [[nodiscard]] std::string name() const override { return "diff"; }
    [[nodiscard]] std::string purpose() const override {
        return "What changed in one stream between two moments";
    }

    void declare(Syntax &syntax) override {
        declareSource(syntax, m_options);
        syntax.positional("STREAM", m_options.stream,
                          "The id of the stream: of the order, the user");
        syntax.option(
            "--from", "M", m_from,
            "The moment before (default start); a date alone is the beginning of that day");
        syntax.option("--to", "M", m_to,
                      "The moment after (default end); a date alone is the close of that day");
        declareOutput(syntax, m_options, "text, json, jsonl, csv");
        syntax.footer(R"(text marks what was added with +, removed with −, changed with ~.
json: [{"path","op":"add|remove|replace","before","after"}]; jsonl: one element a line.

Example:
  backstory-cli diff orders.db 0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e --from v2 --to v4
  backstory-cli diff orders.db 0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e --from 2026-03-01 --to 2026-03-31)");
    }

    ExitStatus run(const Console &console) override {
        const Format format = formatNamed(
            m_options.format, name(), {Format::Text, Format::Json, Format::JsonLines, Format::Csv});
        OpenTable table(console, m_options);
        const auto fromQuestion = table.times().moment("--from", m_from, TimeBound::Lower);
        const auto toQuestion = table.times().moment("--to", m_to, TimeBound::Upper);
        table.open();
        const History history = table.readHistory(m_options.stream);
        table.sayWarnings(history);
        const Moment from = history.momentOf(fromQuestion);
        const Moment to = history.momentOf(toQuestion);
        const std::vector<Change> changes = history.difference(from, to);
        console.note("from " + versionText(from.lastEvent()) + " to " +
                     versionText(to.lastEvent()) + (changes.empty() ? ": nothing changed" : ""));
        print(console, changes, format);
        return ExitStatus::Done;
    }

private:
    void print(const Console &console, const std::vector<Change> &changes, Format format) const {
        switch (format) {
        case Format::Text:
            printText(console, changes);
            break;
        case Format::Csv:
            printCsv(console, changes);
            break;
        case Format::Json:
            console.printLine(changesToJson(changes));
            break;
        case Format::JsonLines:
            for (const Change &change : changes)
                console.printLine(changeToJson(change));
            break;
        }
    }

    static void printText(const Console &console, const std::vector<Change> &changes) {
        if (changes.empty())
            return;
        TextTable rows(console, {"", "path", "before", "after"});
        for (const Change &change : changes)
            rows.add({{signOf(change.op)},
                      {change.path.text()},
                      cellOf(beforeOf(change)),
                      cellOf(afterOf(change))});
        rows.finish();
    }

    void printCsv(const Console &console, const std::vector<Change> &changes) const {
        std::string out;
        appendCsvRecord(out, changeTitles(), m_options.csvExact);
        for (const Change &change : changes)
            appendCsvRecord(out, changeCells(change), m_options.csvExact);
        console.print(out);
    }

    StreamOptions m_options;
    std::string m_from = "start";
    std::string m_to = "end";
};

} // namespace

std::unique_ptr<Verb> makeDiffVerb() {
    return std::make_unique<DiffVerb>();
}

} // namespace backstory::cli
