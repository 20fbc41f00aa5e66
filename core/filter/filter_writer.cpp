#include "core/filter/filter_writer.h"

#include "core/json/number.h"
#include "core/json/print.h"

#include <algorithm>
#include <array>

namespace backstory {
namespace {

/// Words that are read as something else where a name or a text could stand.
constexpr std::array<std::string_view, 10> kTaken{"and", "or",  "not", "AND",  "OR",
                                                  "NOT", "any", "ANY", "data", "state"};
constexpr std::array<std::string_view, 3> kAboutStreams{"events", "first", "last"};

std::string inQuotes(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

bool isPlain(std::string_view word, std::string_view signs) {
    return !word.empty() && word.find_first_of(signs) == std::string_view::npos;
}

bool isTaken(std::string_view word) {
    return std::ranges::find(kTaken, word) != kTaken.end();
}

} // namespace

std::string writtenWord(std::string_view word) {
    return isPlain(word, " \t\r\n()\"=<>!:*") && !isTaken(word) ? std::string(word)
                                                                : inQuotes(word);
}

std::string writtenPath(const json::Pointer &path) {
    std::string text;
    for (const std::string &segment : path.segments) {
        const bool first = text.empty();
        if (first && std::ranges::find(kAboutStreams, segment) != kAboutStreams.end())
            text = "state.";
        const bool plain = isPlain(segment, " \t\r\n()\"=<>!:./*") && !(first && isTaken(segment));
        text += (first ? "" : ".") + (plain ? segment : inQuotes(segment));
    }
    return text;
}

std::string writtenValue(const json::Value &value) {
    if (!value.isString())
        return json::toText(value);
    const std::string &text = value.string();
    const bool readsOtherwise = json::isNumberToken(text) || text == "true" || text == "false" ||
                                text == "null" || isTaken(text);
    return isPlain(text, " \t\r\n()\"=<>!") && !readsOtherwise ? text : inQuotes(text);
}

} // namespace backstory
