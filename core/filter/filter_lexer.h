#pragma once

#include "core/filter/filter_value.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// A part of a word: what stood in quotes, or what did not.
struct FilterPiece {
    std::string text; ///< without quotes and escapes
    bool quoted = false;
};

/// One word of a filter, or one of the signs between them.
struct FilterToken {
    enum class Kind { Word, Operator, Open, Close, End };

    Kind kind = Kind::End;
    std::size_t at = 0;              ///< in bytes
    std::size_t end = 0;             ///< the first byte after it
    std::vector<FilterPiece> pieces; ///< of a word: `shipTo."odd name"` has two
    FilterOperator op = FilterOperator::Equal;

    [[nodiscard]] std::size_t length() const { return end - at; }
    [[nodiscard]] std::string text() const;
    /// Nothing of it stood in quotes.
    [[nodiscard]] bool isBare() const { return pieces.size() == 1 && !pieces.front().quoted; }
    /// A bare word that is this one, all in lower or all in upper case.
    [[nodiscard]] bool isKeyword(std::string_view lower) const;
};

/// The words and signs of a filter, the end last. Throws FilterMistake for a quote that is not
/// closed.
std::vector<FilterToken> lexFilter(std::string_view text);

/// What the word of a condition like `type:OrderPaid` begins with.
enum class FilterKey { None, Type, Stream, Since, Until, After, Before };

/// The key of a word, and how many bytes it has with its colon. Any case.
struct FilterKeyWord {
    FilterKey key = FilterKey::None;
    std::size_t size = 0;
};
FilterKeyWord keyOf(const FilterToken &token);

} // namespace backstory
