#pragma once

#include <span>
#include <string_view>

namespace backstory::ui {

/// One of core's sentences as it stands there: %1, %2 and %3 are what core fills in, in this order.
struct CoreSentence {
    const char *text;
    /// Which of them are core's own words, and not names and values: their digits.
    std::string_view words;
};

/// What core says, by what it says it about; a test holds these against core's sources. Where one
/// could be taken for another, it stands before it.
std::span<const CoreSentence> timeSentences();
std::span<const CoreSentence> filterSentences();
/// Files, servers, tables, lines.
std::span<const CoreSentence> sourceSentences();
/// Mappings, rulesets and projections.
std::span<const CoreSentence> documentSentences();

} // namespace backstory::ui
