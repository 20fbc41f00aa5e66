#pragma once

#include "core/model/event_source.h"
#include "core/replay/kept_book.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace backstory {

/// What a book is read by.
struct BookReading {
    EventReader &reader;
    const Ruleset &rules;
    std::optional<Instant> knownAt;
    const LogFold *fold = nullptr; ///< none where the order of events is needed
    const Progress &progress;

    [[nodiscard]] std::unique_ptr<KeptBook> emptyBook() const;
};

/// One pass over the log, folded on two threads.
void foldLog(const BookReading &reading, const PassQuestion &question,
             std::span<const FoldTarget> targets, bool countAfter);

/// All streams as of a moment; those that come later too, with nothing but their counts.
std::unique_ptr<KeptBook> loadBook(const BookReading &reading, const std::optional<Instant> &asOf);

/// Replaces some streams by their whole histories up to a moment. A stream that is gone is left
/// empty.
void readAgain(const BookReading &reading, std::span<const StreamId> streams,
               const std::optional<Instant> &asOf, KeptBook &book);

} // namespace backstory
