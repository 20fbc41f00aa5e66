#pragma once

#include "core/projection/apply_apart.h"
#include "core/projection/postgres_checkpoint_sql.h"
#include "core/projection/postgres_projection_sql.h"
#include "core/projection/projection_table.h"
#include "core/store/postgres_target.h"

namespace backstory::postgres {

/// A transaction on a projection in PostgreSQL. What is beside is a temporary table that goes with
/// the transaction; statements that may be refused stand behind a savepoint.
class ProjectionTransaction final : public backstory::ProjectionTransaction {
public:
    ProjectionTransaction(Transaction &transaction, const ProjectionDefinition &definition);

    void putBeside(std::span<const ProjectedRow> rows) override;
    void correctBeside(std::span<const ProjectedRow> rows) override;
    std::optional<Checkpoint> lock() override;
    bool hasTable() override;
    void createTable() override;
    void write(std::span<const ProjectedRow> rows) override;
    void bringOver(Orphans orphans) override;
    void save(const Checkpoint &checkpoint) override;
    [[nodiscard]] const RowChanges &changes() const override { return m_changes; }

private:
    using SomeKeys = std::function<std::string(std::span<const StreamId>)>;
    /// Runs one statement behind a savepoint.
    RowAttempt attempt(const std::string &sql);
    std::uint64_t apply(const std::string &all, const std::string &keys, const SomeKeys &some);
    std::uint64_t applyTo(std::span<const StreamId> keys, const SomeKeys &some);
    void bringOverFrom(const std::string &source);
    void makeBeside();

    Transaction &m_transaction;
    ProjectionSql m_sql;
    CheckpointSql m_checkpoints;
    RowChanges m_changes;
    bool m_hasBeside = false;
};

} // namespace backstory::postgres
