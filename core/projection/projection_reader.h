#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/projection/checkpoint.h"
#include "core/projection/column_value.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace backstory {

/// A row as it is stored.
struct StoredRow {
    StreamId key; ///< as it is spelled in the table
    std::vector<ColumnText> values;
};

/// Hands out stored rows one by one, in the order of their keys (which is the order of streams).
class RowCursor {
public:
    virtual ~RowCursor() = default;
    /// Nothing after the last.
    virtual std::optional<StoredRow> next(const Progress &progress) = 0;
};

/// Reads a projection, and never writes.
///
/// Throws Error as readers of events do; ColumnMissing where the table lacks a column of the
/// definition. Threads: one at a time. It must outlive its cursors.
class ProjectionReader {
public:
    virtual ~ProjectionReader() = default;

    /// Whether the table exists.
    virtual bool hasTable(const Progress &progress) = 0;
    /// Nothing where the projection was never kept here.
    virtual std::optional<Checkpoint> checkpoint(const Progress &progress) = 0;
    /// All rows, in bounded memory. None where there is no table.
    virtual std::unique_ptr<RowCursor> rows() = 0;
    /// The rows of some keys, spelled as in the table, as they are now; in any order. None where
    /// there is no table.
    virtual std::vector<StoredRow> rowsOf(std::span<const StreamId> keys,
                                          const Progress &progress) = 0;
};

} // namespace backstory
