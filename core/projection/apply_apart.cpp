#include "core/projection/apply_apart.h"

#include "core/base/error.h"

namespace backstory {
namespace {

/// So many keys fit well into one statement.
constexpr std::size_t kPart = 1'000;
/// Beyond that it is the table that does not fit, and not some rows.
constexpr std::size_t kMaxRefused = 1'000;

void refuse(RowChanges &changes, const StreamId &key, const std::string &reason) {
    changes.refused.push_back({key, reason});
    if (changes.refused.size() == kMaxRefused)
        throw Error(ErrorKind::TargetUnwritable, "writing the rows of a projection",
                    "the database refused " + std::to_string(kMaxRefused) +
                        " of them, the first because: " + changes.refused.front().reason,
                    "Change the table so that it holds what the projection writes.");
}

} // namespace

std::uint64_t applyApart(std::span<const StreamId> keys,
                         const std::function<RowAttempt(std::span<const StreamId>)> &attempt,
                         RowChanges &changes) {
    if (keys.empty())
        return 0;
    if (keys.size() <= kPart) {
        const RowAttempt whole = attempt(keys);
        if (!whole.refused)
            return whole.rows;
        if (keys.size() == 1) {
            refuse(changes, keys.front(), *whole.refused);
            return 0;
        }
    }
    const std::size_t half = keys.size() / 2;
    return applyApart(keys.first(half), attempt, changes) +
           applyApart(keys.subspan(half), attempt, changes);
}

} // namespace backstory
