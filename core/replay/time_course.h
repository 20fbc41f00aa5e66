#pragma once

#include "core/base/instant.h"
#include "core/replay/stamp_column.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace backstory {

/// The effective time of each event of an ordered stream, as effectiveTimes of
/// core/model/event_order.h says, kept as the row whose stamp it is: four bytes an event.
class TimeCourse {
public:
    explicit TimeCourse(bool timeFirst) : m_timeFirst(timeFirst) {}

    /// Takes up the rows that were added at the end since.
    void extend(const StampColumn &stamps, std::uint32_t rows);
    /// Begins anew.
    void rebuild(const StampColumn &stamps, std::uint32_t rows);

    [[nodiscard]] std::optional<Instant> at(const StampColumn &stamps, std::uint32_t row) const;
    /// The row whose stamp is the effective time of another.
    [[nodiscard]] std::optional<std::uint32_t> source(std::uint32_t row) const;
    /// How many rows stand at or before a time. Cost: a binary search.
    [[nodiscard]] std::uint32_t countUntil(const StampColumn &stamps, Instant time) const;
    [[nodiscard]] std::size_t memoryBytes() const {
        return m_sources.capacity() * sizeof(std::uint32_t);
    }

private:
    static constexpr std::uint32_t kNone = UINT32_MAX;

    bool m_timeFirst;
    std::uint32_t m_latest = kNone; ///< the row with the greatest stamp so far
    std::vector<std::uint32_t> m_sources;
};

} // namespace backstory
