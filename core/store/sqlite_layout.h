#pragma once

#include <string>
#include <vector>

namespace backstory {

/// One thing in an SQLite file that has a name, and the SQL that makes it, as the file keeps it.
struct SqliteObject {
    std::string kind; ///< `index`, `trigger`, `view`
    std::string name;
    std::string sql; ///< without a semicolon
};

/// The SQL of a store in an SQLite file: the table ENTITY_events and what stands around it.
///
/// - ENTITY_events: the classic table, with version, position, metadata, recorded_at, recorded_by
///   and erased beside it;
/// - ENTITY_events_given refuses an id that is there, and a version, a position or a recorded time
///   that are not the next ones;
/// - ENTITY_events_assign gives an inserted row its version and position and the clock, so that the
///   classic INSERT gets all of it;
/// - ENTITY_events_keep and ENTITY_events_stay refuse every change but the erasure of a payload;
/// - ENTITY_events_erase is the way to erase one: INSERT INTO it (id, reason, by);
/// - backstory_store names the tables that are stores, with their layout.
///
/// Any program may insert, so triggers use nothing but what every SQLite has, and what it allows in
/// a file that is not trusted (`PRAGMA trusted_schema = OFF`).
class SqliteLayout {
public:
    /// What backstory_store says of a table of this layout.
    static constexpr int kLayout = 2;

    explicit SqliteLayout(const std::string &entity);

    [[nodiscard]] const std::string &relation() const { return m_relation; }
    [[nodiscard]] const std::string &streamColumn() const { return m_stream; }

    [[nodiscard]] std::string createTable() const;
    /// The columns that a classic table lacks; all of them may be NULL.
    struct Column {
        std::string name;
        std::string type;
    };
    [[nodiscard]] static const std::vector<Column> &addedColumns();
    /// id, the stream's, event_type, event_data, created_at.
    [[nodiscard]] std::vector<std::string> classicColumns() const;
    [[nodiscard]] std::string addColumn(const Column &column) const;

    /// What of created_at orders rows, as SQL: a stamp outside the years 0000-9999 is none.
    [[nodiscard]] static std::string timeKey();

    /// For reading by stream and by time, and so that no place is given twice.
    [[nodiscard]] std::vector<SqliteObject> indexes() const;
    /// The unique index of ids, for a table whose ids are not unique already.
    [[nodiscard]] SqliteObject idIndex() const;
    /// An index as it is while old rows are numbered: only those that have their place are in it,
    /// so that making it takes a moment. When all have one it holds what the whole one would.
    [[nodiscard]] static SqliteObject growing(const SqliteObject &index);
    /// `others` are the names of columns that the layout does not know; they never change either.
    [[nodiscard]] std::vector<SqliteObject> guards(const std::vector<std::string> &others) const;

    [[nodiscard]] SqliteObject eraseView() const;
    [[nodiscard]] SqliteObject eraseTrigger() const;

    /// Of the table that names the stores of the file.
    [[nodiscard]] static std::string createMarkers();
    [[nodiscard]] std::string mark() const;

private:
    [[nodiscard]] SqliteObject givenTrigger() const;
    [[nodiscard]] SqliteObject assignTrigger() const;
    [[nodiscard]] SqliteObject keepTrigger(const std::vector<std::string> &others) const;
    [[nodiscard]] SqliteObject stayTrigger() const;
    /// Replaces @table@, @stream@ and what stands for expressions.
    [[nodiscard]] std::string filled(std::string text) const;

    std::string m_relation;
    std::string m_stream;
};

/// The clock of the store in ms since 1970, as SQL; the same within one statement.
std::string sqliteNow();

} // namespace backstory
