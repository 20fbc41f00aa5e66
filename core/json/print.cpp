#include "core/json/print.h"

#include "core/json/lexis.h"

#include <limits>

namespace backstory::json {

namespace {

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

/// Writes documents, and stops soon after the text has grown beyond a limit.
class Printer {
public:
    Printer(std::string &out, bool pretty, std::size_t limit = kNoLimit)
        : m_out(out), m_pretty(pretty), m_limit(limit) {}

    void print(const Value &value) {
        switch (value.kind()) {
        case Kind::Null:
            m_out += "null";
            break;
        case Kind::Boolean:
            m_out += value.boolean() ? "true" : "false";
            break;
        case Kind::Number:
            m_out += value.number();
            break;
        case Kind::String:
            printString(value.string());
            break;
        case Kind::Array:
            printArray(value.array());
            break;
        case Kind::Object:
            printObject(value.object());
            break;
        }
    }

private:
    [[nodiscard]] bool full() const { return m_out.size() > m_limit; }

    void printString(std::string_view text) {
        // What is cut off anyway need not be escaped first.
        appendString(m_out, m_limit == kNoLimit ? text : text.substr(0, m_limit + 4));
    }

    void breakLine() {
        if (m_pretty)
            m_out.append(1, '\n').append(2 * m_depth, ' ');
    }

    void printArray(const Array &elements) {
        m_out += '[';
        ++m_depth;
        bool first = true;
        for (const Value &element : elements) {
            if (full())
                return;
            separate(first);
            print(element);
        }
        close(elements.empty(), ']');
    }

    void printObject(const Object &members) {
        m_out += '{';
        ++m_depth;
        bool first = true;
        for (const Member &member : members) {
            if (full())
                return;
            separate(first);
            printString(member.key);
            m_out += m_pretty ? ": " : ":";
            print(member.value);
        }
        close(members.empty(), '}');
    }

    void separate(bool &first) {
        if (!first)
            m_out += ',';
        first = false;
        breakLine();
    }

    void close(bool empty, char bracket) {
        --m_depth;
        if (!empty)
            breakLine();
        m_out += bracket;
    }

    std::string &m_out;
    bool m_pretty;
    std::size_t m_limit;
    std::size_t m_depth = 0;
};

/// The escape of an ASCII character that cannot stand in a string as itself.
void appendEscape(std::string &out, unsigned char c) {
    constexpr char kDigits[] = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\b':
        out += "\\b";
        return;
    case '\t':
        out += "\\t";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\f':
        out += "\\f";
        return;
    case '\r':
        out += "\\r";
        return;
    default:
        out += "\\u00";
        out += kDigits[c >> 4];
        out += kDigits[c & 0x0f];
    }
}

/// Whether half a surrogate pair stands here in its three bytes (ED A0…BF xx), which no UTF-8 has.
bool isSurrogate(std::string_view text, std::size_t at) {
    return at + 2 < text.size() && text[at] == '\xed' && (text[at + 1] & '\xe0') == '\xa0';
}

void appendSurrogate(std::string &out, unsigned char second, unsigned char third) {
    constexpr char kDigits[] = "0123456789abcdef";
    out += "\\ud";
    out += kDigits[(second >> 2) & 0x0f];
    out += kDigits[(second & 0x03) << 2 | ((third >> 4) & 0x03)];
    out += kDigits[third & 0x0f];
}

} // namespace

void appendString(std::string &out, std::string_view text) {
    out += '"';
    std::size_t written = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c == 0xed && isSurrogate(text, at)) {
            out.append(text, written, at - written);
            appendSurrogate(out, static_cast<unsigned char>(text[at + 1]),
                            static_cast<unsigned char>(text[at + 2]));
            at += 2;
            written = at + 1;
        } else if (c < 0x20 || c == '"' || c == '\\') {
            out.append(text, written, at - written);
            appendEscape(out, c);
            written = at + 1;
        }
    }
    out.append(text, written, text.size() - written);
    out += '"';
}

std::string quoted(std::string_view text) {
    std::string out;
    appendString(out, text);
    return out;
}

void appendText(std::string &out, const Value &value) {
    Printer(out, false).print(value);
}

std::string toText(const Value &value) {
    std::string out;
    appendText(out, value);
    return out;
}

std::string toPrettyText(const Value &value) {
    std::string out;
    Printer(out, true).print(value);
    return out;
}

std::string toShortText(const Value &value, std::size_t limit) {
    std::string out;
    Printer(out, false, limit).print(value);
    if (out.size() <= limit)
        return out;
    std::size_t cut = limit;
    while (cut > 0 && (out[cut] & '\xc0') == '\x80')
        --cut;
    out.resize(cut);
    return out + "…";
}

std::string onOneLine(std::string_view raw) {
    raw.remove_prefix(byteOrderMarkSize(raw)); // it may stand before a document, not within one
    std::string out;
    out.reserve(raw.size());
    bool inString = false;
    for (std::size_t at = 0; at < raw.size(); ++at) {
        const char c = raw[at];
        if (!inString && isBlank(c))
            continue;
        out += c;
        if (c == '"')
            inString = !inString;
        else if (c == '\\' && inString && at + 1 < raw.size())
            out += raw[++at];
    }
    return out;
}

} // namespace backstory::json
