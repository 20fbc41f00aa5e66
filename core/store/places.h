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
/// Throws Error: TargetUnwritable, ConnectionLost. A connection that broke is made again with the
/// next call. Threads: one at a time.
class Places {
public:
    virtual ~Places() = default;

    /// The place of a name in a table; nothing where the name was never kept.
    virtual std::optional<LogPlace> load(const std::string &name, const Progress &progress) = 0;
    /// Committed when it returns.
    virtual void save(const std::string &name, const LogPlace &place, const Progress &progress) = 0;
};

/// The places of followers of one event table (its display name). Makes the table of places where
/// it is missing.
std::unique_ptr<Places> openPlaces(const std::string &target, const std::string &relation,
                                   const Progress &progress = {});

} // namespace backstory
