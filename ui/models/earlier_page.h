#pragma once

#include "core/base/progress.h"
#include "core/model/event_source.h"

#include <cstddef>
#include <optional>

namespace backstory::ui {

/// Where a page begins whose streams lead up to `upTo` (included), or to the end of the list where
/// that is absent: read from there, so many streams reach it, and at least one of them is no later.
/// Nothing: read from the beginning of the list.
///
/// A reader goes forward only, so the place is searched for by halving: UUIDs by their bytes, other
/// ids by their letters. Cost: one page of ids a step, some fifteen steps for a million UUIDs.
std::optional<StreamId> findEarlierPage(EventReader &reader, const std::optional<StreamId> &upTo,
                                        std::size_t streams, const Progress &progress);

} // namespace backstory::ui
