#pragma once

#include "core/json/grammar.h"
#include "core/json/parse.h"
#include "core/json/tokens.h"

#include <memory>
#include <optional>
#include <string_view>

namespace backstory::json {

/// simdjson's parser and the padded copy that it needs of every text, kept from one text to the
/// next. One of each thread (`ofThisThread`); after a large text its memory is given back.
class Indexer {
public:
    /// Shorter texts are read quicker without an index than one is made.
    static constexpr std::size_t kMinIndexed = 1'024;
    /// Texts beyond this are read without an index, which takes four bytes for each of theirs.
    static constexpr std::size_t kMaxIndexed = std::size_t{16} << 20;

    static Indexer &ofThisThread();

    /// Finds the words of a text. Null when simdjson refuses the text, for whatever reason.
    simdjson::ondemand::json_iterator *index(std::string_view text);
    /// The copy of the text that was indexed last.
    [[nodiscard]] const char *copy() const { return m_copy.get(); }
    /// Gives back memory that one large text needed.
    void release();

private:
    bool grow(std::size_t size);

    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::json_iterator m_iterator;
    std::unique_ptr<char[]> m_copy;
    std::size_t m_capacity = 0; ///< without the padding
};

/// The first byte that is no UTF-8, if there is one. `truncated`: only because the text ends
/// within a character.
struct Utf8Fault {
    std::size_t at = 0;
    bool truncated = false;
};
std::optional<Utf8Fault> findUtf8Fault(std::string_view text);

/// Reads a text with our own scanner alone, and so judges what simdjson refused.
template <class Handler>
std::optional<ParseError> readPlain(std::string_view text, Handler &handler, Notes &notes) {
    const auto fault = findUtf8Fault(text);
    if (fault && !fault->truncated)
        return ParseError{Fault::InvalidUtf8, fault->at};
    const std::string_view whole = fault ? text.substr(0, fault->at) : text;
    Grammar grammar(whole, PlainTokens(whole), handler, notes);
    auto error = grammar.read(byteOrderMarkSize(whole));
    if (fault && (!error || error->fault == Fault::Empty))
        return ParseError{error ? Fault::Malformed : Fault::TrailingContent, fault->at};
    return error;
}

/// Reads a text with simdjson's index; a text that is refused, again without it: the second
/// reading says what is wrong with it, and where. The handler can be `reset()` to its beginning.
template <class Handler>
std::optional<ParseError> read(std::string_view text, Handler &handler, Notes &notes) {
    notes = {};
    if (text.size() > kMaxBytes)
        return ParseError{Fault::TooLarge, 0};
    if (byteOrderMarkSize(text) != 0) {
        notes.byteOrderMark = true;
    } else if (text.size() >= Indexer::kMinIndexed && text.size() <= Indexer::kMaxIndexed) {
        Indexer &indexer = Indexer::ofThisThread();
        if (auto *iterator = indexer.index(text)) {
            Grammar grammar(text, IndexedTokens(text, *iterator, indexer.copy()), handler, notes);
            const auto error = grammar.read(0);
            indexer.release();
            if (!error)
                return std::nullopt;
            notes = {};
            handler.reset();
        }
    }
    return readPlain(text, handler, notes);
}

} // namespace backstory::json
