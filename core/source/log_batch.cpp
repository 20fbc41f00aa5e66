#include "core/source/log_batch.h"

#include <utility>

namespace backstory {
namespace {

EventOrder firstKeyOf(const EventOrder &order) {
    std::vector<OrderKey> keys = order.keys();
    if (!keys.empty())
        keys.resize(1);
    return EventOrder(std::move(keys));
}

} // namespace

LogBatch::LogBatch(const EventOrder &order, Arrives arrives,
                   const std::function<void(Event &&)> &take)
    : m_order(order), m_first(firstKeyOf(order)), m_arrives(arrives), m_take(take) {}

void LogBatch::add(Event &&event) {
    if (m_arrives == Arrives::InOrder) {
        m_take(std::move(event));
        return;
    }
    if (m_arrives == Arrives::ByFirstKey && !m_events.empty() &&
        !m_first.sameKeys(m_events.front(), event))
        finish();
    m_events.push_back(std::move(event));
}

void LogBatch::finish() {
    m_order.sort(m_events);
    for (Event &event : m_events)
        m_take(std::move(event));
    m_events.clear();
}

} // namespace backstory
