#include "core/source/postgres_field.h"

#include "core/json/parse.h"
#include "core/source/field_path.h"
#include "core/source/postgres_binary.h"
#include "core/source/postgres_sql.h"
#include "core/source/postgres_timestamp.h"
#include "core/source/stamp_reading.h"

#include <array>
#include <bit>
#include <charconv>

namespace backstory::postgres {
namespace {

struct Form {
    Arrival arrival;
    const char *cast; ///< also takes domains to what they are made of
};

Form formOf(ColumnKind kind) {
    switch (kind) {
    case ColumnKind::Uuid:
        return {Arrival::Uuid, "::uuid"};
    case ColumnKind::Integer:
        return {Arrival::Integer, "::int8"};
    case ColumnKind::Numeric:
        return {Arrival::Decimal, "::text"};
    case ColumnKind::Float:
        return {Arrival::Float, "::float8"};
    case ColumnKind::Bytes:
        return {Arrival::Bytes, "::bytea"};
    case ColumnKind::Json:
        return {Arrival::Text, "::json"};
    case ColumnKind::Jsonb:
        return {Arrival::Jsonb, "::jsonb"};
    case ColumnKind::TimestampWithZone:
        return {Arrival::TimestampWithZone, "::timestamptz"};
    case ColumnKind::Timestamp:
        return {Arrival::Timestamp, "::timestamp"};
    case ColumnKind::Date:
        return {Arrival::Date, "::date"};
    case ColumnKind::Text:
    case ColumnKind::PaddedText:
    case ColumnKind::Other:
        break;
    }
    return {Arrival::Text, "::text"};
}

std::int64_t integerOf(std::string_view bytes) {
    return std::bit_cast<std::int64_t>(readNumber<std::uint64_t>(bytes));
}

std::string uuidText(std::string_view bytes) {
    Uuid uuid;
    std::copy_n(bytes.begin(), uuid.bytes.size(), uuid.bytes.begin());
    return uuid.text();
}

/// The shortest digits that read back as the same number, as PostgreSQL prints it.
std::string floatText(std::string_view bytes) {
    std::array<char, 64> buffer{};
    const auto value = std::bit_cast<double>(readNumber<std::uint64_t>(bytes));
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

/// The binary form of jsonb is its text after a version.
std::string_view jsonbText(std::string_view bytes) {
    return bytes.substr(1);
}

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

std::string pathConstant(const json::Pointer &path) {
    return "ARRAY[" + literalList(path.segments) + "]::text[]";
}

std::string Field::textExpression() const {
    if (m_isColumn)
        return m_column + "::text";
    return '(' + m_column + "::jsonb #>> " + pathConstant(m_fullPath) + ')';
}

Field::Field(const FieldRef &ref, const Column &column)
    : m_name(ref.column),
      m_column(quotedName(ref.column)),
      m_fullPath(ref.path),
      m_isColumn(ref.path.isRoot()) {
    const Form form = formOf(column.kind);
    m_arrival = form.arrival;
    m_expression = m_column + form.cast;
    if (m_isColumn)
        return;
    m_pathHere = true;
    m_path = ref.path;
    if (column.kind == ColumnKind::Jsonb) {
        m_expression = '(' + m_expression + " #> " + pathConstant(ref.path) + ')';
        m_path = {};
    }
}

std::optional<std::string_view> Field::rawAtOwnPath(std::string_view value) const {
    const std::string_view document = m_arrival == Arrival::Jsonb ? jsonbText(value) : value;
    return rawAtPath(document, m_path);
}

std::optional<std::string> Field::text(Value value) const {
    if (!value)
        return std::nullopt;
    if (m_pathHere) {
        const auto raw = rawAtOwnPath(*value);
        return raw ? fieldText(*raw) : std::nullopt;
    }
    switch (m_arrival) {
    case Arrival::Uuid:
        return uuidText(*value);
    case Arrival::Jsonb:
        return std::string(jsonbText(*value));
    case Arrival::Integer:
        return std::to_string(integerOf(*value));
    case Arrival::Float:
        return floatText(*value);
    case Arrival::TimestampWithZone:
        return timestampText(integerOf(*value), true);
    case Arrival::Timestamp:
        return timestampText(integerOf(*value), false);
    case Arrival::Date:
        return dateText(std::bit_cast<std::int32_t>(readNumber<std::uint32_t>(*value)));
    case Arrival::Text:
    case Arrival::Bytes:
    case Arrival::Decimal:
        break;
    }
    return std::string(*value);
}

std::optional<std::string> Field::document(Value value) const {
    if (!m_pathHere || !value)
        return text(value);
    const auto raw = rawAtOwnPath(*value);
    return raw ? std::optional(std::string(*raw)) : std::nullopt;
}

std::optional<std::string_view> Field::textIn(Value value, std::string &made) const {
    if (value && !m_pathHere) {
        if (m_arrival == Arrival::Jsonb)
            return jsonbText(*value);
        if (m_arrival == Arrival::Text || m_arrival == Arrival::Bytes)
            return value;
    }
    auto content = text(value);
    if (!content)
        return std::nullopt;
    made = *std::move(content);
    return made;
}

std::optional<std::string_view> Field::documentIn(Value value, std::string &made) const {
    if (!m_pathHere || !value)
        return textIn(value, made);
    return rawAtOwnPath(*value);
}

std::optional<std::int64_t> Field::integer(Value value, std::vector<Finding> &findings) const {
    if (value && m_isColumn && m_arrival == Arrival::Integer)
        return integerOf(*value);
    const auto shown = text(value);
    if (!shown)
        return std::nullopt;
    const auto number = wholeNumber(*shown);
    if (!number)
        findings.push_back({FindingCode::ValueConverted, {}, {m_name, "text"}});
    return number;
}

std::optional<Stamp> Field::stamp(Value value, StampForm form,
                                  std::vector<Finding> &findings) const {
    if (!value)
        return std::nullopt;
    if (m_pathHere) {
        const auto raw = rawAtOwnPath(*value);
        const auto found = raw ? fieldText(*raw) : std::nullopt;
        if (!found)
            return std::nullopt;
        return readStampText(*found, json::kindOfRaw(*raw) == json::Kind::Number, form, findings);
    }
    switch (m_arrival) {
    case Arrival::Integer:
        return readStampNumber(integerOf(*value), form, findings);
    case Arrival::TimestampWithZone:
        return stampOfTimestamp(integerOf(*value), true, findings);
    case Arrival::Timestamp:
        return stampOfTimestamp(integerOf(*value), false, findings);
    case Arrival::Date:
        return stampOfDate(std::bit_cast<std::int32_t>(readNumber<std::uint32_t>(*value)),
                           findings);
    default:
        break;
    }
    const bool isNumber = m_arrival == Arrival::Float || m_arrival == Arrival::Decimal;
    return readStampText(*text(value), isNumber, form, findings);
}

} // namespace backstory::postgres
