#include "core/replay/time_course.h"

#include "core/replay/compact_column.h"

#include <algorithm>

namespace backstory {

void TimeCourse::extend(const StampColumn &stamps, std::uint32_t rows) {
    for (auto row = static_cast<std::uint32_t>(m_sources.size()); row < rows; ++row) {
        const bool stamped = stamps.isPresent(row);
        if (stamped && (m_latest == kNone || stamps.compare(m_latest, row) < 0)) {
            // Those before the first stamp take it, unless they come last for want of one.
            if (m_latest == kNone && !m_timeFirst)
                std::ranges::fill(m_sources, row);
            m_latest = row;
        }
        appendCompactly(m_sources, stamped || !m_timeFirst ? m_latest : kNone);
    }
}

void TimeCourse::rebuild(const StampColumn &stamps, std::uint32_t rows) {
    m_sources.clear();
    m_latest = kNone;
    extend(stamps, rows);
}

std::optional<Instant> TimeCourse::at(const StampColumn &stamps, std::uint32_t row) const {
    const auto from = source(row);
    return from ? stamps.instant(*from) : std::nullopt;
}

std::optional<std::uint32_t> TimeCourse::source(std::uint32_t row) const {
    return m_sources[row] == kNone ? std::nullopt : std::optional(m_sources[row]);
}

std::uint32_t TimeCourse::countUntil(const StampColumn &stamps, Instant time) const {
    const auto end = std::ranges::partition_point(m_sources, [&](std::uint32_t from) {
        return from != kNone && *stamps.instant(from) <= time;
    });
    return static_cast<std::uint32_t>(end - m_sources.begin());
}

} // namespace backstory
