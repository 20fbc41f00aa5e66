#pragma once

#include "core/filter/filter.h"
#include "core/replay/book.h"

#include <functional>
#include <optional>

namespace backstory {

/// The streams of a book that match a filter, in stream id order, each as it stood at the moment
/// of the question, the first as early as they are found.
///
/// What the database can decide it sieves; where that leaves few streams, only those are read.
/// Memory: one stream, and the ids of some hundred thousand. Throws what scanBook throws. `take`
/// answers whether it wants more; range.maxStreams bounds how many streams are looked at one by
/// one. Progress counts those, too. Answers the last stream that was decided, from which the search
/// can go on; nothing where all were.
std::optional<StreamId> searchBook(EventReader &reader, const Ruleset &rules, const Filter &filter,
                                   const BookQuestion &question,
                                   const std::function<bool(BookEntry &&)> &take,
                                   const Progress &progress);

} // namespace backstory
