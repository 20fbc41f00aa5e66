#pragma once

#include "core/filter/filter.h"
#include "ui/models/as_of.h"
#include "ui/models/opened_table.h"

#include <optional>
#include <string>
#include <string_view>

namespace backstory::ui {

/// What the words of a filter mean where a table is listed as of a moment: `-3d` counts from that
/// moment, else from the present.
FilterWords filterWords(const OpenedTable &table, const AsOf &asOf, const Zone &zone);

/// The word of a text that is nothing but one word to be searched for: it may be the beginning of
/// an id. Nothing for every other text, a mistaken one too.
std::optional<std::string> plainWord(std::string_view text);

} // namespace backstory::ui
