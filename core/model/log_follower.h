#pragma once

#include "core/base/progress.h"
#include "core/model/event.h"

#include <functional>
#include <string>

namespace backstory {

/// How far somebody has followed a log: text that only a follower of the same table understands.
struct LogPlace {
    std::string text;
    friend bool operator==(const LogPlace &, const LogPlace &) = default;
};

/// Where following begins.
enum class FollowFrom { Start, Now };

/// Hands out the events of a table as they are committed: each once, and none is missed, in
/// whatever order transactions commit. It never writes.
///
/// Threads: one at a time.
class LogFollower {
public:
    virtual ~LogFollower() = default;

    /// Which way new events are found on this table, and what a look costs: one sentence.
    [[nodiscard]] virtual std::string way() const = 0;

    /// Hands out events that were committed since the place, in the order of the log as far as
    /// they came together, and moves the place. Answers whether there may be more at once.
    ///
    /// Throws what readers throw. Where it throws in the middle the place stays, and what was
    /// handed out already is not handed out again by this object.
    virtual bool look(const std::function<void(Event &&)> &take, const Progress &progress) = 0;

    /// After everything that was handed out by looks that ended well.
    [[nodiscard]] virtual LogPlace place() const = 0;

    /// Waits until something may have come: a message of the store, or the end of an interval that
    /// keeps looks at a tenth of the time at most. Throws Cancelled; a lost connection only ends
    /// the waiting.
    virtual void wait(const Progress &progress) = 0;
};

} // namespace backstory
