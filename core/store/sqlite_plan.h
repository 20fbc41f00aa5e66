#pragma once

#include "core/store/init_store.h"
#include "core/store/sqlite_store_state.h"

#include <string>
#include <vector>

namespace backstory {

/// What has to be done to make a store of what is in an SQLite file.
struct SqliteInitPlan {
    InitReport::Done kind = InitReport::Done::Unchanged;
    std::vector<std::string> addColumns; ///< statements
    std::vector<std::string> drop;       ///< what stands in the way of the following, statements
    std::vector<SqliteObject> indexes;   ///< that are missing, or only growing yet
    std::vector<SqliteObject> guards;
    bool idNeedsIndex = false;
    bool hadPlaces = false; ///< version or position was there before: somebody else numbered
};

/// Throws Error(NotAnswerable) for a classic table where no upgrade was asked for, and
/// Error(TargetUnwritable) for what cannot become a store, with the reason.
SqliteInitPlan planSqliteInit(const SqliteStoreState &state, const SqliteLayout &layout,
                              const InitRequest &request);

} // namespace backstory
