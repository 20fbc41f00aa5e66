#include "core/replay/row_order.h"

#include <algorithm>
#include <numeric>

namespace backstory {

namespace {

constexpr std::uint32_t kBetweenLooks = 0xffff;

} // namespace

std::strong_ordering RowOrder::compareByKey(OrderKey key, std::uint32_t a, std::uint32_t b) const {
    switch (key) {
    case OrderKey::HappenedAt:
        return m_columns.happenedAt().compare(a, b);
    case OrderKey::StoredVersion:
        return m_columns.storedVersions().at(a) <=> m_columns.storedVersions().at(b);
    case OrderKey::Position:
        return m_columns.positions().at(a) <=> m_columns.positions().at(b);
    case OrderKey::Id:
        break;
    }
    return m_columns.ids().compare(a, b);
}

std::strong_ordering RowOrder::compare(std::uint32_t a, std::uint32_t b) const {
    for (const OrderKey key : m_order.keys()) {
        if (const auto order = compareByKey(key, a, b); order != 0)
            return order;
    }
    if (const auto order = m_columns.ids().compare(a, b); order != 0)
        return order;
    return m_columns.ordinal(a) <=> m_columns.ordinal(b);
}

std::uint32_t RowOrder::placeOfLast() const {
    const std::uint32_t last = m_columns.size() - 1;
    std::uint32_t low = 0;
    std::uint32_t high = last;
    // The usual place is at the end.
    if (last == 0 || compare(last - 1, last) <= 0)
        return last;
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (compare(middle, last) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::vector<std::uint32_t> RowOrder::sorted(const Progress &progress) const {
    std::vector<std::uint32_t> rows(m_columns.size());
    std::iota(rows.begin(), rows.end(), 0U);
    std::uint32_t compared = 0;
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
        if ((++compared & kBetweenLooks) == 0)
            progress.throwIfStopped();
        const auto order = compare(a, b);
        return order != 0 ? order < 0 : a < b;
    });
    return rows;
}

} // namespace backstory
