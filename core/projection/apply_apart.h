#pragma once

#include "core/projection/projection_table.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace backstory {

/// What became of one statement that changes rows: all of them or none.
struct RowAttempt {
    std::uint64_t rows = 0;
    std::optional<std::string> refused; ///< in the words of the database
};

/// Applies a change to as many keys as it can be applied to, where some of them may be refused: in
/// parts, and a part that is refused in halves, down to the key that is at fault. Refused keys go
/// into `changes`; the answer is how many rows were touched.
///
/// Throws Error(TargetUnwritable) where a thousand were refused.
/// Cost: about 2 log n attempts for each key that is refused.
std::uint64_t applyApart(std::span<const StreamId> keys,
                         const std::function<RowAttempt(std::span<const StreamId>)> &attempt,
                         RowChanges &changes);

} // namespace backstory
