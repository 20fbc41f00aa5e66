#pragma once

#include "core/replay/history.h"

#include <QString>

namespace backstory::ui {

/// What an event did, on one line: `items +1; amount 249.90 → 279.80`.
///
/// Cost: one difference, and one state where the change lies in an array.
QString changeSummary(const History &history, Version version);

} // namespace backstory::ui
