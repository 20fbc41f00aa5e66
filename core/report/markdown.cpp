#include "core/report/markdown.h"

#include "core/report/plain_text.h"

#include <algorithm>

namespace backstory {
namespace {

std::size_t longestBackticks(std::string_view text) {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

/// A renderer takes one blank away at both ends, unless there are only blanks.
bool needsRoom(std::string_view text) {
    const bool blanks = text.find_first_not_of(' ') == std::string_view::npos;
    return text.front() == '`' || text.back() == '`' ||
           (!blanks && text.front() == ' ' && text.back() == ' ');
}

/// `inside` is what stands for `text`, with as many backticks.
std::string span(std::string_view text, std::string_view inside) {
    if (text.empty())
        return {};
    const std::string fence(longestBackticks(text) + 1, '`');
    const std::string_view room = needsRoom(text) ? " " : "";
    std::string out = fence;
    out += room;
    out += inside;
    out += room;
    return out += fence;
}

} // namespace

std::string markdownCode(std::string_view text) {
    const std::string shown = visibleText(text);
    return span(shown, shown);
}

std::string markdownCell(std::string_view text) {
    const std::string shown = visibleText(text);
    std::string inside;
    inside.reserve(shown.size());
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const bool beforePipe = i + 1 < shown.size() && shown[i + 1] == '|';
        if (shown[i] == '|')
            inside += "\\|";
        else if (shown[i] == '\\' && (beforePipe || i + 1 == shown.size()))
            inside += "\\u005c";
        else
            inside += shown[i];
    }
    return span(shown, inside);
}

std::string markdownWords(std::string_view text) {
    constexpr std::string_view kMarkup = "\\`*_{}[]<>#+!|~&";
    std::string out;
    for (const char c : visibleText(text)) {
        if (kMarkup.find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

void appendMarkdownHead(std::string &out, const std::vector<std::string> &titles,
                        const std::vector<MarkdownAlign> &aligns) {
    for (const std::string &title : titles)
        out += "| " + markdownWords(title) + ' ';
    out += "|\n";
    for (const MarkdownAlign align : aligns)
        out += align == MarkdownAlign::Right ? "| ---: " : "| --- ";
    out += "|\n";
}

void appendMarkdownRow(std::string &out, const std::vector<std::string> &cells) {
    for (const std::string &cell : cells) {
        out += "| ";
        out += markdownCell(cell);
        out += ' ';
    }
    out += "|\n";
}

} // namespace backstory
