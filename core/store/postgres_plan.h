#pragma once

#include "core/store/init_store.h"
#include "core/store/postgres_store_state.h"

#include <string>
#include <vector>

namespace backstory::postgres {

/// What has to be done to make a store of what is there.
struct InitPlan {
    enum class Kind { Create, Nothing, Migrate, Upgrade };
    Kind kind = Kind::Nothing;
    /// For Migrate: statements that build beside writers, each by itself, before the others.
    std::vector<std::string> beside;
    /// For Create and Migrate: statements of one transaction.
    std::vector<std::string> statements;
};

/// Throws Error(NotAnswerable) for a classic table where no upgrade was asked for,
/// Error(TargetUnwritable) for a table that cannot become a store, with the reason.
InitPlan planInit(const StoreState &state, const StoreLayout &layout, const InitRequest &request);

/// Statements that make a function as it must be, with its rights.
std::vector<std::string> makeFunction(const StoreLayout &layout, const LayoutFunction &function);

} // namespace backstory::postgres
