#include "app/cli/drift_lines.h"
#include "app/cli/duration_argument.h"
#include "app/cli/open_events.h"
#include "app/cli/target_errors.h"
#include "app/cli/verb.h"
#include "core/base/error.h"
#include "core/projection/projector.h"

#include <algorithm>
#include <utility>

namespace backstory::cli {
namespace {

std::string counted(std::uint64_t count, const std::string &one, const std::string &many) {
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

class ProjectVerb final : public Verb {
public:
    [[nodiscard]] std::string name() const override { return "project"; }
    [[nodiscard]] std::string purpose() const override {
        return "Keep a table equal to the fold of the log, or find where it is not";
    }

    void declare(Syntax &syntax) override {
        syntax.positional("TARGET", m_target,
                          "The database of the log: a PostgreSQL connection string, or an SQLite "
                          "file");
        syntax.flag("--once", m_once, "Take in what is new since the last time");
        syntax.flag("--rebuild", m_rebuild,
                    "Make the table anew, beside it; only rows that differ are touched");
        syntax.option("--every", "DURATION", m_every,
                      "Like --once, again and again: 500ms, 30s, 5m");
        syntax.flag("--follow", m_follow, "Take in events as they are committed");
        syntax.flag("--check", m_check,
                    "Compare the table with the fold, and write nothing; exit status 1: they "
                    "differ");
        syntax.option("--definition", "FILE", m_definition,
                      "Which state paths feed which columns: a name or a file (default orders)");
        syntax.option("--table", "NAME|FILE", m_table,
                      "The event table: one of the target by name, a preset, or a mapping file");
        syntax.option(
            "--rules", "NAME|FILE", m_rules,
            "The ruleset: orders, generic, or a file (default: as the projection was kept "
            "before, else orders where it fits)");
        syntax.option("--format", "FORMAT", m_format, "One of text, jsonl, json (default text)");
        syntax.footer(
            R"(Every stream that an event touched is folded anew from its whole history, so late events are right
too. Rows and the place in the log are committed together. Rows that were there before the first
--once, and that no stream explains, stay until a --rebuild. A row that the database refuses is printed,
and the exit status is 1.

jsonl: {"stream","kind","column","stored","folded","reason"}, kind one of differs, missing, orphan
(these are drift), unprojectable (the stream cannot have a row, and why) and rounded (a number with
more decimals than the column). --check prints all of them, the others those that they met.

Example:
  backstory-cli project shop.db --once
  backstory-cli project "service=shop" --follow
  backstory-cli project "service=shop" --check --format jsonl)");
    }

    ExitStatus run(const Console &console) override {
        const Format format =
            formatNamed(m_format, name(), {Format::Text, Format::JsonLines, Format::Json});
        requireOneWay();
        const auto interval =
            m_every ? durationOf("--every", *m_every) : std::chrono::milliseconds(0);
        auto definition =
            m_definition ? std::optional(ProjectionDefinition::load(*m_definition)) : std::nullopt;
        auto rules = m_rules.empty() ? nullptr : Ruleset::load(m_rules);
        const auto work = [&] {
            const auto source = openEvents(console, m_target, m_table);
            const EventTable table = source->tables().front();
            if (!definition)
                definition = definitionFor(table);
            if (!rules)
                rules = chosenRules(console, *source, table, *definition);
            Projector projector({*source, table, rules, *definition, {m_target, std::nullopt}, {}});
            DriftLines lines(console, format, table.entity);
            return project(console, projector, lines, interval);
        };
        return m_check ? work() : onTarget(work); // a check writes to nothing
    }

private:
    void requireOneWay() const {
        const int ways =
            int(m_once) + int(m_rebuild) + int(m_every.has_value()) + int(m_follow) + int(m_check);
        if (ways != 1)
            throw Error(ErrorKind::BadRequest, "", "how to project is not said, or said twice",
                        "Give one of --once, --rebuild, --every DURATION, --follow, --check.");
    }

    /// Those that the projection was kept by before, where they ship; else those of the entity,
    /// which an empty table does not tell by its types yet.
    std::shared_ptr<const Ruleset> chosenRules(const Console &console, EventSource &source,
                                               const EventTable &table,
                                               const ProjectionDefinition &definition) const {
        const auto checkpoint =
            readProjection(definition, {m_target, std::nullopt})->checkpoint(console.progress());
        const auto shipped = Ruleset::shippedNames();
        if (checkpoint && std::ranges::count(shipped, checkpoint->rules) > 0)
            return said(console, Ruleset::load(checkpoint->rules),
                        "as the projection has been kept");
        const auto reader = source.openReader(table, std::nullopt);
        const bool empty =
            reader->readStreams({std::nullopt, 1}, console.progress()).streams.empty();
        if (empty && table.entity == Ruleset::load("orders")->entity())
            return said(console, Ruleset::load("orders"), "chosen by the table's entity");
        return said(console, chooseRuleset(*reader, console.progress()),
                    "chosen by the table's entity and types");
    }

    static std::shared_ptr<const Ruleset>
    said(const Console &console, std::shared_ptr<const Ruleset> rules, const std::string &why) {
        console.note("rules " + rules->name() + ' ' + rules->version() + ", " + why);
        return rules;
    }

    static ProjectionDefinition definitionFor(const EventTable &table) {
        ProjectionDefinition definition = ProjectionDefinition::load("orders");
        if (definition.entity != table.entity)
            throw Error(ErrorKind::BadRequest, "choosing a projection",
                        "none ships for " + table.entity + "s",
                        "Write one, and give it with --definition FILE.");
        return definition;
    }

    ExitStatus project(const Console &console, Projector &projector, DriftLines &lines,
                       std::chrono::milliseconds interval) const {
        if (m_check)
            return check(console, projector, lines);
        if (m_once || m_rebuild) {
            const Progress progress = console.progress("events");
            const ProjectionReport report =
                m_once ? projector.once(progress) : projector.rebuild(progress);
            tell(console, report, lines);
            lines.finish();
            return report.refused.empty() ? ExitStatus::Done : ExitStatus::AnswerIsNo;
        }
        Projector::Watcher watcher;
        bool silent = false; // the database, and that has been said
        watcher.ran = [&](const ProjectionReport &report) {
            silent = false;
            if (report.events == 0 && report.written == 0 && report.removed == 0)
                return;
            tell(console, report, lines);
            lines.showAll();
            console.flush();
        };
        watcher.waits = [&](const Error &error, std::chrono::milliseconds) {
            if (!std::exchange(silent, true))
                console.note("the database does not answer: " + error.cause() +
                             "; trying again until it does");
        };
        if (m_follow)
            projector.follow(watcher, console.progress());
        else
            projector.every(interval, watcher, console.progress());
        return ExitStatus::Done;
    }

    static ExitStatus check(const Console &console, Projector &projector, DriftLines &lines) {
        std::uint64_t drift = 0;
        projector.check(
            [&](DriftEntry &&entry) {
                drift += isDrift(entry.kind) ? 1U : 0U;
                lines.add(entry);
            },
            console.progress("events"));
        lines.finish();
        const ProjectionState state = projector.state(console.progress());
        if (!state.hasTable)
            console.note("there is no table of the projection here; project --rebuild makes it");
        else if (state.behind.value_or(0) > 0)
            console.note("the projection is " + counted(*state.behind, "event", "events") +
                         " behind its log; project --once takes them in");
        if (drift == 0) {
            console.note("no drift: the table equals the fold");
            return ExitStatus::Done;
        }
        console.note(counted(drift, "difference", "differences") +
                     "; project --rebuild restores the rows");
        return ExitStatus::AnswerIsNo;
    }

    static void tell(const Console &console, const ProjectionReport &report, DriftLines &lines) {
        for (const DriftEntry &remark : report.remarks)
            lines.add(remark);
        for (const RefusedRow &row : report.refused)
            lines.add({row.key, DriftKind::Unprojectable, std::nullopt, "null", "null",
                       "the database refused the row, which stays as it was: " + row.reason});
        std::string line = report.rebuilt ? "rebuilt from " : "took in ";
        line += counted(report.events, "event", "events") + ": wrote " +
                counted(report.written, "row", "rows") + ", removed " +
                std::to_string(report.removed);
        if (report.unprojectable > 0)
            line += "; " + std::to_string(report.unprojectable) + " cannot be projected";
        if (report.rounded > 0)
            line += "; " + counted(report.rounded, "value", "values") + " rounded";
        console.note(line);
    }

    std::string m_target;
    bool m_once = false;
    bool m_rebuild = false;
    std::optional<std::string> m_every;
    bool m_follow = false;
    bool m_check = false;
    std::optional<std::string> m_definition;
    std::string m_table;
    std::string m_rules;
    std::string m_format = "text";
};

} // namespace

std::unique_ptr<Verb> makeProjectVerb() {
    return std::make_unique<ProjectVerb>();
}

} // namespace backstory::cli
