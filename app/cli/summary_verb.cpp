#include "app/cli/format.h"
#include "app/cli/open_table.h"
#include "app/cli/path_argument.h"
#include "app/cli/text_table.h"
#include "app/cli/verb.h"
#include "core/json/number.h"
#include "core/replay/book.h"
#include "core/report/csv.h"
#include "core/report/json_lines.h"
#include "core/source/open_source.h"

#include <algorithm>

namespace backstory::cli {
namespace {

class SummaryVerb final : public Verb {
public:
    [[nodiscard]] std::string name() const override { return "summary"; }
    [[nodiscard]] std::string purpose() const override {
        return "The whole book at a moment in figures: counted by group, summed exactly";
    }

    void declare(Syntax &syntax) override {
        declareSource(syntax, m_options);
        syntax.option("--at", "M", m_at,
                      "A time, start or end; a date alone is the close of that day");
        syntax.option("--by", "PATH", m_by, "What to group by (default: as the ruleset says)");
        syntax.option("--sum", "PATH", m_sums,
                      "What to add up; may stand more than once (default: as the ruleset says)");
        declareOutput(syntax, m_options, "text, json, jsonl, csv");
        syntax.footer(
            R"(A PATH is a JSON Pointer, or the bare name of a top-level member. json, jsonl: {"source","as_of",
"streams","events","groups":[{"key","streams","sums":{…}}],"skipped":{…}}: source is SOURCE as given,
without its password; groups are in order of their keys, those without one last under null; skipped
counts values that are no numbers, or beyond what is added.

Example:
  backstory-cli summary orders.db --at 2026-03-31
  backstory-cli summary orders.db --by currency --sum amount --format json)");
    }

    ExitStatus run(const Console &console) override {
        const Format format = formatNamed(
            m_options.format, name(), {Format::Text, Format::Json, Format::JsonLines, Format::Csv});
        OpenTable table(console, m_options);
        SummaryQuestion question = askedQuestion(table);
        table.open();
        if (!m_by)
            question.by = table.rules().summaryBy();
        if (m_sums.empty())
            question.sums = table.rules().summarySums();
        const Summary summary =
            summarise(table.reader(), table.rules(), question, console.progress());
        table.saySourceFindings();
        saySkipped(console, summary, question);
        print(console, summary, question, table.table(), format);
        return ExitStatus::Done;
    }

private:
    [[nodiscard]] SummaryQuestion askedQuestion(const OpenTable &table) const {
        SummaryQuestion question;
        question.book.asOf = table.times().bookMoment("--at", m_at);
        question.book.knownAt = table.knownAt();
        if (m_by)
            question.by = pathArgument(*m_by);
        for (const std::string &sum : m_sums) {
            json::Pointer path = pathArgument(sum);
            // Asked for twice, or as a bare name and as a pointer: a result has one sum of a name.
            if (std::ranges::find(question.sums, path) == question.sums.end())
                question.sums.push_back(std::move(path));
        }
        return question;
    }

    static void saySkipped(const Console &console, const Summary &summary,
                           const SummaryQuestion &question) {
        for (std::size_t i = 0; i < question.sums.size(); ++i)
            if (summary.skipped[i] > 0)
                console.note(std::to_string(summary.skipped[i]) + " values of " +
                             sumName(question.sums[i]) +
                             " are not in its sum: they are no numbers, or beyond what is added");
    }

    void print(const Console &console, const Summary &summary, const SummaryQuestion &question,
               const EventTable &table, Format format) const {
        switch (format) {
        case Format::Text:
            printText(console, summary, question, table);
            break;
        case Format::Csv:
            printCsv(console, summary, question);
            break;
        default:
            console.printLine(summaryToJson(summary, question, withoutPassword(m_options.source)));
        }
    }

    void printText(const Console &console, const Summary &summary, const SummaryQuestion &question,
                   const EventTable &table) const {
        const auto &asOf = question.book.asOf;
        console.note("as of " + (asOf ? toIsoText(*asOf) : "the end") + ": " +
                     std::to_string(summary.streams) + " " + table.entity + "s, " +
                     std::to_string(summary.events) + " events");
        std::vector<std::string> titles{question.by.isRoot() ? "" : sumName(question.by),
                                        table.entity + "s"};
        for (const json::Pointer &sum : question.sums)
            titles.push_back(sumName(sum));
        TextTable rows(console, titles);
        std::vector<json::DecimalSum> totals(question.sums.size());
        for (const SummaryGroup &group : summary.groups) {
            std::vector<TextCell> row{{group.key.value_or("(none)")},
                                      {std::to_string(group.streams), true}};
            for (std::size_t i = 0; i < group.sums.size(); ++i) {
                const std::string sum = group.sums[i].text();
                totals[i].add(sum);
                row.push_back({sum, true});
            }
            rows.add(std::move(row));
        }
        std::vector<TextCell> all{{"all together"}, {std::to_string(summary.streams), true}};
        for (const json::DecimalSum &total : totals)
            all.push_back({total.text(), true});
        rows.add(std::move(all));
        rows.finish();
    }

    void printCsv(const Console &console, const Summary &summary,
                  const SummaryQuestion &question) const {
        std::string out;
        std::vector<CsvCell> titles{{"key"}, {"streams"}};
        for (const json::Pointer &sum : question.sums)
            titles.push_back({sumName(sum)});
        appendCsvRecord(out, titles, m_options.csvExact);
        for (const SummaryGroup &group : summary.groups) {
            std::vector<CsvCell> cells{{group.key.value_or("")},
                                       {std::to_string(group.streams), true}};
            for (const json::DecimalSum &sum : group.sums)
                cells.push_back({sum.text(), true});
            appendCsvRecord(out, cells, m_options.csvExact);
        }
        console.print(out);
    }

    SourceOptions m_options;
    std::string m_at = "end";
    std::optional<std::string> m_by;
    std::vector<std::string> m_sums;
};

} // namespace

std::unique_ptr<Verb> makeSummaryVerb() {
    return std::make_unique<SummaryVerb>();
}

} // namespace backstory::cli
