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

std::optional<Instant> endOf(const History &history, const FieldValue &value) {
    return value.until ? history.effectiveTime(*value.until) : std::nullopt;
}

std::string durationOf(const History &history, const FieldValue &value) {
    if (!value.until)
        return "to the end";
    const auto from = value.writer.value == 0 ? std::nullopt : history.effectiveTime(value.writer);
    const auto to = endOf(history, value);
    return from && to ? describeSpan(*from, *to) : "";
}

class HistoryVerb final : public Verb {
public:
    [[nodiscard]] std::string name() const override { return "history"; }
    [[nodiscard]] std::string purpose() const override {
        return "Every value that one path ever had";
    }

    void declare(Syntax &syntax) override {
        declareSource(syntax, m_options);
        syntax.positional("STREAM", m_options.stream,
                          "The id of the stream: of the order, the user");
        syntax.positional("PATH", m_path, "A JSON Pointer, or the bare name of a top-level member");
        declareOutput(syntax, m_options, "text, json, jsonl, csv");
        syntax.footer(
            R"(One line for each write at, above or beneath the path, also one that wrote the same again.
json: [{"value","removed","version","id","type","at","until"}]; until is null for the value that is
still there at the end; jsonl: one element a line.

Example:
  backstory-cli history orders.db 0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e amount
  backstory-cli history orders.db 0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e /shipTo/city --format json)");
    }

    ExitStatus run(const Console &console) override {
        const Format format = formatNamed(
            m_options.format, name(), {Format::Text, Format::Json, Format::JsonLines, Format::Csv});
        const json::Pointer path = pathArgument(m_path);
        OpenTable table(console, m_options);
        table.open();
        const History history = table.readHistory(m_options.stream);
        table.sayWarnings(history);
        const std::vector<FieldValue> values = history.valuesOf(path);
        if (values.empty())
            console.note("nothing was ever at " + path.text());
        print(console, history, values, table.times().zone(), format);
        return ExitStatus::Done;
    }

private:
    void print(const Console &console, const History &history,
               const std::vector<FieldValue> &values, const Zone &zone, Format format) const {
        switch (format) {
        case Format::Text:
            printText(console, history, values, zone);
            break;
        case Format::Csv:
            printCsv(console, history, values);
            break;
        case Format::Json:
            console.printLine(valuesToJson(history, values));
            break;
        case Format::JsonLines:
            for (const FieldValue &value : values)
                console.printLine(valueToJson(history, value));
            break;
        }
    }

    static void printText(const Console &console, const History &history,
                          const std::vector<FieldValue> &values, const Zone &zone) {
        if (values.empty())
            return;
        TextTable rows(console,
                       {"value", "set by", "at (" + zone.name() + ")", "type", "for how long"});
        for (const FieldValue &value : values) {
            std::vector<TextCell> row{value.value ? cellOf(value.value) : TextCell{"(removed)"},
                                      {versionText(value.writer)}};
            if (value.writer.value > 0) {
                const EventFacts facts = history.facts(value.writer);
                row.push_back(cellOf(facts.effectiveTime, zone));
                row.push_back({std::string(facts.type)});
            } else {
                row.resize(row.size() + 2);
            }
            row.push_back({durationOf(history, value)});
            rows.add(std::move(row));
        }
        rows.finish();
    }

    void printCsv(const Console &console, const History &history,
                  const std::vector<FieldValue> &values) const {
        std::string out;
        appendCsvRecord(out, valueTitles(), m_options.csvExact);
        for (const FieldValue &value : values)
            appendCsvRecord(out, valueCells(history, value), m_options.csvExact);
        console.print(out);
    }

    StreamOptions m_options;
    std::string m_path;
};

} // namespace

std::unique_ptr<Verb> makeHistoryVerb() {
    return std::make_unique<HistoryVerb>();
}

} // namespace backstory::cli
