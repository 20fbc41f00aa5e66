#include "core/source/postgres_stream_key.h"

#include "core/base/error.h"
#include "core/source/postgres_field.h"
#include "core/source/postgres_sql.h"

#include <algorithm>
#include <charconv>

namespace backstory::postgres {
namespace {

const std::string kByteOrder = " COLLATE \"C\"";

std::string uuidConstant(const Uuid &uuid) {
    return literal(uuid.text()) + "::uuid";
}

std::string pathExpression(const std::string &column, const Column &about,
                           const json::Pointer &path) {
    const std::string document = about.kind == ColumnKind::Jsonb || about.kind == ColumnKind::Json
                                     ? column
                                     : '(' + column + "::text)::jsonb";
    // As an index on such an expression is most often written.
    if (path.segments.size() == 1)
        return '(' + document + " ->> " + literal(path.segments.front()) + ')';
    return '(' + document + " #>> " + pathConstant(path) + ')';
}

std::string conditioned(const std::string &condition) {
    return condition.empty() ? "" : " WHERE " + condition;
}

std::string both(const std::string &one, const std::string &other) {
    return one.empty() ? other : one + " AND " + other;
}

/// The first or last UUID whose text begins with a prefix in canonical form; nothing when none can.
std::optional<Uuid> filledUp(std::string_view prefix, char filler) {
    std::string text = "........-....-....-....-............";
    if (prefix.size() > text.size())
        return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = text[i] == '-';
        if (i < prefix.size() && (prefix[i] == '-') != dash)
            return std::nullopt;
        if (!dash)
            text[i] = i < prefix.size() ? prefix[i] : filler;
    }
    return Uuid::parse(text);
}

/// Whether a column of whole numbers prints it: `007` is none.
bool isInteger(const std::string &text) {
    std::int64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc{} && std::to_string(value) == text;
}

} // namespace

StreamKey::StreamKey(const EventTable &table, const TableFacts &facts)
    : m_column(quotedName(table.stream.column)),
      m_lookUp(facts.hasIndex || !facts.indexKnown),
      m_ordered(facts.hasOrder) {
    const Column &column = *facts.relation.column(table.stream.column);
    if (!table.stream.path.isRoot()) {
        m_column = pathExpression(m_column, column, table.stream.path);
    } else {
        m_nullable = !column.notNull;
        m_byteOrder = column.byteOrder;
        if (column.kind == ColumnKind::Uuid)
            m_kind = Kind::Uuid;
        else if (column.kind == ColumnKind::Integer)
            m_kind = Kind::Integer;
        else if (column.kind == ColumnKind::PaddedText)
            m_constantCast = "::bpchar";
        else if (column.kind != ColumnKind::Text) {
            m_column += "::text";
            m_lookUp = false;
        }
    }
    m_ordered = m_ordered && (m_kind == Kind::Uuid || column.kind == ColumnKind::Text);
    m_text = m_nullable ? "coalesce(" + m_column + "::text, '')" : m_column + "::text";
}

bool StreamKey::wantsSpellings() const {
    return m_kind == Kind::Text && m_lookUp && !m_spellings;
}

std::string StreamKey::spellingsQuery(const std::string &relation) const {
    const std::string text = '(' + m_text + ')' + kByteOrder;
    const std::string digits = "[0-9a-f]";
    const std::string canonical =
        text + " ~ '^" + digits + "{8}(-" + digits + "{4}){3}-" + digits + "{12}$'";
    return "SELECT bit_or(CASE WHEN " + canonical + " THEN 1 WHEN " + m_column +
           " IS NULL THEN 16 WHEN NOT " + readsAsUuid(m_text) + " THEN 8 WHEN " + text +
           " ~ '[a-f]' AND " + text + " ~ '[A-F]' THEN 6 ELSE 4 END) FROM " + relation;
}

Spellings StreamKey::readSpellings(std::string_view number) {
    unsigned bits = 0;
    std::from_chars(number.data(), number.data() + number.size(), bits);
    return {(bits & 1U) != 0, (bits & 2U) != 0, (bits & 4U) != 0, (bits & 8U) != 0,
            (bits & 16U) != 0};
}

