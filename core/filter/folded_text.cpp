#include "core/filter/folded_text.h"

#include "core/filter/case_folding.h"
#include "core/json/lexis.h"
#include "core/json/parse.h"

#include <algorithm>
#include <vector>

namespace backstory {
namespace {

struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0; ///< bytes; 0: these are no UTF-8
};

/// The code point that begins with a byte beyond ASCII. Half a surrogate pair, which text out of
/// JSON may hold, is taken as one.
CodePoint codePointAt(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() - at < size)
        return {};
    char32_t value = lead & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if ((byte & 0xC0U) != 0x80U)
            return {};
        value = value << 6U | (byte & 0x3FU);
    }
    const char32_t least = size == 4 ? 0x10000 : size == 3 ? 0x800 : 0x80;
    return value < least ? CodePoint{} : CodePoint{value, size};
}

void appendUtf8(std::string &out, char32_t value) {
    const auto tail = [&out, value](unsigned shift) {
        out += static_cast<char>(0x80U | ((value >> shift) & 0x3FU));
    };
    if (value < 0x80) {
        out += static_cast<char>(value);
    } else if (value < 0x800) {
        out += static_cast<char>(0xC0U | (value >> 6U));
        tail(0);
    } else if (value < 0x10000) {
        out += static_cast<char>(0xE0U | (value >> 12U));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | (value >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::size_t endOfAscii(std::string_view text, std::size_t at) {
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
        ++at;
    return at;
}

void appendFoldedAscii(std::string &out, std::string_view text) {
    const std::size_t start = out.size();
    out.append(text);
    for (std::size_t i = start; i < out.size(); ++i)
        out[i] = static_cast<char>(out[i] + (out[i] >= 'A' && out[i] <= 'Z' ? 'a' - 'A' : 0));
}

bool isUuidCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-';
}

} // namespace

void appendFolded(std::string &out, std::string_view text) {
    out.reserve(out.size() + text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = endOfAscii(text, at);
        appendFoldedAscii(out, text.substr(at, end - at));
        at = end;
        if (at == text.size())
            return;
        const CodePoint point = codePointAt(text, at);
        const char32_t folded = foldedCase(point.value);
        if (point.size != 0 && folded != point.value)
            appendUtf8(out, folded);
        else
            out.append(text, at, std::max<std::size_t>(point.size, 1));
        at += std::max<std::size_t>(point.size, 1);
    }
}

SoughtText::SoughtText(std::string_view text) : m_uuid(Uuid::parse(text)) {
    appendFolded(m_folded, text);
    m_mayStandInUuid = std::ranges::all_of(m_folded, isUuidCharacter);
}

bool SoughtText::isIn(std::string_view text) const {
    // Reused, so that the steady state allocates nothing.
    thread_local std::string folded;
    folded.clear();
    appendFolded(folded, text);
    return folded.find(m_folded) != std::string::npos;
}

bool SoughtText::isInId(std::string_view shown, const std::optional<Uuid> &uuid) const {
    if (!uuid)
        return isIn(shown);
    if (m_uuid)
        return *m_uuid == *uuid;
    if (!m_mayStandInUuid)
        return false;
    std::string text = uuid->text();
    if (text.find(m_folded) != std::string::npos)
        return true;
    std::erase(text, '-');
    return text.find(m_folded) != std::string::npos;
}

bool SoughtText::isInDocument(std::string_view text) const {
    // What stands in a word stands in the text as well, unless an escape hides it.
    const bool standsThere = isIn(text);
    if (!standsThere && text.find('\\') == std::string_view::npos)
        return false;
    thread_local std::vector<json::Field> fields;
    if (json::readFields(text, fields).error)
        return standsThere;
    return isInWords(text);
}

bool SoughtText::isInWords(std::string_view document) const {
    std::string decoded;
    for (std::size_t at = 0; at < document.size();) {
        const char c = document[at];
        if (c == '"') {
            const json::Word word = json::stringAt(document, at);
            std::string_view inside = document.substr(at + 1, word.end - at - 2);
            if (word.escaped) {
                decoded.clear();
                json::appendDecoded(decoded, inside);
                inside = decoded;
            }
            if (isIn(inside))
                return true;
            at = word.end;
        } else if (c == '-' || json::isDigit(c)) {
            const std::size_t end = json::numberAt(document, at).end;
            if (isIn(document.substr(at, end - at)))
                return true;
            at = end;
        } else {
            ++at;
        }
    }
    return false;
}

} // namespace backstory
