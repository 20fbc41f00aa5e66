#include "tests/ui/text/core_words.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <optional>
#include <span>

namespace backstory::test {
namespace {

struct Token {
    enum class Kind { Text, Letter, Word, Sign };
    Kind kind = Kind::Sign;
    std::string text;

    [[nodiscard]] bool isSign(std::string_view signs) const {
        return kind == Kind::Sign && signs.find(text[0]) != std::string_view::npos;
    }
    [[nodiscard]] bool isWord(std::string_view word) const {
        return kind == Kind::Word && text == word;
    }
};

using Tokens = std::span<const Token>;

class Lexer {
public:
    explicit Lexer(std::string_view source) : m_rest(source) {}

    std::vector<Token> read() {
        while (!m_rest.empty()) {
            const char c = m_rest.front();
            if (m_rest.starts_with("//") || c == '#')
                m_rest.remove_prefix(std::min(m_rest.find('\n'), m_rest.size()));
            else if (m_rest.starts_with("R\"("))
                readRaw();
            else if (c == '"' || c == '\'')
                readQuoted(c);
            else if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_')
                readWord();
            else
                readSign(c);
        }
        return std::move(m_tokens);
    }

private:
    void readRaw() {
        constexpr std::size_t kBefore = 3;
        const std::size_t end = std::min(m_rest.find(")\""), m_rest.size());
        m_tokens.push_back({Token::Kind::Text, std::string(m_rest.substr(kBefore, end - kBefore))});
        m_rest.remove_prefix(std::min(end + 2, m_rest.size()));
    }

    void readQuoted(char quote) {
        Token token{quote == '"' ? Token::Kind::Text : Token::Kind::Letter, {}};
        std::size_t at = 1;
        for (; at < m_rest.size() && m_rest[at] != quote; ++at) {
            if (m_rest[at] != '\\') {
                token.text += m_rest[at];
                continue;
            }
            const char escaped = m_rest[++at];
            if (escaped == 'n')
                token.text += '\n';
            else if (escaped != '0')
                token.text += escaped;
        }
        m_tokens.push_back(std::move(token));
        m_rest.remove_prefix(std::min(at + 1, m_rest.size()));
    }

    void readWord() {
        std::size_t end = 0;
        const auto isOfWord = [this](std::size_t at) {
            const char c = m_rest[at];
            // 86'400
            const bool isSeparator =
                c == '\'' && std::isdigit(static_cast<unsigned char>(m_rest.front())) != 0;
            return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || isSeparator;
        };
        while (end < m_rest.size() && isOfWord(end))
            ++end;
        m_tokens.push_back({Token::Kind::Word, std::string(m_rest.substr(0, end))});
        m_rest.remove_prefix(end);
    }

    void readSign(char c) {
        const bool isScope = m_rest.starts_with("::");
        if (std::isspace(static_cast<unsigned char>(c)) == 0)
            // A scope is no colon.
            m_tokens.push_back({Token::Kind::Sign, std::string(1, isScope ? '.' : c)});
        m_rest.remove_prefix(isScope ? 2 : 1);
    }

