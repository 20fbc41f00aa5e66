#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/projection/checkpoint.h"
#include "core/projection/projected_row.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace backstory {

/// A row that the database did not let be written or removed (a foreign key, a check, a trigger).
struct RefusedRow {
    StreamId key;
    std::string reason; ///< in the words of the database
};

/// What was done to the stored rows.
struct RowChanges {
    std::uint64_t written = 0;
    std::uint64_t removed = 0;
    std::vector<RefusedRow> refused; ///< these stay as they were, and the rest goes on
};

/// What becomes of rows that no stream explains.
enum class Orphans {
    Remove,
    Keep, ///< where the table was there before it was projected: they may be somebody else's
};

/// One transaction on a projection.
///
/// A rebuild first gathers rows beside the table, which nobody sees and which locks nothing, then
/// locks, and brings them over. Only rows that differ are touched, so whatever hangs on the table
/// (views, grants, keys, indexes, triggers) is left alone.
class ProjectionTransaction {
public:
    virtual ~ProjectionTransaction() = default;

    /// Adds rows of streams that are not beside yet.
    virtual void putBeside(std::span<const ProjectedRow> rows) = 0;
    /// Puts these rows in the place of those of the same streams, or none where they have none.
    virtual void correctBeside(std::span<const ProjectedRow> rows) = 0;

    /// Makes every other one who writes this projection wait until the end of the transaction, and
    /// tells how far it is. Everything below needs it. Called once.
    virtual std::optional<Checkpoint> lock() = 0;

    /// Throws Error(ColumnMissing) where it is there, and lacks a column.
    virtual bool hasTable() = 0;
    /// Makes the table as the definition has it.
    virtual void createTable() = 0;
    /// Writes these rows, and removes those of streams that have none.
    virtual void write(std::span<const ProjectedRow> rows) = 0;
    /// Makes the table equal to what is beside.
    virtual void bringOver(Orphans orphans) = 0;
    virtual void save(const Checkpoint &checkpoint) = 0;

    [[nodiscard]] virtual const RowChanges &changes() const = 0;
};

/// Writes a projection and its checkpoint, in the database where it stands.
///
/// Throws Error: TargetUnwritable, ColumnMissing, ConnectionLost and what connecting throws; and
/// Cancelled. Where anything is thrown, also by the work itself, nothing of it is stored. Threads:
/// one at a time; any number of processes may write the same projection.
class ProjectionTable {
public:
    virtual ~ProjectionTable() = default;

    using Work = std::function<void(ProjectionTransaction &)>;
    /// Runs the work in one transaction and commits. The work may run again from its start, where
    /// the database ended it in favour of another.
    virtual void transact(const Work &work, const Progress &progress) = 0;
};

} // namespace backstory
