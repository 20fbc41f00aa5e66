#pragma once

#include "core/json/value.h"
#include "core/rules/operation.h"
#include "core/rules/ruleset.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace backstory {

/// Finds event types by a view, without making a string of it.
struct TypeHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view type) const {
        return std::hash<std::string_view>{}(type);
    }
};

/// A ruleset document, read and checked.
struct CompiledRules {
    std::string name;
    std::string version;
    std::string entity;
    json::Value start{json::Object{}};
    std::vector<std::string> types; ///< in the order of the document's sorted keys
    std::unordered_map<std::string, std::vector<Operation>, TypeHash, std::equal_to<>> rules;
    std::optional<std::vector<Operation>> otherwise;
    std::vector<RulesetColumn> columns;
    std::vector<RulesetLink> links;
    std::vector<std::string> identityKeys;
    json::Pointer summaryBy;
    std::vector<json::Pointer> summarySums;

    /// The operations of a type; null where it is not understood.
    [[nodiscard]] const std::vector<Operation> *find(std::string_view type) const {
        if (const auto found = rules.find(type); found != rules.end())
            return &found->second;
        return otherwise ? &*otherwise : nullptr;
    }
};

/// The text in a start state that stands for the id of the stream.
inline constexpr std::string_view kStreamMarker = "{stream}";

} // namespace backstory
