#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// The known word that a mistyped one is nearest to, whatever their case and whether words in it
/// are joined by `_`, `-` or nothing: a letter in four may be wrong, missing, or swapped with its
/// neighbour. Empty where none is so near. The first of several.
std::string spelledLike(std::string_view word, const std::vector<std::string> &known);

} // namespace backstory
