#pragma once

#include "core/replay/book.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace backstory::cli {

/// Like scanBook, but ends after `limit` streams that are in the book, without reading much beyond
/// them. Answers whether there may be more.
bool scanPages(EventReader &reader, const Ruleset &rules, const BookQuestion &question,
               std::optional<std::uint64_t> limit, const std::function<void(BookEntry &&)> &take,
               const Progress &progress);

} // namespace backstory::cli
