#pragma once

#include "core/projection/apply_apart.h"
#include "core/projection/projection_table.h"
#include "core/projection/sqlite_projection_sql.h"
#include "core/source/sqlite_database.h"
#include "core/store/sqlite_target.h"

#include <memory>

namespace backstory {

/// A transaction on a projection in an SQLite file. Until lock it writes to the connection's own
/// temporary file alone, so nobody waits for it.
class SqliteProjectionTransaction final : public ProjectionTransaction {
public:
    SqliteProjectionTransaction(SqliteDatabase &database, const ProjectionDefinition &definition);

    void putBeside(std::span<const ProjectedRow> rows) override;
    void correctBeside(std::span<const ProjectedRow> rows) override;
    std::optional<Checkpoint> lock() override;
    bool hasTable() override;
    void createTable() override;
    void write(std::span<const ProjectedRow> rows) override;
    void bringOver(Orphans orphans) override;
    void save(const Checkpoint &checkpoint) override;
    [[nodiscard]] const RowChanges &changes() const override { return m_changes; }

    void commit();

private:
    RowAttempt attempt(const std::string &sql);
    using SomeKeys = std::function<std::string(std::span<const StreamId>)>;
    std::uint64_t apply(const std::string &all, const std::string &keys, const SomeKeys &some);
    std::uint64_t applyTo(std::span<const StreamId> keys, const SomeKeys &some);
    void bringOverRows();

    SqliteDatabase &m_database;
    ProjectionDefinition m_definition;
    SqliteProjectionSql m_sql;
    std::unique_ptr<SqliteTransaction> m_lock;
    RowChanges m_changes;
};

/// The checkpoint of a projection; nothing where there is none, or no table of them.
std::optional<Checkpoint> readSqliteCheckpoint(SqliteDatabase &database, const std::string &name);
/// Whether the table is there. Throws Error(ColumnMissing) where it lacks a column.
bool hasSqliteProjection(SqliteDatabase &database, const ProjectionDefinition &definition);

} // namespace backstory
