#pragma once

#include "core/base/progress.h"
#include "core/model/event_order.h"
#include "core/replay/event_columns.h"

#include <compare>
#include <cstdint>
#include <vector>

namespace backstory {

/// The order of a stream, read off its columns: what EventOrder says of two events, of two rows.
///
/// Holds references, which must outlive it.
class RowOrder {
public:
    RowOrder(const EventOrder &order, const EventColumns &columns)
        : m_order(order), m_columns(columns) {}

    [[nodiscard]] std::strong_ordering compare(std::uint32_t a, std::uint32_t b) const;
    /// The first of the rows before the last one that comes after it; the last one itself where
    /// there is none. The others must be in order.
    [[nodiscard]] std::uint32_t placeOfLast() const;
    /// All rows in order; of equals those that came first. Throws Cancelled once stopped.
    [[nodiscard]] std::vector<std::uint32_t> sorted(const Progress &progress) const;

private:
    [[nodiscard]] std::strong_ordering compareByKey(OrderKey key, std::uint32_t a,
                                                    std::uint32_t b) const;

    const EventOrder &m_order;
    const EventColumns &m_columns;
};

} // namespace backstory
