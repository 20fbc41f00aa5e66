#pragma once

#include "core/json/plain_bytes.h"

#include <cstddef>
#include <string>
#include <string_view>

/// The words of RFC 8259, below its grammar: blanks, strings, numbers.
namespace backstory::json {

constexpr bool isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// The size of the UTF-8 byte-order mark that a text begins with; 0 without one.
inline std::size_t byteOrderMarkSize(std::string_view text) {
    constexpr std::string_view kMark = "\xef\xbb\xbf";
    return text.substr(0, kMark.size()) == kMark ? kMark.size() : 0;
}

/// How the search for the end of a word ended.
enum class WordEnd {
    Found,
    TextEnds, ///< the text ended first
    Broken,   ///< something stands there that the word cannot hold
};

/// A word of a text: where it ends, and how the search for that ended.
struct Word {
    WordEnd result = WordEnd::Found;
    std::size_t end = 0;  ///< the first byte after the word; of a broken one, the byte at fault
    bool escaped = false; ///< strings: a backslash stands in it
};

/// The string whose opening quote stands at `at`. Escapes are passed over, not checked.
inline Word stringAt(std::string_view text, std::size_t at) {
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

/// The number that begins at `at`, which is a digit or a minus. What follows it is not looked at.
Word numberAt(std::string_view text, std::size_t at);

/// The given literal (`true`), whose first character stands at `at`.
Word literalAt(std::string_view text, std::size_t at, std::string_view literal);

/// What the escapes within the quotes of a string come to.
struct Escapes {
    bool valid = true;
    std::size_t fault = 0;      ///< where the first wrong one stands
    bool loneSurrogate = false; ///< some `\ud8xx` or `\udcxx` has no other half
};
Escapes checkEscapes(std::string_view inside);

/// Decodes what stands between the quotes of a string, whose escapes are valid, and appends it:
/// UTF-8, with a lone surrogate in its three-byte form (WTF-8).
void appendDecoded(std::string &out, std::string_view inside);

} // namespace backstory::json
