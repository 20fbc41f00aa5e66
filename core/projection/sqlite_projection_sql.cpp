#include "core/projection/sqlite_projection_sql.h"

#include "core/source/sqlite_database.h"
#include "core/source/sqlite_sql.h"

namespace backstory {
namespace {

const std::string kBeside(kSqliteBeside);

std::string besideColumn(std::size_t index) {
    return 'c' + std::to_string(index);
}

std::string keyList(std::span<const StreamId> keys) {
    std::string list;
    for (const StreamId &key : keys)
        list += (list.empty() ? "(" : ", ") + quotedText(key.text());
    return list.empty() ? "()" : list + ')';
}

} // namespace

SqliteProjectionSql::SqliteProjectionSql(const ProjectionDefinition &definition)
    : m_definition(definition),
      m_table(quotedName(definition.relation)),
      m_key(quotedName(definition.keyName)) {}

// Decimals are text, since a column of numbers would make floating-point ones of them.
std::string SqliteProjectionSql::create() const {
    std::string sql = "CREATE TABLE " + m_table + " (" + m_key + " TEXT NOT NULL PRIMARY KEY";
    for (const ProjectionColumn &column : m_definition.columns)
        sql += ", " + quotedName(column.name) +
               (column.type == ColumnType::Integer ? " INTEGER" : " TEXT") +
               (column.required ? " NOT NULL" : "");
    return sql + ')';
}

std::string SqliteProjectionSql::createBeside() const {
    std::string sql = "DROP TABLE IF EXISTS " + kBeside + "; CREATE TABLE " + kBeside +
                      " (k TEXT NOT NULL PRIMARY KEY";
    for (std::size_t i = 0; i < m_definition.columns.size(); ++i)
        sql += ", " + besideColumn(i) + " TEXT";
    return sql + ") WITHOUT ROWID";
}

std::string SqliteProjectionSql::putBeside() const {
    std::string sql = "INSERT OR REPLACE INTO " + kBeside + " VALUES (?";
    for (std::size_t i = 0; i < m_definition.columns.size(); ++i)
        sql += ", ?";
    return sql + ')';
}

std::string SqliteProjectionSql::differs() const {
    std::string same;
    for (std::size_t i = 0; i < m_definition.columns.size(); ++i)
        same += (i == 0 ? "" : " AND ") +
                ("backstory_same('" + std::string(nameOf(m_definition.columns[i].type)) + "', t." +
                 quotedName(m_definition.columns[i].name) + ", b." + besideColumn(i) + ')');
    return "t." + m_key + " = b.k AND NOT (" + same + ')';
}

std::string SqliteProjectionSql::update(const std::string &filter) const {
    std::string assignments;
    for (std::size_t i = 0; i < m_definition.columns.size(); ++i)
        assignments += (i == 0 ? "" : ", ") + quotedName(m_definition.columns[i].name) + " = b." +
                       besideColumn(i);
    return "UPDATE " + m_table + " AS t SET " + assignments + " FROM " + kBeside + " AS b WHERE " +
           differs() + filter;
}

std::string SqliteProjectionSql::keysToUpdate() const {
    return "SELECT b.k FROM " + kBeside + " AS b, " + m_table + " AS t WHERE " + differs();
}

std::string SqliteProjectionSql::missing() const {
    return " FROM " + kBeside + " AS b WHERE NOT EXISTS (SELECT 1 FROM " + m_table +
           " AS t WHERE t." + m_key + " = b.k)";
}

std::string SqliteProjectionSql::insert(const std::string &filter) const {
    std::string names = m_key;
    std::string values = "b.k";
    for (std::size_t i = 0; i < m_definition.columns.size(); ++i) {
        names += ", " + quotedName(m_definition.columns[i].name);
        values += ", b." + besideColumn(i);
    }
    return "INSERT INTO " + m_table + " (" + names + ") SELECT " + values + missing() + filter;
}

std::string SqliteProjectionSql::keysToInsert() const {
    return "SELECT b.k" + missing();
}

std::string SqliteProjectionSql::others() const {
    return " FROM " + m_table + " AS t WHERE NOT EXISTS (SELECT 1 FROM " + kBeside +
           " AS b WHERE b.k = t." + m_key + ')';
}

std::string SqliteProjectionSql::eraseOthers() const {
    return "DELETE" + others();
}

std::string SqliteProjectionSql::keysToErase() const {
    return "SELECT t." + m_key + others();
}

std::string SqliteProjectionSql::erase(std::span<const StreamId> keys) const {
    return "DELETE FROM " + m_table + " WHERE " + m_key + " IN " + keyList(keys);
}

std::string SqliteProjectionSql::onlyKeys(std::span<const StreamId> keys) {
    return " AND b.k IN " + keyList(keys);
}

std::string SqliteProjectionSql::select() const {
    std::string columns = "SELECT " + m_key;
    for (const ProjectionColumn &column : m_definition.columns)
        columns += ", " + quotedName(column.name);
    return columns + " FROM " + m_table + " WHERE ";
}

std::string SqliteProjectionSql::oddKey() const {
    return "SELECT 1 FROM " + m_table + " WHERE backstory_plain(" + m_key + ") = 0 LIMIT 1";
}

std::string SqliteProjectionSql::page(bool first, bool odd, std::size_t limit) const {
    const std::string text = m_key + " COLLATE BINARY";
    const std::string order = odd ? "backstory_key(" + m_key + "), " + text : text;
    std::string after = m_key + " IS NOT NULL";
    if (!first)
        after = odd ? "(backstory_key(" + m_key + "), " + text + ") > (backstory_key(?1), ?1)"
                    : text + " > ?1";
    return select() + after + " ORDER BY " + order + " LIMIT " + std::to_string(limit);
}

std::string SqliteProjectionSql::rowsOf(std::span<const StreamId> keys) const {
    return select() + m_key + " IN " + keyList(keys);
}

std::string SqliteProjectionSql::createCheckpoints() {
    std::string sql =
        "CREATE TABLE IF NOT EXISTS " + std::string(kCheckpointTable) + " (name TEXT PRIMARY KEY";
    for (const CheckpointColumn &column : kCheckpointColumns)
        sql += ", " + std::string(column.name) + (column.isNumber ? " INTEGER" : " TEXT");
    return sql + ')';
}

std::string SqliteProjectionSql::readCheckpoint() {
    std::string columns;
    for (const CheckpointColumn &column : kCheckpointColumns)
        columns += (columns.empty() ? "" : ", ") + std::string(column.name);
    return "SELECT " + columns + " FROM " + std::string(kCheckpointTable) + " WHERE name = ?1";
}

std::string SqliteProjectionSql::saveCheckpoint() {
    std::string names = "name";
    std::string values = "?";
    for (const CheckpointColumn &column : kCheckpointColumns) {
        names += ", " + std::string(column.name);
        values += ", ?";
    }
    return "INSERT OR REPLACE INTO " + std::string(kCheckpointTable) + " (" + names + ") VALUES (" +
           values + ')';
}

} // namespace backstory
