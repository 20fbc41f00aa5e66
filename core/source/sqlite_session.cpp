#include "core/source/sqlite_session.h"

#include "core/base/error.h"
#include "core/source/sqlite_affinity.h"

#include <algorithm>
#include <array>
#include <limits>

namespace backstory {

namespace {

/// The name under which a relation shows its rowid; empty where it has none (views, WITHOUT ROWID).
std::string rowidName(SqliteDatabase &database, const EventTable &table) {
    SqliteStatement type(database, "SELECT type FROM sqlite_master WHERE name = ?1");
    if (!type.bindText(1, table.relation).step() || type.text(0) != "table")
        return {};
    // A column of the table's own may hide one of these names, hardly all three.
    for (const char *name : {"rowid", "_rowid_", "oid"}) {
        SqliteStatement own(database,
                            "SELECT count(*) FROM pragma_table_xinfo(?1) WHERE lower(name) = ?2");
        if (own.bindText(1, table.relation).bindText(2, name).step() && own.value(0).integer() > 0)
            continue;
        sqlite3_stmt *statement = nullptr;
        const std::string sql =
            std::string("SELECT ") + name + " FROM " + quotedName(table.relation);
        const int code =
            sqlite3_prepare_v2(database.handle(), sql.c_str(), -1, &statement, nullptr);
        sqlite3_finalize(statement);
        return code == SQLITE_OK ? name : std::string();
    }
    return {};
}

std::string binary(const std::string &expression) {
    return expression + " COLLATE BINARY";
}

std::string seekSql(const SqliteSql &sql) {
    const std::string stream = binary(sql.stream());
    return sql.select(sql.stream(), stream + " >= ?1", "ORDER BY " + stream + " LIMIT 1");
}

bool usesIndex(SqliteDatabase &database, const std::string &sql) {
    SqliteStatement plan(database, "EXPLAIN QUERY PLAN " + sql);
    bool searches = false;
    constexpr int kDetail = 3;
    while (plan.step()) {
        const std::string detail = plan.text(kDetail);
        if (detail.starts_with("SCAN") || detail.starts_with("USE TEMP"))
            return false;
        searches = searches || detail.starts_with("SEARCH");
    }
    return searches;
}

/// A column that turns text into numbers compares text that looks like a number as one. Such text
/// itself cannot stand there, and none goes on with a control character: this one moves no border.
std::string asText(const std::string &from) {
    const bool looksLikeNumber =
        !from.empty() && from.find_first_not_of("0123456789+-.eE \t\n\r\f\v") == std::string::npos;
    return looksLikeNumber ? from + '\x01' : from;
}

} // namespace

SqliteSession::SqliteSession(SqliteLease lease, const EventTable &table)
    : m_lease(std::move(lease)),
      m_sql(table, rowidName(*m_lease.database, table)),
      m_hasStreamIndex(m_sql.streamIsColumn() && usesIndex(*m_lease.database, seekSql(m_sql))) {}

bool SqliteSession::canWalk() {
    if (!m_hasStreamIndex)
        return false;
    for (const char *direction : {" ASC", " DESC"}) {
        SqliteStatement end =
            prepare(m_sql.select(m_sql.stream(), m_sql.stream() + " IS NOT NULL",
                                 "ORDER BY " + binary(m_sql.stream()) + direction + " LIMIT 1"));
        // Numbers sort before all text, and blobs after.
        if (end.step() && end.value(0).type() != SQLITE_TEXT)
            return false;
    }
    return true;
}

SeekText SqliteSession::seekText() {
    auto statement = std::make_shared<SqliteStatement>(database(), seekSql(m_sql));
    const bool turns = turnsTextIntoNumbers(sqlite3_column_decltype(statement->handle(), 0));
    return [statement, turns](const std::string &from) -> std::optional<std::string> {
        statement->reset();
        statement->bindText(1, turns ? asText(from) : from);
        if (!statement->step())
            return std::nullopt;
        return statement->text(0);
    };
}

bool SqliteSession::allPlain() {
    if (!m_allPlain) {
        SqliteStatement other =
            prepare(m_sql.select("1", "backstory_plain(" + m_sql.stream() + ") = 0", "LIMIT 1"));
        m_allPlain = !other.step();
    }
    return *m_allPlain;
}

std::int64_t SqliteSession::rowsWithoutStream() {
    SqliteStatement count = prepare(m_sql.select("count(*)", m_sql.stream() + " IS NULL"));
    return count.step() ? count.value(0).integer() : 0;
}

StreamId SqliteSession::firstMet(const std::vector<std::string> &spellings) {
    if (spellings.size() == 1)
        return StreamId(spellings.front());
    SqliteStatement first =
        prepare(m_sql.select(m_sql.firstRow(), binary(m_sql.stream()) + " = ?1"));
    std::int64_t smallest = std::numeric_limits<std::int64_t>::max();
    std::string chosen = spellings.front();
    for (const std::string &spelling : spellings) {
        first.reset();
        if (!first.bindText(1, spelling).step() || first.value(0).isNull())
            continue;
        if (first.value(0).integer() < smallest) {
            smallest = first.value(0).integer();
            chosen = spelling;
        }
    }
    return StreamId(chosen);
}

} // namespace backstory