std::optional<std::string> StreamKey::equals(const StreamId &stream) const {
    const std::string absent = m_nullable ? m_column + " IS NULL" : "FALSE";
    if (!canBeSent(stream.text()))
        return std::nullopt;
    if (m_kind == Kind::Text)
        return equalsText(stream);
    if (stream.empty())
        return absent;
    if (m_kind == Kind::Uuid) {
        if (!stream.uuid())
            return std::nullopt;
        return m_column + " = " + uuidConstant(*stream.uuid());
    }
    if (!isInteger(stream.text()))
        return std::nullopt;
    return m_column + " = " + stream.text() + "::int8";
}

std::optional<std::string> StreamKey::equalsText(const StreamId &stream) const {
    if (stream.empty())
        return m_text + " = ''";
    if (!stream.uuid())
        return m_column + " = " + literal(stream.text()) + m_constantCast;
    if (!looksUpSpellings())
        return uuidPart() + " = " + uuidConstant(*stream.uuid());
    std::string list;
    for (const std::string &spelling : usualSpellings(*stream.uuid()))
        list += (list.empty() ? "" : ", ") + literal(spelling) + m_constantCast;
    // The one that was asked for, whatever its case.
    return m_column + " IN (" + list + ", " + literal(stream.text()) + m_constantCast + ')';
}

bool StreamKey::looksUpSpellings() const {
    return m_lookUp && !(m_spellings && m_spellings->unusual);
}

StreamKey::Joined StreamKey::joined(const StreamId &stream) const {
    if (stream.empty() || !canBeSent(stream.text()))
        return Joined::Never;
    switch (m_kind) {
    case Kind::Uuid:
        return stream.uuid() ? Joined::ByColumn : Joined::Never;
    case Kind::Integer:
        return isInteger(stream.text()) ? Joined::ByColumn : Joined::Never;
    case Kind::Text:
        break;
    }
    return stream.uuid() && !looksUpSpellings() ? Joined::ByUuid : Joined::ByColumn;
}

std::string StreamKey::joinKey(Joined how) const {
    return how == Joined::ByUuid ? uuidPart() : m_column;
}

std::string StreamKey::joinType(Joined how) const {
    if (how == Joined::ByUuid || m_kind == Kind::Uuid)
        return "uuid";
    if (m_kind == Kind::Integer)
        return "int8";
    return m_constantCast.empty() ? "text" : "bpchar";
}

std::vector<std::string> StreamKey::joinValues(const StreamId &stream, Joined how) const {
    if (!stream.uuid())
        return {stream.text()};
    if (how == Joined::ByUuid || m_kind == Kind::Uuid)
        return {stream.uuid()->text()};
    auto values = usualSpellings(*stream.uuid());
    // The one that was asked for, whatever its case.
    if (std::ranges::find(values, stream.text()) == values.end())
        values.push_back(stream.text());
    return values;
}

bool StreamKey::plainText() const {
    return m_kind == Kind::Integer || (m_spellings && m_spellings->plain());
}

std::string StreamKey::uuidPart() const {
    return "(CASE WHEN " + readsAsUuid(m_text) + " THEN (" + m_text + ")::uuid END)";
}

std::string StreamKey::textPart() const {
    return "(CASE WHEN NOT " + readsAsUuid(m_text) + " THEN " + m_text + " END)" + kByteOrder;
}

std::string StreamKey::plainPart() const {
    if (m_kind == Kind::Integer)
        return '(' + m_text + ')' + kByteOrder;
    return m_byteOrder ? m_column : m_column + kByteOrder;
}

std::string StreamKey::orderBy() const {
    if (m_kind == Kind::Uuid)
        return m_column;
    return plainText() ? plainPart() : uuidPart() + ", " + textPart();
}

std::string StreamKey::after(const StreamId &stream) const {
    if (m_kind == Kind::Uuid) {
        if (!stream.uuid())
            return "FALSE";
        const std::string later = m_column + " > " + uuidConstant(*stream.uuid());
        return m_nullable ? '(' + later + " OR " + m_column + " IS NULL)" : later;
    }
    if (!canBeSent(stream.text()))
        throw Error(ErrorKind::BadRequest, "listing what comes after an id",
                    "no id of a PostgreSQL table can be like that");
    if (plainText())
        return afterPlain(stream);
    if (stream.uuid())
        return '(' + uuidPart() + " > " + uuidConstant(*stream.uuid()) + " OR " + uuidPart() +
               " IS NULL)";
    return '(' + uuidPart() + " IS NULL AND (" + m_text + ')' + kByteOrder + " > " +
           literal(stream.text()) + ')';
}