    std::string_view m_rest;
    std::vector<Token> m_tokens;
};

/// Where a sign stands that is in no brackets, from a place on.
std::optional<std::size_t> outside(Tokens tokens, std::string_view signs, std::size_t from = 0) {
    std::size_t depth = 0;
    for (std::size_t i = from; i < tokens.size(); ++i) {
        if (depth == 0 && tokens[i].isSign(signs))
            return i;
        if (tokens[i].isSign("([{"))
            ++depth;
        else if (tokens[i].isSign(")]}") && depth > 0)
            --depth;
    }
    return std::nullopt;
}

std::vector<std::string> textsOf(Tokens tokens);

/// The two ends of a `? :`.
std::vector<std::string> textsOfChoice(Tokens after) {
    std::size_t open = 0;
    for (auto at = outside(after, "?:"); at; at = outside(after, "?:", *at + 1)) {
        if (after[*at].isSign("?")) {
            ++open;
        } else if (open-- == 0) {
            std::vector<std::string> all = textsOf(after.first(*at));
            const auto others = textsOf(after.subspan(*at + 1));
            all.insert(all.end(), others.begin(), others.end());
            return all;
        }
    }
    return {std::string(1, kFilledIn)};
}

std::vector<std::string> textsOfSum(Tokens tokens) {
    std::vector<std::string> all{std::string()};
    std::size_t from = 0;
    while (from <= tokens.size()) {
        const std::size_t end = outside(tokens, "+", from).value_or(tokens.size());
        std::vector<std::string> longer;
        for (const std::string &tail : textsOf(tokens.subspan(from, end - from)))
            for (const std::string &head : all)
                longer.push_back(head + tail);
        all = std::move(longer);
        from = end + 1;
    }
    return all;
}

std::vector<std::string> textsOf(Tokens tokens) {
    if (tokens.size() > 2 && tokens.front().isSign("(") &&
        outside(tokens, ")", 1) == tokens.size() - 1)
        return textsOf(tokens.subspan(1, tokens.size() - 2));
    if (const auto choice = outside(tokens, "?"))
        return textsOfChoice(tokens.subspan(*choice + 1));
    if (outside(tokens, "+"))
        return textsOfSum(tokens);
    // std::string("text")
    constexpr std::size_t kCall = 4;
    if (tokens.size() > kCall && tokens[0].isWord("std") && tokens[2].isWord("string"))
        return textsOf(tokens.subspan(3));
    std::string text;
    for (const Token &token : tokens) {
        if (token.kind == Token::Kind::Word || token.kind == Token::Kind::Sign)
            return {std::string(1, kFilledIn)};
        text += token.text;
    }
    return {text};
}

bool endsExpression(const Token &token) {
    return token.isSign(",;{}=<") || token.isWord("return");
}

/// Whether the brackets that open before a token are those of `std::string(`.
bool isMadeString(Tokens tokens, std::size_t afterBracket) {
    constexpr std::size_t kCall = 4;
    return afterBracket >= kCall && tokens[afterBracket - kCall].isWord("std") &&
           tokens[afterBracket - 2].isWord("string");
}

/// The expression that a token stands in, up to the brackets around it.
Tokens expressionAt(Tokens tokens, std::size_t at) {
    std::size_t first = at;
    std::size_t around = 0; // brackets of std::string( … ), which is a text as well
    for (std::size_t depth = 0; first > 0; --first) {
        const Token &before = tokens[first - 1];
        if (before.isSign(")]"))
            ++depth;
        else if (depth == 0 && before.isSign("(") && isMadeString(tokens, first))
            ++around;
        else if (depth == 0 && (before.isSign("([?:") || endsExpression(before)))
            break;
        else if (before.isSign("(["))
            --depth;
    }
    std::size_t end = at + 1;
    for (std::size_t depth = around; end < tokens.size(); ++end) {
        const Token &next = tokens[end];
        if (next.isSign("(["))
            ++depth;
        else if (depth == 0 && (next.isSign(")]?:") || endsExpression(next)))
            break;
        else if (next.isSign(")]"))
            --depth;
    }
    return tokens.subspan(first, end - first);
}

bool hasWords(const std::string &text) {
    static const QRegularExpression words(QStringLiteral("[a-z]{2,} [a-z]"));
    static const QRegularExpression sql(
        QStringLiteral("\\b(SELECT|WHERE|FROM|ORDER BY|UPDATE|CREATE|AND|INTO|BEGIN|COPY|SET)\\b"));
    const QString shown = QString::fromStdString(text);
    return shown.contains(words) && !shown.contains(sql);
}

} // namespace

std::vector<std::string> wordsIn(std::string_view source) {
    const std::vector<Token> tokens = Lexer(source).read();
    std::vector<std::string> all;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != Token::Kind::Text)
            continue;
        for (std::string &text : textsOf(expressionAt(tokens, i))) {
            if (hasWords(text) && std::ranges::find(all, text) == all.end())
                all.push_back(std::move(text));
        }
    }
    return all;
}

} // namespace backstory::test
