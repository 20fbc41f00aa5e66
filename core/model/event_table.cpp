#include "core/model/event_table.h"

namespace backstory {

bool EventTable::orderedByTime() const {
    return !order.empty() && order.front() == OrderKey::HappenedAt;
}

std::string EventTable::displayName() const {
    return schema.empty() ? relation : schema + '.' + relation;
}

} // namespace backstory
