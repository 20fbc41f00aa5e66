#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace backstory {

/// One code point at the beginning of a text.
struct Utf8Point {
    std::uint32_t point = 0;
    std::size_t length = 0; ///< in bytes; 0: no UTF-8 begins here
};

/// Reads the first code point of a text that is not empty. Halves of surrogate pairs pass, so that
/// they can be named: strings of documents may hold them (json/value.h).
Utf8Point firstPoint(std::string_view text);

/// Whether every byte of it is UTF-8 as Unicode defines it (no halves of surrogate pairs).
bool isUtf8(std::string_view text);

/// The same text with every byte that is no UTF-8 written as `\xff`. Halves of surrogate pairs
/// stay, for json::quoted knows how to write them.
std::string withoutBrokenUtf8(std::string_view text);

/// The byte as `\xff`.
void appendByteEscape(std::string &out, char byte);

} // namespace backstory
