#include "core/filter/filter_lexer.h"

#include "core/filter/filter.h"
#include "core/json/lexis.h"

#include <algorithm>
#include <array>
#include <utility>

namespace backstory {
namespace {

char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

class FilterLexer {
public:
    explicit FilterLexer(std::string_view text) : m_text(text) {}

    FilterToken next() {
        while (m_at < m_text.size() && json::isBlank(m_text[m_at]))
            ++m_at;
        FilterToken token;
        token.at = m_at;
        if (m_at == m_text.size())
            token.kind = FilterToken::Kind::End;
        else if (m_text[m_at] == '(' || m_text[m_at] == ')')
            token.kind = m_text[m_at++] == '(' ? FilterToken::Kind::Open : FilterToken::Kind::Close;
        else if (operatorStandsHere())
            readOperator(token);
        else
            readWord(token);
        token.end = m_at;
        return token;
    }

private:
    [[nodiscard]] char at(std::size_t place) const {
        return place < m_text.size() ? m_text[place] : '\0';
    }

    [[nodiscard]] bool operatorStandsHere() const {
        const char c = at(m_at);
        return c == '=' || c == '<' || c == '>' || (c == '!' && at(m_at + 1) == '=');
    }

    void readOperator(FilterToken &token) {
        token.kind = FilterToken::Kind::Operator;
        const char c = m_text[m_at++];
        if (c == '=')
            return;
        const bool orEqual = at(m_at) == '=';
        if (orEqual)
            ++m_at;
        if (c == '!')
            token.op = FilterOperator::NotEqual;
        else if (c == '<')
            token.op = orEqual ? FilterOperator::AtMost : FilterOperator::Less;
        else
            token.op = orEqual ? FilterOperator::AtLeast : FilterOperator::Greater;
    }

    void readWord(FilterToken &token) {
        token.kind = FilterToken::Kind::Word;
        while (true) {
            if (at(m_at) == '"') {
                token.pieces.push_back(readQuoted());
                if (at(m_at) != '.' && at(m_at) != '*')
                    return;
            } else {
                token.pieces.push_back(readBare());
                const char last = m_text[m_at - 1];
                if (at(m_at) != '"' || (last != '.' && last != ':'))
                    return;
            }
        }
    }

    FilterPiece readBare() {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && !json::isBlank(m_text[m_at]) && m_text[m_at] != '(' &&
               m_text[m_at] != ')' && m_text[m_at] != '"' && !operatorStandsHere())
            ++m_at;
        return {std::string(m_text.substr(start, m_at - start)), false};
    }

    FilterPiece readQuoted() {
        FilterPiece piece{{}, true};
        const std::size_t start = m_at++;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                return piece;
            }
            const char escaped = at(m_at + 1);
            if (c == '\\' && (escaped == '"' || escaped == '\\'))
                ++m_at;
            piece.text += m_text[m_at];
        }
        throw FilterMistake(start, m_text.size() - start,
                            "This quote is not closed. Write \" at its end; a \" within it is "
                            "written \\\".");
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

std::string FilterToken::text() const {
    std::string all;
    for (const FilterPiece &piece : pieces)
        all += piece.text;
    return all;
}

bool FilterToken::isKeyword(std::string_view lower) const {
    if (kind != Kind::Word || !isBare())
        return false;
    const std::string &word = pieces.front().text;
    return word == lower || std::equal(word.begin(), word.end(), lower.begin(), lower.end(),
                                       [](char a, char b) { return a == b - ('a' - 'A'); });
}

std::vector<FilterToken> lexFilter(std::string_view text) {
    FilterLexer lexer(text);
    std::vector<FilterToken> tokens;
    do
        tokens.push_back(lexer.next());
    while (tokens.back().kind != FilterToken::Kind::End);
    return tokens;
}

FilterKeyWord keyOf(const FilterToken &token) {
    static constexpr std::array<std::pair<std::string_view, FilterKey>, 6> kKeys{
        {{"type", FilterKey::Type},
         {"stream", FilterKey::Stream},
         {"since", FilterKey::Since},
         {"until", FilterKey::Until},
         {"after", FilterKey::After},
         {"before", FilterKey::Before}}};
    if (token.kind != FilterToken::Kind::Word || token.pieces.front().quoted)
        return {};
    const std::string_view word = token.pieces.front().text;
    const std::size_t colon = word.find(':');
    if (colon == std::string_view::npos)
        return {};
    for (const auto &[name, key] : kKeys)
        if (std::equal(name.begin(), name.end(), word.begin(),
                       word.begin() + static_cast<std::ptrdiff_t>(colon),
                       [](char a, char b) { return a == lowered(b); }))
            return {key, colon + 1};
    return {};
}

} // namespace backstory
