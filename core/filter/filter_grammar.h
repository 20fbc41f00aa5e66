#pragma once

#include "core/filter/filter.h"
#include "core/filter/filter_tree.h"

#include <string_view>

namespace backstory {

/// Reads the text of a filter. Throws FilterMistake. Never fails otherwise, whatever the bytes.
///
/// This is the language:
///
/// **Conditions** side by side mean *and*. `and`, `or`, `not` and parentheses join them; `not`
/// binds tightest, then *and*, then `or`. These words, and those below that end in a colon, are
/// written in lower or in upper case; in quotes they are text.
///
/// **Values.** `NAME op VALUE`, where op is one of `= != < <= > >=`, compares what the state holds
/// at the moment shown. NAME is a column (`status`), a path (`shipTo.city`, `items.0.qty`,
/// `shipTo."odd name"`) or a JSON Pointer (`/shipTo/city`). `state.NAME` says that the state is
/// meant, not a column of that name, and alone asks whether it is there. `data.NAME op VALUE` asks
/// whether any event up to the moment carries such a value in its payload, and `data.NAME` alone
/// whether any carries that member at all.
///
/// A VALUE that reads as a JSON number is a number and compares with numbers only, by exact value:
/// `10` equals `10.00`. `true`, `false` and `null` are those values. Everything else, and whatever
/// stands in quotes, is text, and compares with text only, by code point: `amount="10"` asks for a
/// text. Within quotes, `\"` is a quote and `\\` a backslash. What is not there meets no
/// comparison, `!=` neither: `not status=Paid` includes the orders without a status,
/// `status!=Paid` does not. Values of another kind are treated alike, and objects and arrays have
/// no value to compare; only `!=null` holds of everything that is there and is not null.
///
/// **Events.** `type:OrderPaid` asks for an event of that type, `type:Order*` for one whose type
/// begins so. `since:T` and `until:T` include the time T, `after:T` and `before:T` exclude it. T is
/// a date, a date with a clock time, in the chosen zone or with an offset, `now`, or so long
/// before the moment: `-3d`, `-2w`, `-12h`, `-90m`, `-30s`. A date alone is its whole day: `until:`
/// includes it, `after:` begins when it is over. An event's own stamp decides; one without a stamp
/// lies in no period.
///
/// Times bound the conditions on events that stand side by side with them: in
/// `type:OrderRefunded since:2026-03-01 before:2026-04-01` the refund lies in March. Each condition
/// asks for some event in that period, and each may find another; alone, times ask whether any
/// event lies in them. `not type:OrderShipped since:2026-03-01` means: none in the period.
/// Parentheses have times of their own, within those around them. `any( … )` asks all of it of one
/// and the same event: `any(type:OrderPaid before:-3d) not type:OrderShipped` is paid more than
/// three days ago, and not shipped.
///
/// **Streams.** `stream:ID` asks for one, whatever the spelling of a UUID; `stream:0190*` for those
/// whose id begins so, where case and dashes of a UUID do not count. `events>100` compares the
/// number of events up to the moment, `first` and `last` their times: `last<2026-03-01`. A column
/// of one of these names comes first.
///
/// **Free text.** Any other word, or a text in quotes, is searched in every event up to the moment:
/// in the ids of its stream and itself, its type, its payload and its metadata. Of documents, the
/// names of members, the texts and the numbers as stored are searched, each for itself. Case does
/// not count (simple folding of Unicode 14, for which `ß` is not `ss`).
///
/// Asked of single events (FilterContext::Events), all of it is asked of that event and of the
/// state after it, and `any( … )` is the same as parentheses.
FilterNode readFilter(std::string_view text, const FilterWords &words);

} // namespace backstory
