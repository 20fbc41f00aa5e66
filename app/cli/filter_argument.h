#pragma once

#include "app/cli/open_table.h"
#include "core/filter/filter.h"

#include <optional>
#include <string>
#include <string_view>

namespace backstory::cli {

/// The filter that stands on a command line. `what` is its option or argument (`--where`), as
/// errors name it; `present` is what `now` and `-3d` count from.
///
/// Throws Error(BadRequest) that shows the filter with a mark under the place of the mistake.
Filter filterArgument(std::string_view what, const std::string &text, const OpenTable &table,
                      FilterContext context, const std::optional<Instant> &present);

/// The language in short, for --help.
inline constexpr const char *kFilterHelp =
    R"(FILTER is made of conditions, which all must hold where they stand side by side; and, or, not and
parentheses join them.
  status=Paid amount>100      the state: a column, a path (shipTo.city) or a JSON Pointer, with
                              = != < <= > >=; numbers compare with numbers only, text by code point
  data.carrier data.amount<5  what some event carries in its payload
  type:OrderPaid type:Order*  the type of an event
  since:T until:T             when it happened, T included; after:T before:T: T excluded; T is a
                              date, a time, today, yesterday, now, or -3d -12h -90m -2w; in quotes
                              where it holds blanks, as in since:"31 March 2026"
  stream:ID "any text"        the stream; text anywhere in an event, whatever its case
Times bound the conditions beside them; any( … ) asks all of it of one and the same event.
What is not there meets no comparison: "not status=Paid" includes what has no status.)";

} // namespace backstory::cli
