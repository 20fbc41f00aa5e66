#include "core/rules/raw_json.h"

#include "core/json/lexis.h"
#include "core/json/parse.h"

namespace backstory::rawjson {

namespace {

std::size_t skipBlanks(std::string_view text, std::size_t at) {
    while (at < text.size() && json::isBlank(text[at]))
        ++at;
    return at;
}

/// Past the closing quote of the string that begins at `start`.
std::size_t endOfString(std::string_view text, std::size_t start) {
    return json::stringAt(text, start).end;
}

std::size_t endOfContainer(std::string_view text, std::size_t start) {
    std::size_t depth = 0;
    std::size_t at = start;
    while (at < text.size()) {
        switch (text[at]) {
        case '"':
            at = endOfString(text, at);
            continue;
        case '[':
        case '{':
            ++depth;
            break;
        case ']':
        case '}':
            if (--depth == 0)
                return at + 1;
            break;
        default:
            break;
        }
        ++at;
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
               !json::isBlank(text[at]))
            ++at;
        return at;
    }
    }
}

std::string_view valueAt(std::string_view text, std::size_t start) {
    return text.substr(start, endOfValue(text, start) - start);
}

bool Member::hasKey(std::string_view key) const {
    const auto plain = plainKey();
    return plain ? *plain == key : this->key() == key;
}

std::optional<std::string_view> Member::plainKey() const {
    const std::string_view inside = quotedKey.substr(1, quotedKey.size() - 2);
    if (inside.find('\\') != std::string_view::npos)
        return std::nullopt;
    return inside;
}

std::string Member::key() const {
    const auto plain = plainKey();
    return plain ? std::string(*plain) : json::parseTrusted(quotedKey).string();
}

MemberWalk::MemberWalk(std::string_view object) : m_object(object), m_at(skipBlanks(object, 1)) {}

bool MemberWalk::next(Member &member) {
    if (m_at >= m_object.size() || m_object[m_at] != '"')
        return false;
    member.quotedKey = valueAt(m_object, m_at);
    m_at = skipBlanks(m_object, m_at + member.quotedKey.size()) + 1; // past the colon
    m_at = skipBlanks(m_object, m_at);
    member.value = valueAt(m_object, m_at);
    m_at = skipBlanks(m_object, m_at + member.value.size());
    if (m_at < m_object.size() && m_object[m_at] == ',')
        m_at = skipBlanks(m_object, m_at + 1);
    return true;
}

void members(std::string_view object, std::vector<Member> &out) {
    out.clear();
    MemberWalk walk(object);
    for (Member member; walk.next(member);)
        out.push_back(member);
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
    std::optional<std::string_view> found;
    MemberWalk walk(value);
    for (Member member; walk.next(member);)
        if (member.hasKey(key))
            found = member.value;
    return found;
}

} // namespace backstory::rawjson
