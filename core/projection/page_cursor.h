#pragma once

#include "core/projection/projection_reader.h"

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <vector>

namespace backstory {

/// Hands out rows of pages, each asked for when the one before is used up: so nothing stays open
/// in the database in between.
class PageCursor final : public RowCursor {
public:
    /// The next rows after a key (none: the first ones); fewer than kPageRows are the last.
    using FetchPage = std::function<std::vector<StoredRow>(const std::optional<StreamId> &after,
                                                           const Progress &progress)>;
    /// Some megabytes.
    static constexpr std::size_t kPageRows = 20'000;

    explicit PageCursor(FetchPage fetch) : m_fetch(std::move(fetch)) {}

    std::optional<StoredRow> next(const Progress &progress) override;

private:
    FetchPage m_fetch;
    std::deque<StoredRow> m_rows;
    std::optional<StreamId> m_last;
    bool m_more = true;
};

} // namespace backstory
