#include "core/report/utf8.h"

#include <array>

namespace backstory {
namespace {

std::uint32_t byteAt(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

} // namespace

Utf8Point firstPoint(std::string_view text) {
    const std::uint32_t lead = byteAt(text, 0);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length)
        return {};
    std::uint32_t point = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const std::uint32_t next = byteAt(text, i);
        if ((next & 0xC0U) != 0x80)
            return {};
        point = point << 6U | (next & 0x3FU);
    }
    constexpr std::array<std::uint32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
    if (point < kLeast.at(length) || point > 0x10FFFF)
        return {};
    return {point, length};
}

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        const Utf8Point point = firstPoint(text);
        if (point.length == 0 || (point.point >= 0xD800 && point.point <= 0xDFFF))
            return false;
        text.remove_prefix(point.length);
    }
    return true;
}

std::string withoutBrokenUtf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = firstPoint(text).length;
        if (length == 0)
            appendByteEscape(out, text.front());
        else
            out += text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return out;
}

void appendByteEscape(std::string &out, char byte) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    const auto number = static_cast<unsigned char>(byte);
    out += "\\x";
    out += kDigits[number >> 4U];
    out += kDigits[number & 0xFU];
}

} // namespace backstory
