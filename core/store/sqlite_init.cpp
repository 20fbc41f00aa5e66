#include "core/base/error.h"
#include "core/source/sqlite_file.h"
#include "core/source/utf8_path.h"
#include "core/store/backends.h"
#include "core/store/sqlite_plan.h"
#include "core/store/sqlite_target.h"
#include "core/store/sqlite_upgrade.h"

#include <system_error>

namespace backstory {
namespace {

namespace fs = std::filesystem;
using Done = InitReport::Done;

/// A look that changes nothing: neither at a file that is refused, nor in a dry run.
SqliteInitPlan surveyFile(const fs::path &file, const SqliteLayout &layout,
                          const InitRequest &request, const Progress &progress) {
    std::error_code error;
    const bool isNew = !fs::exists(file, error) || fs::file_size(file, error) == 0;
    if (isNew && !error)
        return planSqliteInit({}, layout, request);
    SqliteLease lease = SqliteFile(file).open(progress, std::nullopt);
    const SqliteWatch watch(*lease.database, progress, std::nullopt);
    return planSqliteInit(readSqliteStoreState(*lease.database, layout), layout, request);
}

void refuseRoles(const InitRequest &request) {
    if (request.roles)
        throw Error(ErrorKind::BadRequest, "making the store " + request.entity + "_events",
                    "SQLite has no roles", "Give rights to read and to write to the file itself.");
}

/// In the order in which they are run.
std::vector<std::string> createStatements(const SqliteLayout &layout, const SqliteInitPlan &plan) {
    std::vector<std::string> statements{layout.createTable()};
    for (const SqliteObject &index : plan.indexes)
        statements.push_back(index.sql);
    for (const SqliteObject &guard : plan.guards)
        statements.push_back(guard.sql);
    statements.push_back(SqliteLayout::createMarkers());
    statements.push_back(layout.mark());
    return statements;
}

} // namespace

InitReport initSqlite(const InitRequest &request, const Progress &progress) {
    refuseRoles(request);
    const fs::path file = pathFromUtf8(request.target);
    const SqliteLayout layout(request.entity);
    InitReport report;
    report.table = layout.relation();
    report.done = surveyFile(file, layout, request, progress).kind;
    if (report.done == Done::Unchanged)
        return report;

    const auto database = openSqliteTarget(file, SqliteTargetFile::OrNew, progress);
    const SqliteWatch watch(*database, progress, std::nullopt);
    SqliteInitPlan plan;
    {
        // Two who make the same store at once do it one after the other.
        SqliteTransaction transaction(*database);
        plan = planSqliteInit(readSqliteStoreState(*database, layout), layout, request);
        report.done = plan.kind;
        if (plan.kind == Done::Created) {
            for (const std::string &statement : createStatements(layout, plan))
                runSqlite(*database, statement);
            transaction.commit();
        }
    }
    if (plan.kind == Done::Migrated || plan.kind == Done::Upgraded)
        upgradeSqliteTable(*database, layout, plan, report, progress);
    return report;
}

std::string sqliteInitSql(const InitRequest &request, const Progress &progress) {
    refuseRoles(request);
    const SqliteLayout layout(request.entity);
    const SqliteInitPlan plan = surveyFile(pathFromUtf8(request.target), layout, request, progress);
    switch (plan.kind) {
    case Done::Unchanged:
        return {};
    case Done::Created:
        break;
    case Done::Migrated:
    case Done::Upgraded:
        return sqliteUpgradeSql(layout, plan);
    }
    std::string sql = "-- The event table " + layout.relation() +
                      ", append-only, and what keeps it so.\nPRAGMA journal_mode = WAL;\nBEGIN;\n";
    for (const std::string &statement : createStatements(layout, plan))
        sql += statement + ";\n\n";
    return sql + "COMMIT;\n";
}

} // namespace backstory
