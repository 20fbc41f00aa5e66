#pragma once

#include "core/base/progress.h"
#include "core/store/event_store.h"

#include <cstdint>
#include <functional>
#include <istream>
#include <string>

namespace backstory {

/// What became of the lines of an import.
struct ImportReport {
    std::uint64_t written = 0;
    std::uint64_t there = 0; ///< written before, with the same content: passed over
    std::uint64_t refused = 0;
};

/// A line that was refused: no event, one that the store cannot hold, or one whose id is there with
/// other content.
struct RefusedLine {
    std::uint64_t number = 0;
    std::string reason;
};

/// Writes the events of JSON Lines (a file or a pipe, gzip too) into a store, in batches that are
/// each committed. Whatever happens, the same import can be run again: what is there is passed
/// over.
///
/// The report is kept up to date while it works, so that it tells what is there after an Error or
/// Cancelled too. Memory: one batch.
void importLines(std::istream &in, EventStore &store, ImportReport &report,
                 const std::function<void(const RefusedLine &)> &refuse, const Progress &progress);

} // namespace backstory
