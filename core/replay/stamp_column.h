#pragma once

#include "core/model/event.h"
#include "core/replay/compact_column.h"

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace backstory {

/// The stamps of many events, eight bytes each; what is finer than a microsecond or could not be
/// read costs more. Takes nothing while no event has one.
class StampColumn {
public:
    [[nodiscard]] std::optional<Instant> instant(std::size_t row) const;
    [[nodiscard]] Stamp at(std::size_t row) const;

    void reserve(std::size_t rows) { m_micros.reserve(rows); }
    void insert(std::size_t at, std::size_t rows, const Stamp &stamp);
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
