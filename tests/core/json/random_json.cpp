#include "tests/core/json/random_json.h"

#include <algorithm>
#include <cstdio>

namespace backstory::test {

using json::Kind;
using json::Value;

namespace {

const char *const kPieces[] = {"a",
                               "b",
                               "status",
                               "é",
                               "€",
                               "😀",
                               "\"",
                               "\\",
                               "/",
                               "\n",
                               "\x01",
                               "\x7f",
                               "<b>",
                               "\xed\xa0\x80",
                               "\xed\xbf\xbf",
                               "\xe2\x80\xa8",
                               "0123456789abcdef",
                               " "};

} // namespace

std::size_t RandomJson::below(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random);
}

std::string RandomJson::text() {
    std::string text;
    for (std::size_t pieces = below(6); pieces > 0; --pieces) {
        const char *piece = kPieces[below(std::size(kPieces))];
        // A high and a low half side by side would be a pair.
        if (!(text.ends_with("\xed\xa0\x80") && std::string_view(piece) == "\xed\xbf\xbf"))
            text += piece;
    }
    if (below(20) == 0)
        text += '\0';
    return text;
}

std::string RandomJson::numberToken() {
    const auto digits = [this](std::size_t most) {
        std::string some;
        for (std::size_t count = 1 + below(most); count > 0; --count)
            some += static_cast<char>('0' + below(10));
        return some;
    };
    std::string token = below(3) == 0 ? "-" : "";
    const std::string whole = digits(below(10) == 0 ? 40 : 5);
    const std::size_t significant = whole.find_first_not_of('0');
    token += significant == std::string::npos ? "0" : whole.substr(significant);
    if (below(2) == 0)
        token += '.' + digits(below(10) == 0 ? 30 : 4);
    if (below(4) == 0) {
        const char *const signs[] = {"", "+", "-"};
        token += (below(2) == 0 ? "e" : "E") + (signs[below(3)] + digits(2));
    }
    return token;
}

Value RandomJson::value(int depth) {
    switch (below(depth > 0 ? 8 : 5)) {
    case 0:
        return {};
    case 1:
        return below(2) == 0;
    case 2:
    case 3:
        return json::Number{numberToken()};
    case 4:
        return text();
    case 5: {
        json::Array elements;
        for (std::size_t count = below(5); count > 0; --count)
            elements.push_back(value(depth - 1));
        return elements;
    }
    default: {
        Value object{json::Object{}};
        for (std::size_t count = below(below(8) == 0 ? 40 : 6); count > 0; --count)
            object.set(text(), value(depth - 1));
        return object;
    }
    }
}

std::string RandomJson::blanks() {
    std::string blanks;
    while (below(4) == 0)
        blanks += " \n\t\r"[below(4)];
    return blanks;
}

std::string RandomJson::writeString(const std::string &text) {
    std::string out = "\"";
    char escape[16];
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        const bool surrogate = c == 0xed && static_cast<unsigned char>(text[at + 1]) >= 0xa0;
        if (surrogate || (c == 0xe2 && below(2) == 0)) {
            const unsigned unit = (c & 0x0fU) << 12 |
                                  (static_cast<unsigned>(text[at + 1]) & 0x3f) << 6 |
                                  (static_cast<unsigned>(text[at + 2]) & 0x3f);
            std::snprintf(escape, sizeof escape, below(2) == 0 ? "\\u%04x" : "\\u%04X", unit);
            out += escape;
            at += 2;
        } else if (c == 0xf0 && below(2) == 0) {
            out += "\\ud83d\\uDe00"; // the only one of four bytes there is
            at += 3;
        } else if (c == '\n' && below(2) == 0) {
            out += "\\n";
        } else if (c == '/' && below(2) == 0) {
            out += "\\/";
        } else if ((c == '"' || c == '\\') && below(2) == 0) {
            out += '\\';
            out += text[at];
        } else if (c < 0x20 || c == '"' || c == '\\' || (c < 0x80 && below(10) == 0)) {
            std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
            out += escape;
        } else {
            out += text[at];
        }
    }
    return out + '"';
}

std::string RandomJson::write(const Value &value) {
    std::string out = blanks();
    switch (value.kind()) {
    case Kind::Null:
        out += "null";
        break;
    case Kind::Boolean:
        out += value.boolean() ? "true" : "false";
        break;
    case Kind::Number:
        out += value.number();
        break;
    case Kind::String:
        out += writeString(value.string());
        break;
    case Kind::Array: {
        out += '[' + blanks();
        for (std::size_t at = 0; at < value.array().size(); ++at)
            out += (at == 0 ? "" : ",") + write(value.array()[at]);
        out += ']';
        break;
    }
    case Kind::Object: {
        std::vector<const json::Member *> members;
        for (const json::Member &member : value.object())
            members.push_back(&member);
        std::shuffle(members.begin(), members.end(), m_random);
        out += '{' + blanks();
        for (std::size_t at = 0; at < members.size(); ++at) {
            out += (at == 0 ? "" : ",") + blanks() + writeString(members[at]->key) + blanks();
            out += ':' + write(members[at]->value);
        }
        out += '}';
        break;
    }
    }
    return out + blanks();
}

std::string RandomJson::mutate(std::string text) {
    constexpr std::string_view kBytes =
        "{}[]\",:\\ueE+-.0129 tnfrue\x01\x1a\x0c\x7f\xc3\xa9\xed\xa0\x80\xff\n";
    for (std::size_t changes = 1 + below(3); changes > 0 && !text.empty(); --changes) {
        const std::size_t at = below(text.size());
        const char byte = kBytes[below(kBytes.size())];
        switch (below(5)) {
        case 0:
            text[at] = byte;
            break;
        case 1:
            text.insert(at, 1, byte);
            break;
        case 2:
            text.erase(at, 1);
            break;
        case 3:
            text.resize(at);
            break;
        default:
            text += byte;
        }
    }
    return text;
}

} // namespace backstory::test
