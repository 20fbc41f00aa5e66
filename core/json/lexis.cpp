#include "core/json/lexis.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace backstory::json {

namespace {

constexpr std::uint64_t kOnes = 0x0101010101010101;
constexpr std::uint64_t kHighBits = 0x8080808080808080;

/// The high bit of each byte that is zero. Exact up to the first one, which is all we ask for.
constexpr std::uint64_t zeroBytes(std::uint64_t bytes) {
    return (bytes - kOnes) & ~bytes & kHighBits;
}

/// How many of eight bytes may stand in a string as themselves before one that may not.
std::size_t plainBytes(const char *text) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text, sizeof bytes);
    const std::uint64_t controls = (bytes - kOnes * 0x20) & ~bytes & kHighBits;
    const std::uint64_t quotes = zeroBytes(bytes ^ kOnes * '"');
    const std::uint64_t backslashes = zeroBytes(bytes ^ kOnes * '\\');
    return static_cast<std::size_t>(std::countr_zero(controls | quotes | backslashes)) / 8;
}

/// The first byte from `at` on that is a quote, a backslash or a control character.
std::size_t endOfPlain(std::string_view text, std::size_t at) {
    if constexpr (std::endian::native == std::endian::little) {
        while (at + 8 <= text.size()) {
            const std::size_t plain = plainBytes(text.data() + at);
            at += plain;
            if (plain < 8)
                return at;
        }
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x20 && text[at] != '"' &&
           text[at] != '\\')
        ++at;
    return at;
}

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

Word stringAt(std::string_view text, std::size_t at) {
    bool escaped = false;
    std::size_t place = at + 1;
    while (true) {
        place = endOfPlain(text, place);
        if (place >= text.size())
            return {WordEnd::TextEnds, text.size(), escaped};
        if (text[place] == '"')
            return {WordEnd::Found, place + 1, escaped};
        if (text[place] != '\\')
            return {WordEnd::Broken, place, escaped};
        escaped = true;
        place += 2;
        if (place <= text.size() && static_cast<unsigned char>(text[place - 1]) < 0x20)
            return {WordEnd::Broken, place - 1, escaped};
    }
}

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
