#include "core/store/same_content.h"

#include "core/json/parse.h"

namespace backstory {
namespace {

bool sameDocument(const std::string &a, const std::string &b) {
    if (a == b)
        return true;
    const auto left = json::parse(a);
    const auto right = json::parse(b);
    const auto *leftValue = std::get_if<json::Value>(&left);
    const auto *rightValue = std::get_if<json::Value>(&right);
    return leftValue && rightValue && json::equal(*leftValue, *rightValue);
}

bool sameMetadata(const StoredContent &stored, const NewEvent &event) {
    return !event.metadata || (stored.metadata && sameDocument(*stored.metadata, *event.metadata));
}

bool sameTime(const StoredContent &stored, const HappenedAt &happenedAt) {
    switch (happenedAt.kind) {
    case HappenedAt::Kind::Now:
        return true;
    case HappenedAt::Kind::Unknown:
        return !stored.happenedAt;
    case HappenedAt::Kind::At:
        break;
    }
    return stored.happenedAt == happenedAt.millis;
}

std::string shownTime(const std::optional<std::int64_t> &millis) {
    return millis ? std::to_string(*millis) : "NULL";
}

} // namespace

std::optional<std::string> contradiction(const StoredContent &stored, const NewEvent &event) {
    if (stored.stream != event.stream)
        return "it belongs to " + stored.stream.text();
    if (stored.type != event.type)
        return "its type is " + stored.type;
    if (!stored.erased && !sameDocument(stored.payload, event.payload))
        return "its payload differs";
    if (!sameMetadata(stored, event))
        return "its metadata differs";
    if (!sameTime(stored, event.happenedAt))
        return "its created_at is " + shownTime(stored.happenedAt);
    return std::nullopt;
}

} // namespace backstory
