#pragma once

#include "core/model/log_follower.h"
#include "core/source/postgres_catalog.h"
#include "core/source/postgres_source_state.h"

#include <memory>

namespace backstory::postgres {

/// The follower that a table asks for: by position on a store of ours, else by the transactions
/// that wrote the rows, else by comparing ids. As EventSource::openFollower.
std::unique_ptr<LogFollower> openPostgresFollower(const std::shared_ptr<SourceState> &state,
                                                  const EventTable &table, const TableFacts &facts,
                                                  const LogPlace &place);
std::unique_ptr<LogFollower> openPostgresFollower(const std::shared_ptr<SourceState> &state,
                                                  const EventTable &table, const TableFacts &facts,
                                                  FollowFrom from, const Progress &progress);

} // namespace backstory::postgres
