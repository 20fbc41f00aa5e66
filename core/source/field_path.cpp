#include "core/source/field_path.h"

#include "core/json/parse.h"

#include <algorithm>
#include <vector>

namespace backstory {

namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// The raw text of one element of an array that was checked.
std::optional<std::string_view> elementAt(std::string_view array, std::size_t index) {
    std::size_t depth = 0;
    std::size_t start = 0;
    std::size_t element = 0;
    for (std::size_t at = array.find('['); at < array.size(); ++at) {
        const char c = array[at];
        if (c == '"') {
            while (array[++at] != '"')
                at += array[at] == '\\' ? 1U : 0U;
            continue;
        }
        if ((c == '[' || c == '{') && depth++ == 0)
            start = at + 1;
        const bool ends = (c == ']' || c == '}') && --depth == 0;
        if (!ends && (c != ',' || depth != 1))
            continue;
        const std::string_view text = trimmed(array.substr(start, at - start));
        if (element++ == index && !text.empty())
            return text;
        start = at + 1;
    }
    return std::nullopt;
}

std::optional<std::string_view> memberOf(const std::vector<json::Field> &fields,
                                         const std::string &key) {
    const auto found = std::ranges::find(fields, key, &json::Field::key);
    return found != fields.end() ? std::optional(found->value) : std::nullopt;
}

} // namespace

std::optional<std::string_view> rawAtPath(std::string_view document, const json::Pointer &path) {
    thread_local std::vector<json::Field> fields;
    for (const std::string &segment : path.segments) {
        const json::Shape shape = json::readFields(document, fields);
        if (shape.error)
            return std::nullopt;
        const auto index = json::arrayIndex(segment);
        std::optional<std::string_view> next;
        if (shape.kind == json::Kind::Object)
            next = memberOf(fields, segment);
        else if (shape.kind == json::Kind::Array && index)
            next = elementAt(document, *index);
        if (!next)
            return std::nullopt;
        document = *next;
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
