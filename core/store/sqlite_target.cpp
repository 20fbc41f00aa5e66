#include "core/store/sqlite_target.h"

#include "core/base/stages.h"
#include "core/source/sqlite_functions.h"
#include "core/source/sqlite_uri.h"
#include "core/source/utf8_path.h"

namespace backstory {
namespace {

/// A file of the other kind is turned into one with a write-ahead log, where nobody is in the way.
/// Where it cannot be, all works as well, only that readers and writers wait for each other.
void keepWriteAheadLog(SqliteDatabase &database) {
    constexpr std::chrono::milliseconds kPatience{1'000};
    const auto before = database.watch().forWriter;
    database.watch().forWriter = kPatience;
    sqlite3_exec(database.handle(), "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
    database.watch().forWriter = before;
}

} // namespace

std::unique_ptr<SqliteDatabase> openSqliteTarget(const std::filesystem::path &file,
                                                 SqliteTargetFile which, const Progress &progress) {
    progress.throwIfStopped();
    const char *mode = which == SqliteTargetFile::OrNew ? "mode=rwc" : "mode=rw";
    auto database = std::make_unique<SqliteDatabase>(
        sqliteUri(file, mode), utf8Text(file.filename()), SqliteRights::Write);
    const SqliteWatch watch(*database, progress, std::nullopt);
    keepWriteAheadLog(*database);
    database->execute("PRAGMA synchronous = FULL");
    // The first look at the file itself: what is wrong with its beginning comes out here.
    database->execute("PRAGMA cache_size = -8192");
    addSqliteFunctions(*database);
    return database;
}

SqliteTransaction::SqliteTransaction(SqliteDatabase &database) : m_database(database) {
    m_database.execute("BEGIN IMMEDIATE");
}

SqliteTransaction::~SqliteTransaction() {
    // SQLite may have ended it already, because of what went wrong.
    if (sqlite3_get_autocommit(m_database.handle()) == 0)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteTransaction::commit() {
    Stages::reach("transaction worked");
    m_database.execute("COMMIT");
    Stages::reach("transaction committed");
}

void runSqlite(SqliteDatabase &database, const std::string &sql) {
    database.execute(sql.c_str());
}

bool brokeConstraint(const SqliteDatabase &database) {
    return (sqlite3_errcode(database.handle()) & 0xff) == SQLITE_CONSTRAINT;
}

} // namespace backstory
