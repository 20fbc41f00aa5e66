#include "core/source/sqlite_scan.h"

#include "core/source/sqlite_affinity.h"
#include "core/source/sqlite_each_stream.h"
#include "core/source/sqlite_functions.h"
#include "core/source/sqlite_rows.h"
#include "core/source/sqlite_streams.h"
#include "core/source/stream_batch.h"

namespace backstory {

namespace {

SqliteStatement selectRange(SqliteSession &session, const ScanRange &range) {
    const SqliteSql &sql = session.sql();
    // Where all ids are plain, text sorts as ids do, and an index can hand the rows out in order.
    const bool plain = sql.streamIsColumn() && session.allPlain();
    const std::string by = plain ? sql.stream() + " COLLATE BINARY" : sql.streamKey();
    SqliteStatement statement = session.prepare(sql.events(by + " > ?1", "ORDER BY " + by));
    if (!plain) {
        statement.bindBlob(1, range.after ? sortKeyOf(range.after->text()) : std::string());
    } else if (!range.after) {
        statement.bindText(1, "");
    } else {
        // After the UUIDs nothing is plain, so nothing is left.
        const auto &uuid = range.after->uuid();
        statement.bindText(1, uuid ? uuid->text() : "g");
    }
    return statement;
}

/// Hands the rows of a statement on one by one; `take` answers whether to go on.
void readRows(SqliteStatement &statement, const SqliteRows &rows,
              const std::function<bool(Event &&)> &take, const Progress &progress) {
    constexpr std::uint64_t kBetweenReports = 16'384;
    std::uint64_t count = 0;
    while (statement.step()) {
        if (!take(rows.read(statement, count)))
            break;
        if (++count % kBetweenReports == 0) {
            progress.throwIfStopped();
            progress.tell({count, std::nullopt});
        }
    }
}

bool positionIsInteger(SqliteSession &session, const EventTable &table) {
    if (!table.position || !table.position->path.isRoot())
        return false;
    const SqliteStatement column =
        session.prepare(session.sql().select(quotedName(table.position->column), {}));
    return turnsIntoWholeNumbers(sqlite3_column_decltype(column.handle(), 0));
}

} // namespace

void scanEvents(SqliteSession &session, const EventTable &table, const EventOrder &order,
                const ScanRange &range, const std::function<void(Event &&)> &take,
                const Progress &progress) {
    // The streams of a page are found first, and then those alone are read, so that nothing is
    // sorted, or looked through, for what lies beyond it.
    if (range.maxStreams) {
        const StreamPage page = listStreams(session, range);
        readEachStream(session, table, order, page.streams, take, progress);
        return;
    }
    SqliteStatement statement = selectRange(session, range);
    const SqliteRows rows(table, session.sql(), statement);
    StreamBatch batch(order, std::nullopt, take);
    readRows(
        statement, rows, [&](Event &&event) { return batch.add(std::move(event)); }, progress);
    batch.finish();
}

void scanLogEvents(SqliteSession &session, const EventTable &table,
                   const std::function<void(Event &&)> &take, const Progress &progress) {
    const SqliteSql &sql = session.sql();
    SqliteStatement statement = session.prepare(
        sql.events({}, "ORDER BY " + sql.logOrder(positionIsInteger(session, table))));
    const SqliteRows rows(table, sql, statement);
    readRows(
        statement, rows,
        [&](Event &&event) {
            take(std::move(event));
            return true;
        },
        progress);
}

} // namespace backstory
