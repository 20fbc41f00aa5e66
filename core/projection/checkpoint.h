#pragma once

#include "core/base/instant.h"
#include "core/model/log_follower.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// How far a projection has come, as it is kept in the table `backstory_projections` beside it.
struct Checkpoint {
    std::string relation;                ///< the event table, as displayName() says it
    LogPlace place;                      ///< everything before it is in the projection
    std::optional<Instant> lastHappened; ///< the latest time of an event so far, in milliseconds
    std::optional<Instant> projectedAt;  ///< when the place was last made sure of
    std::string rules;                   ///< name of the ruleset
    std::string rulesVersion;
    std::string definition; ///< canonicalText() of the definition
};

inline constexpr std::string_view kCheckpointTable = "backstory_projections";

/// A column of that table beside its key `name`. All may be NULL: a row is there to be locked
/// before anything was projected.
struct CheckpointColumn {
    std::string_view name;
    bool isNumber = false; ///< milliseconds since 1970, else text
};
inline constexpr std::array<CheckpointColumn, 7> kCheckpointColumns{{
    {"relation"},
    {"place"},
    {"last_happened_at", true},
    {"projected_at", true},
    {"rules"},
    {"rules_version"},
    {"definition"},
}};

/// A checkpoint as the texts of its columns, and back; nothing where it holds no place yet.
std::vector<std::optional<std::string>> fieldsOf(const Checkpoint &checkpoint);
std::optional<Checkpoint> checkpointOf(std::span<const std::optional<std::string>> fields);

} // namespace backstory
