#pragma once

#include "core/base/progress.h"
#include "core/model/event_source.h"
#include "core/replay/history.h"

#include <memory>
#include <optional>

namespace backstory {

/// Which history is read.
struct HistoryQuestion {
    StreamId stream;
    std::shared_ptr<const Ruleset> rules;
    std::optional<Instant> knownAt; ///< only what had been recorded by then; see keepKnown
};

/// Reads one stream and arranges its history; nothing where no event belongs to it. (A stream of
/// which nothing was known yet is a history without events.)
///
/// A second thread parses and arranges what the calling one reads, once there is more than one
/// batch of it. Memory: the history and some batches. Throws what the reader throws, Cancelled
/// within 50 ms of a request, Error(NotAnswerable) for knownAt on a table without a recorded time.
std::optional<History> readHistory(EventReader &reader, const HistoryQuestion &question,
                                   const Progress &progress);

} // namespace backstory
