#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace backstory {

/// A file of resources/ that is part of the program itself.
struct EmbeddedFile {
    std::string_view path; ///< from resources/ on, with slashes: "presets/classic.json"
    std::string_view text;
};

/// All presets, projections, rulesets and schemas, in the order of their paths. They live as long
/// as the program.
std::span<const EmbeddedFile> embeddedFiles();

/// The text of the embedded file with exactly this path; nothing if there is none.
std::optional<std::string_view> embeddedFile(std::string_view path);

} // namespace backstory
