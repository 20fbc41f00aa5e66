#include "core/source/sqlite_rows.h"

#include "core/json/parse.h"
#include "core/source/erasure_note.h"
#include "core/source/field_path.h"
#include "core/source/sqlite_affinity.h"
#include "core/source/sqlite_functions.h"
#include "core/source/stamp_reading.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace backstory {

namespace {

const char *typeName(int type) {
    return type == SQLITE_INTEGER ? "integer" : type == SQLITE_FLOAT ? "real" : "blob";
}

template <class T>
std::optional<T> wholeNumber(std::string_view text) {
    T value{};
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end)
        return std::nullopt;
    return value;
}

} // namespace

SqliteRows::SqliteRows(const EventTable &table, const SqliteSql &sql,
                       const SqliteStatement &statement)
    : m_table(table),
      m_hasRowid(sql.hasRowid()),
      m_rowidColumn(static_cast<int>(sql.columns().size())) {
    const auto place = [&](const FieldRef &field) { return placeOf(field, sql, statement); };
    m_stream = place(m_table.stream);
    m_id = place(m_table.id);
    m_type = place(m_table.type);
    m_payload = place(m_table.payload);
    if (m_table.metadata)
        m_metadata = place(*m_table.metadata);
    if (m_table.storedVersion)
        m_storedVersion = place(*m_table.storedVersion);
    if (m_table.position)
        m_position = place(*m_table.position);
    if (m_table.happenedAt)
        m_happenedAt = place(m_table.happenedAt->field);
    if (m_table.recordedAt)
        m_recordedAt = place(m_table.recordedAt->field);
    if (m_table.recordedBy)
        m_recordedBy = place(*m_table.recordedBy);
    if (m_table.erasure)
        m_erasure = place(*m_table.erasure);
}

SqliteRows::Place SqliteRows::placeOf(const FieldRef &field, const SqliteSql &sql,
                                      const SqliteStatement &statement) const {
    Place place;
    place.column = static_cast<int>(sql.columnOf(field.column));
    place.path = field.path.isRoot() ? nullptr : &field.path;
    place.convertsText =
        turnsTextUnexpectedly(sqlite3_column_decltype(statement.handle(), place.column));
    place.name = field.column;
    return place;
}

Event SqliteRows::read(const SqliteStatement &statement, std::uint64_t counter) const {
    Event event;
    event.ordinal = counter;
    if (m_hasRowid) // a negative rowid has no better place than before all others
        event.ordinal = static_cast<std::uint64_t>(
            std::max<std::int64_t>(0, statement.value(m_rowidColumn).integer()));
    auto &findings = event.findings;
    event.stream = StreamId(text(statement, m_stream, true, findings).value_or(std::string()));
    event.id = EventId(text(statement, m_id, true, findings).value_or(std::string()));
    event.type = text(statement, m_type, false, findings).value_or(std::string());
    readPayload(statement, m_payload, event);
    if (m_happenedAt)
        event.happenedAt = stamp(statement, *m_happenedAt, m_table.happenedAt->form,
                                 StampPart::HappenedAt, findings);
    if (m_recordedAt)
        event.recordedAt = stamp(statement, *m_recordedAt, m_table.recordedAt->form,
                                 StampPart::RecordedAt, findings);
    if (m_storedVersion)
        event.storedVersion = number(statement, *m_storedVersion, findings);
    if (m_position)
        event.position = number(statement, *m_position, findings);
    if (m_metadata)
        event.metadata = document(statement, *m_metadata, findings);
    if (m_recordedBy)
        event.recordedBy = text(statement, *m_recordedBy, false, findings).value_or(std::string());
    if (const auto note = m_erasure ? document(statement, *m_erasure, findings) : std::nullopt)
        findings.push_back(erasureFinding(*note));
    return event;
}

std::optional<std::string> SqliteRows::document(const SqliteStatement &statement,
                                                const Place &place,
                                                std::vector<Finding> &findings) {
    if (place.path == nullptr)
        return text(statement, place, false, findings);
    const auto raw = rawAtPath(statement.value(place.column).bytes(), *place.path);
    return raw ? std::optional(std::string(*raw)) : std::nullopt;
}

std::optional<std::string> SqliteRows::text(const SqliteStatement &statement, const Place &place,
                                            bool isId, std::vector<Finding> &findings) {
    const SqliteValue value = statement.value(place.column);
    const int type = value.type();
    if (type == SQLITE_NULL)
        return std::nullopt;
    if (place.path != nullptr)
        return textAtPath(value.bytes(), *place.path);
    if (type == SQLITE_TEXT)
        return std::string(value.bytes());
    if (type == SQLITE_BLOB)
        return isId ? shownId(value) : std::string(value.bytes());
    if (place.convertsText)
        findings.push_back({FindingCode::ValueConverted, {}, {place.name, typeName(type)}});
    return shownId(value);
}

void SqliteRows::readPayload(const SqliteStatement &statement, const Place &place, Event &event) {
    const SqliteValue value = statement.value(place.column);
    const int type = value.type();
    if (type == SQLITE_NULL) {
        event.findings.push_back({FindingCode::PayloadMissing, {}, {}});
    } else if (place.path != nullptr) {
        if (const auto raw = rawAtPath(value.bytes(), *place.path))
            event.payload = *raw;
        else
            event.findings.push_back({FindingCode::PayloadMissing, {}, {}});
    } else if (type == SQLITE_TEXT || type == SQLITE_BLOB) {
        event.payload = value.bytes();
    } else {
        // A payload is text when it is written; a number is what a column made of it.
        event.payload = shownId(value);
        event.findings.push_back({FindingCode::PayloadConverted, {}, {typeName(type)}});
    }
}

std::optional<std::int64_t> SqliteRows::number(const SqliteStatement &statement, const Place &place,
                                               std::vector<Finding> &findings) {
    const SqliteValue value = statement.value(place.column);
    const int type = value.type();
    if (type == SQLITE_NULL)
        return std::nullopt;
    if (type == SQLITE_INTEGER)
        return value.integer();
    std::string digits;
    if (place.path != nullptr)
        digits = textAtPath(value.bytes(), *place.path).value_or(std::string());
    else
        digits = shownId(value);
    const auto whole = wholeNumber<std::int64_t>(digits);
    if (type == SQLITE_FLOAT || (!whole && !digits.empty()))
        findings.push_back({FindingCode::ValueConverted,
                            {},
                            {place.name, type == SQLITE_TEXT ? "text" : typeName(type)}});
    return whole;
}

Stamp SqliteRows::stamp(const SqliteStatement &statement, const Place &place, StampForm form,
                        StampPart part, std::vector<Finding> &findings) {
    const SqliteValue value = statement.value(place.column);
    switch (value.type()) {
    case SQLITE_INTEGER:
        return readStampNumber(value.integer(), form, findings);
    case SQLITE_FLOAT:
        return readStampText(digitsOf(value.real()), true, form, findings);
    case SQLITE_NULL:
        break;
    default:
        if (place.path == nullptr)
            return readStampText(value.bytes(), false, form, findings);
        if (const auto raw = rawAtPath(value.bytes(), *place.path)) {
            const bool isNumber = json::kindOfRaw(*raw) == json::Kind::Number;
            if (const auto content = fieldText(*raw))
                return readStampText(*content, isNumber, form, findings);
        }
    }
    return missingStamp(part, findings);
}

} // namespace backstory
