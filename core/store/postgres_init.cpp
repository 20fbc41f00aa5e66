#include "core/base/error.h"
#include "core/store/backends.h"
#include "core/store/postgres_gentle.h"
#include "core/store/postgres_plan.h"
#include "core/store/postgres_store_state.h"
#include "core/store/postgres_target.h"
#include "core/store/postgres_upgrade.h"

namespace backstory {

using namespace postgres;

namespace {

/// What is there, and what is to be done about it.
struct Survey {
    StoreState state;
    InitPlan plan;
};

std::string doingOf(const InitRequest &request) {
    return "making the store " + request.entity + "_events";
}

Survey survey(Transaction &transaction, const InitRequest &request) {
    Survey result;
    result.state = readStoreState(transaction, request.entity);
    if (result.state.schema.empty())
        throw Error(ErrorKind::TargetUnwritable, doingOf(request),
                    "no schema of the search path is there",
                    "Create one, or set search_path in the connection string.");
    result.plan = planInit(result.state, StoreLayout(result.state.schema, request.entity), request);
    return result;
}

/// Two who make the same store at once do it one after the other.
void queueUp(Transaction &transaction) {
    transaction.execute("SELECT pg_advisory_xact_lock(hashtextextended('backstory init', 0))");
}

std::uint64_t countRows(Transaction &transaction, const StoreLayout &layout) {
    const auto rows = transaction.query("SELECT count(*) FROM " + layout.table());
    return std::stoull(rows.at(0).at(0).value_or("0"));
}

std::string joined(const std::vector<std::string> &statements) {
    std::string sql;
    for (const std::string &statement : statements)
        sql += statement + ";\n\n";
    return sql;
}

InitReport::Done doneBy(InitPlan::Kind kind) {
    switch (kind) {
    case InitPlan::Kind::Create:
        return InitReport::Done::Created;
    case InitPlan::Kind::Nothing:
        return InitReport::Done::Unchanged;
    case InitPlan::Kind::Migrate:
        return InitReport::Done::Migrated;
    case InitPlan::Kind::Upgrade:
        break;
    }
    return InitReport::Done::Upgraded;
}

} // namespace

InitReport initPostgres(const InitRequest &request, const Progress &progress) {
    Target target(Address{request.target, request.password});
    InitReport report;
    Survey found;
    target.transact(
        doingOf(request),
        [&](Transaction &transaction) {
            queueUp(transaction);
            found = survey(transaction, request);
            if (found.plan.kind == InitPlan::Kind::Migrate)
                return; // gently, since others may be writing to it
            for (const std::string &statement : found.plan.statements)
                transaction.execute(statement);
        },
        progress);
    const StoreLayout layout(found.state.schema, request.entity);
    report.done = doneBy(found.plan.kind);
    report.table = layout.relation();
    if (request.roles)
        report.roles = layout.roles();
    if (found.plan.kind == InitPlan::Kind::Migrate) {
        GentleWork gently(target, doingOf(request), progress);
        gently.each(found.plan.beside);
        gently.briefly(found.plan.statements);
    }
    if (found.plan.kind != InitPlan::Kind::Upgrade)
        return report;
    upgradeTable(target, found.state, layout, report, progress);
    if (request.roles)
        target.transact(
            doingOf(request),
            [&](Transaction &transaction) {
                for (const std::string &statement : layout.createRoles())
                    transaction.execute(statement);
            },
            progress);
    return report;
}

std::string postgresInitSql(const InitRequest &request, const Progress &progress) {
    Target target(Address{request.target, request.password});
    Survey found;
    std::uint64_t rows = 0;
    target.transact(
        doingOf(request),
        [&](Transaction &transaction) {
            found = survey(transaction, request);
            if (found.plan.kind == InitPlan::Kind::Upgrade)
                rows = countRows(transaction, StoreLayout(found.state.schema, request.entity));
        },
        progress);
    if (found.plan.kind != InitPlan::Kind::Upgrade)
        return joined(found.plan.beside) + joined(found.plan.statements);
    const StoreLayout layout(found.state.schema, request.entity);
    std::string sql = upgradeSql(found.state, layout, rows);
    if (request.roles)
        sql += '\n' + joined(layout.createRoles());
    return sql;
}

} // namespace backstory
