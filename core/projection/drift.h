#pragma once

#include "core/base/ids.h"
#include "core/projection/projected_row.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// What there is to say about a stored row.
enum class DriftKind {
    Differs,       ///< a column does not hold what the fold gives
    Missing,       ///< the stream has no row
    Orphan,        ///< a row that should not be there: it has no stream, or no projectable one
    Unprojectable, ///< the stream cannot have a row, and has none
    Rounded,       ///< the column holds less digits than the state
};

/// Whether the table is wrong there. The others are facts about the log.
bool isDrift(DriftKind kind);
/// `differs`, `missing`, `orphan`, `unprojectable`, `rounded`.
std::string_view nameOf(DriftKind kind);

/// One of them. Of a row that differs each column is an entry of its own.
struct DriftEntry {
    StreamId stream;
    DriftKind kind = DriftKind::Differs;
    std::optional<std::string> column;
    std::string stored = "null";       ///< JSON; of a whole row an object of its columns
    std::string folded = "null";       ///< JSON
    std::optional<std::string> reason; ///< a sentence
};

/// What a row says about its stream: why it cannot be projected, and what was rounded.
std::vector<DriftEntry> remarksOn(const ProjectedRow &row);

} // namespace backstory
