#pragma once

#include "app/cli/open_table.h"
#include "core/filter/stream_search.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace backstory::cli {

/// Like scanPages, for the streams that match a filter: the first hits are shown as they are found,
/// and now and then how far the search has come. Answers whether there may be more.
bool searchPages(const Console &console, const OpenTable &table, const Filter &filter,
                 const BookQuestion &question, std::optional<std::uint64_t> limit,
                 const std::function<void(BookEntry &&)> &take);

} // namespace backstory::cli
