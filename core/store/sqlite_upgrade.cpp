#include "core/store/sqlite_upgrade.h"

#include "core/base/error.h"
#include "core/source/sqlite_sql.h"
#include "core/store/sqlite_digest.h"
#include "core/store/sqlite_numbering.h"
#include "core/store/sqlite_target.h"

namespace backstory {
namespace {

std::string doingOf(const SqliteLayout &layout) {
    return "making the store " + layout.relation();
}

/// Lets this connection write the text of the schema while it lives.
class SchemaWriting {
public:
    explicit SchemaWriting(SqliteDatabase &database) : m_database(database) {
        sqlite3_db_config(m_database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        sqlite3_db_config(m_database.handle(), SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, nullptr);
    }
    ~SchemaWriting() {
        // It also forgets what was read of the schema.
        sqlite3_exec(m_database.handle(), "PRAGMA writable_schema = RESET", nullptr, nullptr,
                     nullptr);
        sqlite3_db_config(m_database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    }
    SchemaWriting(const SchemaWriting &) = delete;
    SchemaWriting &operator=(const SchemaWriting &) = delete;

private:
    SqliteDatabase &m_database;
};

/// Takes the condition off indexes that hold every row by now, so that what they hold is what they
/// would hold without it (sqlite.org/lang_altertable.html, "changes that do not affect the content
/// on disk"). Making them whole at once would hold up writers for a second a million rows.
void widen(SqliteDatabase &database, const std::vector<SqliteObject> &indexes) {
    SqliteStatement rewrite(database, "UPDATE sqlite_master SET sql = ?2 WHERE type = 'index' AND "
                                      "name = ?1");
    for (const SqliteObject &index : indexes) {
        rewrite.bindText(1, index.name).bindText(2, index.sql).step();
        rewrite.reset();
    }
    SqliteStatement version(database, "PRAGMA schema_version");
    const std::int64_t number = version.step() ? version.value(0).integer() : 0;
    version.reset();
    runSqlite(database, "PRAGMA schema_version = " + std::to_string(number + 1));
}

/// Versions and positions that were there before must be numbers: the next one is counted from
/// them.
void checkPlaces(SqliteDatabase &database, const SqliteLayout &layout) {
    SqliteStatement odd(database, "SELECT id FROM " + layout.relation() +
                                      " WHERE typeof(version) NOT IN ('integer', 'null') OR "
                                      "typeof(position) NOT IN ('integer', 'null') LIMIT 1");
    if (odd.step())
        throw Error(ErrorKind::TargetUnwritable, doingOf(layout),
                    "the version or the position of the event " + odd.text(0) +
                        " is no whole number",
                    "Give it one, or rename these columns.");
}

void makeIndex(SqliteDatabase &database, const SqliteLayout &layout, const SqliteObject &index,
               const std::string &sql) {
    SqliteTransaction transaction(database);
    SqliteStatement there(database, "SELECT 1 FROM sqlite_master WHERE name = ?1");
    if (there.bindText(1, index.name).step())
        return;
    there.reset();
    try {
        runSqlite(database, sql);
    } catch (const Error &) {
        if (!brokeConstraint(database))
            throw;
        const bool isOfIds = index.name == layout.idIndex().name;
        throw Error(ErrorKind::TargetUnwritable, doingOf(layout),
                    isOfIds ? "two of its events have the same id"
                            : "two of its events have the same version in one stream, or the same "
                              "position",
                    "Make a new store elsewhere, and import the events into it.");
    }
    transaction.commit();
}

void prepare(SqliteDatabase &database, const SqliteLayout &layout, const SqliteInitPlan &plan) {
    SqliteTransaction transaction(database);
    for (const std::string &statement : plan.drop)
        runSqlite(database, statement);
    for (const std::string &statement : plan.addColumns)
        runSqlite(database, statement);
    transaction.commit();
    if (plan.hadPlaces)
        checkPlaces(database, layout);
    for (const SqliteObject &index : plan.indexes)
        makeIndex(database, layout, index, SqliteLayout::growing(index).sql);
    if (plan.idNeedsIndex)
        makeIndex(database, layout, layout.idIndex(), layout.idIndex().sql);
}

/// Numbers the last rows, and from then on every row that comes is numbered as it comes. Answers
/// false where too many have come in the meantime.
bool close(SqliteDatabase &database, const SqliteLayout &layout, const SqliteInitPlan &plan) {
    const SchemaWriting writing(database);
    SqliteTransaction transaction(database);
    SqliteNumbering numbering(database, layout);
    if (!numbering.finish())
        return false;
    for (const SqliteObject &guard : plan.guards)
        runSqlite(database, guard.sql);
    if (!plan.indexes.empty())
        widen(database, plan.indexes);
    transaction.commit();
    return true;
}

/// Versions and positions for all rows that have none, by window functions.
std::string numberingSql(const SqliteLayout &layout) {
    const std::string &stream = layout.streamColumn();
    const std::string bare = "CASE WHEN id LIKE '{%}' THEN substr(id, 2, length(id) - 2) ELSE "
                             "id END";
    // A UUID sorts by its digits, before other ids.
    const std::string digits =
        "CASE WHEN length(bare) = 36 AND substr(bare, 9, 1) || substr(bare, 14, 1) || "
        "substr(bare, 19, 1) || substr(bare, 24, 1) = '----' THEN replace(bare, '-', '') "
        "ELSE bare END";
    const std::string key = "CASE WHEN length(digits) = 32 AND digits NOT GLOB '*[^0-9A-Fa-f]*' "
                            "THEN '0' || lower(digits) ELSE '1' || id END";
    const std::string order =
        "time ASC NULLS LAST, version ASC NULLS LAST, key COLLATE BINARY, event";
    return "WITH\nbared AS (SELECT rowid AS event, *, " + SqliteLayout::timeKey() + " AS time, " +
           bare + " AS bare FROM " + layout.relation() + "),\nread AS (SELECT *, " + digits +
           " AS digits FROM bared),\nkeyed AS (SELECT *, " + key +
           " AS key FROM read),\nplaced AS (SELECT event,\n  coalesce(version, "
           "coalesce(max(version) OVER (PARTITION BY " +
           stream + "), 0) + row_number() OVER (PARTITION BY " + stream +
           ", version IS NULL ORDER BY " + order +
           ")) AS version,\n  coalesce(position, coalesce(max(position) OVER (), 0) + "
           "row_number() OVER (PARTITION BY position IS NULL ORDER BY " +
           order + ")) AS position\n  FROM keyed)\nUPDATE " + layout.relation() +
           " SET version = placed.version, position = placed.position\nFROM placed WHERE " +
           layout.relation() + ".rowid = placed.event AND (" + layout.relation() +
           ".version IS NULL OR " + layout.relation() + ".position IS NULL);\n";
}

} // namespace

void upgradeSqliteTable(SqliteDatabase &database, const SqliteLayout &layout,
                        const SqliteInitPlan &plan, InitReport &report, const Progress &progress) {
    const SqliteDigest before = digestEvents(database, layout, progress);
    report.events = before.events;
    report.digestBefore = before.text;
    prepare(database, layout, plan);
    do {
        SqliteNumbering(database, layout).run(progress);
        progress.throwIfStopped();
    } while (!close(database, layout, plan));
    report.digestAfter = digestEvents(database, layout, progress, before.lastRow).text;
    if (report.digestAfter != report.digestBefore) {
        throw Error(ErrorKind::TargetUnwritable, doingOf(layout),
                    "its events are not what they were before: somebody changed them meanwhile",
                    "Find out who, and run init again.");
    }
    SqliteTransaction transaction(database);
    runSqlite(database, SqliteLayout::createMarkers());
    runSqlite(database, layout.mark());
    transaction.commit();
}

std::string sqliteUpgradeSql(const SqliteLayout &layout, const SqliteInitPlan &plan) {
    std::string sql = "PRAGMA journal_mode = WAL;\nBEGIN IMMEDIATE;\n";
    const auto add = [&](const std::string &statement) { sql += statement + ";\n"; };
    for (const std::string &statement : plan.drop)
        add(statement);
    for (const std::string &statement : plan.addColumns)
        add(statement);
    if (plan.idNeedsIndex)
        add(layout.idIndex().sql);
    sql += "\n-- Rows that were there get their places: in the order of time, then of their ids.\n"
           "-- init itself does this in batches, and the indexes below grow with them, so that\n"
           "-- nobody who writes waits for longer than a moment; the payloads stay as they are.\n";
    sql += numberingSql(layout) + '\n';
    for (const SqliteObject &index : plan.indexes)
        add("DROP INDEX IF EXISTS " + index.name + ";\n" + index.sql);
    sql += "\n-- From here on the table is append-only, and every row gets its place.\n";
    for (const SqliteObject &guard : plan.guards)
        add(guard.sql);
    sql += '\n';
    add(SqliteLayout::createMarkers());
    add(layout.mark());
    return sql + "COMMIT;\n";
}

} // namespace backstory
