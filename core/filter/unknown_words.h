#pragma once

#include "core/filter/filter.h"
#include "core/filter/filter_vocabulary.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// A word of a filter that nothing seen so far answers to. No mistake: it may come.
struct UnknownWord {
    enum class Kind {
        Field, ///< no state and no payload has it
        Type,  ///< no event is of it
        Text,  ///< no state has this text at a path whose texts are few
    };

    Kind kind = Kind::Field;
    std::size_t offset = 0; ///< in bytes
    std::size_t length = 0;
    std::string word;              ///< as it is written in a filter
    std::string field;             ///< of a Text: where it was looked for
    std::string meant;             ///< the known one that is spelled like it; empty: none is
    std::vector<std::string> seen; ///< of a Text: what stands there instead
};

/// The words of a filter that nothing known answers to, in the order in which they stand there.
/// None where nothing is known at all, and none of a text that is mistaken. `vocabulary` needs no
/// columns: those are in `words`.
std::vector<UnknownWord> unknownWords(std::string_view text, const FilterWords &words,
                                      const FilterVocabulary &vocabulary);

/// Whether all that a filter finds answers to each of its words: it has no `or` and no `not`. Then
/// a hit proves that a word is known.
bool needsAllWords(std::string_view text);

} // namespace backstory
