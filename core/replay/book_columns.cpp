#include "core/replay/book_columns.h"

#include <algorithm>

namespace backstory {
namespace {

std::optional<json::Value> firstPresent(const json::Value &state,
                                        const std::vector<json::Pointer> &paths) {
    for (const json::Pointer &path : paths)
        if (const json::Value *value = json::find(state, path))
            return *value;
    return std::nullopt;
}

} // namespace

ColumnValues columnsOf(const Ruleset &rules, const json::Value &state) {
    ColumnValues values;
    values.reserve(rules.columns().size());
    for (const RulesetColumn &column : rules.columns())
        values.push_back(firstPresent(state, column.paths));
    return values;
}

std::vector<std::string> columnMembers(const Ruleset &rules) {
    std::vector<std::string> members;
    for (const RulesetColumn &column : rules.columns()) {
        for (const json::Pointer &path : column.paths) {
            if (!path.isRoot() &&
                std::find(members.begin(), members.end(), path.segments.front()) == members.end())
                members.push_back(path.segments.front());
        }
    }
    return members;
}

} // namespace backstory
