#pragma once

#include <string>
#include <string_view>

namespace backstory {

/// Text from the data made safe for a terminal or a label: control characters, invisible ones and
/// direction marks are written as escapes (`\u001b`, `\u202e`), bytes that are no UTF-8 as `\xff`,
/// everything else as itself.
std::string visibleText(std::string_view text);

/// Whether visibleText would change it.
bool hasHiddenCharacters(std::string_view text);

} // namespace backstory
