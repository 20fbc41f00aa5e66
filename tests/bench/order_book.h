#pragma once

#include "core/model/event.h"

#include <cstdint>
#include <functional>
#include <string>

namespace backstory::bench {

/// A log of many ordinary orders, seven events each on average, under the rules that ship. Every
/// event is the same on every run and every machine.
class OrderBook {
public:
    explicit OrderBook(std::uint32_t orders) : m_orders(orders) {}

    [[nodiscard]] std::uint32_t orders() const { return m_orders; }
    [[nodiscard]] static StreamId stream(std::uint32_t order);
    /// All events as a store would have taken them in: by time, orders mixed.
    void forEach(const std::function<void(const Event &)> &take) const;
    /// How many events an order has, and each of them, from 0.
    [[nodiscard]] static std::uint32_t eventsOf(std::uint32_t order);
    [[nodiscard]] static Event event(std::uint32_t order, std::uint32_t event);
    /// When it happened, in ms since 1970: later than the one before it.
    [[nodiscard]] static std::int64_t millisOf(std::uint32_t order, std::uint32_t event);
    /// For a file: `order-book-700000`.
    [[nodiscard]] std::string name() const;
    /// A number that changes with how events are made. Fits a signed 32-bit integer.
    [[nodiscard]] static std::uint32_t print();

private:
    std::uint32_t m_orders;
};

} // namespace backstory::bench
