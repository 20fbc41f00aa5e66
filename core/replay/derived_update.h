#pragma once

#include "core/base/progress.h"
#include "core/replay/path_trie.h"
#include "core/replay/state_reader.h"

namespace backstory {

/// Works out what the operations on a path came to that have not been worked out, and enters the
/// outcomes among its writes. Paths above must be worked out before.
/// Cost: per operation a binary search for each path above, and the operation itself.
void workOutOperations(PathNode &node, const StateReader &reader);
/// The same for all operations on a path, whatever was worked out before.
/// Throws Cancelled once stopped; what was written to the path is then lost.
void workOutAnew(PathNode &node, const StateReader &reader, const Progress &progress);

} // namespace backstory
