#pragma once

#include "core/source/id_walk.h"
#include "core/source/sqlite_file.h"
#include "core/source/sqlite_sql.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace backstory {

/// One connection to one event table, and what is known about its ids.
///
/// Threads: one at a time.
class SqliteSession {
public:
    SqliteSession(SqliteLease lease, const EventTable &table);

    [[nodiscard]] SqliteDatabase &database() { return *m_lease.database; }
    [[nodiscard]] const SqliteLease &lease() const { return m_lease; }
    [[nodiscard]] const SqliteSql &sql() const { return m_sql; }
    [[nodiscard]] SqliteStatement prepare(const std::string &sql) { return {database(), sql}; }

    /// Whether an index leads from a stream to its events.
    [[nodiscard]] bool hasStreamIndex() const { return m_hasStreamIndex; }
    /// Whether the ids can be walked along the index: it is there, and all ids are text. Two looks.
    bool canWalk();
    /// Looks into the index; only where canWalk().
    SeekText seekText();
    /// Whether every id is a UUID in lower case with dashes, so that text sorts as ids do. Reads
    /// the stream column of the whole table, once.
    bool allPlain();
    /// How many rows belong to no stream; only where hasStreamIndex(), which makes it cheap.
    std::int64_t rowsWithoutStream();
    /// Of several spellings of one id, the one that was stored first.
    StreamId firstMet(const std::vector<std::string> &spellings);

private:
    SqliteLease m_lease;
    SqliteSql m_sql;
    bool m_hasStreamIndex = false;
    std::optional<bool> m_allPlain;
};

} // namespace backstory
