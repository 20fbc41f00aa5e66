#pragma once

#include "core/model/event_source.h"
#include "core/replay/book.h"
#include "core/replay/book_change.h"
#include "core/rules/ruleset.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>

namespace backstory {

class KeptBook;
class LogFold;

/// All streams of a table as they stood at a moment, with the ruleset's columns, to be moved to
/// other moments.
///
/// Wherever it is moved, it shows what a fresh load of the same log would. It does not follow the
/// log: what is appended after the load is seen only where a move passes over it.
/// Cost: load reads the log once. A move forward reads what lies between; a move back reads that,
/// and the streams that it touches once more. Where most streams are touched it loads anew.
/// Memory: as Replayer.
/// Threads: one at a time. A function that throws (what the reader throws, Cancelled) leaves it
/// empty, at no moment: load it again.
class MovingBook {
public:
    /// Throws Error(NotAnswerable) for knownAt on a table without a recorded time.
    MovingBook(EventTable table, std::shared_ptr<const Ruleset> rules,
               std::optional<Instant> knownAt);
    ~MovingBook();
    MovingBook(const MovingBook &) = delete;
    MovingBook &operator=(const MovingBook &) = delete;

    /// Readers are of the same table each time.
    void load(EventReader &reader, std::optional<Instant> asOf, const Progress &progress);
    /// `take` hears of each stream that a listed column of changed, in stream id order. Requires
    /// that it is loaded.
    void moveTo(EventReader &reader, std::optional<Instant> asOf, const TakeBookChange &take,
                const Progress &progress);

    [[nodiscard]] bool isLoaded() const { return m_book != nullptr; }
    /// The moment it shows; absent: the end.
    [[nodiscard]] const std::optional<Instant> &asOf() const { return m_asOf; }
    /// How many streams are there at the moment. Cost: looks at all.
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::optional<BookEntry> find(const StreamId &stream) const;
    /// All streams that are there, in stream id order, as scanBook hands them out without a state.
    /// Cost: sorts them.
    void forEach(const std::function<void(BookEntry &&)> &take, const Progress &progress) const;

private:
    class Move;

    [[nodiscard]] std::unique_ptr<KeptBook>
    loaded(EventReader &reader, const std::optional<Instant> &asOf, const Progress &progress) const;

    EventTable m_table;
    std::shared_ptr<const Ruleset> m_rules;
    std::optional<Instant> m_knownAt;
    std::unique_ptr<const LogFold> m_fold; ///< none where the order of events is needed
    std::unique_ptr<KeptBook> m_book;      ///< none before it is loaded
    std::optional<Instant> m_asOf;
};

} // namespace backstory
