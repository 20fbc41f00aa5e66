#include "ui/models/reader_pool.h"

namespace backstory::ui {

namespace {

constexpr std::size_t kIdle = 2; ///< a page and an order may be read at once

} // namespace

std::unique_ptr<EventReader> ReaderPool::take(const EventTable &table, Use use) {
    if (use == Use::Scan)
        return m_source->openReader(table, std::nullopt);
    {
        const std::lock_guard lock(m_mutex);
        auto &idle = m_idle[table.displayName()];
        if (!idle.empty()) {
            std::unique_ptr<EventReader> reader = std::move(idle.back());
            idle.pop_back();
            return reader;
        }
    }
    return m_source->openReader(table, kScreenPatience);
}

void ReaderPool::give(const EventTable &table, Use use, std::unique_ptr<EventReader> reader) {
    if (use == Use::Scan)
        return;
    const std::lock_guard lock(m_mutex);
    auto &idle = m_idle[table.displayName()];
    if (idle.size() < kIdle)
        idle.push_back(std::move(reader));
}

} // namespace backstory::ui
