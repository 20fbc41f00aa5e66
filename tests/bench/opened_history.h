#pragma once

#include "core/model/event_source.h"
#include "core/replay/history.h"

namespace backstory::bench {

/// Opens an order as the product does.
History openHistory(EventReader &reader, const StreamId &stream,
                    std::shared_ptr<const Ruleset> rules);

} // namespace backstory::bench
