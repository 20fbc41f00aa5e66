#include "core/source/postgres_sql.h"

#include <algorithm>
#include <cstdint>

namespace backstory::postgres {
namespace {

std::string doubled(std::string_view text, std::string_view special) {
    std::string result;
    result.reserve(text.size() + 2);
    for (const char c : text) {
        if (special.find(c) != std::string_view::npos)
            result += c;
        result += c;
    }
    return result;
}

std::string upperCase(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return text;
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// How many bytes follow the first one of a character; -1 where it cannot be the first.
int followers(unsigned char first) {
    if (first < 0x80)
        return first == 0 ? -1 : 0;
    if (first >= 0xC2 && first <= 0xDF)
        return 1;
    if (first >= 0xE0 && first <= 0xEF)
        return 2;
    return first >= 0xF0 && first <= 0xF4 ? 3 : -1;
}

} // namespace

std::string quotedName(std::string_view name) {
    return '"' + doubled(name, "\"") + '"';
}

std::string quotedRelation(const EventTable &table) {
    const std::string relation = quotedName(table.relation);
    return table.schema.empty() ? relation : quotedName(table.schema) + '.' + relation;
}

std::string literal(std::string_view text) {
    if (text.find('\\') == std::string_view::npos)
        return '\'' + doubled(text, "'") + '\'';
    // The blank keeps the E apart from a word before it.
    return " E'" + doubled(text, "'\\") + '\'';
}

std::string literalList(const std::vector<std::string> &texts) {
    std::string result;
    for (const std::string &text : texts) {
        if (!result.empty())
            result += ", ";
        result += literal(text);
    }
    return result.empty() ? "NULL" : result;
}

std::string prefixPattern(std::string_view prefix) {
    std::string pattern;
    for (const char c : prefix) {
        if (c == '%' || c == '_' || c == '\\')
            pattern += '\\';
        pattern += c;
    }
    return literal(pattern + '%');
}

std::string readsAsUuid(std::string_view expression) {
    // Without a backslash, so that it stands in any kind of constant.
    const std::string digits = "[0-9a-fA-F]";
    const std::string body =
        '(' + digits + "{32}|" + digits + "{8}(-" + digits + "{4}){3}-" + digits + "{12})";
    return '(' + std::string(expression) + " COLLATE \"C\" ~ '^(" + body + "|[{]" + body +
           "[}])$')";
}

std::vector<std::string> usualSpellings(const Uuid &uuid) {
    const std::string dashed = uuid.text();
    std::string plain = dashed;
    std::erase(plain, '-');
    std::vector<std::string> result;
    for (const std::string &lower : {dashed, plain}) {
        for (const std::string &body : {lower, upperCase(lower)}) {
            for (const std::string &spelling : {body, '{' + body + '}'}) {
                if (std::ranges::find(result, spelling) == result.end())
                    result.push_back(spelling);
            }
        }
    }
    return result;
}

std::vector<std::string> caseVariants(std::string_view text) {
    constexpr std::size_t kMost = 16;
    std::vector<std::string> variants{""};
    for (const char c : text) {
        const char other = isLetter(c) ? static_cast<char>(c ^ 0x20) : c;
        if (other != c && variants.size() == kMost)
            break;
        const std::size_t count = variants.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (other != c)
                variants.push_back(variants[i] + other);
            variants[i] += c;
        }
    }
    return variants;
}

bool canBeSent(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i]);
        const int more = followers(first);
        if (more < 0 || text.size() - i <= static_cast<std::size_t>(more))
            return false;
        const auto second = static_cast<unsigned char>(more > 0 ? text[i + 1] : '\x80');
        // Overlong forms, surrogates, and what lies beyond the last character.
        if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
            (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F))
            return false;
        for (int k = 0; k < more; ++k, ++i) {
            if ((static_cast<unsigned char>(text[i + 1]) & 0xC0U) != 0x80U)
                return false;
        }
    }
    return true;
}

} // namespace backstory::postgres
