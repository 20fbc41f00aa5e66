#include "core/projection/postgres_projection_sql.h"

#include "core/base/error.h"
#include "core/projection/require_columns.h"
#include "core/source/postgres_sql.h"

namespace backstory::postgres {
namespace {

std::string declared(const ProjectionColumn &column) {
    switch (column.type) {
    case ColumnType::Uuid:
        return "UUID";
    case ColumnType::Text:
        return column.length ? "VARCHAR(" + std::to_string(*column.length) + ')' : "TEXT";
    case ColumnType::Decimal:
        return "DECIMAL(" + std::to_string(column.precision) + ',' + std::to_string(column.scale) +
               ')';
    case ColumnType::Integer:
        return "BIGINT";
    case ColumnType::Boolean:
        break;
    }
    return "BOOLEAN";
}

std::string sourceColumn(std::size_t index) {
    return 'c' + std::to_string(index);
}

std::string fromB(std::size_t index) {
    return "b." + sourceColumn(index);
}

/// UUIDs in their order before all other text in its own, as StreamId has it.
std::string sortText(const StreamId &key) {
    if (!key.uuid())
        return '1' + key.text();
    std::string text = key.uuid()->text();
    std::erase(text, '-');
    return '0' + text;
}

} // namespace

ProjectionSql::ProjectionSql(const ProjectionDefinition &definition)
    : m_definition(definition),
      m_table((definition.schema.empty() ? std::string() : quotedName(definition.schema) + '.') +
              quotedName(definition.relation)),
      m_key(quotedName(definition.keyName)) {}

std::string ProjectionSql::columns() const {
    return "SELECT a.attname, format_type(a.atttypid, -1), EXISTS (SELECT 1 FROM pg_index i "
           "WHERE i.indrelid = a.attrelid AND i.indisunique AND i.indimmediate AND i.indnkeyatts "
           "= 1 AND i.indkey[0] = a.attnum AND i.indpred IS NULL) FROM pg_attribute a "
           "WHERE a.attrelid = to_regclass(" +
           literal(m_table) + ") AND a.attnum > 0 AND NOT a.attisdropped";
}

void ProjectionSql::setColumns(const std::vector<TextRow> &rows) {
    m_types.clear();
    bool uniqueKey = false;
    for (const TextRow &row : rows) {
        const std::string name = row.at(0).value_or("");
        m_types[name] = row.at(1).value_or("");
        uniqueKey = uniqueKey || (name == m_definition.keyName && row.at(2) == "t");
    }
    if (!hasTable())
        return;
    requireColumns(m_definition,
                   [this](const std::string &name) { return m_types.contains(name); });
    if (!uniqueKey)
        throw Error(ErrorKind::TargetUnwritable, "looking at " + m_definition.displayName(),
                    "its column " + m_definition.keyName + " is not unique by itself",
                    "Make it the primary key, or give it a unique index.");
}

std::string ProjectionSql::create() const {
    std::string sql = "CREATE TABLE " + m_table + " (" + m_key +
                      (m_definition.keyType == ColumnType::Uuid ? " UUID" : " TEXT") +
                      " PRIMARY KEY";
    for (const ProjectionColumn &column : m_definition.columns)
        sql += ", " + quotedName(column.name) + ' ' + declared(column) +
               (column.required ? " NOT NULL" : "");
    return sql + ')';
}

std::string ProjectionSql::cast(const std::string &value, const std::string &column) const {
    return "CAST(" + value + " AS " + m_types.at(column) + ')';
}

bool ProjectionSql::keyIsUuid() const {
    return m_types.at(m_definition.keyName) == "uuid";
}

std::string ProjectionSql::keyMatches() const {
    return "t." + m_key + " = " + cast("b.k", m_definition.keyName);
}

// What stands in the table, and what should.
std::string ProjectionSql::differs() const {
    std::string stored;
    std::string folded;
    for (std::size_t i = 0; i < m_definition.columns.size(); ++i) {
        const std::string &name = m_definition.columns[i].name;
        stored += (i == 0 ? "t." : ", t.") + quotedName(name);
        folded += (i == 0 ? "" : ", ") + cast(fromB(i), name);
    }
    return keyMatches() + " AND ROW(" + stored + ") IS DISTINCT FROM ROW(" + folded + ')';
}

std::string ProjectionSql::update(const std::string &source, const std::string &filter) const {
    std::string assignments;
    for (std::size_t i = 0; i < m_definition.columns.size(); ++i) {
        const std::string &name = m_definition.columns[i].name;
        assignments += (i == 0 ? "" : ", ") + quotedName(name) + " = " + cast(fromB(i), name);
    }
    return "UPDATE " + m_table + " t SET " + assignments + " FROM " + source + " b WHERE " +
           differs() + filter;
}

std::string ProjectionSql::keysToUpdate(const std::string &source) const {
    return "SELECT b.k FROM " + m_table + " t, " + source + " b WHERE " + differs();
}

std::string ProjectionSql::inserting(const std::string &source) const {
    return " FROM " + source + " b WHERE NOT EXISTS (SELECT 1 FROM " + m_table + " t WHERE " +
           keyMatches() + ')';
}

// Somebody else may write the row between the look and the insertion: the fold is what counts.
std::string ProjectionSql::insert(const std::string &source, const std::string &filter) const {
    std::string names = m_key;
    std::string values = cast("b.k", m_definition.keyName);
    std::string assignments;
    for (std::size_t i = 0; i < m_definition.columns.size(); ++i) {
        const std::string name = quotedName(m_definition.columns[i].name);
        names += ", " + name;
        values += ", " + cast(fromB(i), m_definition.columns[i].name);
        assignments += (i == 0 ? "" : ", ") + name + " = EXCLUDED." + name;
    }
    return "INSERT INTO " + m_table + " (" + names + ") SELECT " + values + inserting(source) +
           filter + " ON CONFLICT (" + m_key + ") DO UPDATE SET " + assignments;
}

std::string ProjectionSql::keysToInsert(const std::string &source) const {
    return "SELECT b.k" + inserting(source);
}

std::string ProjectionSql::erasing(const std::string &source) const {
    return " FROM " + m_table + " t WHERE NOT EXISTS (SELECT 1 FROM " + source + " b WHERE " +
           keyMatches() + ')';
}

std::string ProjectionSql::eraseOthers(const std::string &source) const {
    return "DELETE" + erasing(source);
}

std::string ProjectionSql::keysToErase(const std::string &source) const {
    return "SELECT t." + m_key + "::text" + erasing(source);
}

std::string ProjectionSql::keyIn(std::span<const StreamId> keys) const {
    std::vector<std::string> texts;
    for (const StreamId &key : keys)
        if (!keyIsUuid() || key.uuid()) // nothing else can stand in such a column
            texts.push_back(key.text());
    return "t." + m_key + " IN (" + literalList(texts) + ')';
}

std::string ProjectionSql::erase(std::span<const StreamId> keys) const {
    return "DELETE FROM " + m_table + " t WHERE " + keyIn(keys);
}

std::string ProjectionSql::onlyKeys(std::span<const StreamId> keys) {
    std::vector<std::string> texts;
    for (const StreamId &key : keys)
        texts.push_back(key.text());
    return " AND b.k IN (" + literalList(texts) + ')';
}

std::string ProjectionSql::asSource(std::span<const ProjectedRow> rows) {
    std::string values;
    for (const ProjectedRow &row : rows) {
        values += (values.empty() ? "(" : ", (") + literal(row.key.text()) + "::text";
        for (const ColumnText &value : row.values)
            values += ", " + (value ? literal(*value) : std::string("NULL")) + "::text";
        values += ')';
    }
    std::string names = "k";
    for (std::size_t i = 0; i < rows.front().values.size(); ++i)
        names += ", " + sourceColumn(i);
    return "(SELECT * FROM (VALUES " + values + ") v (" + names + "))";
}

std::string ProjectionSql::sourceColumns() const {
    std::string columns = "k TEXT";
    for (std::size_t i = 0; i < m_definition.columns.size(); ++i)
        columns += ", " + sourceColumn(i) + " TEXT";
    return columns;
}

std::string ProjectionSql::sourceNames() const {
    std::string names = "k";
    for (std::size_t i = 0; i < m_definition.columns.size(); ++i)
        names += ", " + sourceColumn(i);
    return names;
}

std::string ProjectionSql::select() const {
    std::string columns = "SELECT t." + m_key + "::text";
    for (const ProjectionColumn &column : m_definition.columns)
        columns += ", t." + quotedName(column.name) + "::text";
    return columns + " FROM " + m_table + " t WHERE ";
}

std::string ProjectionSql::page(const std::optional<StreamId> &after, std::size_t limit) const {
    const std::string key = "t." + m_key;
    const std::string end = " LIMIT " + std::to_string(limit);
    if (keyIsUuid())
        return select() + (after ? key + " > " + literal(after->text()) : "TRUE") + " ORDER BY " +
               key + end;
    const std::string text = key + "::text COLLATE \"C\"";
    const std::string order =
        "(CASE WHEN " + readsAsUuid(key + "::text") + " THEN '0' || lower(translate(" + key +
        "::text, '{}-', '')) ELSE '1' || " + key + "::text END) COLLATE \"C\", " + text;
    return select() +
           (after ? "(" + order + ") > (" + literal(sortText(*after)) + ", " +
                        literal(after->text()) + ')'
                  : key + " IS NOT NULL") +
           " ORDER BY " + order + end;
}

std::string ProjectionSql::rowsOf(std::span<const StreamId> keys) const {
    return select() + keyIn(keys);
}

StoredRow readStoredRow(TextRow &&row) {
    StoredRow stored;
    stored.key = StreamId(row.at(0).value_or(""));
    stored.values.assign(std::make_move_iterator(row.begin() + 1),
                         std::make_move_iterator(row.end()));
    return stored;
}

} // namespace backstory::postgres
