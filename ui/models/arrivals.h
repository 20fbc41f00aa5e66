#pragma once

#include "core/base/ids.h"
#include "core/model/event.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace backstory::ui {

/// What came into a table since it was last told.
struct Arrivals {
    std::uint64_t events = 0;
    std::vector<StreamId> streams; ///< those they belong to, each once
    bool everything = false; ///< too many to name them, or unknown: any stream may have changed
    /// The events of the stream that is watched, as they came.
    std::vector<Event> watched = {};
    /// Whether these are all that came of it: else it may have changed in other ways too.
    bool watchedWhole = false;

    [[nodiscard]] bool concern(const StreamId &stream) const {
        return everything || std::ranges::find(streams, stream) != streams.end();
    }
};

} // namespace backstory::ui
