#pragma once

#include "ui/models/shared_history.h"
#include "ui/session/opening.h"

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

/// Reads an order again. Runs in a job, during which the known one does not grow; throws what
/// openStream throws.
Renewal readAgain(const OpenedTable &table, const SharedHistory &known, const Progress &progress);

} // namespace backstory::ui
