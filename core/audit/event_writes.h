#pragma once

#include "core/json/pointer.h"
#include "core/replay/history.h"
#include "core/rules/write.h"

#include <map>
#include <string>
#include <vector>

namespace backstory {

/// What one event leaves behind at one path: a value it set, or operations on what was there.
struct PathWrites {
    struct Operation {
        Write::Op op = Write::Op::Set;
        std::string value; ///< raw JSON
        std::string key;
        std::int64_t index = 0;
        bool negated = false;
    };
    /// A Set or Unset stands alone or first.
    std::vector<Operation> operations;
};

/// Everything that one event writes, by path. What it overwrites itself is left out.
using EventWrites = std::map<json::Pointer, PathWrites>;

EventWrites writesOf(const History &history, Version version);

/// Whether two events that write one path stand to the writes of any third alike.
bool alike(const PathWrites &a, const PathWrites &b);
/// Whether two events that write one path leave the same behind in either order.
bool commute(const PathWrites &a, const PathWrites &b);
/// The same for a path and one beneath it.
bool commuteNested(const PathWrites &above, const json::Pointer &abovePath, const PathWrites &below,
                   const json::Pointer &belowPath);

} // namespace backstory
