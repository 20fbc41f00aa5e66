#include "ui/session/order_tab.h"

#include <algorithm>
#include <utility>

namespace backstory::ui {

namespace {

constexpr std::size_t kMaxClosed = 20;

std::ptrdiff_t offset(std::size_t index) {
    return static_cast<std::ptrdiff_t>(index);
}

} // namespace

void OrderTabList::reset(std::vector<OrderTab> tabs, std::size_t current) {
    m_tabs = std::move(tabs);
    if (m_tabs.empty())
        m_tabs.resize(1);
    m_current = std::min(current, m_tabs.size() - 1);
    m_closed.clear();
}

std::size_t OrderTabList::insertBesideFront(OrderTab tab) {
    const std::size_t place = m_current + 1;
    m_tabs.insert(m_tabs.begin() + offset(place), std::move(tab));
    return place;
}

std::size_t OrderTabList::close(std::size_t index) {
    OrderTab closed = std::exchange(m_tabs[index], {});
    if (!closed.kept.stream.empty()) {
        closed.table.reset();
        closed.read = {};
        closed.other.reset();
        m_closed.push_back(std::move(closed));
        if (m_closed.size() > kMaxClosed)
            m_closed.erase(m_closed.begin());
    }
    if (m_tabs.size() > 1)
        m_tabs.erase(m_tabs.begin() + offset(index));
    if (m_current > index || m_current == m_tabs.size())
        --m_current;
    return m_current;
}

void OrderTabList::forgetRead() {
    for (OrderTab &tab : m_tabs) {
        tab.read = {};
        tab.other.reset();
    }
}

void OrderTabList::move(std::size_t from, std::size_t to) {
    if (from == to)
        return;
    OrderTab moved = std::move(m_tabs[from]);
    m_tabs.erase(m_tabs.begin() + offset(from));
    m_tabs.insert(m_tabs.begin() + offset(to), std::move(moved));
    if (m_current == from)
        m_current = to;
    else if (from < m_current && to >= m_current)
        --m_current;
    else if (from > m_current && to <= m_current)
        ++m_current;
}

OrderTab OrderTabList::takeClosed() {
    OrderTab tab = std::move(m_closed.back());
    m_closed.pop_back();
    return tab;
}

} // namespace backstory::ui
