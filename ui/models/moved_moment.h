#pragma once

#include "core/model/moment.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

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

/// The same for many events. Cost: one pass where they ascend.
inline void moveVersions(std::vector<Version> &versions, std::span<const Version> added) {
    std::size_t passed = 0;
    Version before;
    for (Version &version : versions) {
        if (version < before)
            passed = 0;
        before = version;
        while (passed < added.size() && added[passed].value <= version.value + passed)
            ++passed;
        version.value += static_cast<std::uint32_t>(passed);
    }
}

} // namespace backstory::ui
