#pragma once

#include "core/base/ids.h"
#include "core/json/value.h"
#include "core/rules/ruleset.h"

#include <optional>
#include <string>
#include <vector>

namespace backstory::ui {

/// An id in a state that leads to a stream of another entity.
struct StreamLink {
    std::string entity;
    StreamId stream;
};

/// The links that a state holds, as the ruleset names them; of several paths the first that is
/// there. Only text and numbers can be ids.
std::vector<StreamLink> linksIn(const json::Value &state, const Ruleset &rules);

/// The link that one field of a state is, if it is one.
std::optional<StreamLink> linkAt(const json::Pointer &path, const json::Value &value,
                                 const Ruleset &rules);

/// The entity that a column of lists leads to, if it shows what a link's path holds.
std::optional<std::string> linkedEntity(const RulesetColumn &column, const Ruleset &rules);

} // namespace backstory::ui
