#pragma once

#include "core/model/finding.h"

#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// The sentence of a code before its details stand in it, as translators have it before them:
/// `{0}`,
/// `{1}` stand for the details, and a part in brackets is left out where a detail in it is missing.
std::string_view sentencePattern(FindingCode code);

/// Puts the details into a pattern, or into what it was translated to.
std::string fillPattern(std::string_view pattern, const std::vector<std::string> &details);

} // namespace backstory
