#pragma once

#include "core/replay/book.h"
#include "core/replay/book_fold.h"

namespace backstory {

/// Takes a stream as it stood, and as much of its state as the fold keeps; that lives during the
/// call only.
using TakeBookState = std::function<void(BookEntry &&, const json::Value &state)>;

/// What scanBook and summarise share: like scanBook, but columns and state are left to `take`.
void scanBookStates(EventReader &reader, BookFold &fold, const BookQuestion &question,
                    const TakeBookState &take, const Progress &progress);

} // namespace backstory
