#include "core/base/ids.h"

#include "core/base/uuid_spelling.h"

namespace backstory {

namespace {

bool isDashPlace(std::size_t at) {
    return at == 8 || at == 13 || at == 18 || at == 23;
}

} // namespace

std::optional<Uuid> Uuid::parse(std::string_view text) {
    const auto read = readUuid(text);
    return read ? std::optional(read->uuid) : std::nullopt;
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
