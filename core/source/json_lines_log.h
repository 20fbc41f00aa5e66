#pragma once

#include "core/model/event.h"
#include "core/model/event_table.h"
#include "core/source/json_lines_bytes.h"

#include <functional>

namespace backstory {

/// All events of a JSON Lines file in the order of the log.
///
/// Cost: the file is read twice, the second time jumping about where it is not in order. Memory: 40
/// bytes a line, and the events of one position or instant.
void scanLines(const JsonLinesBytes &bytes, const EventTable &table,
               const std::function<void(Event &&)> &take, const Progress &progress);

} // namespace backstory
