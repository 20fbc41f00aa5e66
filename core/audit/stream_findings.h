#pragma once

#include "core/base/instant.h"
#include "core/model/finding.h"
#include "core/replay/history.h"

#include <vector>

namespace backstory {

/// Everything a reader must know before trusting a history: of its events, of its order, of its
/// stamps.
///
/// `now` is what stamps are held against where the table has no recorded time. Sorted by the first
/// event concerned, those of the whole stream first. Ambiguous order is read off the writes of the
/// tied events, never by trying permutations.
std::vector<Finding> findStreamFindings(const History &history, Instant now);

/// Those that name a given event.
std::vector<Finding> findingsOf(const std::vector<Finding> &all, Version version);

} // namespace backstory
