#pragma once

#include "core/diff/difference.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace backstory::ui {

/// A leaf (or an empty container) that two documents have in common.
struct SameValue {
    json::Pointer path; ///< in the document after
    const json::Value *value = nullptr;
};

/// Calls `take` for each leaf of `after` that no line of the difference touches, in the order of
/// the document. Cost: one walk over it.
void visitSameValues(const json::Value &after, const std::vector<Change> &changes,
                     const std::function<void(const json::Pointer &, const json::Value &)> &take);
/// The leaves of `after` that no line of the difference touches: they are equal in both.
/// Cost: one walk over the document.
std::vector<SameValue> sameValues(const json::Value &after, const std::vector<Change> &changes);
/// How many there are, without listing them.
std::size_t countSameValues(const json::Value &after, const std::vector<Change> &changes);

} // namespace backstory::ui
