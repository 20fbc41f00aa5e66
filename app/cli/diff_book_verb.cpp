#include "app/cli/format.h"
#include "app/cli/json_sequence.h"
#include "app/cli/open_table.h"
#include "app/cli/text_document.h"
#include "app/cli/verb.h"
#include "core/replay/book_difference.h"
#include "core/report/csv.h"
#include "core/report/json_lines.h"

namespace backstory::cli {
namespace {

std::string signOf(BookChange::Kind kind) {
    switch (kind) {
    case BookChange::Kind::Appeared:
        return "+";
    case BookChange::Kind::Disappeared:
        return "−";
    case BookChange::Kind::Changed:
        break;
    }
    return "~";
}

TextCell textCell(const std::optional<json::Value> &value) {
    return value && value->isString() ? TextCell{shortText(value->string())} : cellOf(value);
}

/// Calls `visit` with the name, the value before and the value after of each column that differs;
/// once with nothing where none does, for a stream that came or went without any value.
template <class Visit>
void forEachDifferingColumn(const BookChange &change, const Ruleset &rules, const Visit &visit) {
    for (std::size_t i = 0; i < rules.columns().size(); ++i)
        if (change.differs(i))
            visit(rules.columns()[i].name, change.before[i], change.after[i]);
    if (!change.differsAnywhere())
        visit(std::string(), std::nullopt, std::nullopt);
}

class DiffBookVerb final : public Verb {
public:
    [[nodiscard]] std::string name() const override { return "diff-book"; }
    [[nodiscard]] std::string purpose() const override {
        return "What changed in the whole book between two moments: which streams, which columns";
    }

    void declare(Syntax &syntax) override {
        declareSource(syntax, m_options);
        syntax.option("--from", "M", m_from,
                      "The moment before: a time, start (default) or end; a date alone is the "
                      "beginning of that day");
        syntax.option("--to", "M", m_to,
                      "The moment after: a time, start or end (default); a date alone is the "
                      "close of that day");
        declareOutput(syntax, m_options, "text, jsonl, json, csv");
        syntax.footer(
            R"(Compared are the ruleset's columns, which list shows. A stream is left out where no column changed,
even if it has events in between. With --from later than --to the answer is turned round: what was
there at --from alone has disappeared. text marks what appeared with +, disappeared with −, changed
with ~.

jsonl: {"stream","change":"appeared|changed|disappeared","columns":[{"name","before","after"}],
"events"}, one line a stream, in the order of their ids; columns are those that differ, events says
how many lie between the two moments. json: the same as one array.

Example:
  backstory-cli diff-book orders.db --from 2026-03-01 --to 2026-03-31
  backstory-cli diff-book orders.db --from 2026-03-31T17:00 --zone Europe/Berlin --format csv)");
    }

    ExitStatus run(const Console &console) override {
        const Format format = formatNamed(
            m_options.format, name(), {Format::Text, Format::JsonLines, Format::Json, Format::Csv});
        OpenTable table(console, m_options);
        m_question.from = askedMoment(table, "--from", m_from, TimeBound::Lower);
        m_question.to = askedMoment(table, "--to", m_to, TimeBound::Upper);
        m_question.knownAt = table.knownAt();
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
        table.saySourceFindings();
        return ExitStatus::Done;
    }

private:
    // Nobody asks which instant the start is.
    static std::optional<Instant> askedMoment(const OpenTable &table, std::string_view option,
                                              const std::string &text, TimeBound bound) {
        return text == "start" ? Instant::earliest()
                               : table.times().bookMoment(option, text, bound);
    }

    void compare(const Console &console, const OpenTable &table,
                 const std::function<void(const BookChange &)> &take) const {
        std::uint64_t streams = 0;
        bookDifference(
            table.reader(), table.rules(), m_question,
            [&](BookChange &&change) {
                ++streams;
                take(change);
            },
            console.progress());
        console.note("from " + momentText(m_question.from) + " to " + momentText(m_question.to) +
                     ": " + (streams == 0 ? "nothing changed" : countText(streams, table.table())));
    }

    static std::string momentText(const std::optional<Instant> &moment) {
        if (!moment)
            return "the end";
        return *moment == Instant::earliest() ? "the start" : toIsoText(*moment);
    }

    static std::string countText(std::uint64_t streams, const EventTable &table) {
        return std::to_string(streams) + ' ' + table.entity + (streams == 1 ? "" : "s") +
               " changed";
    }

    void printJson(const Console &console, const OpenTable &table, Format format) const {
        JsonSequence lines(console, format);
        compare(console, table, [&](const BookChange &change) {
            lines.add(bookChangeToJson(change, table.rules()));
        });
        lines.finish();
    }

    void printCsv(const Console &console, const OpenTable &table) const {
        const auto print = [&](const std::vector<CsvCell> &cells) {
            std::string record;
            appendCsvRecord(record, cells, m_options.csvExact);
            console.print(record);
        };
        print({{"stream"}, {"change"}, {"events"}, {"column"}, {"before"}, {"after"}});
        compare(console, table, [&](const BookChange &change) {
            forEachDifferingColumn(change, table.rules(),
                                   [&](const std::string &column,
                                       const std::optional<json::Value> &before,
                                       const std::optional<json::Value> &after) {
                                       print({{change.stream.text()},
                                              {std::string(changeText(change.kind))},
                                              {std::to_string(change.events), true},
                                              {column},
                                              before ? csvCell(*before) : CsvCell{},
                                              after ? csvCell(*after) : CsvCell{}});
                                   });
        });
    }

    void printText(const Console &console, const OpenTable &table) const {
        TextTable rows(console, {"", table.table().entity, "events", "column", "before", "after"});
        bool any = false;
        compare(console, table, [&](const BookChange &change) {
            any = true;
            forEachDifferingColumn(change, table.rules(),
                                   [&](const std::string &column,
                                       const std::optional<json::Value> &before,
                                       const std::optional<json::Value> &after) {
                                       rows.add({{signOf(change.kind)},
                                                 {change.stream.text()},
                                                 {std::to_string(change.events), true},
                                                 {column},
                                                 textCell(before),
                                                 textCell(after)});
                                   });
        });
        if (any)
            rows.finish();
    }

    SourceOptions m_options;
    std::string m_from = "start";
    std::string m_to = "end";
    BookDifferenceQuestion m_question;
};

} // namespace

std::unique_ptr<Verb> makeDiffBookVerb() {
    return std::make_unique<DiffBookVerb>();
}

} // namespace backstory::cli
