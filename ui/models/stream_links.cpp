#include "ui/models/stream_links.h"

#include "core/json/pointer.h"

#include <algorithm>

namespace backstory::ui {

namespace {

std::optional<StreamLink> toLink(const std::string &entity, const json::Value &value) {
    if (value.isString() && !value.string().empty())
        return StreamLink{entity, StreamId(value.string())};
    if (value.isNumber())
        return StreamLink{entity, StreamId(value.number())};
    return std::nullopt;
}

} // namespace

std::vector<StreamLink> linksIn(const json::Value &state, const Ruleset &rules) {
    std::vector<StreamLink> links;
    for (const RulesetLink &link : rules.links()) {
        for (const json::Pointer &path : link.paths) {
            const json::Value *value = json::find(state, path);
            if (!value)
                continue;
            if (auto found = toLink(link.entity, *value))
                links.push_back(std::move(*found));
            break;
        }
    }
    return links;
}

std::optional<StreamLink> linkAt(const json::Pointer &path, const json::Value &value,
                                 const Ruleset &rules) {
    for (const RulesetLink &link : rules.links()) {
        if (std::ranges::find(link.paths, path) != link.paths.end())
            return toLink(link.entity, value);
    }
    return std::nullopt;
}

std::optional<std::string> linkedEntity(const RulesetColumn &column, const Ruleset &rules) {
    for (const RulesetLink &link : rules.links()) {
        const bool shared = std::ranges::any_of(column.paths, [&](const json::Pointer &path) {
            return std::ranges::find(link.paths, path) != link.paths.end();
        });
        if (shared)
            return link.entity;
    }
    return std::nullopt;
}

} // namespace backstory::ui
