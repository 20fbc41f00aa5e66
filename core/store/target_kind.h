#pragma once

#include <string>

namespace backstory {

/// What can be written to.
enum class TargetKind { PostgreSql, SqliteFile };

/// The kind that a string names; a file need not be there yet. `doing` completes "while …".
/// Throws Error(BadRequest) for what is read only, as JSON Lines, and Error(SourceUnreadable) for
/// a file of another kind.
TargetKind kindOfTarget(const std::string &target, const std::string &doing);

} // namespace backstory
