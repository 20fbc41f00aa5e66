#pragma once

#include "core/store/sqlite_plan.h"

#include <string>

namespace backstory {

/// Makes a store of a table that is there, in place, while others go on writing to it.
///
/// Every step is a transaction of its own and short, whatever the size of the table: indexes are
/// made while nothing belongs into them, and grow as rows get their places in batches. It may be
/// stopped after any step: asked again it goes on. The marker, without which nobody appends, is set
/// last, after what was there was found unchanged.
///
/// Fills the report's events and digests. Throws Error(TargetUnwritable).
void upgradeSqliteTable(SqliteDatabase &database, const SqliteLayout &layout,
                        const SqliteInitPlan &plan, InitReport &report, const Progress &progress);

/// The same as SQL for any program, without batches.
std::string sqliteUpgradeSql(const SqliteLayout &layout, const SqliteInitPlan &plan);

} // namespace backstory
