#pragma once

#include "core/replay/book.h"
#include "core/replay/book_fold.h"

#include <span>

namespace backstory {

/// Takes a stream as it stood, and as much of its state as the fold keeps; that lives during the
/// call only.
using TakeBookState = std::function<void(BookEntry &&, const json::Value &state)>;

/// What scanBook and summarise share: like scanBook, but columns and state are left to `take`.
void scanBookStates(EventReader &reader, BookFold &fold, const BookQuestion &question,
                    const TakeBookState &take, const Progress &progress);

/// The same for some streams, in the order given. The range of the question does not count.
void readBookStates(EventReader &reader, std::span<const StreamId> streams, BookFold &fold,
                    const BookQuestion &question, const TakeBookState &take,
                    const Progress &progress);

/// Goes on with a fold. The events must live until the next stream is started.
void foldEvents(BookFold &fold, std::span<const Event> events, const Progress &progress);

} // namespace backstory
