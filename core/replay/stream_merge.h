#pragma once

#include "core/base/progress.h"
#include "core/replay/kept_streams.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace backstory {

/// Hands out the records of KeptStreams one after the other, in stream id order or as they came.
///
/// Sorted shard by shard, so that it can be stopped in between; 16 bytes a stream.
class StreamMerge {
public:
    enum class Which { WithEvents, All }; ///< those with an event up to the moment, or all
    enum class Order { ByStream, Any };

    StreamMerge(const KeptStreams &streams, Which which, Order order, const Progress &progress);

    /// The next record; nothing after the last.
    std::optional<KeptPlace> next();

private:
    struct Run {
        std::vector<KeptPlace> places;
        std::size_t at = 0;
    };

    void advance(std::size_t run);
    [[nodiscard]] bool comesLater(std::size_t run, std::size_t other) const;

    const KeptStreams &m_streams;
    Order m_order;
    std::vector<Run> m_runs;
    std::vector<std::size_t> m_heap; ///< runs that are not at their end, the next one on top
};

} // namespace backstory
