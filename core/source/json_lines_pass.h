#pragma once

#include "core/source/json_lines_bytes.h"
#include "core/source/pass_batches.h"

#include <cstdint>

namespace backstory {

/// All events of a JSON Lines file, in the order of its lines; the pass of an EventReader. Reads
/// the file once, from its beginning to its end. `events` is how many there were when it was
/// opened: Error(ConnectionLost) where there are not as many now.
void passLines(const JsonLinesBytes &bytes, const EventTable &table, std::uint64_t events,
               PassBatches &batches, const Progress &progress);

} // namespace backstory
