#pragma once

#include "core/model/finding.h"
#include "core/source/private_folder.h"
#include "core/source/sqlite_database.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace backstory {

/// What can be seen of a database file and its companions without opening any of them.
struct SqliteFileState {
    std::uintmax_t size = 0;
    std::filesystem::file_time_type changed;
    bool walThere = false;
    std::uintmax_t walSize = 0;
    std::filesystem::file_time_type walChanged;

    friend bool operator==(const SqliteFileState &, const SqliteFileState &) = default;
};

/// How a file is read so that nothing is made or changed beside it.
enum class SqliteAccess {
    Plain,      ///< as any reader: the file keeps a rollback journal
    WithWriter, ///< through the write-ahead log that lies beside it; closed after each answer, so
                ///< that a writer who leaves can tidy up
    Frozen,     ///< a write-ahead file without its log: nobody writes; opened as immutable
    Copy,       ///< from a private copy
};

/// A connection and what it was opened on. The copy, if there is one, goes away with it.
struct SqliteLease {
    std::unique_ptr<PrivateFolder> copy; ///< goes after the connection
    std::unique_ptr<SqliteDatabase> database;
    SqliteAccess access = SqliteAccess::Plain;
    SqliteFileState state;
    std::optional<Finding> finding; ///< ReadFromCopy
};

/// An SQLite file on disk, and the harmless ways into it.
///
/// Threads: immutable; any thread may open.
class SqliteFile {
public:
    explicit SqliteFile(std::filesystem::path path);

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    [[nodiscard]] std::string label() const;

    /// Opens a new connection the way that the file's state asks for. Throws Error: SourceMissing,
    /// SourceUnreadable, NoPermission, Busy.
    [[nodiscard]] SqliteLease open(const Progress &progress,
                                   std::optional<std::chrono::milliseconds> patience) const;
    /// Throws Error(SourceMissing) when the file is gone.
    [[nodiscard]] SqliteFileState state() const;
    /// Whether what a connection reads is no longer, or may never have been, what the file holds.
    [[nodiscard]] bool outdated(const SqliteLease &lease) const;

private:
    [[nodiscard]] bool keepsWriteAheadLog() const;
    void openOriginal(SqliteLease &lease, const Progress &progress) const;
    static int firstTouch(SqliteLease &lease, const Progress &progress,
                          std::optional<std::chrono::milliseconds> patience);
    void openCopy(SqliteLease &lease, const Progress &progress, const std::string &why) const;

    std::filesystem::path m_path;
};

} // namespace backstory
