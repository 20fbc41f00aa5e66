#pragma once

#include "ui/session/opening.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace backstory::ui {

/// An order that was read again while it is shown.
struct Renewal {
    std::shared_ptr<const History> known; ///< what was shown when it was read
    OpenedStream stream;
    /// Which of its events were not there before, ascending.
    std::vector<Version> added;
    /// Whether everything known is still there, in its order.
    bool grown = true;
};

/// Events came before the one that is shown.
struct PastChange {
    std::uint32_t events = 0;
    EventId first; ///< the first of them, in the order of the stream
};

/// Reads an order again. Runs in a job; throws what openStream throws.
Renewal readAgain(const OpenedTable &table, std::shared_ptr<const History> known,
                  const Progress &progress);

/// What of the new events lies before the one that was shown; none where that was the start.
PastChange pastChangeOf(const Renewal &renewal, Moment shownBefore);

} // namespace backstory::ui
