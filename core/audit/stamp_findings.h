#pragma once

#include "core/base/instant.h"
#include "core/model/finding.h"
#include "core/replay/history.h"

#include <vector>

namespace backstory {

/// What is odd about the stamps of a history: missing, running backwards, at odds with stored
/// versions, far ahead of the recorded time or of `now`, not recorded.
///
/// That some event has no stamp is said only where others have one, or where stamps order the
/// stream: a table without that column has nothing amiss.
void addStampFindings(std::vector<Finding> &all, const History &history, Instant now);

} // namespace backstory
