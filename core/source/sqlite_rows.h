#pragma once

#include "core/model/event.h"
#include "core/source/sqlite_database.h"
#include "core/source/sqlite_sql.h"
#include "core/source/stamp_reading.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace backstory {

/// Turns the rows of a statement made by SqliteSql::events into events.
///
/// SQLite decides the type of each value, not of each column: a column declared UUID, JSONB or
/// DECIMAL turns text that looks like a number into one. What was turned is given as its digits,
/// with a finding.
class SqliteRows {
public:
    SqliteRows(const EventTable &table, const SqliteSql &sql, const SqliteStatement &statement);
    ~SqliteRows() = default;
    SqliteRows(const SqliteRows &) = delete;
    SqliteRows &operator=(const SqliteRows &) = delete;

    /// The event of the current row. `counter` stands in for the place of rows without a rowid.
    [[nodiscard]] Event read(const SqliteStatement &statement, std::uint64_t counter) const;

private:
    /// Where a field is found, and what its column does to text.
    struct Place {
        int column = 0;
        const json::Pointer *path = nullptr; ///< null: the column itself
        bool convertsText = false;
        std::string name;
    };

    [[nodiscard]] Place placeOf(const FieldRef &field, const SqliteSql &sql,
                                const SqliteStatement &statement) const;
    static std::optional<std::string> text(const SqliteStatement &statement, const Place &place,
                                           bool isId, std::vector<Finding> &findings);
    static void readPayload(const SqliteStatement &statement, const Place &place, Event &event);
    /// The JSON text of a field that is shown as it is.
    static std::optional<std::string> document(const SqliteStatement &statement, const Place &place,
                                               std::vector<Finding> &findings);
    static std::optional<std::int64_t> number(const SqliteStatement &statement, const Place &place,
                                              std::vector<Finding> &findings);
    static Stamp stamp(const SqliteStatement &statement, const Place &place, StampForm form,
                       StampPart part, std::vector<Finding> &findings);

    EventTable m_table;
    bool m_hasRowid;
    int m_rowidColumn;
    Place m_stream;
    Place m_id;
    Place m_type;
    Place m_payload;
    std::optional<Place> m_metadata;
    std::optional<Place> m_storedVersion;
    std::optional<Place> m_position;
    std::optional<Place> m_happenedAt;
    std::optional<Place> m_recordedAt;
    std::optional<Place> m_recordedBy;
    std::optional<Place> m_erasure;
};

} // namespace backstory
