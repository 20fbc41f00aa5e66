#pragma once

#include "core/replay/path_trie.h"
#include "core/replay/state_reader.h"

namespace backstory {

/// Works out what the operations on a path came to that have not been worked out, and enters the
/// outcomes among its writes. Paths above must be worked out before.
/// Cost: per operation a binary search for each path above, and the operation itself.
void workOutOperations(PathNode &node, const StateReader &reader);

} // namespace backstory
