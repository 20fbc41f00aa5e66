#pragma once

#include "core/json/lexis.h"
#include "core/json/number.h"
#include "core/json/parse.h"

#include <bitset>
#include <cstddef>
#include <optional>
#include <string_view>

namespace backstory::json {

/// Reads one document, checks every byte of it, and tells a handler what it meets, in order.
///
/// Tokens says where the words begin (tokens.h). The handler has `begin(kind, at)`,
/// `end(kind, end)`, `key(at, inside, escaped)` and `scalar(kind, at, word, escaped)`, where a
/// key or a string is what stands between its quotes, its escapes already checked. Nesting is held
/// in one bit a level, not on the stack of the thread.
template <class Tokens, class Handler>
class Grammar {
public:
    Grammar(std::string_view text, Tokens tokens, Handler &handler, Notes &notes)
        : m_text(text), m_tokens(tokens), m_handler(handler), m_notes(notes) {}

    /// Answers what is wrong with the text, from `at` on, if anything is.
    std::optional<ParseError> read(std::size_t at) {
        at = m_tokens.next(at);
        if (at == m_text.size())
            return ParseError{Fault::Empty, at};
        if (!document(at))
            return m_error;
        return std::nullopt;
    }

private:
    /// `at` is the place of the first word.
    bool document(std::size_t at) {
        while (true) {
            std::size_t end = 0;
            const char c = m_text[at];
            if (c == '{' || c == '[') {
                if (!open(at))
                    return false;
                at = m_tokens.next(at + 1);
                if (at == m_text.size())
                    return truncated();
                if (m_text[at] != closingBracket()) {
                    if (inObject() && !key(at))
                        return false;
                    continue; // with the first element
                }
                end = close(at);
            } else if (!scalar(at, end)) {
                return false;
            }
            bool done = false;
            if (!afterValue(end, at, done))
                return false;
            if (done)
                return true;
        }
    }

    /// Closes what ends after a value, and finds the next value or the end of the document.
    bool afterValue(std::size_t end, std::size_t &at, bool &done) {
        while (true) {
            at = m_tokens.next(end);
            if (m_depth == 0) {
                done = true;
                return at == m_text.size() || fail(Fault::TrailingContent, at);
            }
            if (at == m_text.size())
                return truncated();
            if (m_text[at] == closingBracket()) {
                end = close(at);
                continue;
            }
            if (m_text[at] != ',')
                return fail(Fault::Malformed, at);
            at = m_tokens.next(at + 1);
            if (at == m_text.size())
                return truncated();
            return !inObject() || key(at);
        }
    }

    [[nodiscard]] bool inObject() const { return m_isObject[m_depth - 1]; }
    [[nodiscard]] char closingBracket() const { return inObject() ? '}' : ']'; }

    bool open(std::size_t at) {
        if (m_depth == kMaxDepth)
            return fail(Fault::TooDeep, at);
        m_isObject[m_depth] = m_text[at] == '{';
        ++m_depth;
        m_handler.begin(inObject() ? Kind::Object : Kind::Array, at);
        return true;
    }

    std::size_t close(std::size_t at) {
        m_handler.end(inObject() ? Kind::Object : Kind::Array, at + 1);
        --m_depth;
        return at + 1;
    }

    /// Reads a key and its colon, and moves on to the value.
    bool key(std::size_t &at) {
        if (m_text[at] != '"')
            return fail(Fault::Malformed, at);
        const Word word = stringAt(m_text, at);
        if (!wordFound(word) || !escapesValid(at, word))
            return false;
        m_handler.key(at, inside(at, word), word.escaped);
        at = m_tokens.next(word.end);
        if (at == m_text.size())
            return truncated();
        if (m_text[at] != ':')
            return fail(Fault::Malformed, at);
        at = m_tokens.next(at + 1);
        return at != m_text.size() || truncated();
    }

    bool scalar(std::size_t at, std::size_t &end) {
        switch (m_text[at]) {
        case '"':
            return string(at, end);
        case 't':
            return literal(at, "true", Kind::Boolean, end);
        case 'f':
            return literal(at, "false", Kind::Boolean, end);
        case 'n':
            return literal(at, "null", Kind::Null, end);
        default:
            return number(at, end);
        }
    }

    bool string(std::size_t at, std::size_t &end) {
        const Word word = stringAt(m_text, at);
        if (!wordFound(word) || !escapesValid(at, word))
            return false;
        m_handler.scalar(Kind::String, at, inside(at, word), word.escaped);
        end = word.end;
        return true;
    }

    bool literal(std::size_t at, std::string_view text, Kind kind, std::size_t &end) {
        const Word word = literalAt(m_text, at, text);
        if (!wordFound(word) || !endsThere(word.end))
            return false;
        m_handler.scalar(kind, at, text, false);
        end = word.end;
        return true;
    }

    bool number(std::size_t at, std::size_t &end) {
        if (m_text[at] != '-' && !isDigit(m_text[at]))
            return fail(Fault::Malformed, at);
        const Word word = numberAt(m_text, at);
        if (!wordFound(word) || !endsThere(word.end))
            return false;
        const std::string_view token = m_text.substr(at, word.end - at);
        if (mayBeBeyondSums(token) && !isSummable(token))
            m_notes.numberBeyondSums = true;
        m_handler.scalar(Kind::Number, at, token, false);
        end = word.end;
        return true;
    }

    /// A few digits without an exponent never are.
    static bool mayBeBeyondSums(std::string_view token) {
        if (token.size() > 32)
            return true;
        for (const char c : token)
            if ((c | 0x20) == 'e')
                return true;
        return false;
    }

    /// A number or literal must not run into another word (`12x`, `nullnull`).
    bool endsThere(std::size_t at) {
        if (at == m_text.size())
            return true;
        const char c = m_text[at];
        return isBlank(c) || c == ',' || c == ']' || c == '}' || fail(Fault::Malformed, at);
    }

    [[nodiscard]] std::string_view inside(std::size_t at, const Word &word) const {
        return m_text.substr(at + 1, word.end - at - 2);
    }

    bool wordFound(const Word &word) {
        if (word.result == WordEnd::Found)
            return true;
        return fail(word.result == WordEnd::TextEnds ? Fault::Truncated : Fault::Malformed,
                    word.end);
    }

    bool escapesValid(std::size_t at, const Word &word) {
        if (!word.escaped)
            return true;
        const Escapes escapes = checkEscapes(inside(at, word));
        m_notes.loneSurrogate = m_notes.loneSurrogate || escapes.loneSurrogate;
        return escapes.valid || fail(Fault::Malformed, at + 1 + escapes.fault);
    }

    bool truncated() { return fail(Fault::Truncated, m_text.size()); }

    bool fail(Fault fault, std::size_t at) {
        m_error = {fault, at};
        return false;
    }

    std::string_view m_text;
    Tokens m_tokens;
    Handler &m_handler;
    Notes &m_notes;
    std::bitset<kMaxDepth> m_isObject;
    std::size_t m_depth = 0;
    ParseError m_error;
};

} // namespace backstory::json
