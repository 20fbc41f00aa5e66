#include "app/cli/book_pages.h"
#include "app/cli/book_search.h"
#include "app/cli/filter_argument.h"
#include "app/cli/format.h"
#include "app/cli/json_sequence.h"
#include "app/cli/open_table.h"
#include "app/cli/text_document.h"
#include "app/cli/unknown_word_notes.h"
#include "app/cli/verb.h"
#include "core/report/csv_rows.h"
#include "core/report/json_lines.h"

namespace backstory::cli {
namespace {

class ListVerb final : public Verb {
public:
    [[nodiscard]] std::string name() const override { return "list"; }
    [[nodiscard]] std::string purpose() const override {
        return "All streams as they stood at a moment, in the order of their ids";
    }

    void declare(Syntax &syntax) override {
        declareSource(syntax, m_options);
        syntax.option("--at", "M", m_at,
                      "A time, start or end; a date alone is the close of that day");
        syntax.option("--where", "FILTER", m_where, "Only streams that match it at that moment");
        syntax.option("--limit", "N", m_limit, "No more than N streams");
        syntax.option("--after", "ID", m_after, "Only streams after this one: the next page");
        declareOutput(syntax, m_options, "text, jsonl, json, csv");
        syntax.footer(std::string(R"(Streams without an event by then are left out.

jsonl: {"stream","events","first","last","state":{the ruleset's columns}}, one line a stream; json:
the same as one array.

)") + kFilterHelp + R"(
With --at, only events up to that moment count, and -3d is three days before it.

Example:
  backstory-cli list orders.db --limit 20
  backstory-cli list orders.db --where "status=Paid amount>100" --format csv
  backstory-cli list orders.db --where "any(type:OrderPaid before:-3d) not type:OrderShipped"
  backstory-cli list orders.db --at 2026-03-31T17:00 --zone Europe/Berlin --format csv)");
    }

    ExitStatus run(const Console &console) override {
        const Format format = formatNamed(
            m_options.format, name(), {Format::Text, Format::JsonLines, Format::Json, Format::Csv});
        OpenTable table(console, m_options);
        BookQuestion question;
        question.asOf = table.times().bookMoment("--at", m_at);
        question.knownAt = table.knownAt();
        if (m_after)
            question.range.after = StreamId(*m_after);
        table.open();
        m_filter = filterArgument("--where", m_where, table, FilterContext::Streams, question.asOf);
        switch (format) {
        case Format::Text:
            printText(console, table, question);
            break;
        case Format::Csv:
            printCsv(console, table, question);
            break;
        default:
            printJson(console, table, question, format);
        }
        table.saySourceFindings();
        return ExitStatus::Done;
    }

private:
    void scan(const Console &console, const OpenTable &table, const BookQuestion &question,
              const std::function<void(const BookEntry &)> &take) const {
        std::string last;
        const auto remember = [&](BookEntry &&entry) {
            take(entry);
            last = entry.stream.text();
        };
        if (!m_filter.isEmpty()) {
            if (searchPages(console, table, m_filter, question, m_limit, remember) && !last.empty())
                console.note("more may follow: --after " + last);
        } else if (scanPages(table.reader(), table.rules(), question, m_limit, remember,
                             console.progress()) &&
                   !last.empty()) {
            console.note("more follow: --after " + last);
        }
        sayUnknownWords(console, table, m_filter, !last.empty());
    }

    void printJson(const Console &console, const OpenTable &table, const BookQuestion &question,
                   Format format) const {
        JsonSequence lines(console, format);
        scan(console, table, question,
             [&](const BookEntry &entry) { lines.add(bookEntryToJson(entry, table.rules())); });
        lines.finish();
    }

    void printCsv(const Console &console, const OpenTable &table,
                  const BookQuestion &question) const {
        const auto print = [&](const std::vector<CsvCell> &cells) {
            std::string record;
            appendCsvRecord(record, cells, m_options.csvExact);
            console.print(record);
        };
        print(bookTitles(table.rules()));
        scan(console, table, question, [&](const BookEntry &entry) { print(bookCells(entry)); });
    }

    void printText(const Console &console, const OpenTable &table,
                   const BookQuestion &question) const {
        const Zone &zone = table.times().zone();
        std::vector<std::string> titles{table.table().entity, "events",
                                        "first (" + zone.name() + ")",
                                        "last (" + zone.name() + ")"};
        for (const RulesetColumn &column : table.rules().columns())
            titles.push_back(column.name);
        TextTable rows(console, titles);
        scan(console, table, question, [&](const BookEntry &entry) {
            std::vector<TextCell> row{{entry.stream.text()},
                                      {std::to_string(entry.events), true},
                                      cellOf(entry.first, zone),
                                      cellOf(entry.last, zone)};
            for (const auto &value : entry.columns)
                row.push_back(value && value->isString() ? TextCell{value->string()}
                                                         : cellOf(value));
            rows.add(std::move(row));
        });
        rows.finish();
    }

    SourceOptions m_options;
    std::string m_at = "end";
    std::string m_where;
    Filter m_filter;
    std::optional<std::uint64_t> m_limit;
    std::optional<std::string> m_after;
};

} // namespace

std::unique_ptr<Verb> makeListVerb() {
    return std::make_unique<ListVerb>();
}

} // namespace backstory::cli
