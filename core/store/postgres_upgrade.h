#pragma once

#include "core/store/init_store.h"
#include "core/store/postgres_store_state.h"
#include "core/store/postgres_target.h"

#include <string>

namespace backstory::postgres {

/// Makes a store of a classic table, in place, while others go on writing to it.
///
/// Statements that lock the table wait at most half a second for it, and try again; rows that are
/// there get their places in batches, each of which holds up only writers of the same streams. It
/// may be stopped after any step: asked again it goes on.
///
/// Fills the report's events and digests. Throws Error(TargetUnwritable) where they differ.
void upgradeTable(Target &target, const StoreState &state, const StoreLayout &layout,
                  InitReport &report, const Progress &progress);

/// The statements of upgradeTable on a table of so many rows, with comments.
std::string upgradeSql(const StoreState &state, const StoreLayout &layout, std::uint64_t rows);

} // namespace backstory::postgres
