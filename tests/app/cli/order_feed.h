#pragma once

#include "core/store/event_store.h"

#include <memory>
#include <random>
#include <string>
#include <vector>

namespace backstory::test {

/// An id that tells its series and its number: `00000007-0000-4000-8000-000000000012`.
std::string numberedId(std::size_t series, std::size_t number);

/// Events of some orders, with everything that a projection needs, in an order that is not that of
/// time: late ones are among them. The same seed gives the same events.
///
/// Appends them to a store in batches, or hands them out as lines.
class OrderFeed {
public:
    OrderFeed(std::size_t series, std::size_t orders)
        : m_series(series), m_orders(orders), m_dice(static_cast<unsigned>(series)) {}

    /// Writes one batch of events, again until it is acknowledged: a server that was stopped broke
    /// the connection.
    void append(const std::string &target, std::size_t count);
    /// The next events as JSON Lines; those of one order together, if asked.
    std::string lines(std::size_t count, bool byOrder = false);

    /// The ids of all events made so far, in this order.
    [[nodiscard]] const std::vector<std::string> &ids() const { return m_ids; }

private:
    NewEvent next(std::size_t order);

    std::size_t m_series;
    std::size_t m_orders;
    std::mt19937 m_dice;
    std::vector<std::string> m_ids;
    std::unique_ptr<EventStore> m_store;
};

} // namespace backstory::test
