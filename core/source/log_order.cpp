#include "core/source/log_order.h"

#include <algorithm>

namespace backstory {

EventOrder logOrder(const EventTable &table) {
    std::vector<OrderKey> keys;
    if (table.position)
        keys.push_back(OrderKey::Position);
    else if (table.happenedAt)
        keys.push_back(OrderKey::HappenedAt);
    for (const OrderKey key : table.order) {
        if (std::ranges::find(keys, key) == keys.end())
            keys.push_back(key);
    }
    return EventOrder(std::move(keys));
}

} // namespace backstory
