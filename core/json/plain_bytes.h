#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// What strings are mostly made of, passed over eight bytes at a time. In a header, since texts are
/// mostly strings.
namespace backstory::json {

constexpr std::uint64_t kOnes = 0x0101010101010101;
constexpr std::uint64_t kHighBits = 0x8080808080808080;

/// The high bit of each byte that is zero. Exact up to the first one, which is all we ask for.
constexpr std::uint64_t zeroBytes(std::uint64_t bytes) {
    return (bytes - kOnes) & ~bytes & kHighBits;
}

/// How many of eight bytes may stand in a string as themselves before one that may not.
inline std::size_t plainBytes(const char *text) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text, sizeof bytes);
    const std::uint64_t controls = (bytes - kOnes * 0x20) & ~bytes & kHighBits;
    const std::uint64_t quotes = zeroBytes(bytes ^ kOnes * '"');
    const std::uint64_t backslashes = zeroBytes(bytes ^ kOnes * '\\');
    return static_cast<std::size_t>(std::countr_zero(controls | quotes | backslashes)) / 8;
}

/// The first byte from `at` on that is a quote, a backslash or a control character.
inline std::size_t endOfPlain(std::string_view text, std::size_t at) {
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

} // namespace backstory::json
