#include "core/replay/stream_merge.h"

#include <algorithm>

namespace backstory {

StreamMerge::StreamMerge(const KeptStreams &streams, Which which, Order order,
                         const Progress &progress)
    : m_streams(streams), m_order(order) {
    for (std::size_t shard = 0; shard < streams.shards(); ++shard) {
        progress.throwIfStopped();
        Run run{streams.places(shard), 0};
        if (which == Which::WithEvents)
            std::erase_if(run.places, [&streams](const KeptPlace &place) {
                return streams.at(place).head().events == 0;
            });
        if (run.places.empty())
            continue;
        if (order == Order::ByStream)
            std::sort(run.places.begin(), run.places.end(),
                      [&streams](const KeptPlace &a, const KeptPlace &b) {
                          return streams.before(a, b);
                      });
        m_runs.push_back(std::move(run));
        m_heap.push_back(m_heap.size());
    }
    if (order == Order::ByStream)
        std::make_heap(m_heap.begin(), m_heap.end(),
                       [this](std::size_t a, std::size_t b) { return comesLater(a, b); });
}

bool StreamMerge::comesLater(std::size_t run, std::size_t other) const {
    return m_streams.before(m_runs[other].places[m_runs[other].at],
                            m_runs[run].places[m_runs[run].at]);
}

std::optional<KeptPlace> StreamMerge::next() {
    if (m_heap.empty())
        return std::nullopt;
    const std::size_t run = m_heap.front();
    const KeptPlace place = m_runs[run].places[m_runs[run].at];
    advance(run);
    return place;
}

void StreamMerge::advance(std::size_t run) {
    const auto later = [this](std::size_t a, std::size_t b) { return comesLater(a, b); };
    const bool ended = m_runs[run].at + 1 == m_runs[run].places.size();
    if (m_order == Order::Any) {
        ++m_runs[run].at;
        if (ended)
            m_heap.erase(m_heap.begin());
        return;
    }
    std::pop_heap(m_heap.begin(), m_heap.end(), later);
    ++m_runs[run].at;
    if (ended)
        m_heap.pop_back();
    else
        std::push_heap(m_heap.begin(), m_heap.end(), later);
}

} // namespace backstory
