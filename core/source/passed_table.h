#pragma once

#include "core/model/event_table.h"

namespace backstory {

/// A mapping without the parts that a pass does not hand on, so that nobody reads them.
inline EventTable passedTable(EventTable table) {
    table.metadata.reset();
    table.recordedBy.reset();
    table.erasure.reset();
    return table;
}

} // namespace backstory
