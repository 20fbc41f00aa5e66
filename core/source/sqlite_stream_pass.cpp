#include "core/source/sqlite_stream_pass.h"

#include "core/source/sqlite_passed_rows.h"
#include "core/source/sqlite_rows.h"
#include "core/source/sqlite_streams.h"

#include <optional>
#include <vector>

namespace backstory {
namespace {

/// Reads rows in which every value is of the usual type straight from their bytes. All others, and
/// those about which there is something to say, are left to SqliteRows.
class QuickRows {
public:
    QuickRows(const EventTable &table, const SqliteSql &sql, const SqliteStatement &statement)
        : m_statement(statement.handle()), m_rows(table, sql, statement) {
        const auto column = [&](const FieldRef &field) {
            return static_cast<int>(sql.columnOf(field.column));
        };
        for (const FieldRef *field : {&table.stream, &table.id, &table.type, &table.payload})
            m_texts.push_back(column(*field));
        for (const auto *stamp : {&table.happenedAt, &table.recordedAt})
            if (*stamp)
                m_integers.push_back(column((*stamp)->field));
        for (const auto *field : {&table.storedVersion, &table.position})
            if (*field)
                m_integersOrNone.push_back(column(**field));
        if (table.metadata)
            m_metadata = column(*table.metadata);
        if (table.recordedBy)
            m_recordedBy = column(*table.recordedBy);
        if (table.erasure)
            m_erasure = column(*table.erasure);
    }

    /// Whether every part of an event is a column, so that this class may be used.
    static bool fit(const EventTable &table) {
        const auto isColumn = [](const std::optional<FieldRef> &field) {
            return !field || field->path.isRoot();
        };
        return !SqlitePassedRows::readsPaths(table) && isColumn(table.metadata) &&
               isColumn(table.recordedBy) && isColumn(table.erasure);
    }

    /// Answers false, without adding it, for a row that is not as usual.
    bool add(WholeBatches &batches) {
        if (!isUsual())
            return false;
        const auto event = m_rows.read(batches.read());
        if (!event || m_rows.foundAnything())
            return false;
        EventRest rest;
        if (m_metadata && type(*m_metadata) == SQLITE_TEXT)
            rest.metadata = SqliteValue(m_statement, *m_metadata).bytes();
        if (m_recordedBy && type(*m_recordedBy) == SQLITE_TEXT)
            rest.recordedBy = SqliteValue(m_statement, *m_recordedBy).bytes();
        batches.add(*event, rest);
        return true;
    }

private:
    [[nodiscard]] int type(int column) const { return sqlite3_column_type(m_statement, column); }

    [[nodiscard]] bool isUsual() const {
        for (const int column : m_texts)
            if (type(column) != SQLITE_TEXT)
                return false;
        for (const int column : m_integers)
            if (type(column) != SQLITE_INTEGER)
                return false;
        for (const int column : m_integersOrNone)
            if (type(column) != SQLITE_INTEGER && type(column) != SQLITE_NULL)
                return false;
        for (const auto &column : {m_metadata, m_recordedBy})
            if (column && type(*column) != SQLITE_TEXT && type(*column) != SQLITE_NULL)
                return false;
        return !m_erasure || type(*m_erasure) == SQLITE_NULL;
    }

    sqlite3_stmt *m_statement;
    SqlitePassedRows m_rows;
    std::vector<int> m_texts;
    std::vector<int> m_integers;
    std::vector<int> m_integersOrNone;
    std::optional<int> m_metadata;
    std::optional<int> m_recordedBy;
    std::optional<int> m_erasure;
};

} // namespace

void passStream(SqliteSession &session, const EventTable &table, const StreamId &stream,
                WholeBatches &batches) {
    SqliteStatement statement = selectStream(session, stream);
    const SqliteRows rows(table, session.sql(), statement);
    std::optional<QuickRows> quick;
    if (QuickRows::fit(table))
        quick.emplace(table, session.sql(), statement);
    while (statement.step()) {
        if (!quick || !quick->add(batches))
            batches.add(rows.read(statement, batches.read()));
    }
}

} // namespace backstory
