#pragma once

#include "core/base/progress.h"
#include "core/source/sqlite_database.h"
#include "core/store/sqlite_layout.h"

#include <cstdint>
#include <limits>
#include <string>

namespace backstory {

/// What the rows of an event table hold, as one number.
struct SqliteDigest {
    std::uint64_t events = 0;
    std::int64_t lastRow = 0; ///< the greatest rowid
    std::string text;         ///< BLAKE2b, hexadecimal
};

/// Digests kinds and bytes of id, stream, type, payload and created_at, in the order of rowids, up
/// to one of them. Cost: one scan.
SqliteDigest digestEvents(SqliteDatabase &database, const SqliteLayout &layout,
                          const Progress &progress,
                          std::int64_t upTo = std::numeric_limits<std::int64_t>::max());

} // namespace backstory
