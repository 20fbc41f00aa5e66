#include "core/base/ids.h"

namespace backstory {

namespace {

int hexDigit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool isDashPlace(std::size_t at) {
    return at == 8 || at == 13 || at == 18 || at == 23;
}

} // namespace

std::optional<Uuid> Uuid::parse(std::string_view text) {
    if (text.size() >= 2 && text.front() == '{' && text.back() == '}')
        text = text.substr(1, text.size() - 2);
    const bool dashed = text.size() == 36;
    if (!dashed && text.size() != 32)
        return std::nullopt;

    Uuid uuid;
    std::size_t nibble = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (dashed && isDashPlace(at)) {
            if (text[at] != '-')
                return std::nullopt;
            continue;
        }
        const int digit = hexDigit(text[at]);
        if (digit < 0)
            return std::nullopt;
        std::uint8_t &byte = uuid.bytes[nibble / 2];
        byte = static_cast<std::uint8_t>(byte << 4 | digit);
        ++nibble;
    }
    return uuid;
}

Uuid Uuid::version7(std::uint64_t millis, const std::array<std::uint8_t, 10> &rest) {
    Uuid uuid;
    for (std::size_t at = 0; at < 6; ++at)
        uuid.bytes[at] = static_cast<std::uint8_t>(millis >> (8 * (5 - at)));
    for (std::size_t at = 0; at < rest.size(); ++at)
        uuid.bytes[6 + at] = rest[at];
    uuid.bytes[6] = static_cast<std::uint8_t>(0x70 | (uuid.bytes[6] & 0x0f)); // version 7
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80 | (uuid.bytes[8] & 0x3f)); // variant of RFC 9562
    return uuid;
}

std::string Uuid::text() const {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (const std::uint8_t byte : bytes) {
        if (isDashPlace(text.size()))
            text += '-';
        text += kDigits[byte >> 4];
        text += kDigits[byte & 0x0f];
    }
    return text;
}

int Uuid::version() const {
    return bytes[6] >> 4;
}

std::optional<std::uint64_t> Uuid::version7Millis() const {
    const bool variantOfRfc = (bytes[8] & 0xc0) == 0x80;
    if (version() != 7 || !variantOfRfc)
        return std::nullopt;
    std::uint64_t millis = 0;
    for (std::size_t at = 0; at < 6; ++at)
        millis = millis << 8 | bytes[at];
    return millis;
}

} // namespace backstory