std::string StreamKey::afterPlain(const StreamId &stream) const {
    const bool onlyUuids = m_kind == Kind::Text && !m_spellings->others;
    if (onlyUuids && !stream.uuid())
        return "FALSE";
    if (!onlyUuids && stream.uuid())
        return "TRUE";
    return plainPart() + " > " + literal(onlyUuids ? stream.uuid()->text() : stream.text());
}

std::optional<std::string> StreamKey::beginsWith(std::string_view prefix) const {
    if (prefix.empty())
        return std::string("TRUE");
    if (!canBeSent(prefix))
        return std::nullopt;
    if (m_kind != Kind::Uuid)
        return '(' + m_text + ')' + kByteOrder + " ILIKE " + prefixPattern(prefix);
    // Whole ids are found in any spelling.
    const auto whole = Uuid::parse(prefix);
    const auto first = whole ? whole : filledUp(prefix, '0');
    const auto last = whole ? whole : filledUp(prefix, 'f');
    if (!first || !last)
        return std::nullopt;
    return m_column + " BETWEEN " + uuidConstant(*first) + " AND " + uuidConstant(*last);
}

bool StreamKey::canSkip() const {
    return m_ordered && (m_kind == Kind::Uuid || plainText());
}

// Takes a look at the index for each stream, however many events it has.
std::string StreamKey::skippingPage(const std::string &relation, const std::string &condition,
                                    std::size_t limit) const {
    const std::string key = m_kind == Kind::Uuid ? m_column : plainPart();
    const auto first = [&](const std::string &also) {
        return "(SELECT " + key + " AS id FROM " + relation +
               conditioned(both(condition, m_column + " IS NOT NULL") + also) + " ORDER BY " + key +
               " LIMIT 1)";
    };
    std::string statement = "WITH RECURSIVE ids(id) AS (" + first("") + " UNION ALL SELECT " +
                            first(" AND " + key + " > ids.id") +
                            " FROM ids WHERE ids.id IS NOT NULL) SELECT id::text FROM ids "
                            "WHERE id IS NOT NULL";
    if (m_nullable && m_kind == Kind::Uuid)
        statement = '(' + statement + ") UNION ALL (SELECT '' WHERE EXISTS (SELECT 1 FROM " +
                    relation + conditioned(both(condition, m_column + " IS NULL")) + "))";
    return statement + " LIMIT " + std::to_string(limit);
}

std::string StreamKey::page(const std::string &relation, const std::string &condition,
                            std::size_t limit) const {
    return canSkip() ? skippingPage(relation, condition, limit)
                     : gatheredPage(relation, condition, limit);
}

std::string StreamKey::gatheredPage(const std::string &relation, const std::string &condition,
                                    std::size_t limit) const {
    const std::string rows = " FROM " + relation + conditioned(condition);
    const std::string end = " LIMIT " + std::to_string(limit);
    if (m_kind == Kind::Uuid)
        return "SELECT coalesce(" + m_column + "::text, '')" + rows + " GROUP BY " + m_column +
               " ORDER BY " + m_column + end;
    if (plainText())
        return "SELECT " + plainPart() + rows + " GROUP BY 1 ORDER BY 1" + end;
    return "SELECT min((" + m_text + ')' + kByteOrder + ')' + rows + " GROUP BY " + uuidPart() +
           ", " + textPart() + " ORDER BY " + uuidPart() + ", " + textPart() + end;
}

// An index of text in the order of bytes holds each way of writing the prefix in another place.
std::optional<std::string> StreamKey::pageOf(std::string_view prefix, const std::string &relation,
                                             const std::string &condition,
                                             std::size_t limit) const {
    const auto begins = beginsWith(prefix);
    if (!begins)
        return std::nullopt;
    const std::string rows = both(condition, *begins);
    if (m_kind == Kind::Uuid || !canSkip())
        return page(relation, rows, limit);
    std::string parts;
    for (const std::string &variant : caseVariants(prefix)) {
        const std::string part = rows + " AND " + plainPart() + " LIKE " + prefixPattern(variant);
        parts += (parts.empty() ? "(" : " UNION ALL (") + skippingPage(relation, part, limit) + ')';
    }
    return "SELECT id FROM (" + parts + ") AS found(id) ORDER BY id" + kByteOrder + " LIMIT " +
           std::to_string(limit);
}

} // namespace backstory::postgres
