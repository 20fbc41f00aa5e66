#pragma once

#include "core/base/progress.h"
#include "core/source/sqlite_database.h"
#include "core/store/sqlite_layout.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace backstory {

/// Gives rows that were there before the store their versions and positions, in classic order: by
/// time, those without one last, then by id. Those of a stream of which others have a version come
/// after them. Nothing else of a row changes.
///
/// Works in batches while others write: each is a transaction of at most about a quarter of a
/// second, and between two of them there is room for a writer who waits.
class SqliteNumbering {
public:
    SqliteNumbering(SqliteDatabase &database, const SqliteLayout &layout);

    /// Numbers all rows but those that come in the meantime. Throws Cancelled between two batches;
    /// what is numbered stays so.
    void run(const Progress &progress);

    /// In the caller's transaction: numbers what is left. Answers false, having done nothing, where
    /// that is more than one batch.
    bool finish();

private:
    /// Rows without a place, in classic order.
    [[nodiscard]] std::string unplaced() const;
    [[nodiscard]] std::vector<std::int64_t> planned(std::int64_t after);
    /// Numbers rows until they end or the time is up; answers how many it did.
    std::size_t number(std::span<const std::int64_t> rows);

    SqliteDatabase &m_database;
    const SqliteLayout &m_layout;
};

} // namespace backstory
