#pragma once

#include "core/model/event_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// What a mapping document says, with `{entity}` still in its names.
struct MappingParts {
    std::string name;
    std::string schema;                ///< empty: any
    EventTable table;                  ///< an empty relation: any
    std::vector<std::string> optional; ///< parts that may be missing, by their key
};

/// Reads and checks a mapping document. Throws Error(BadMapping) whose cause lists every mistake
/// on a line of its own: the path, what is wrong there, what is accepted.
MappingParts readMapping(std::string_view jsonText, std::string_view origin);

} // namespace backstory
