#pragma once

#include "core/model/moment.h"

#include <span>

namespace backstory::ui {

/// Where a moment stands after events were added to its history: behind the same event. `added` are
/// the versions that those have now, ascending. The start stays the start.
inline Moment movedMoment(Moment moment, std::span<const Version> added) {
    if (moment.value == 0)
        return moment;
    for (const Version version : added) {
        if (version.value > moment.value)
            break;
        ++moment.value;
    }
    return moment;
}

} // namespace backstory::ui
