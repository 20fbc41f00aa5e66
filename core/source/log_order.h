#pragma once

#include "core/model/event_order.h"

namespace backstory {

/// The order of a whole log: by position where the table has one, else by time (absent last), and
/// then as within a stream.
EventOrder logOrder(const EventTable &table);

} // namespace backstory
