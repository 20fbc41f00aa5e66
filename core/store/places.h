#pragma once

#include "core/base/progress.h"
#include "core/model/log_follower.h"

#include <memory>
#include <optional>
#include <string>

namespace backstory {

/// The places of followers that have a name, kept in the store that they follow
/// (`backstory_places`).
///
/// In PostgreSQL a name is held by whoever loads or saves it, as long as the connection lives: two
/// at once would each get every event.
///
/// Throws Error: Busy where somebody else holds the name, Conflict where it was kept for something
/// else, TargetUnwritable, ConnectionLost. A connection that broke is made again with the next
/// call. Threads: one at a time.
class Places {
public:
    virtual ~Places() = default;

    /// The place of a name in a table; nothing where the name was never kept.
    virtual std::optional<LogPlace> load(const std::string &name, const Progress &progress) = 0;
    /// Committed when it returns.
    virtual void save(const std::string &name, const LogPlace &place, const Progress &progress) = 0;
};

/// What a place is kept for.
struct Followed {
    std::string schema; ///< of the event table, where the table of places stands too; may be empty
    std::string relation; ///< the event table, and whatever of it is followed, in words
};

/// The places of those who follow the same. Makes the table of places where it is missing.
std::unique_ptr<Places> openPlaces(const std::string &target, const Followed &followed,
                                   const Progress &progress = {});

} // namespace backstory
