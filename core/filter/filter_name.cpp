#include "core/filter/filter_name.h"

#include "core/filter/filter.h"

namespace backstory {
namespace {

constexpr std::string_view kData = "data.";
constexpr std::string_view kState = "state.";

std::optional<FilterName::Of> prefixOf(const FilterToken &token) {
    if (token.kind != FilterToken::Kind::Word || token.pieces.front().quoted)
        return std::nullopt;
    const std::string_view word = token.pieces.front().text;
    if (word.starts_with(kData))
        return FilterName::Of::Data;
    if (word.starts_with(kState))
        return FilterName::Of::State;
    return std::nullopt;
}

/// Collects the segments of a path whose parts stand between dots.
class DottedPath {
public:
    explicit DottedPath(const FilterToken &token) : m_token(token) {}

    void addQuoted(const std::string &text) {
        if (m_open)
            throw missingDot();
        m_path.segments.push_back(text);
        m_open = true;
    }

    void addBare(std::string_view text) {
        // A piece that follows one in quotes begins with the dot between them.
        while (!text.empty()) {
            if (m_open) {
                if (text.front() != '.')
                    throw missingDot();
                text.remove_prefix(1);
                m_open = false;
                continue;
            }
            const std::string_view segment = text.substr(0, text.find('.'));
            if (segment.empty())
                throw emptyPart();
            m_path.segments.emplace_back(segment);
            m_open = true;
            text.remove_prefix(segment.size());
        }
    }

    json::Pointer take() {
        if (!m_open)
            throw emptyPart();
        return std::move(m_path);
    }

private:
    [[nodiscard]] FilterMistake emptyPart() const {
        return {m_token.at, m_token.length(),
                "A part of this path is empty. Write it like shipTo.city; a member without a "
                "name is written \"\"."};
    }

    [[nodiscard]] FilterMistake missingDot() const {
        return {m_token.at, m_token.length(),
                "A part in quotes stands alone between dots, as in shipTo.\"odd name\"."};
    }

    const FilterToken &m_token;
    json::Pointer m_path;
    bool m_open = false; ///< a segment was read, and no dot after it
};

json::Pointer readPointer(std::string_view text, const FilterToken &token) {
    auto path = json::Pointer::parse(text);
    if (!path)
        throw FilterMistake(token.at, token.length(),
                            "This is no JSON Pointer: after ~ comes 0 or 1. Write ~0 for ~ and ~1 "
                            "for /.");
    return std::move(*path);
}

} // namespace

FilterName readFilterName(const FilterToken &token) {
    FilterName name;
    std::size_t skipped = 0;
    if (const auto prefix = prefixOf(token)) {
        name.of = *prefix;
        skipped = *prefix == FilterName::Of::Data ? kData.size() : kState.size();
    }
    const std::string_view first = std::string_view(token.pieces.front().text).substr(skipped);
    if (token.isBare() && first.starts_with('/')) {
        name.path = readPointer(first, token);
        return name;
    }
    if (first.starts_with('!') && !token.pieces.front().quoted)
        throw FilterMistake(token.at, token.length(),
                            "A condition is turned round with not, as in not status=Paid, or with "
                            "!= instead of =.");
    DottedPath path(token);
    if (token.pieces.front().quoted)
        path.addQuoted(token.pieces.front().text);
    else
        path.addBare(first);
    for (std::size_t i = 1; i < token.pieces.size(); ++i) {
        if (token.pieces[i].quoted)
            path.addQuoted(token.pieces[i].text);
        else
            path.addBare(token.pieces[i].text);
    }
    name.path = path.take();
    return name;
}

bool asksPresence(const FilterToken &token) {
    return prefixOf(token).has_value();
}

} // namespace backstory
