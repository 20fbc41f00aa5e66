#include "core/json/lexis.h"

#include <cstdint>

namespace backstory::json {

namespace {

std::size_t endOfDigits(std::string_view text, std::size_t at) {
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

/// The word ends before a digit that it needs.
Word digitMissing(std::string_view text, std::size_t at) {
    return {at == text.size() ? WordEnd::TextEnds : WordEnd::Broken, at};
}

int hexDigit(char c) {
    if (isDigit(c))
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The value of the four digits of `\uXXXX`, whose backslash stands at `at`; -1 for anything else.
std::int32_t unitAt(std::string_view text, std::size_t at) {
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u')
        return -1;
    std::int32_t unit = 0;
    for (std::size_t digit = at + 2; digit < at + 6; ++digit) {
        const int value = hexDigit(text[digit]);
        if (value < 0)
            return -1;
        unit = unit << 4 | value;
    }
    return unit;
}

constexpr bool isHighSurrogate(std::int32_t unit) {
    return unit >= 0xd800 && unit <= 0xdbff;
}

constexpr bool isLowSurrogate(std::int32_t unit) {
    return unit >= 0xdc00 && unit <= 0xdfff;
}

/// The code point of an escape `\uXXXX`, both halves of a pair taken together, and its length.
struct CodePoint {
    std::int32_t value = -1;
    std::size_t length = 6;
};

CodePoint codePointAt(std::string_view text, std::size_t at) {
    const std::int32_t unit = unitAt(text, at);
    if (isHighSurrogate(unit)) {
        const std::int32_t low = unitAt(text, at + 6);
        if (isLowSurrogate(low))
            return {0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00), 12};
    }
    return {unit, 6};
}

void appendUtf8(std::string &out, std::int32_t codePoint) {
    const auto put = [&out](std::int32_t byte) { out += static_cast<char>(byte); };
    if (codePoint < 0x80) {
        put(codePoint);
        return;
    }
    if (codePoint < 0x800) {
        put(0xc0 | codePoint >> 6);
    } else {
        if (codePoint < 0x10000) {
            put(0xe0 | codePoint >> 12);
        } else {
            put(0xf0 | codePoint >> 18);
            put(0x80 | (codePoint >> 12 & 0x3f));
        }
        put(0x80 | (codePoint >> 6 & 0x3f));
    }
    put(0x80 | (codePoint & 0x3f));
}

/// What a backslash and this character stand for; NUL when the two are no escape.
constexpr char shortEscape(char c) {
    switch (c) {
    case '"':
    case '\\':
    case '/':
        return c;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return '\0';
    }
}

} // namespace

Word numberAt(std::string_view text, std::size_t at) {
    if (text[at] == '-')
        ++at;
    if (at == text.size() || !isDigit(text[at]))
        return digitMissing(text, at);
    if (text[at] == '0') {
        ++at;
        if (at < text.size() && isDigit(text[at]))
            return {WordEnd::Broken, at};
    } else {
        at = endOfDigits(text, at);
    }
    if (at < text.size() && text[at] == '.') {
        ++at;
        if (at == text.size() || !isDigit(text[at]))
            return digitMissing(text, at);
        at = endOfDigits(text, at);
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        if (at == text.size() || !isDigit(text[at]))
            return digitMissing(text, at);
        at = endOfDigits(text, at);
    }
    return {WordEnd::Found, at};
}

Word literalAt(std::string_view text, std::size_t at, std::string_view literal) {
    for (const char c : literal) {
        if (at == text.size())
            return {WordEnd::TextEnds, at};
        if (text[at] != c)
            return {WordEnd::Broken, at};
        ++at;
    }
    return {WordEnd::Found, at};
}

Escapes checkEscapes(std::string_view inside) {
    Escapes result;
    std::size_t at = inside.find('\\');
    while (at != std::string_view::npos) {
        if (at + 1 < inside.size() && shortEscape(inside[at + 1]) != '\0') {
            at += 2;
        } else {
            const CodePoint point = codePointAt(inside, at);
            if (point.value < 0)
                return {false, at, result.loneSurrogate};
            if (isHighSurrogate(point.value) || isLowSurrogate(point.value))
                result.loneSurrogate = true;
            at += point.length;
        }
        at = inside.find('\\', at);
    }
    return result;
}

void appendDecoded(std::string &out, std::string_view inside) {
    std::size_t at = 0;
    while (true) {
        const std::size_t backslash = inside.find('\\', at);
        out.append(inside, at, backslash - at);
        if (backslash == std::string_view::npos)
            return;
        if (const char c = shortEscape(inside[backslash + 1]); c != '\0') {
            out += c;
            at = backslash + 2;
        } else {
            const CodePoint point = codePointAt(inside, backslash);
            appendUtf8(out, point.value);
            at = backslash + point.length;
        }
    }
}

} // namespace backstory::json
