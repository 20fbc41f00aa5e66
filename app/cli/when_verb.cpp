#include "app/cli/filter_argument.h"
#include "app/cli/format.h"
#include "app/cli/held_spans.h"
#include "app/cli/json_sequence.h"
#include "app/cli/open_table.h"
#include "app/cli/text_document.h"
#include "app/cli/unknown_word_notes.h"
#include "app/cli/verb.h"
#include "app/cli/versions_text.h"

namespace backstory::cli {
namespace {

/// How long a condition held, in words.
std::string durationOf(const History &history, const HeldSpan &span) {
    const auto end = endOf(span);
    if (!end)
        return "to the end";
    const auto from = history.effectiveTime(span.from.lastEvent());
    const auto to = history.effectiveTime(*end);
    return from && to ? describeSpan(*from, *to) : "";
}

class WhenVerb final : public Verb {
public:
    [[nodiscard]] std::string name() const override { return "when"; }
    [[nodiscard]] std::string purpose() const override {
        return "Since when and until when a condition held of one stream";
    }

    void declare(Syntax &syntax) override {
        declareSource(syntax, m_options);
        syntax.positional("STREAM", m_options.stream,
                          "The id of the stream: of the order, the user");
        syntax.positional("FILTER", m_filter, "The condition, as list --where takes it");
        declareOutput(syntax, m_options, "text, jsonl, json, csv");
        syntax.footer(
            std::string(
                R"(One line for each time that the condition became true. It held from the event "since" on, until the
event "until" made it false; until is null where it still holds at the end. jsonl:
{"since":{"version","id","type","at"},"until":{"version","id","type","at"}|null}; "at" is the
effective time. json: the same as one array.

)") + kFilterHelp +
            R"(

Example:
  backstory-cli when orders.db 0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e status=Paid
  backstory-cli when orders.db 0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e "amount>100 not data.carrier" --format jsonl)");
    }

    ExitStatus run(const Console &console) override {
        const Format format = formatNamed(
            m_options.format, name(), {Format::Text, Format::JsonLines, Format::Json, Format::Csv});
        OpenTable table(console, m_options);
        table.open();
        const Filter filter = filterArgument("FILTER", m_filter, table, FilterContext::Streams, {});
        const History history = table.readHistory(m_options.stream);
        table.sayWarnings(history);
        const auto spans = heldMoments(history, filter, console.progress());
        if (spans.empty())
            console.note("it never held");
        sayUnknownWords(console, table, history, filter, !spans.empty());
        print(console, history, spans, table.times().zone(), format);
        return ExitStatus::Done;
    }

private:
    void print(const Console &console, const History &history, const std::vector<HeldSpan> &spans,
               const Zone &zone, Format format) const {
        switch (format) {
        case Format::Text:
            printText(console, history, spans, zone);
            break;
        case Format::Csv:
            printCsv(console, history, spans);
            break;
        default: {
            JsonSequence lines(console, format);
            for (const HeldSpan &span : spans)
                lines.add(spanToJson(history, span));
            lines.finish();
        }
        }
    }

    static void printText(const Console &console, const History &history,
                          const std::vector<HeldSpan> &spans, const Zone &zone) {
        if (spans.empty())
            return;
        TextTable rows(console, {"since (" + zone.name() + ")", "with", "type",
                                 "until (" + zone.name() + ")", "with", "type", "for how long"});
        for (const HeldSpan &span : spans) {
            std::vector<TextCell> row;
            appendEvent(row, history, span.from.lastEvent(), zone);
            if (const auto end = endOf(span))
                appendEvent(row, history, *end, zone);
            else
                row.resize(row.size() + 3);
            row.push_back({durationOf(history, span)});
            rows.add(std::move(row));
        }
        rows.finish();
    }

    static void appendEvent(std::vector<TextCell> &row, const History &history, Version version,
                            const Zone &zone) {
        row.push_back(cellOf(history.effectiveTime(version), zone));
        row.push_back({versionText(version)});
        row.push_back({std::string(history.type(version))});
    }

    void printCsv(const Console &console, const History &history,
                  const std::vector<HeldSpan> &spans) const {
        std::string out;
        appendCsvRecord(out, spanTitles(), m_options.csvExact);
        for (const HeldSpan &span : spans)
            appendCsvRecord(out, spanCells(history, span), m_options.csvExact);
        console.print(out);
    }

    StreamOptions m_options;
    std::string m_filter;
};

} // namespace

std::unique_ptr<Verb> makeWhenVerb() {
    return std::make_unique<WhenVerb>();
}

} // namespace backstory::cli
