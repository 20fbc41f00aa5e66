#include "core/rules/raw_json.h"

#include "core/json/parse.h"

namespace backstory::rawjson {

namespace {

bool isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

std::size_t skipBlanks(std::string_view text, std::size_t at) {
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

/// Past the closing quote of the string that begins at `start`.
std::size_t endOfString(std::string_view text, std::size_t start) {
    std::size_t at = start + 1;
    while (at < text.size()) {
        at = text.find_first_of("\"\\", at);
        if (at == std::string_view::npos)
            return text.size();
        if (text[at] == '"')
            return at + 1;
        at += 2;
    }
    return text.size();
}

std::size_t endOfContainer(std::string_view text, std::size_t start) {
    std::size_t depth = 0;
    std::size_t at = start;
    while (at < text.size()) {
        at = text.find_first_of("\"[]{}", at);
        if (at == std::string_view::npos)
            break;
        const char c = text[at];
        if (c == '"') {
            at = endOfString(text, at);
            continue;
        }
        ++at;
        if (c == '[' || c == '{')
            ++depth;
        else if (--depth == 0)
            return at;
    }
    return text.size();
}

} // namespace

std::size_t endOfValue(std::string_view text, std::size_t start) {
    switch (text[start]) {
    case '"':
        return endOfString(text, start);
    case '[':
    case '{':
        return endOfContainer(text, start);
    default: {
        std::size_t at = start;
        while (at < text.size() && text[at] != ',' && text[at] != ']' && text[at] != '}' &&
               !isBlank(text[at]))
            ++at;
        return at;
    }
    }
}

std::string_view valueAt(std::string_view text, std::size_t start) {
    return text.substr(start, endOfValue(text, start) - start);
}

bool Member::hasKey(std::string_view key) const {
    const std::string_view inside = quotedKey.substr(1, quotedKey.size() - 2);
    if (inside.find('\\') == std::string_view::npos)
        return inside == key;
    return this->key() == key;
}

std::string Member::key() const {
    const std::string_view inside = quotedKey.substr(1, quotedKey.size() - 2);
    if (inside.find('\\') == std::string_view::npos)
        return std::string(inside);
    return json::parseTrusted(quotedKey).string();
}

void members(std::string_view object, std::vector<Member> &out) {
    out.clear();
    std::size_t at = skipBlanks(object, 1);
    while (at < object.size() && object[at] == '"') {
        const std::string_view key = valueAt(object, at);
        at = skipBlanks(object, at + key.size()) + 1; // past the colon
        const std::string_view value = valueAt(object, skipBlanks(object, at));
        out.push_back({key, value});
        at = skipBlanks(object,
                        static_cast<std::size_t>(value.data() - object.data()) + value.size());
        if (at < object.size() && object[at] == ',')
            at = skipBlanks(object, at + 1);
    }
}

void elements(std::string_view array, std::vector<std::string_view> &out) {
    out.clear();
    std::size_t at = skipBlanks(array, 1);
    while (at < array.size() && array[at] != ']') {
        out.push_back(valueAt(array, at));
        at = skipBlanks(array, at + out.back().size());
        if (at < array.size() && array[at] == ',')
            at = skipBlanks(array, at + 1);
    }
}

std::optional<std::string_view> member(std::string_view value, std::string_view key) {
    if (value.empty() || value.front() != '{')
        return std::nullopt;
    std::vector<Member> all;
    members(value, all);
    for (auto it = all.rbegin(); it != all.rend(); ++it)
        if (it->hasKey(key))
            return it->value;
    return std::nullopt;
}

} // namespace backstory::rawjson
