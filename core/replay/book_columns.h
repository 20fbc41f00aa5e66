#pragma once

#include "core/json/value.h"
#include "core/rules/ruleset.h"

#include <optional>
#include <string>
#include <vector>

namespace backstory {

/// The values of a ruleset's columns in a state.
using ColumnValues = std::vector<std::optional<json::Value>>;

/// Of each column, the first of its paths that is there.
ColumnValues columnsOf(const Ruleset &rules, const json::Value &state);

/// The top-level members of the state that the columns go through, each once.
std::vector<std::string> columnMembers(const Ruleset &rules);

} // namespace backstory
