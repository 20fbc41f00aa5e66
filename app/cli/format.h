#pragma once

#include <initializer_list>
#include <string_view>

namespace backstory::cli {

/// How results are written. Text is for people, the others are stable contracts.
enum class Format {
    Text,
    Json,      ///< one document
    JsonLines, ///< one document a line
    Csv,
};

/// The format of that name, if the verb has it. Throws Error(BadRequest) that names those it has.
Format formatNamed(std::string_view name, std::string_view verb,
                   std::initializer_list<Format> available);

} // namespace backstory::cli
