#pragma once

#include "core/base/progress.h"
#include "core/filter/filter.h"
#include "core/model/event_source.h"
#include "core/replay/book.h"
#include "core/replay/history.h"
#include "core/rules/ruleset.h"
#include "ui/models/as_of.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace backstory::ui {

/// One line of the list of streams, as small as it can be held.
struct StreamRow {
    /// What a column holds, in the text that is shown.
    struct Cell {
        std::string text;
        json::Kind kind = json::Kind::Null;
        bool present = false;

        friend bool operator==(const Cell &, const Cell &) = default;
    };

    StreamId stream;
    std::vector<Cell> cells; ///< as the ruleset's columns
    std::uint64_t events = 0;
    std::uint64_t eventsAfter = 0;

    friend bool operator==(const StreamRow &, const StreamRow &) = default;
};

/// Makes the line of an entry. Strings are shown without quotes, numbers with their stored digits.
StreamRow toRow(BookEntry &&entry);
/// The line of a stream as it stands at its end, from its history.
StreamRow toRow(const History &history);

/// A page of the list, in stream id order.
struct StreamRows {
    std::vector<StreamRow> rows;
    std::optional<StreamId> last; ///< where the next page begins, even if no line came of it
    bool more = false;
};

/// Reads the next streams as of a moment, in one snapshot. Streams without an event by then take a
/// place in the page but give no line, so a page may be short and more may follow.
StreamRows readRows(EventReader &reader, const Ruleset &rules, const AsOf &asOf,
                    const ScanRange &range, const Progress &progress);

/// Reads the lines of some streams, in stream id order. Those without an event give none.
std::vector<StreamRow> readChosenRows(EventReader &reader, const Ruleset &rules,
                                      std::vector<StreamId> streams, const Progress &progress);

/// Which part of a list was read.
struct ListedRange {
    std::optional<StreamId> after;   ///< absent: from the beginning
    std::optional<StreamId> reached; ///< to here, included
};

/// Reads a part of the list again, as far as it was read at least, by pages of so many streams.
StreamRows readRowsAgain(EventReader &reader, const Ruleset &rules, const ListedRange &listed,
                         std::size_t pageSize, const Progress &progress);

/// What is looked for in a list of streams.
struct StreamQuery {
    Filter filter;
    std::optional<std::string> prefix; ///< streams whose ids begin so come first
    AsOf asOf;
    std::size_t limit = 1'000; ///< of lines
    /// To go on with a search that had more: where it stood, and what it found by its prefix.
    std::optional<StreamId> after;
    std::unordered_set<StreamId> foundById;
};

/// How far a search came.
struct StreamHits {
    std::optional<StreamId> goOn; ///< after this one; absent: all were looked at
    std::unordered_set<StreamId> foundById;
};

/// Searches the whole table: first the ids that begin so, which an index answers, then by the
/// filter, in stream id order. Hits are handed out as they come, in batches.
StreamHits searchRows(EventReader &reader, const Ruleset &rules, StreamQuery query,
                      const std::function<void(std::vector<StreamRow>)> &take,
                      const Progress &progress);

} // namespace backstory::ui
