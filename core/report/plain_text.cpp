#include "core/report/plain_text.h"

#include "core/report/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace backstory {
namespace {

struct Range {
    std::uint32_t first;
    std::uint32_t last;
};

// Everything that acts on a terminal, turns the direction of what follows, or takes no room on
// screen: controls, and Default_Ignorable_Code_Point of the Unicode character database, with the
// line separators and the annotation marks beside them. Sorted.
constexpr std::array kHidden{
    Range{0x0000, 0x001F},   // C0
    Range{0x007F, 0x009F},   // DEL, C1
    Range{0x00AD, 0x00AD},   // soft hyphen
    Range{0x034F, 0x034F},   // combining grapheme joiner
    Range{0x061C, 0x061C},   // Arabic letter mark
    Range{0x115F, 0x1160},   // Hangul fillers
    Range{0x17B4, 0x17B5},   // Khmer inherent vowels
    Range{0x180B, 0x180F},   // Mongolian selectors
    Range{0x200B, 0x200F},   // zero width, direction marks
    Range{0x2028, 0x202E},   // line and paragraph separators, embeddings, overrides
    Range{0x2060, 0x206F},   // word joiner, invisible operators, isolates
    Range{0x3164, 0x3164},   // Hangul filler
    Range{0xD800, 0xDFFF},   // halves of surrogate pairs
    Range{0xFE00, 0xFE0F},   // variation selectors
    Range{0xFEFF, 0xFEFF},   // byte-order mark
    Range{0xFFA0, 0xFFA0},   // half-width Hangul filler
    Range{0xFFF0, 0xFFFB},   // unassigned ignorables, annotation marks
    Range{0xFFFE, 0xFFFF},   // no characters
    Range{0x1BCA0, 0x1BCA3}, // shorthand format controls
    Range{0x1D173, 0x1D17A}, // musical format controls
    Range{0xE0000, 0xE0FFF}, // tags, further variation selectors
};

bool isHidden(std::uint32_t point) {
    const auto after = std::ranges::upper_bound(kHidden, point, {}, &Range::first);
    return after != kHidden.begin() && point <= std::prev(after)->last;
}

void appendHex(std::string &out, std::uint32_t number, int digits) {
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        out += "0123456789abcdef"[number >> static_cast<unsigned>(shift) & 0xFU];
}

void appendEscape(std::string &out, std::uint32_t point) {
    if (point <= 0xFFFF) {
        out += "\\u";
        appendHex(out, point, 4);
        return;
    }
    out += "\\u{";
    appendHex(out, point, point > 0xFFFFF ? 6 : 5);
    out += '}';
}

} // namespace

std::string visibleText(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Utf8Point point = firstPoint(text);
        if (point.length == 0) {
            appendByteEscape(out, text.front());
            text.remove_prefix(1);
            continue;
        }
        if (isHidden(point.point))
            appendEscape(out, point.point);
        else
            out += text.substr(0, point.length);
        text.remove_prefix(point.length);
    }
    return out;
}

bool hasHiddenCharacters(std::string_view text) {
    while (!text.empty()) {
        const Utf8Point point = firstPoint(text);
        if (point.length == 0 || isHidden(point.point))
            return true;
        text.remove_prefix(point.length);
    }
    return false;
}

} // namespace backstory
