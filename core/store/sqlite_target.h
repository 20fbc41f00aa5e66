#pragma once

#include "core/base/progress.h"
#include "core/source/sqlite_database.h"

#include <filesystem>
#include <memory>

namespace backstory {

/// Whether a file that is not there is made.
enum class SqliteTargetFile { Existing, OrNew };

/// Opens an SQLite file for writing: beside readers (write-ahead log), and so that what is
/// committed stays, whatever happens to the machine. backstory_key and its like are there.
///
/// Waits up to a minute for others who write. Throws Error(TargetUnwritable), Cancelled.
std::unique_ptr<SqliteDatabase> openSqliteTarget(const std::filesystem::path &file,
                                                 SqliteTargetFile which, const Progress &progress);

/// A transaction that writes; undone where it is not committed. While it lives nobody else writes.
class SqliteTransaction {
public:
    explicit SqliteTransaction(SqliteDatabase &database);
    ~SqliteTransaction();
    SqliteTransaction(const SqliteTransaction &) = delete;
    SqliteTransaction &operator=(const SqliteTransaction &) = delete;

    void commit();

private:
    SqliteDatabase &m_database;
};

/// Runs one statement that answers nothing.
void runSqlite(SqliteDatabase &database, const std::string &sql);

/// Whether what failed last on this connection broke a rule of the table: a key, a trigger.
bool brokeConstraint(const SqliteDatabase &database);

} // namespace backstory
