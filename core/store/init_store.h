#pragma once

#include "core/base/progress.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace backstory {

/// What is to be made, and where.
struct InitRequest {
    /// A PostgreSQL connection string, or the path of an SQLite file, made if it is not there.
    std::string target;
    std::string entity = "order"; ///< a word of lower-case letters, digits and `_`
    /// Whether a classic table that is there already may be made a store, in place.
    bool upgrade = false;
    /// Whether a role for reading and one for appending are made too. PostgreSQL only.
    bool roles = false;
    std::optional<std::string> password;
};

/// What initStore did.
struct InitReport {
    enum class Done {
        Created,
        Unchanged, ///< it was there, whole
        Migrated,  ///< it was there, of an older layout
        Upgraded,  ///< a classic table became a store
    };
    Done done = Done::Created;
    std::string table;              ///< `order_events`
    std::vector<std::string> roles; ///< that were made, or were there, and were given their rights
    /// For Upgraded and Migrated: how many events were there, and a digest over all their ids,
    /// streams, types, payloads and stamps before and after; equal, or initStore throws.
    std::uint64_t events = 0;
    std::string digestBefore;
    std::string digestAfter;
};

/// Makes the event table ENTITY_events, or brings one that is there up to date.
///
/// Asked again it changes nothing. It may be stopped at any point, and asked again it goes on.
/// An upgrade leaves every payload, id and stamp as it is, byte for byte, and holds writers up for
/// less than a second at a time.
///
/// Throws Error: NotAnswerable for a classic table without `upgrade`, BadRequest for a word that
/// is no entity or roles in SQLite, TargetUnwritable, and what opening throws.
InitReport initStore(const InitRequest &request, const Progress &progress = {});

/// The SQL that initStore would run on the target as it is now, with comments; empty where it
/// would change nothing. Changes nothing.
std::string initSql(const InitRequest &request, const Progress &progress = {});

} // namespace backstory
