#pragma once

#include "core/source/pending_events.h"
#include "core/source/sqlite_file.h"
#include "core/source/sqlite_reader.h"

#include <memory>

namespace backstory {

/// Follows a table of an SQLite file by rowid: one process writes at a time, so rows are numbered
/// in the order in which they are committed. A look reads what is new.
class SqliteFollower final : public LogFollower {
public:
    /// From a place, which may be absent: then from the start. The relation must have rowids.
    SqliteFollower(std::shared_ptr<const SqliteFile> file, std::unique_ptr<SqliteReader> reader,
                   const LogPlace *place);

    /// Passes over all that was committed so far.
    void skipToNow(const Progress &progress);

    [[nodiscard]] std::string way() const override;
    bool look(const std::function<void(Event &&)> &take, const Progress &progress) override;
    [[nodiscard]] LogPlace place() const override;
    void wait(const Progress &progress) override;

private:
    /// Throws Error(SourceUnreadable) where rows that were read are not there any more.
    void requireSameFile(const Progress &progress);

    std::shared_ptr<const SqliteFile> m_file;
    std::unique_ptr<SqliteReader> m_reader;
    std::int64_t m_row = SqliteReader::kNoRow;
    PendingEvents m_pending;
    std::int64_t m_pendingLast = SqliteReader::kNoRow;
    bool m_more = false;
    SqliteFileState m_looked; ///< the file as the last look found it
};

/// The follower that a table asks for, from a place, or from `from` where it is null. Throws
/// Error(BadRequest) for a place that is none of this table.
std::unique_ptr<LogFollower> openSqliteFollower(const std::shared_ptr<const SqliteFile> &file,
                                                const EventTable &table, const LogPlace *place,
                                                FollowFrom from, const Progress &progress);

} // namespace backstory
