#include "core/source/sqlite_passed_rows.h"

#include "core/source/sqlite_functions.h"
#include "core/source/stamp_reading.h"

#include <algorithm>
#include <charconv>

namespace backstory {

bool SqlitePassedRows::readsPaths(const EventTable &table) {
    const auto isPath = [](const FieldRef &field) { return !field.path.isRoot(); };
    const auto isPathAt = [&](const auto &field) { return field && isPath(*field); };
    const auto isStampPath = [&](const auto &stamp) { return stamp && isPath(stamp->field); };
    return isPath(table.stream) || isPath(table.id) || isPath(table.type) ||
           isPath(table.payload) || isPathAt(table.storedVersion) || isPathAt(table.position) ||
           isStampPath(table.happenedAt) || isStampPath(table.recordedAt);
}

SqlitePassedRows::SqlitePassedRows(const EventTable &table, const SqliteSql &sql,
                                   const SqliteStatement &statement)
    : m_statement(statement.handle()),
      m_hasRowid(sql.hasRowid()),
      m_rowid(static_cast<int>(sql.columns().size())) {
    const auto column = [&](const FieldRef &field) {
        return static_cast<int>(sql.columnOf(field.column));
    };
    const auto columnAt = [&](const std::optional<FieldRef> &field) {
        return field ? std::optional(column(*field)) : std::nullopt;
    };
    const auto stampColumn = [&](const std::optional<StampRef> &stamp) {
        return stamp ? std::optional(StampColumn{column(stamp->field), stamp->form}) : std::nullopt;
    };
    m_stream = column(table.stream);
    m_id = column(table.id);
    m_type = column(table.type);
    m_payload = column(table.payload);
    m_storedVersion = columnAt(table.storedVersion);
    m_position = columnAt(table.position);
    m_happenedAt = stampColumn(table.happenedAt);
    m_recordedAt = stampColumn(table.recordedAt);
}

/// Of a column that is known to hold text.
std::string_view SqlitePassedRows::bytes(int column) const {
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::string_view SqlitePassedRows::text(int column, std::string &made) const {
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_TEXT:
        return bytes(column);
    case SQLITE_BLOB:
        return value(column).bytes();
    case SQLITE_NULL:
        return {};
    default:
        made = shownId(value(column));
        return made;
    }
}

std::optional<PassedId> SqlitePassedRows::id(int column, std::string &made) const {
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_TEXT:
        return PassedId::of(bytes(column));
    case SQLITE_NULL:
        return std::nullopt;
    default:
        made = shownId(value(column));
        return PassedId::of(made);
    }
}

std::optional<Instant> SqlitePassedRows::stamp(const StampColumn &column) {
    const SqliteValue stored = value(column.column);
    switch (stored.type()) {
    case SQLITE_INTEGER:
        return readStampNumber(stored.integer(), column.form, m_made.findings).instant;
    case SQLITE_FLOAT:
        return readStampText(digitsOf(stored.real()), true, column.form, m_made.findings).instant;
    case SQLITE_NULL:
        return std::nullopt;
    default:
        return readStampText(stored.bytes(), false, column.form, m_made.findings).instant;
    }
}

std::int64_t SqlitePassedRows::number(int column) const {
    const SqliteValue stored = value(column);
    const int type = stored.type();
    if (type == SQLITE_INTEGER)
        return stored.integer();
    if (type == SQLITE_NULL)
        return PassedEvent::kNoNumber;
    const std::string digits = shownId(stored);
    const char *const end = digits.data() + digits.size();
    std::int64_t whole = 0;
    const auto [stop, error] = std::from_chars(digits.data(), end, whole);
    return error == std::errc{} && stop == end ? whole : PassedEvent::kNoNumber;
}

std::optional<PassedEvent> SqlitePassedRows::read(std::uint64_t counter) {
    const auto stream = id(m_stream, m_made.stream);
    if (!stream)
        return std::nullopt;
    m_made.findings.clear();
    PassedEvent event;
    event.stream = *stream;
    event.id = id(m_id, m_made.id).value_or(PassedId{});
    event.type = text(m_type, m_made.type);
    event.payload = text(m_payload, m_made.payload);
    if (m_happenedAt)
        event.happenedAt = stamp(*m_happenedAt);
    if (m_recordedAt)
        event.recordedAt = stamp(*m_recordedAt);
    if (m_storedVersion)
        event.storedVersion = number(*m_storedVersion);
    if (m_position)
        event.position = number(*m_position);
    event.ordinal = counter;
    if (m_hasRowid) // a negative rowid has no better place than before all others
        event.ordinal =
            static_cast<std::uint64_t>(std::max<std::int64_t>(0, value(m_rowid).integer()));
    return event;
}

} // namespace backstory
