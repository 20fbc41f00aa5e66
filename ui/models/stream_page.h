#pragma once

#include "core/base/progress.h"
#include "core/model/event_source.h"
#include "core/replay/book.h"
#include "core/rules/ruleset.h"

#include <QStringList>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
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

/// A page of the list, in stream id order.
struct StreamRows {
    std::vector<StreamRow> rows;
    std::optional<StreamId> last; ///< where the next page begins, even if no line came of it
    bool more = false;
};

/// Reads the next streams as of a moment, in one snapshot. Streams without an event by then take a
/// place in the page but give no line, so a page may be short and more may follow.
StreamRows readRows(EventReader &reader, const Ruleset &rules, std::optional<Instant> asOf,
                    const ScanRange &range, const Progress &progress);

/// Reads the lines of some streams, in stream id order. Those without an event give none.
std::vector<StreamRow> readChosenRows(EventReader &reader, const Ruleset &rules,
                                      std::vector<StreamId> streams, const Progress &progress);

/// Reads the list again from its beginning, as far as it was read: to `reached` at least, by pages
/// of so many streams.
StreamRows readRowsAgain(EventReader &reader, const Ruleset &rules,
                         const std::optional<StreamId> &reached, std::size_t pageSize,
                         const Progress &progress);

/// What is looked for in a list of streams.
struct StreamQuery {
    std::string text;
    std::optional<Instant> asOf;
    std::size_t limit = 1'000; ///< of lines
};

/// Tells which lines match a text: those whose id begins with it, or in whose columns every word of
/// it stands; in any case of letters.
class RowMatcher {
public:
    explicit RowMatcher(const std::string &text);
    [[nodiscard]] bool matches(const StreamRow &row) const;

private:
    QString m_text;
    QStringList m_words;
};

/// Searches the whole table: first the ids, which an index answers, then the columns, in one scan.
/// Hits are handed out as they come, in batches; answers whether there were more than the limit.
bool searchRows(EventReader &reader, const Ruleset &rules, const StreamQuery &query,
                const std::function<void(std::vector<StreamRow>)> &take, const Progress &progress);

} // namespace backstory::ui
