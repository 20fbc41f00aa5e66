#pragma once

#include "core/model/event_batch.h"
#include "core/source/made_texts.h"
#include "core/source/sqlite_database.h"
#include "core/source/sqlite_rows.h"
#include "core/source/sqlite_sql.h"

#include <cstdint>
#include <optional>

namespace backstory {

/// Turns the rows of a statement made by SqliteSql::events into what a pass hands on, straight from
/// their bytes. The same values as SqliteRows gives.
///
/// Only for mappings without a path into JSON: see readsPaths. Threads: one at a time.
class SqlitePassedRows {
public:
    /// Whether a part of an event is a path into JSON, so that only SqliteRows reads it.
    static bool readsPaths(const EventTable &table);

    SqlitePassedRows(const EventTable &table, const SqliteSql &sql,
                     const SqliteStatement &statement);

    /// The event of the current row, whose slices live until the next step; nothing for a row that
    /// belongs to no stream. `counter` stands in for the place of rows without a rowid.
    std::optional<PassedEvent> read(std::uint64_t counter);
    /// Whether there was something about a stamp of that row that SqliteRows would tell.
    [[nodiscard]] bool foundAnything() const { return !m_made.findings.empty(); }

private:
    struct StampColumn {
        int column = 0;
        StampForm form = StampForm::Auto;
    };

    [[nodiscard]] SqliteValue value(int column) const { return {m_statement, column}; }
    [[nodiscard]] std::string_view bytes(int column) const;
    std::string_view text(int column, std::string &made) const;
    /// Nothing for NULL.
    std::optional<PassedId> id(int column, std::string &made) const;
    std::optional<Instant> stamp(const StampColumn &column);
    [[nodiscard]] std::int64_t number(int column) const;

    sqlite3_stmt *m_statement;
    bool m_hasRowid;
    int m_rowid;
    int m_stream;
    int m_id;
    int m_type;
    int m_payload;
    std::optional<int> m_storedVersion;
    std::optional<int> m_position;
    std::optional<StampColumn> m_happenedAt;
    std::optional<StampColumn> m_recordedAt;
    MadeTexts m_made;
};

} // namespace backstory
