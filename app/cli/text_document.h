#pragma once

#include "app/cli/text_table.h"
#include "core/base/zone.h"
#include "core/json/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace backstory::cli {

/// A document for people: indented, one member a line, everything hidden in it made visible.
std::string textOf(const json::Value &value);

/// A value in a table: cut where it is long, empty where there is none. Numbers keep all digits.
TextCell cellOf(const std::optional<json::Value> &value);
/// Text that may be long, cut at a character.
std::string shortText(std::string_view text);
/// A time in a table, as the clocks of the zone show it; empty where there is none.
TextCell cellOf(const std::optional<Instant> &instant, const Zone &zone);

} // namespace backstory::cli
