#include "app/cli/input_file.h"
#include "app/cli/target_errors.h"
#include "app/cli/verb.h"
#include "core/base/error.h"
#include "core/report/plain_text.h"
#include "core/store/import_lines.h"

namespace backstory::cli {
namespace {

class ImportVerb final : public Verb {
public:
    [[nodiscard]] std::string name() const override { return "import"; }
    [[nodiscard]] std::string purpose() const override {
        return "Write the events of a JSON Lines file into a store";
    }

    void declare(Syntax &syntax) override {
        syntax.positional("TARGET", m_request.target,
                          "A store that init made: a PostgreSQL connection string, or an SQLite "
                          "file");
        syntax.positional("FILE", m_file,
                          "JSON Lines, plain or gzip, as export writes them; - is standard input");
        syntax.option("--table", "NAME", m_request.table, "The event table (default: found)");
        syntax.footer(
            R"(Works in batches, each committed. It may be interrupted and run again: events that are there
already, with the same content, are passed over. A line that is no event, cannot be held, or says
something else than what is stored under its id is refused (each line needs its id: append --lines
makes them) and printed with its number and reason;
then the exit status is 1, and all other lines are in. Stored versions, positions and recorded times
of the lines are not believed: the store sets its own.

Example:
  backstory-cli import "service=shop" events.jsonl.gz
  zcat events.jsonl.gz | backstory-cli import shop.db -)");
    }

    ExitStatus run(const Console &console) override {
        InputFile input(console, m_file);
        const auto store = onTarget([&] { return openStore(m_request, console.progress()); });
        ImportReport report;
        try {
            importLines(
                input.stream(), *store, report,
                [&](const RefusedLine &line) {
                    console.printLine("line " + std::to_string(line.number) + ": " +
                                      visibleText(line.reason));
                },
                console.progress("lines"));
        } catch (const Error &error) {
            say(console, report);
            // Reading fails with the file, everything else with the target.
            throw error.kind() == ErrorKind::SourceUnreadable ? error : aboutTarget(error);
        } catch (const Cancelled &) {
            say(console, report);
            throw;
        }
        say(console, report);
        return report.refused == 0 ? ExitStatus::Done : ExitStatus::AnswerIsNo;
    }

private:
    static void say(const Console &console, const ImportReport &report) {
        console.note("written " + std::to_string(report.written) + ", there already " +
                     std::to_string(report.there) + ", refused " + std::to_string(report.refused));
    }

    StoreRequest m_request;
    std::string m_file;
};

} // namespace

std::unique_ptr<Verb> makeImportVerb() {
    return std::make_unique<ImportVerb>();
}

} // namespace backstory::cli
