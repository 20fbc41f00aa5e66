#pragma once

#include "core/base/ids.h"
#include "core/replay/book_columns.h"

#include <cstdint>
#include <functional>

namespace backstory {

/// A stream of which a listed column differs between two moments, or that is there at one alone.
struct BookChange {
    enum class Kind { Appeared, Changed, Disappeared };

    StreamId stream;
    Kind kind = Kind::Changed;
    ColumnValues before; ///< as the ruleset's columns; all absent where it was not there
    ColumnValues after;
    std::uint64_t events = 0; ///< how many of its events lie between the two

    /// Whether a column differs: numbers by value, and a null is no other than nothing.
    [[nodiscard]] bool differs(std::size_t column) const;
    [[nodiscard]] bool differsAnywhere() const;
};

using TakeBookChange = std::function<void(BookChange &&)>;

/// What a stream was at a moment; the columns count only where it was there.
struct BookSide {
    bool isThere = false;
    ColumnValues columns;
};

/// Hands out the change between two sides, if there is one.
void tellChange(const StreamId &stream, BookSide before, BookSide after, std::uint64_t events,
                const TakeBookChange &take);

} // namespace backstory
