#pragma once

#include "core/model/event_source.h"
#include "core/projection/projected_row.h"
#include "core/replay/book_fold.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace backstory {

/// Folds streams into the rows that they should have.
///
/// Threads: one at a time. It holds references to definition and rules.
class RowFold {
public:
    RowFold(const ProjectionDefinition &definition, const Ruleset &rules);

    /// All streams in stream id order, in the memory of a Replayer; `take` hears how many events
    /// each has, and the time of the last. Throws what the reader throws.
    struct Stream {
        ProjectedRow row;
        std::uint64_t events = 0;
        std::optional<Instant> last;
    };
    void scan(EventReader &reader, const std::function<void(Stream &&)> &take,
              const Progress &progress);

    /// Some streams, each from its whole history, in the order given. Those without events are
    /// left out.
    void read(EventReader &reader, std::span<const StreamId> streams,
              const std::function<void(ProjectedRow &&)> &take, const Progress &progress);
    /// One stream; nothing where it has no events.
    std::optional<ProjectedRow> read(EventReader &reader, const StreamId &stream,
                                     const Progress &progress);

private:
    const ProjectionDefinition &m_definition;
    const Ruleset &m_rules;
    std::optional<std::vector<std::string>> m_members; ///< absent: the whole state
    BookFold m_fold;
};

} // namespace backstory
