#include "core/projection/postgres_checkpoint_sql.h"

#include "core/source/postgres_sql.h"

namespace backstory::postgres {

// It stands in the schema of the projection, whose owner may create tables there.
CheckpointSql::CheckpointSql(const ProjectionDefinition &definition)
    : m_table((definition.schema.empty() ? std::string() : quotedName(definition.schema) + '.') +
              quotedName(kCheckpointTable)),
      m_name(literal(definition.name)) {}

std::string CheckpointSql::find() const {
    return "SELECT to_regclass(" + literal(m_table) + ")";
}

std::string CheckpointSql::create() const {
    std::string columns = "name TEXT PRIMARY KEY";
    for (const CheckpointColumn &column : kCheckpointColumns)
        columns += ", " + std::string(column.name) + (column.isNumber ? " BIGINT" : " TEXT");
    // Two who make it at once would meet in the catalogue, where IF NOT EXISTS does not help.
    return "SELECT pg_advisory_xact_lock(hashtext(" + literal(m_table) +
           ")); CREATE TABLE IF NOT EXISTS " + m_table + " (" + columns + ")";
}

std::string CheckpointSql::add() const {
    return "INSERT INTO " + m_table + " (name) VALUES (" + m_name + ") ON CONFLICT DO NOTHING";
}

std::string CheckpointSql::read() const {
    std::string columns;
    for (const CheckpointColumn &column : kCheckpointColumns)
        columns += (columns.empty() ? "" : ", ") + std::string(column.name);
    return "SELECT " + columns + " FROM " + m_table + " WHERE name = " + m_name;
}

std::string CheckpointSql::save(const Checkpoint &checkpoint) const {
    const auto fields = fieldsOf(checkpoint);
    std::string assignments;
    for (std::size_t i = 0; i < fields.size(); ++i)
        assignments += (i == 0 ? "" : ", ") + std::string(kCheckpointColumns[i].name) + " = " +
                       (fields[i] ? literal(*fields[i]) : "NULL");
    return "UPDATE " + m_table + " SET " + assignments + " WHERE name = " + m_name;
}

} // namespace backstory::postgres
