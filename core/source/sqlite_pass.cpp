#include "core/source/sqlite_pass.h"

#include "core/source/pass_batches.h"
#include "core/source/passed_table.h"
#include "core/source/sqlite_passed_rows.h"
#include "core/source/sqlite_rows.h"
#include "core/source/sqlite_stamp_range.h"

#include <algorithm>
#include <optional>
#include <string>

namespace backstory {
namespace {

std::optional<std::uint64_t> rowsAbout(SqliteSession &session) {
    if (!session.sql().hasRowid())
        return std::nullopt;
    SqliteStatement last = session.prepare(session.sql().lastRow());
    const std::int64_t row = last.step() ? last.value(0).integer() : 0;
    return static_cast<std::uint64_t>(std::max<std::int64_t>(0, row));
}

/// Where a part of an event is a path into JSON.
void passByPaths(SqliteSession &session, const EventTable &table, const SqliteSql &sql,
                 const std::string &asked, PassBatches &batches) {
    const std::string inStream = sql.stream() + " IS NOT NULL";
    SqliteStatement statement =
        session.prepare(sql.events(asked.empty() ? inStream : asked + " AND " + inStream));
    const SqliteRows rows(table, sql, statement);
    while (statement.step())
        batches.add(rows.read(statement, batches.read()));
}

} // namespace

void passEvents(SqliteSession &session, const EventTable &table, const PassQuestion &question,
                const TakeBatch &take, const Progress &progress) {
    const bool asksAll = !question.after && !question.upTo && table.filters.empty();
    PassBatches batches(question, take, progress, asksAll ? rowsAbout(session) : std::nullopt);
    const EventTable passed = passedTable(table);
    const SqliteSql sql(passed, session.sql().rowid());
    const std::string asked = stampSieve(session, passed, question.after, question.upTo);
    if (SqlitePassedRows::readsPaths(passed)) {
        passByPaths(session, passed, sql, asked, batches);
    } else {
        SqliteStatement statement = session.prepare(sql.events(asked));
        SqlitePassedRows rows(passed, sql, statement);
        while (statement.step())
            if (const auto event = rows.read(batches.read()))
                batches.add(*event);
    }
    batches.finish();
}

} // namespace backstory
