#pragma once

#include "core/base/instant.h"

#include <algorithm>
#include <optional>

namespace backstory {

/// A stretch of time, both ends included; without ends: all of it. What has no stamp lies in none
/// but the one without ends.
struct Period {
    std::optional<Instant> from = {};
    std::optional<Instant> to = {};
    bool never = false;    ///< no instant lies in it
    bool relative = false; ///< counted from the present: with another, it is another

    [[nodiscard]] bool isAll() const { return !from && !to && !never; }

    [[nodiscard]] bool isEmpty() const { return never || (from && to && *from > *to); }

    [[nodiscard]] bool contains(const std::optional<Instant> &stamp) const {
        if (isAll())
            return true;
        return stamp && !never && (!from || *stamp >= *from) && (!to || *stamp <= *to);
    }

    [[nodiscard]] Period within(const Period &other) const {
        Period both = *this;
        if (other.from)
            both.from = both.from ? std::max(*both.from, *other.from) : *other.from;
        if (other.to)
            both.to = both.to ? std::min(*both.to, *other.to) : *other.to;
        both.never = both.never || other.never;
        both.relative = both.relative || other.relative;
        return both;
    }

    static Period since(Instant time) { return {.from = time}; }
    static Period until(Instant time) { return {.to = time}; }
    static Period after(Instant time) {
        return {.from = time.plusNanos(1), .never = time == Instant::latest()};
    }
    static Period before(Instant time) {
        return {.to = time.plusNanos(-1), .never = time == Instant::earliest()};
    }
};

} // namespace backstory
