#include "app/cli/run.h"

#include "app/cli/error_text.h"
#include "app/cli/verb.h"
#include "core/report/plain_text.h"
#include "core/source/open_source.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace backstory::cli {
namespace {

constexpr auto kFooter =
    R"(SOURCE is a file (.db, .sqlite, .jsonl, .jsonl.gz), a postgresql:// URI, or a libpq keyword
string ("service=…", "host=… dbname=…"). It is never written to. TARGET is a PostgreSQL string or an
SQLite file: init, append, import, project, and follow --name are the only verbs that write to one.

A time is 2026-03-31, "2026-03-31 17:00", 2026-03-31T17:00:00+02:00, 31.3.2026, "31 March 2026 17:00",
"March 31, 2026", today, yesterday or now, in English or German. 03/04/2026 is refused: some read it
as April and some as March.

Results go to standard output, everything else to standard error. Exit status: 0 done; 1 done, and
the answer is no; 2 usage; 3 the source cannot be opened or read; 4 no such stream; 5 the target
cannot be written; 130 interrupted.

Example:
  backstory-cli demo demo.db
  backstory-cli summary demo.db --at 2026-03-31)";

/// The command line as CLI11 sees it.
class CommandLine {
public:
    CommandLine() : m_app("See any order as it was at any moment.", "backstory-cli") {
        m_app.set_version_flag("--version", BACKSTORY_NAME " " BACKSTORY_VERSION);
        m_app.require_subcommand(1);
        m_app.footer(kFooter);
        for (auto &verb : makeVerbs())
            add(std::move(verb));
    }

    /// Throws CLI::ParseError, help and version included.
    Verb &read(std::span<const std::string> arguments) {
        std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
        m_app.parse(std::move(reversed));
        const auto chosen = std::ranges::find_if(
            m_entries, [](const Entry &entry) { return entry.command->parsed(); });
        return *chosen->verb;
    }

    /// Throws Error(BadRequest) where the first word is no verb: CLI11 would only say that one is
    /// missing.
    void requireVerb(std::span<const std::string> arguments) const {
        std::string names;
        for (const Entry &entry : m_entries)
            names += (names.empty() ? "" : ", ") + entry.verb->name();
        const std::string remedy = "The verbs are: " + names + ". --help says more.";
        if (arguments.empty())
            throw Error(ErrorKind::BadRequest, "", "no verb was given", remedy);
        const std::string &first = arguments.front();
        const bool isVerb = std::ranges::any_of(
            m_entries, [&](const Entry &entry) { return entry.verb->name() == first; });
        if (!isVerb && !first.starts_with('-'))
            throw Error(ErrorKind::BadRequest, "", "there is no verb '" + first + "'", remedy);
    }

    ExitStatus explain(const CLI::ParseError &error, const Console &console) const {
        std::ostringstream out;
        std::ostringstream err;
        const int status = m_app.exit(error, out, err);
        console.print(out.str());
        console.flush();
        if (status == 0)
            return ExitStatus::Done;
        console.complain(
            "error: " + visibleText(error.what()) +
            "\n  Run backstory-cli --help, or a verb with --help, to see how it is used.\n");
        return ExitStatus::Usage;
    }

private:
    struct Entry {
        CLI::App *command;
        std::unique_ptr<Verb> verb;
    };

    void add(std::unique_ptr<Verb> verb) {
        CLI::App *command = m_app.add_subcommand(verb->name(), verb->purpose());
        // On Windows too, a JSON Pointer is no option.
        command->allow_windows_style_options(false);
        Syntax syntax(*command);
        verb->declare(syntax);
        m_entries.push_back({command, std::move(verb)});
    }

    CLI::App m_app;
    std::vector<Entry> m_entries;
};

ExitStatus runVerb(std::span<const std::string> arguments, const Console &console) {
    CommandLine commandLine;
    commandLine.requireVerb(arguments);
    Verb *verb = nullptr;
    try {
        verb = &commandLine.read(arguments);
    } catch (const CLI::ParseError &error) {
        return commandLine.explain(error, console);
    }
    const ExitStatus status = verb->run(console);
    console.flush();
    return status;
}

// What came before an error is worth something, even if its reader left meanwhile.
void flushRest(const Console &console) {
    try {
        console.flush();
    } catch (const std::exception &) { // the error that is being told came first
    }
}

// A filter looks like a keyword string, too; it must come back whole where it has a mistake.
bool mayHoldPassword(std::string_view argument) {
    return argument.find("password") != std::string_view::npos ||
           argument.find("://") != std::string_view::npos;
}

// Also where it stands in the place of something else, and the error quotes it.
Console withoutPasswords(Console console, std::span<const std::string> arguments) {
    for (std::string argument : arguments) {
        if (argument.starts_with("--")) // --option=value
            argument.erase(0, std::min(argument.find('='), argument.size() - 1) + 1);
        const std::string safe = withoutPassword(argument);
        if (safe == argument || !mayHoldPassword(argument))
            continue;
        console.hide(argument, safe);
        console.hide(visibleText(argument), visibleText(safe));
    }
    return console;
}

} // namespace

int runCli(std::span<const std::string> arguments, const Console &everything) {
    const Console console = withoutPasswords(everything, arguments);
    ExitStatus status = ExitStatus::SourceFailed;
    try {
        status = runVerb(arguments, console);
    } catch (const ReaderGone &) {
        status = ExitStatus::Done;
    } catch (const Cancelled &) {
        flushRest(console);
        console.complain(console.hasPrinted()
                             ? "Interrupted: what was printed is a part, and not the whole.\n"
                             : "Interrupted.\n");
        status = ExitStatus::Interrupted;
    } catch (const Error &error) {
        flushRest(console);
        console.complain(errorText(error, console.hasPrinted()));
        status = exitStatusOf(error.kind());
    } catch (const std::exception &error) {
        console.complain("error: something unforeseen happened: " + visibleText(error.what()) +
                         '\n');
    }
    return static_cast<int>(status);
}

} // namespace backstory::cli
