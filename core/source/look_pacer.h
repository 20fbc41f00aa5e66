#pragma once

#include "core/base/progress.h"
#include "core/model/event.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

namespace backstory {

/// Measures looks that read a whole table, and keeps them to a tenth of the time.
///
/// What counts is the time of the source: not that of whoever takes the events, and not that of a
/// look which hands out many of them, since most looks find next to nothing.
class LookPacer {
public:
    using Duration = std::chrono::steady_clock::duration;
    using Take = std::function<void(Event &&)>;

    /// Measures one look, which takes events by what it is given.
    void measure(const std::function<void(const Take &)> &look, const Take &take);
    /// Waits before the next look. Throws Cancelled.
    void wait(const Progress &progress) const;
    /// `: the last look took 12 ms`; nothing before one was measured.
    [[nodiscard]] std::string lastLook() const;

    /// How long to wait after a look of this cost, when the last looks, so many, found nothing.
    static std::chrono::milliseconds pauseAfter(Duration cost, unsigned foundNothing);

private:
    Duration m_cost{};
    bool m_measured = false;
    unsigned m_foundNothing = 0;
};

} // namespace backstory
