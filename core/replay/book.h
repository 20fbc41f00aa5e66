#pragma once

#include "core/json/number.h"
#include "core/model/event_source.h"
#include "core/model/moment.h"
#include "core/rules/ruleset.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace backstory {

/// One stream as it stood at a moment.
struct BookEntry {
    StreamId stream;
    std::uint64_t events = 0;      ///< up to the moment
    std::uint64_t eventsAfter = 0; ///< stored, but after the moment
    std::optional<Instant> first;  ///< effective times of the first and last of them
    std::optional<Instant> last;
    std::vector<std::optional<json::Value>> columns; ///< as the ruleset's columns
    json::Value state;                               ///< whole, when asked for
};

/// Which book is asked for.
struct BookQuestion {
    std::optional<Instant> asOf; ///< inclusive; absent: the end
    std::optional<Instant>
        knownAt; ///< only what had been recorded by then; see requireRecordedTime
    ScanRange range;
    bool wholeState = false;
};

/// All streams as of a moment, streamed in stream id order, in bounded memory: one stream at a
/// time is held. Streams that had no event by then are left out.
///
/// Throws what the reader throws; Error(NotAnswerable) for knownAt on a table without a recorded
/// time. Cost: one scan of the range.
void scanBook(EventReader &reader, const Ruleset &rules, const BookQuestion &question,
              const std::function<void(BookEntry &&)> &take, const Progress &progress);

/// Keeps, of the events of one stream, those that had been recorded by K; rows without a recorded
/// time count as known always. Throws Error(NotAnswerable) where the table has none.
void keepKnown(std::vector<Event> &events, const EventTable &table, Instant knownAt);

/// One group of a summary.
struct SummaryGroup {
    std::optional<std::string> key; ///< the text of the value grouped by; absent: it has none
    std::uint64_t streams = 0;
    std::vector<json::DecimalSum> sums; ///< as SummaryQuestion::sums
};

/// What to count and add up over the book.
struct SummaryQuestion {
    BookQuestion book;
    json::Pointer by; ///< root: one group of all
    std::vector<json::Pointer> sums;
};

/// The book in figures.
struct Summary {
    std::uint64_t streams = 0;
    std::uint64_t events = 0;
    std::vector<SummaryGroup>
        groups; ///< by key in code point order, the one without last; no empty ones
    std::vector<std::uint64_t>
        skipped; ///< as sums: values that are there and are no numbers, or cannot be added
};

/// Groups and adds, exactly. A key that is no string is grouped by its canonical text.
Summary summarise(EventReader &reader, const Ruleset &rules, const SummaryQuestion &question,
                  const Progress &progress);

} // namespace backstory
