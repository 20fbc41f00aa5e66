#pragma once

#include "core/json/pointer.h"

#include <cstddef>
#include <string>
#include <vector>

namespace backstory {

/// The texts that states were seen to hold at one path, where they are few.
struct SeenTexts {
    json::Pointer path;
    std::vector<std::string> texts; ///< in the order in which they were met
    std::size_t states = 0;         ///< how many had a text there
};

/// What is known of the events that are filtered.
struct FilterVocabulary {
    std::vector<std::string> types;
    std::vector<json::Pointer> paths; ///< of states and payloads
    std::vector<SeenTexts> texts;     ///< of states
};

} // namespace backstory
