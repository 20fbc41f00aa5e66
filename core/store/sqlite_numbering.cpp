#include "core/store/sqlite_numbering.h"

#include "core/store/sqlite_target.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace backstory {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::size_t kRowsABatch = 20'000;
constexpr milliseconds kTimeABatch{250};
constexpr std::size_t kRowsBetweenLooks = 256;
/// SQLite's own way of waiting looks every 100 ms in the end.
constexpr milliseconds kRoomForWriters{110};

void pause(const Progress &progress) {
    std::mutex mutex;
    std::condition_variable_any waiting;
    std::unique_lock lock(mutex);
    waiting.wait_for(lock, progress.stop, kRoomForWriters, [] { return false; });
    progress.throwIfStopped();
}

} // namespace

SqliteNumbering::SqliteNumbering(SqliteDatabase &database, const SqliteLayout &layout)
    : m_database(database), m_layout(layout) {}

std::string SqliteNumbering::unplaced() const {
    return "SELECT rowid FROM main." + m_layout.relation() +
           " WHERE version IS NULL OR position IS NULL ORDER BY " + SqliteLayout::timeKey() +
           " ASC NULLS LAST, version ASC NULLS LAST, backstory_key(id), rowid";
}

std::vector<std::int64_t> SqliteNumbering::planned(std::int64_t after) {
    SqliteStatement rows(m_database, "SELECT event FROM temp.backstory_plan WHERE place > ?1 AND "
                                     "place <= ?2 ORDER BY place");
    rows.bindInteger(1, after);
    rows.bindInteger(2, after + static_cast<std::int64_t>(kRowsABatch));
    std::vector<std::int64_t> result;
    while (rows.step())
        result.push_back(rows.value(0).integer());
    return result;
}

void SqliteNumbering::run(const Progress &progress) {
    m_database.execute("DROP TABLE IF EXISTS temp.backstory_plan");
    m_database.execute("CREATE TEMP TABLE backstory_plan (place INTEGER PRIMARY KEY, event)");
    runSqlite(m_database, "INSERT INTO temp.backstory_plan (event) " + unplaced());
    SqliteStatement count(m_database, "SELECT count(*) FROM temp.backstory_plan");
    const std::int64_t total = count.step() ? count.value(0).integer() : 0;
    count.reset();
    // The last batch is left to finish(), which needs a transaction anyway.
    std::int64_t done = 0;
    while (total - done > static_cast<std::int64_t>(kRowsABatch)) {
        const auto rows = planned(done);
        SqliteTransaction transaction(m_database);
        done += static_cast<std::int64_t>(number(rows));
        transaction.commit();
        progress.tell({static_cast<std::uint64_t>(done), static_cast<std::uint64_t>(total)});
        pause(progress);
    }
    m_database.execute("DROP TABLE temp.backstory_plan");
}

bool SqliteNumbering::finish() {
    std::vector<std::int64_t> rows;
    SqliteStatement left(m_database, unplaced() + " LIMIT ?1");
    left.bindInteger(1, static_cast<std::int64_t>(kRowsABatch) + 1);
    while (left.step())
        rows.push_back(left.value(0).integer());
    left.reset();
    if (rows.size() > kRowsABatch)
        return false;
    for (std::span<const std::int64_t> rest(rows); !rest.empty();)
        rest = rest.subspan(number(rest));
    return true;
}

std::size_t SqliteNumbering::number(std::span<const std::int64_t> rows) {
    const std::string &relation = m_layout.relation();
    const std::string &stream = m_layout.streamColumn();
    SqliteStatement place(
        m_database, "UPDATE " + relation +
                        " SET version = coalesce(version, (SELECT coalesce(max(before.version), 0) "
                        "+ 1 FROM " +
                        relation + " AS before WHERE before." + stream + " IS " + relation + '.' +
                        stream +
                        " AND before.version IS NOT NULL)), position = coalesce(position, (SELECT "
                        "coalesce(max(before.position), 0) + 1 FROM " +
                        relation +
                        " AS before WHERE before.position IS NOT NULL)) "
                        "WHERE rowid = ?1 AND (version IS NULL OR position IS NULL)");
    const auto end = steady_clock::now() + kTimeABatch;
    std::size_t done = 0;
    for (const std::int64_t row : rows) {
        if (done % kRowsBetweenLooks == 0 && done > 0 && steady_clock::now() >= end)
            break;
        place.bindInteger(1, row).step();
        place.reset();
        ++done;
    }
    return done;
}

} // namespace backstory
