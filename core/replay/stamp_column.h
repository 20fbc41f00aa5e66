#pragma once

#include "core/model/event.h"
#include "core/replay/compact_column.h"

#include <compare>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// The stamps of many events, eight bytes each; what is finer than a microsecond or could not be
/// read costs more. Takes nothing while no event has one.
class StampColumn {
public:
    [[nodiscard]] std::optional<Instant> instant(std::size_t row) const;
    [[nodiscard]] Stamp at(std::size_t row) const;
    [[nodiscard]] bool isPresent(std::size_t row) const { return m_micros.at(row) != kNone; }
    /// As the instants of two rows compare; absent ones come last.
    [[nodiscard]] std::strong_ordering compare(std::size_t a, std::size_t b) const;

    void reserve(std::size_t rows) { m_micros.reserve(rows); }
    /// `rows`: how many there were before. `raw`: what a stamp said that no instant was made of.
    void append(std::size_t rows, const std::optional<Instant> &instant);
    void append(std::size_t rows, const std::optional<Instant> &instant, std::string_view raw,
                bool rawIsNumber);
    void moveLast(std::size_t at);
    void reorder(const std::vector<std::uint32_t> &order);
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    static constexpr std::int64_t kNone = std::numeric_limits<std::int64_t>::min();

    struct Raw {
        std::string text;
        bool isNumber = false;
    };

    SparseColumn<std::int64_t> m_micros{kNone};
    SparseColumn<std::uint16_t> m_nanos{0};    ///< within the microsecond
    SparseColumn<std::uint32_t> m_rawPlace{0}; ///< place in m_raw, from 1
    std::vector<Raw> m_raw;
};

} // namespace backstory
