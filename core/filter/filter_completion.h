#pragma once

#include "core/filter/filter.h"
#include "core/filter/filter_vocabulary.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// Something that may stand at a place of a filter.
struct FilterProposal {
    enum class Kind {
        Column,
        Path,
        Type,
        Time,
        Value,
        Operator, ///< one that may follow the name that stands there
        Word,     ///< a word of the language: `not`, `since:`
    };

    Kind kind = Kind::Word;
    std::string text;

    friend bool operator==(const FilterProposal &, const FilterProposal &) = default;
};

/// What may stand at a place of a filter, and which part of the text it replaces.
struct FilterCompletion {
    std::size_t offset = 0; ///< in bytes
    std::size_t length = 0;
    std::vector<FilterProposal> proposals;
};

/// What may stand where the cursor is, given in bytes: proposals that begin with what stands
/// there already, in whatever case, the likelier first. None within quotes. It never throws,
/// whatever the text.
FilterCompletion completionsAt(std::string_view text, std::size_t cursor, const FilterWords &words,
                               const FilterVocabulary &vocabulary);

} // namespace backstory
