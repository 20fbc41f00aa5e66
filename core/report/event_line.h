#pragma once

#include "core/model/event.h"
#include "core/model/event_table.h"

#include <string>

namespace backstory {

/// An event as it is exported, without line break: `{"id","order_id","event_type","event_data",
/// "created_at","metadata"}`, with the name of the table's entity for `order`.
///
/// The payload stands as the backend stores it, on one line; where it is no JSON:
/// `"event_data":null, "event_data_text":…` (`"event_data_base64"` where it is no UTF-8 either).
/// With `all` also
/// `"version","position","recorded_at","recorded_by"`, and `"erased"` where the payload was erased:
/// what the store itself noted, which no import believes.
std::string eventLine(const Event &event, const EventTable &table, bool all);

} // namespace backstory
