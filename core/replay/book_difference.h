#pragma once

#include "core/model/event_source.h"
#include "core/replay/book_change.h"
#include "core/rules/ruleset.h"

#include <optional>

namespace backstory {

/// Between which moments of a whole book is asked.
struct BookDifferenceQuestion {
    std::optional<Instant> from; ///< inclusive; absent: the end
    std::optional<Instant> to;
    std::optional<Instant>
        knownAt; ///< only what had been recorded by then; see requireRecordedTime
};

/// The streams of which a listed column differs between two moments, in stream id order, in one
/// pass over the log. `from` may be later than `to`: then what was there at `from` alone has
/// disappeared.
///
/// Throws what the reader throws, and as scanBook. `take` must not use the reader.
/// Cost and memory: as Replayer, for both moments.
void bookDifference(EventReader &reader, const Ruleset &rules,
                    const BookDifferenceQuestion &question, const TakeBookChange &take,
                    const Progress &progress);

} // namespace backstory
