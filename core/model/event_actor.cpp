#include "core/model/event_actor.h"

#include "core/json/parse.h"
#include "core/json/value.h"

#include <array>
#include <variant>

namespace backstory {

namespace {

constexpr std::array<std::string_view, 17> kNames{
    "actor",      "actor_id",  "actorId",    "user",      "user_id", "userId",
    "username",   "userName",  "user_name",  "principal", "author",  "initiator",
    "changed_by", "changedBy", "created_by", "createdBy", "by"};

/// A text as it is, a number as its digits; of an object what names it.
std::optional<std::string> nameIn(const json::Value &value) {
    if (value.isString())
        return value.string().empty() ? std::nullopt : std::optional(value.string());
    if (value.isNumber())
        return value.number();
    if (!value.isObject())
        return std::nullopt;
    for (const std::string_view key : {"name", "id"}) {
        const json::Value *named = value.find(key);
        if (named && (named->isString() || named->isNumber()))
            return nameIn(*named);
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> actorOf(std::string_view metadata) {
    const auto parsed = json::parse(metadata);
    const auto *value = std::get_if<json::Value>(&parsed);
    if (!value || !value->isObject())
        return std::nullopt;
    for (const std::string_view name : kNames) {
        const json::Value *found = value->find(name);
        if (!found)
            continue;
        if (auto actor = nameIn(*found))
            return actor;
    }
    return std::nullopt;
}

} // namespace backstory
