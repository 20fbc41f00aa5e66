#include "core/source/field_path.h"

#include "core/json/parse.h"

#include <algorithm>
#include <vector>

namespace backstory {

std::optional<std::string_view> rawAtPath(std::string_view document, const json::Pointer &path) {
    thread_local std::vector<json::Field> fields;
    for (const std::string &segment : path.segments) {
        const json::Shape shape = json::readFields(document, fields);
        if (shape.error || shape.kind != json::Kind::Object)
            return std::nullopt;
        const auto found = std::ranges::find(fields, segment, &json::Field::key);
        if (found == fields.end())
            return std::nullopt;
        document = found->value;
    }
    return document;
}

std::optional<std::string> fieldText(std::string_view raw) {
    switch (json::kindOfRaw(raw)) {
    case json::Kind::Null:
        return std::nullopt;
    case json::Kind::String:
        return json::parseTrusted(raw).string();
    default:
        return std::string(raw);
    }
}

std::optional<std::string> textAtPath(std::string_view document, const json::Pointer &path) {
    const auto raw = rawAtPath(document, path);
    return raw ? fieldText(*raw) : std::nullopt;
}

} // namespace backstory
