#include "app/cli/target_errors.h"
#include "app/cli/verb.h"
#include "core/store/init_store.h"

namespace backstory::cli {
namespace {

std::string doneText(const InitReport &report) {
    switch (report.done) {
    case InitReport::Done::Created:
        return "made";
    case InitReport::Done::Unchanged:
        return "there already, nothing changed";
    case InitReport::Done::Migrated:
        return "brought up to date";
    case InitReport::Done::Upgraded:
        break;
    }
    return "upgraded";
}

class InitVerb final : public Verb {
public:
    [[nodiscard]] std::string name() const override { return "init"; }
    [[nodiscard]] std::string purpose() const override {
        return "Make an event store, or make one of the event table that is there";
    }

    void declare(Syntax &syntax) override {
        syntax.positional("TARGET", m_request.target,
                          "A PostgreSQL connection string, or an SQLite file (made if missing)");
        syntax.option("--entity", "NAME", m_request.entity,
                      "What a stream is: the table is NAME_events (default order)");
        syntax.flag("--upgrade", m_request.upgrade,
                    "Make a store of a classic table that is there, in place, while others write");
        syntax.flag("--roles", m_request.roles,
                    "Also make a role for reading and one for appending (PostgreSQL)");
        syntax.flag("--dry-run", m_dryRun, "Print the SQL, and change nothing");
        syntax.footer(
            R"(The classic INSERT of four columns goes on working on the table, from any language, and gets its
version and position. UPDATE, DELETE and TRUNCATE are refused. Run again, init changes nothing; one
that was interrupted goes on. An upgrade prints a digest over all ids, streams, types, payloads and
stamps, taken before and after. The roles are ENTITY_events_reader and ENTITY_events_appender; both may
also keep the places of followers. Roles belong to all databases of a server.

Example:
  backstory-cli init "host=db.example dbname=shop" --roles
  backstory-cli init shop.db --entity invoice
  backstory-cli init "service=shop" --upgrade --dry-run)");
    }

    ExitStatus run(const Console &console) override {
        return onTarget([&] { return m_dryRun ? show(console) : make(console); });
    }

private:
    ExitStatus show(const Console &console) const {
        const std::string sql = initSql(m_request, console.progress());
        if (sql.empty())
            console.note("nothing to do: the store is there, and up to date");
        console.print(sql);
        return ExitStatus::Done;
    }

    ExitStatus make(const Console &console) const {
        const InitReport report = initStore(m_request, console.progress("events"));
        console.printLine(report.table + ": " + doneText(report));
        if (!report.digestBefore.empty()) {
            console.printLine("events that were there: " + std::to_string(report.events));
            console.printLine("digest before: " + report.digestBefore);
            console.printLine("digest after:  " + report.digestAfter);
        }
        return ExitStatus::Done;
    }

    InitRequest m_request;
    bool m_dryRun = false;
};

} // namespace

std::unique_ptr<Verb> makeInitVerb() {
    return std::make_unique<InitVerb>();
}

} // namespace backstory::cli
